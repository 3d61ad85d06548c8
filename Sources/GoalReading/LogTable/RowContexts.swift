import GoalCore

/// What a row says beside its date and its values; the same for all values of the row.
struct RowContext {
  var moment: Moment?
  var share: ShareScope?
  /// `recorded` where the row names no state.
  var state = EntryState.recorded
  var details: EntryDetails?

  /// The state of an entry with this value.
  @inline(__always)
  func state(of value: EntryValue, column: Int) throws(RowProblem) -> EntryState {
    let isEmpty = if case .none = value { true } else { false }
    // Patterns, since the comparison of another module's cases is a call.
    if case .recorded = state { return isEmpty ? .empty : .recorded }
    guard isEmpty else {
      throw .stateWithValue(state == .paused ? "paused" : "skipped", column: column)
    }
    return state
  }
}

/// Reads what the rows of one log say beside dates and values.
struct RowContexts {
  private let columns: LogColumns
  private let isPlain: Bool
  private var details: DetailsCache

  init(_ columns: LogColumns) {
    self.columns = columns
    isPlain = columns.moment == nil && columns.share == nil && columns.state == nil
    details = DetailsCache(columns)
  }

  /// What words a row holds that says nothing else.
  mutating func details(_ words: WordCells, _ row: borrowing CSVScanner) -> EntryDetails? {
    details.details(words, row)
  }

  mutating func context(_ row: borrowing CSVScanner) throws(RowProblem) -> RowContext {
    if isPlain { return RowContext(details: details.details(row)) }
    return RowContext(
      moment: try word(columns.moment, "moment", row, expected: "before, during or after"),
      share: try word(columns.share, "share", row, expected: "client or none"),
      state: try state(row), details: details.details(row))
  }

  private func word<Word: RawRepresentable<String>>(
    _ column: Int?, _ name: String, _ row: borrowing CSVScanner, expected: String
  ) throws(RowProblem) -> Word? {
    guard let column, let text = row.text(at: column) else { return nil }
    guard let word = Word(rawValue: trimmed(text).lowercased()) else {
      throw .unknownWord(name, trimmed(text), expected: expected, at: column)
    }
    return word
  }

  private func state(_ row: borrowing CSVScanner) throws(RowProblem) -> EntryState {
    guard let column = columns.state, let text = row.text(at: column) else { return .recorded }
    switch trimmed(text).lowercased() {
    case "paused": return .paused
    case "skipped": return .skipped
    case "recorded": return .recorded
    default:
      throw .unknownWord("state", trimmed(text), expected: "paused or skipped", at: column)
    }
  }
}
