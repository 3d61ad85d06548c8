import GoalCore

/// What one worker made of the rows of a log, or of a part of them.
struct RowHarvest: Sendable {
  var rows: CollectedRows
  var symbols: SymbolTable
  var strays: StrayRows
  var dates: ColumnDates
  var values: ColumnValues
  /// In the order of the rows.
  var diagnostics: [Diagnostic]
}

// MARK: - Two workers

extension RowHarvest {
  /// Counts lines from the beginning of the file, where the first of these rows was not its first.
  mutating func moveLines(by lines: Int) {
    rows.moveLines(by: lines)
    strays.moveLines(by: lines)
    dates.moveLines(by: lines)
    for index in diagnostics.indices { diagnostics[index].position.line += lines }
  }

  /// Adds what another worker made of the rows behind these; nothing can be added after that.
  mutating func append(_ later: consuming RowHarvest, _ columns: LogColumns) {
    let known = (0..<later.symbols.count).map { number in
      symbols.symbol(like: Int32(truncatingIfNeeded: number), in: later.symbols)
    }
    func own(_ symbol: Int32) -> Int32? { symbol < 0 ? symbol : known[Int(symbol)] }
    rows.append(later.rows) { key in
      // In a wide log the number of a column.
      let indicator = columns.isLong ? own(key.indicator) : key.indicator
      guard let client = own(key.client), let goal = own(key.goal), let indicator,
        let rater = own(key.rater)
      else { return nil }
      return RowCollector.Key(client: client, goal: goal, indicator: indicator, rater: rater)
    }
    strays.append(later.strays)
    dates.append(later.dates)
    values.append(later.values)
    diagnostics.append(contentsOf: later.diagnostics)
  }
}

// MARK: - Contents

extension RowHarvest {
  /// All rows, and what is said of them.
  func contents(_ file: LogFile, _ columns: LogColumns, _ header: CSVHeader) -> FileContents {
    let found =
      strays.diagnostics(of: file) + dates.diagnostics + unknownWords(file, columns, header)
    return FileContents(rows: rows.groups, diagnostics: found + diagnostics)
  }

  /// Said once for a column, with a map that waits for its numbers.
  private func unknownWords(
    _ file: LogFile, _ columns: LogColumns, _ header: CSVHeader
  ) -> [Diagnostic] {
    values.unknownWords.map { measure, words in
      let column = columns.measures[measure].index
      let isPrivate = columns.measures[measure].isPrivate
      let shown = words.filter { !isPrivate && !quoted($0).isEmpty }.prefix(12)
      let rest = words.count - shown.count
      let map = shown.map { "\($0): " }.joined(separator: ", ")
      let count = words.count > WordSurvey.most ? "many" : "\(words.count)"
      return Diagnostic(
        .warning, at: file.position(header.places[column]), code: "words-unknown",
        "column \(column + 1) holds \(count) \(words.count == 1 ? "word" : "words") "
          + "that are no values\(rest > 0 ? ", \(rest) of them not shown" : "")",
        hint: shown.isEmpty
          ? "write numbers, yes or no" : "say in a profile what they stand for: words: {\(map)}")
    }
  }
}
