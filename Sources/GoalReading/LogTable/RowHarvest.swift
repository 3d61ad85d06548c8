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

  /// Adds what another worker made of the rows behind these.
  mutating func append(_ later: consuming RowHarvest, _ columns: LogColumns) {
    var known = [Int32](repeating: -1, count: later.symbols.count)
    for symbol in known.indices {
      known[symbol] = symbols.symbol(of: Int32(truncatingIfNeeded: symbol), in: later.symbols)
    }
    func own(_ symbol: Int32) -> Int32 { symbol < 0 ? symbol : known[Int(symbol)] }
    rows.append(later.rows) { key in
      RowCollector.Key(
        client: own(key.client), goal: own(key.goal),
        // In a wide log the number of a column.
        indicator: columns.isLong ? own(key.indicator) : key.indicator, rater: own(key.rater))
    }
    strays.append(later.strays)
    dates.append(later.dates)
    values.append(later.values)
    diagnostics.append(contentsOf: later.diagnostics)
  }
}

// MARK: - Contents

extension RowHarvest {
  /// All rows, those of one client, measure and rater together.
  func contents(_ file: LogFile, _ columns: LogColumns, _ header: CSVHeader) -> FileContents {
    let found =
      strays.diagnostics(of: file) + dates.diagnostics + unknownWords(file, columns, header)
    return FileContents(
      rows: rows.groups.map { group($0, file, columns) }, diagnostics: found + diagnostics)
  }

  private func group(
    _ group: RowCollector.Group, _ file: LogFile, _ columns: LogColumns
  ) -> RowGroup {
    let key = group.key
    return RowGroup(
      client: name(key.client) ?? file.clientFromName, measure: measure(key, columns),
      rater: name(key.rater) ?? Series.selfRater, entries: group.entries, zones: group.zones)
  }

  private func measure(_ key: RowCollector.Key, _ columns: LogColumns) -> MeasureName {
    let column = columns.isLong ? nil : columns.measures[Int(key.indicator)]
    if let column, let title = column.title {
      return .column(title, whole: column.parts?.whole, goal: name(key.goal))
    }
    return .ids(goal: name(key.goal), indicator: name(key.indicator))
  }

  private func name(_ symbol: Int32) -> String? {
    symbol < 0 ? nil : symbols.text(symbol)
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
