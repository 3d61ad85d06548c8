/// Which column of a log holds what.
struct LogColumns {
  /// A column with values.
  struct Measure {
    let index: Int
    /// The header, where it names the indicator; `nil` for the column `value`.
    let title: String?
    /// What the header says beside the indicator, as `anxiety_before` and `anxiety_parent` do.
    var parts: MeasureParts?

    /// True for a column of a wide log that seems to hold names or notes: no cell of it is shown.
    var isPrivate: Bool {
      guard let title = title?.lowercased() else { return false }
      return ["name", "client", "patient", "note", "comment", "diary", "journal", "text"]
        .contains(where: title.contains)
    }
  }

  let date: Int
  let time, client, goal, indicator, rater: Int?
  let moment, event, tags, state, note, share: Int?
  let measures: [Measure]
  /// A row must reach this far; what lies beyond may be left out.
  let lastRequired: Int

  static let names: [String] = [
    "date", "client", "goal", "indicator", "value", "time", "event", "moment", "rater", "tags",
    "state", "note", "share",
  ]

  /// True for a header of a log's own columns alone, which no other program writes.
  static func isOwn(_ header: [String]) -> Bool {
    let header = header.map { $0.lowercased() }
    return ["date", "client", "goal", "value"].allSatisfy(header.contains)
      && header.allSatisfy(names.contains)
  }

  /// Returns `nil` unless there are a date and something to record.
  init?(_ header: CSVHeader) {
    guard let date = header.index(of: "date") else { return nil }
    self.date = date
    time = header.index(of: "time")
    client = header.index(of: "client")
    goal = header.index(of: "goal")
    indicator = header.index(of: "indicator")
    rater = header.index(of: "rater")
    moment = header.index(of: "moment")
    event = header.index(of: "event")
    tags = header.index(of: "tags")
    state = header.index(of: "state")
    note = header.index(of: "note")
    share = header.index(of: "share")
    let value = header.index(of: "value")
    if let value {
      measures = [Measure(index: value, title: nil)]
    } else if let moments = MeasureParts.valueColumns(header) {
      measures = moments
    } else if let state, goal != nil || indicator != nil {
      // A log of states alone: the state's cell is where a message points to.
      measures = [Measure(index: state, title: nil)]
    } else {
      measures = MeasureParts.columns(header, besides: Self.names)
    }
    isLong = measures.first?.title == nil
    hasValue = value != nil || measures.first?.parts != nil
    guard !measures.isEmpty else { return nil }
    unnamed = header.names.indices.filter { header.names[$0].isEmpty }
    let required = [date, client, goal, value, measures.first?.index]
    lastRequired = required.compactMap(\.self).max() ?? date
  }

  /// Columns without a name, whose cells nobody can tell.
  let unnamed: [Int]
  /// One value a row, its goal named in the row.
  let isLong: Bool
  /// False for a log of states alone.
  let hasValue: Bool
}
