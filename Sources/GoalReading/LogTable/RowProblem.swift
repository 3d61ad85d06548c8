/// Why a row cannot be used.
struct RowProblem: Error, Equatable {
  let code: String
  let message: String
  var hint: String?
  /// The column that it is about; `nil` for the row as a whole.
  var column: Int?
}

extension RowProblem {
  static func tooManyCells(_ count: Int, header: Int) -> Self {
    Self(
      code: "row-too-long", message: "row has \(count) cells where the header has \(header)",
      hint: "put a cell that holds the delimiter in quotation marks")
  }

  static func tooFewCells(_ count: Int, header: Int) -> Self {
    Self(
      code: "row-too-short", message: "row has \(count) cells where the header has \(header)",
      hint: "add the cells that are missing")
  }

  static func noClient(column: Int) -> Self {
    Self(
      code: "client-missing", message: "row names no client", hint: "fill in the column client",
      column: column)
  }

  static func noDate(column: Int) -> Self {
    Self(
      code: "date-missing", message: "row has no date", hint: "fill in the column date",
      column: column)
  }

  static func unreadableDate(_ cell: String, column: Int) -> Self {
    let isSerial = cell.utf8.count == 5 && Int(cell).map { (20_000...80_000).contains($0) } == true
    return Self(
      code: "date-unreadable", message: "date\(quoted(cell)) is not a day of the calendar",
      hint: isSerial
        ? "format the column as a date in the spreadsheet before saving"
        : "write dates as 2026-09-08",
      column: column)
  }

  static func shortYear(_ cell: String, column: Int) -> Self {
    Self(
      code: "year-short", message: "the year of date\(quoted(cell)) has two digits",
      hint: "write the year in full, or say the order with --dates ymd, dmy or mdy",
      column: column)
  }

  static func unreadableValue(_ cell: String, column: Int) -> Self {
    let text = trimmed(cell)
    let isMissingWord = missingWords.contains(text.lowercased())
    let code = quoted(text).isEmpty ? "CODE" : text
    return Self(
      code: "value-unreadable", message: "value\(quoted(text)) is no number, yes or no, or 3/5",
      hint: isMissingWord
        ? "if it means \"not recorded\", give --missing \(code)"
        : "leave the cell empty for a day without a value, or give --missing \(code)",
      column: column)
  }

  static func mixedDecimals(_ cell: String, column: Int) -> Self {
    Self(
      code: "decimals-mixed",
      message: "value\(quoted(cell)) has another decimal mark than the values before it",
      hint: "write all decimals of a file with a point, or all with a comma", column: column)
  }

  static func groupedNumber(_ cell: String, column: Int) -> Self {
    Self(
      code: "number-ambiguous",
      message: "value\(quoted(cell)) could be a decimal or a number of thousands",
      hint: "write 1.5 or 1234, without a mark between thousands", column: column)
  }

  static func unknownWord(
    _ column: String, _ cell: String, expected: String, at index: Int
  ) -> Self {
    Self(
      code: "\(column)-unknown", message: "\(column)\(quoted(cell)) is not \(expected)",
      hint: "write \(expected), or leave the cell empty", column: index)
  }

  static func stateWithValue(_ state: String, column: Int) -> Self {
    Self(
      code: "state-with-value", message: "row is \(state) and has a value as well",
      hint: "leave one of the two cells empty", column: column)
  }
}

/// How people write that there is nothing to write.
private let missingWords: Set<String> = [
  "na", "n/a", "-", "--", ".", "?", "none", "null", "nan", "#n/a", "#nv", "missing", "x",
]
