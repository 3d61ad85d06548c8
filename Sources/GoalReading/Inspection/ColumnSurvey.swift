import GoalCore

/// Counts what the cells of one column can be read as.
struct ColumnSurvey {
  private var counts: [CellType: Int] = [:]
  private var words: Set<String> = []
  private var low = Double.infinity
  private var high = -Double.infinity
  private var missing: [String: Int] = [:]
  private(set) var decimals = DecimalSurvey()
  private(set) var dates = DateSurvey()
  private(set) var firstDateLine = 0

  private static let mostWords = 1000

  mutating func take(_ row: borrowing CSVScanner, _ column: Int, series: Int) {
    guard let field = row.filledCell(column) else { return count(.empty) }
    let value = row.valueCell(field)
    switch value {
    case .empty: count(.empty)
    case .value(.number(let number)):
      takeNumber(number, row.text(of: field))
    case .marked(let number):
      decimals.take(value)
      // `13.07.2020` is no number, and `13.07` is no date.
      takeNumber(number.number, row.text(of: field))
    case .value(.answer): count(.answer)
    case .value(.share): count(.share)
    case .value(.none), .unreadable: takeWord(row, field, series: series)
    }
  }

  private mutating func count(_ type: CellType) { counts[type, default: 0] += 1 }

  private mutating func takeNumber(_ number: Double, _ text: String) {
    count(.number)
    if ValueRule.knownMissingCodes.contains(number) {
      missing[trimmed(text), default: 0] += 1
    } else {
      low = min(low, number)
      high = max(high, number)
    }
  }

  private mutating func takeWord(
    _ row: borrowing CSVScanner, _ field: CSVField, series: Int
  ) {
    if let date = row.dateCell(field) {
      count(.date)
      if !date.hasShortYear { dates.take(date, series: series) }
      return
    }
    if row.clockCell(field) != nil { return count(.time) }
    let text = trimmed(row.text(of: field))
    if SpreadsheetError.text(of: text) != nil { return count(.error) }
    count(.word)
    if RowProblem.missingWords.contains(text.lowercased()) { missing[text, default: 0] += 1 }
    if words.count < Self.mostWords { words.insert(text.lowercased()) }
  }

  /// What most filled cells are; words where nothing is filled.
  var type: CellType {
    let filled = counts.filter { $0.key != .empty }
    let order = CellType.allCases
    return filled.max { left, right in
      (left.value, order.firstIndex(of: right.key) ?? 0)
        < (right.value, order.firstIndex(of: left.key) ?? 0)
    }?.key ?? .empty
  }

  /// `isValue`: only among values does a text that means "nothing" mean "not recorded".
  func decision(number: Int, name: String, role: String?, isValue: Bool) -> ColumnDecision {
    ColumnDecision(
      number: number, name: name, role: role, type: type, counts: counts,
      numbers: low <= high ? low...high : nil,
      distinctWords: words.count < Self.mostWords ? words.count : nil,
      missing: isValue ? candidates : [])
  }

  /// A code inside the range of the other numbers is a number like them.
  private var candidates: [MissingCandidate] {
    missing.filter { text, _ in
      guard let number = NumberCell(text)?.number else { return true }
      return low > high || number < low || number > high
    }
    .map { MissingCandidate(text: $0.key, count: $0.value) }
    .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}
