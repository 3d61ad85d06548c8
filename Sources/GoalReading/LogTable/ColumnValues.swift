import GoalCore

/// Reads the values of one log, with one decimal mark for the whole file.
struct ColumnValues {
  private let file: LogFile
  private let columns: LogColumns
  private let missing: MissingCodes
  /// True where no number is a code for a missing value.
  let takesAllNumbers: Bool
  private let given: NumberCell.Mark?
  /// As far as the rows show it.
  private(set) var mark: NumberCell.Mark?
  /// Made when the first value turns up that only the others explain.
  private var decimals: DecimalSurvey?
  private var words: WordSurvey?

  init(_ file: LogFile, _ columns: LogColumns) {
    self.file = file
    self.columns = columns
    missing = MissingCodes(file.options.missing)
    takesAllNumbers = missing.isEmpty
    given = file.options.decimal.map { $0 == .point ? .point : .comma }
    mark = given
  }

  /// The value of a cell that is empty or one small number, as most are; `nil` for any other.
  ///
  /// - Cost: `mutating` so that it is not given a copy of all this for each row.
  @inline(__always)
  mutating func plainValue(_ row: borrowing CSVScanner, _ column: Int) -> EntryValue? {
    guard column < row.fields.count, !row.fields[column].isEmpty else { return EntryValue.none }
    guard takesAllNumbers, let number = row.smallNumber(row.fields[column]) else { return nil }
    return .number(number)
  }

  /// - Returns: `.none` for an empty cell, and for a code that the user says means the same.
  mutating func value(
    _ scanner: borrowing CSVScanner, _ column: Int, measure: Int
  ) throws(RowFailure) -> EntryValue {
    let field = scanner.fields[column]
    let cell = scanner.valueCell(field)
    if !missing.isEmpty, cell != .empty, missing.holds(scanner.text(of: field), cell) {
      return .none
    }
    switch cell {
    case .empty: return .none
    case .value(.answer) where field.count == 1:
      return try word(scanner, field, measure: measure)
    case .value(let value): return value
    case .marked(let number):
      return .number(try decided(number, scanner.text(of: field), column))
    case .unreadable: return try word(scanner, field, measure: measure)
    }
  }

  var decimal: DecimalMark? {
    switch decimals?.mark ?? mark {
    case .point: .point
    case .comma: .comma
    case .none?, nil: nil
    }
  }

  /// False where the rows further down have another mark than these, which one worker would have
  /// held against them.
  func allows(_ later: ColumnValues) -> Bool {
    mark == nil || later.mark == nil || mark == later.mark
  }

  /// Adds what was found in rows further down.
  mutating func append(_ later: ColumnValues) {
    mark = mark ?? later.mark
    decimals = decimals ?? later.decimals
    words = words ?? later.words
  }

  /// The words of each column of values that look like a scale: two at least.
  var unknownWords: [(measure: Int, words: [String])] {
    guard let words else { return [] }
    return columns.measures.indices.map { ($0, words.unknownWords(measure: $0)) }
      .filter { $0.words.count > 1 }
  }
}

// MARK: - Decimals

extension ColumnValues {
  private mutating func decided(
    _ number: NumberCell, _ text: @autoclosure () -> String, _ column: Int
  ) throws(RowFailure) -> Double {
    if number.couldBeGrouped {
      guard let mark = try groupingMark() else {
        throw .row(.groupedNumber(trimmed(text()), column: column))
      }
      // Three digits stand behind the mark, so that without it the number is whole.
      return mark == number.mark ? number.number : (number.number * 1000).rounded()
    }
    if mark == nil { mark = number.mark }
    if mark != number.mark { throw .row(.mixedDecimals(trimmed(text()), column: column)) }
    return number.number
  }

  private mutating func groupingMark() throws(RowFailure) -> NumberCell.Mark? {
    if let given { return given }
    if let decimals { return decimals.mark }
    var survey = DecimalSurvey()
    try scan { row in
      for measure in columns.measures {
        guard let field = row.filledCell(measure.index) else { continue }
        survey.take(row.valueCell(field))
      }
    }
    decimals = survey
    return survey.mark
  }

  private func scan(_ take: (borrowing CSVScanner) -> Void) throws(RowFailure) {
    do {
      var scanner = try file.scanner()
      while try scanner.advance() { take(scanner) }
    } catch {
      throw .file(file.refusal(error))
    }
  }
}

// MARK: - Words

extension ColumnValues {
  private mutating func word(
    _ row: borrowing CSVScanner, _ field: CSVField, measure: Int
  ) throws(RowFailure) -> EntryValue {
    let text = trimmed(row.text(of: field))
    let column = columns.measures[measure].index
    if let number = file.options.words[WordSurvey.word(text)] { return .number(number) }
    if let error = SpreadsheetError.text(of: text) {
      throw .row(.spreadsheetError(error, what: "value", column: column))
    }
    if words == nil {
      var survey = WordSurvey(columns)
      try scan { survey.take($0, columns) }
      survey.decide()
      words = survey
    }
    guard let answer = words?.answer(text, measure: measure, row) else {
      let isPrivate = columns.measures[measure].isPrivate
      throw .row(.unreadableValue(isPrivate ? "" : text, column: column))
    }
    return .answer(answer)
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
