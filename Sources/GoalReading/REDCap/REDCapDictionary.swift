import GoalCore

/// What a REDCap project says of its fields: the file that it calls its data dictionary.
struct REDCapDictionary: Sendable {
  /// One field of an instrument.
  struct Field: Sendable {
    var name: String
    var form: String
    var type: String
    var label: String
    /// Codes and their words, as of `0, No | 1, Yes`.
    var choices: [(code: String, label: String)]
    /// Such as `date_dmy` or `number_1dp_comma_decimal`.
    var validation: String
    var least: Double?
    var most: Double?
  }

  private(set) var fields: [Field] = []

  /// The columns under the names of the page, and of the interface for programs.
  private static let columns = [
    ["variable / field name", "field_name"], ["form name", "form_name"],
    ["field type", "field_type"], ["field label", "field_label"],
    ["choices, calculations, or slider labels", "select_choices_or_calculations"],
    [
      "text validation type or show slider number", "text_validation_type_or_show_slider_number",
    ],
    ["text validation min", "text_validation_min"],
    ["text validation max", "text_validation_max"],
  ]

  /// Returns `nil` for a table that is no dictionary.
  init?(_ file: LogFile) throws(CSVProblem) {
    var scanner = try file.freshScanner()
    guard try scanner.advance() else { return nil }
    let header = CSVHeader(scanner)
    let places = Self.columns.map { names in names.lazy.compactMap(header.index(of:)).first }
    guard places.prefix(3).allSatisfy({ $0 != nil }) else { return nil }
    while try scanner.advance() {
      let cells = places.map { place in
        place.flatMap {
          $0 < scanner.fields.count ? trimmed(scanner.text(of: scanner.fields[$0])) : nil
        }
          ?? ""
      }
      if !cells[0].isEmpty { fields.append(Field(cells)) }
    }
  }

  /// This dictionary with the fields of another that it does not have.
  func joined(_ other: REDCapDictionary) -> REDCapDictionary {
    var joined = self
    let known = Set(fields.map(\.name))
    joined.fields += other.fields.filter { !known.contains($0.name) }
    return joined
  }
}

extension REDCapDictionary.Field {
  /// Takes the cells in the order of `columns`.
  fileprivate init(_ cells: [String]) {
    name = cells[0].lowercased()
    form = cells[1]
    type = cells[2].lowercased()
    label = cells[3]
    validation = cells[5].lowercased()
    least = NumberCell(cells[6])?.number
    most = NumberCell(cells[7])?.number
    choices = cells[4].split(separator: "|").compactMap { part in
      guard let comma = part.firstIndex(of: ",") else { return nil }
      let code = trimmed(part[..<comma])
      return code.isEmpty ? nil : (code, trimmed(part[part.index(after: comma)...]))
    }
  }
}
