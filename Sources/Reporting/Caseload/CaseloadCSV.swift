internal import GoalCore

/// `caseload.csv`: a line a client, in the order of the ids.
package struct CaseloadCSV {
  package static let header =
    "client,group,direction,strength,start,now,target,recorded,expected,last_entry,review_due,"
    + "page\n"

  package init() {}

  package func text(of model: CaseloadModel) -> String {
    model.rows.sorted { $0.id < $1.id }.reduce(into: Self.header) { text, row in
      let measure = row.measure
      var fields = [row.id.csvField, row.group.rawValue]
      fields.append(measure?.direction.rawValue ?? "")
      fields.append(measure?.strength?.rawValue ?? "")
      for value in [measure?.start, measure?.now?.value, measure?.aim?.value] {
        fields.append(value.map(\.jsonText) ?? "")
      }
      for count in [measure?.coverage.recorded, measure?.coverage.expected] {
        fields.append(count.map(String.init) ?? "")
      }
      for day in [row.lastEntry, row.reviewDue] { fields.append(day?.description ?? "") }
      fields.append(model.pages.clients[row.id].map { String($0.page) } ?? "")
      text += fields.joined(separator: ",") + "\n"
    }
  }
}
