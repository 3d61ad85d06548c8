import GoalCore

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
    if let error = SpreadsheetError.text(of: cell) {
      return spreadsheetError(error, what: "date", code: "date-unreadable", column: column)
    }
    if let serial = DateSerial(cell) {
      return Self(
        code: "date-serial",
        message: "date\(quoted(cell)) is a spreadsheet's count of days: \(serial.day), "
          + "or \(serial.dayFrom1904) in an old one of a Macintosh",
        hint: "format the column as a date such as 2026-09-08 in the spreadsheet before saving",
        column: column)
    }
    let lacksYear = WrittenDate(cell + " 2000") != nil || DateCell(cell + "/2000") != nil
    return Self(
      code: "date-unreadable", message: "date\(quoted(cell)) is not a day of the calendar",
      hint: lacksYear
        ? "the year is missing: write dates as 2026-09-08" : "write dates as 2026-09-08",
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

  static func spreadsheetError(
    _ error: String, what: String, code: String = "spreadsheet-error", column: Int
  ) -> Self {
    Self(
      code: code,
      message: error == "####"
        ? "\(what) is a row of #, which a column prints that is too narrow for it"
        : "\(what) is a spreadsheet's error \(error)",
      hint: error == "####"
        ? "widen the column before saving"
        : "mend the formula, or leave the cell empty where nothing was recorded",
      column: column)
  }

  static func groupedNumber(_ cell: String, column: Int) -> Self {
    Self(
      code: "number-ambiguous",
      message: "value\(quoted(cell)) could be a decimal or a number of thousands",
      hint: "say which with --decimal point or --decimal comma", column: column)
  }

  static func unknownWord(
    _ column: String, _ cell: String, expected: String, at index: Int
  ) -> Self {
    Self(
      code: "\(column)-unknown", message: "\(column)\(quoted(cell)) is not \(expected)",
      hint: "write \(expected), or leave the cell empty", column: index)
  }

  static func unscheduledEvent(column: Int) -> Self {
    Self(
      code: "event-unscheduled", message: "row has no date, and its event is not in the schedule",
      hint: "add the event to the profile's schedule, as in \"month_6: 6 months\"", column: column)
  }

  static func eventOutsideYears(column: Int) -> Self {
    Self(
      code: "event-unscheduled",
      message: "the event's day lies outside the years \(CalendarDay.years.lowerBound) to "
        + "\(CalendarDay.years.upperBound)",
      hint: "check the client's start and the schedule", column: column)
  }

  static func stateWithValue(_ state: String, column: Int) -> Self {
    Self(
      code: "state-with-value", message: "row is \(state) and has a value as well",
      hint: "leave one of the two cells empty", column: column)
  }
}

extension RowProblem {
  /// How people write that there is nothing to write.
  static let missingWords: Set<String> = [
    "na", "n/a", "n.a.", "k.a.", "-", "--", "---", "–", "—", ".", "..", "?", "none", "null", "nan",
    "missing", "unknown", "x",
  ]
}
