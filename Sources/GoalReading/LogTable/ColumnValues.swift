import GoalCore

/// Reads the values of one log, with one decimal mark for the whole file.
struct ColumnValues {
  private let missing: MissingCodes
  private let delimiter: UInt8
  private var mark = NumberCell.Mark.none

  init(missing: [String], delimiter: UInt8) {
    self.missing = MissingCodes(missing)
    self.delimiter = delimiter
  }

  /// - Returns: `.none` for an empty cell, and for a code that the user says means the same.
  mutating func value(
    _ scanner: borrowing CSVScanner, column: Int
  ) throws(RowProblem) -> EntryValue {
    guard column < scanner.fields.count, !scanner.fields[column].isEmpty else { return .none }
    let field = scanner.fields[column]
    if missing.isEmpty, let number = scanner.smallNumber(field) { return .number(number) }
    let cell = scanner.valueCell(field)
    if !missing.isEmpty, cell != .empty, missing.holds(scanner.text(of: field), cell) {
      return .none
    }
    switch cell {
    case .empty: return .none
    case .value(let value): return value
    case .marked(let number):
      try check(number, isQuoted: field.isQuoted, scanner.text(of: field), column)
      return .number(number.number)
    case .unreadable: throw .unreadableValue(scanner.text(of: field), column: column)
    }
  }

  /// Where the comma is a decimal mark, a point with three digits behind it may group thousands.
  private mutating func check(
    _ number: NumberCell, isQuoted: Bool, _ text: @autoclosure () -> String, _ column: Int
  ) throws(RowProblem) {
    let commaMayBeDecimal = isQuoted || delimiter != UInt8(ascii: ",")
    if number.mark == .comma, !commaMayBeDecimal {
      throw .unreadableValue(text(), column: column)
    }
    let isForeign = number.mark == .comma || delimiter == UInt8(ascii: ";")
    if number.couldBeGrouped, isForeign {
      throw .groupedNumber(trimmed(text()), column: column)
    }
    if mark == .none { mark = number.mark }
    if mark != number.mark { throw .mixedDecimals(trimmed(text()), column: column) }
  }
}

/// The values that the user says mean "not recorded".
struct MissingCodes {
  private let texts: Set<String>
  private let numbers: Set<Double>

  init(_ codes: [String]) {
    texts = Set(codes.map { trimmed($0).lowercased() })
    numbers = Set(codes.compactMap { NumberCell(trimmed($0))?.number })
  }

  var isEmpty: Bool { texts.isEmpty }

  /// Compares numbers as numbers: 99 and 99.0 are one code.
  func holds(_ text: String, _ cell: ValueCell) -> Bool {
    switch cell {
    case .value(.number(let number)): numbers.contains(number)
    case .marked(let number): numbers.contains(number.number)
    default: texts.contains(trimmed(text).lowercased())
    }
  }
}
