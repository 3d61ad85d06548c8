import GoalCore

/// Makes entries of the rows of one log, one row after the other.
struct RowReader {
  private let file: LogFile
  private let columns: LogColumns
  private let cellsInHeader: Int
  private var dates: ColumnDates
  private var values: ColumnValues
  private var months = MonthCache()
  private var contexts: RowContexts
  private var symbols = SymbolTable()
  private var collector = RowCollector()
  private var last = RowCollector.Key(client: -1, goal: -1, indicator: -1, rater: -1)
  /// The last value's place in the current row.
  private var cellPlace: CSVCellPlace?
  private var diagnostics: [Diagnostic] = []

  init(_ file: LogFile, _ columns: LogColumns, cellsInHeader: Int) {
    self.file = file
    self.columns = columns
    self.cellsInHeader = cellsInHeader
    dates = ColumnDates(file: file, columns: columns, given: file.options.dates)
    values = ColumnValues(missing: file.options.missing, delimiter: file.dialect.delimiter)
    contexts = RowContexts(columns)
  }

  /// Takes the row that the scanner stands on; what is wrong with it is complained of.
  ///
  /// - Throws: when the whole file cannot be used.
  mutating func read(_ row: borrowing CSVScanner) throws(FileRefusal) {
    cellPlace = nil
    do throws(RowFailure) {
      try readCells(row)
    } catch {
      switch error {
      case .row(let problem): complain(problem, row)
      case .file(let refusal): throw refusal
      }
    }
  }

  /// Hands over all rows, those of one client, measure and rater together.
  mutating func finish() -> FileContents {
    let groups = collector.takeGroups()
    return FileContents(rows: groups.map(rowGroup), diagnostics: diagnostics)
  }
}

// MARK: - Rows

extension RowReader {
  private mutating func readCells(_ row: borrowing CSVScanner) throws(RowFailure) {
    if try isBlank(row) { return }
    guard let field = row.filledCell(columns.date) else {
      throw .row(.noDate(column: columns.date))
    }
    if let client = columns.client, row.filledCell(client) == nil {
      throw .row(.noClient(column: client))
    }
    let date = try readDate(field, row)
    let context: RowContext
    do throws(RowProblem) { context = try contexts.context(row) } catch { throw .row(error) }
    for number in columns.measures.indices {
      do throws(RowProblem) {
        try addEntry(number, date, context, row)
      } catch {
        complain(error, row)
      }
    }
  }

  /// True for a row that holds nothing: the tail that a spreadsheet leaves.
  private func isBlank(_ row: borrowing CSVScanner) throws(RowFailure) -> Bool {
    let cells = row.fields.count
    if cells == cellsInHeader, row.filledCell(columns.date) != nil { return false }
    if row.isBlankRecord { return true }
    if cells > cellsInHeader { throw .row(.tooManyCells(cells, header: cellsInHeader)) }
    if cells < cellsInHeader, cells <= columns.lastRequired {
      throw .row(.tooFewCells(cells, header: cellsInHeader))
    }
    return false
  }

  private mutating func addEntry(
    _ number: Int, _ date: RowDate, _ context: RowContext, _ row: borrowing CSVScanner
  ) throws(RowProblem) {
    let column = columns.measures[number].index
    let hasCell = columns.hasValue || !columns.isLong
    let value = hasCell ? try values.value(row, column: column) : .none
    let state = try context.state(of: value, column: column)
    let found = row.place(of: column, after: cellPlace)
    cellPlace = found
    let place = found.place
    let entry = Entry(
      day: date.day, time: date.clock?.time, value: value, state: state, moment: context.moment,
      share: context.share,
      source: EntrySource(file: file.index, line: place.line, column: place.column),
      details: context.details)
    last.client = symbol(columns.client, row, hint: last.client)
    last.goal = symbol(columns.goal, row, hint: last.goal)
    last.indicator =
      columns.isLong
      ? symbol(columns.indicator, row, hint: last.indicator) : Int32(truncatingIfNeeded: number)
    last.rater = symbol(columns.rater, row, hint: last.rater)
    collector.add(entry, to: last, clock: date.clock)
  }

  /// - Returns: -1 for a cell that is left out or empty.
  private mutating func symbol(_ column: Int?, _ row: borrowing CSVScanner, hint: Int32) -> Int32 {
    guard let column, let field = row.filledCell(column) else { return -1 }
    return symbols.symbol(for: field, in: row, hint: hint)
  }

  private mutating func complain(_ problem: RowProblem, _ row: borrowing CSVScanner) {
    var place = FilePlace(line: row.line, column: 0)
    if let column = problem.column {
      let found = row.place(of: column, after: cellPlace)
      cellPlace = found
      place = found.place
    }
    diagnostics.append(
      Diagnostic(
        .error, at: file.position(place), code: problem.code, problem.message, hint: problem.hint,
        rowsUnused: 1, client: client(of: row)))
  }

  /// The client that a row which cannot be used is about.
  ///
  /// - Edge: `nil` for a row with too many or too few cells, since they may have moved.
  private func client(of row: borrowing CSVScanner) -> String? {
    guard let column = columns.client else { return file.clientFromName }
    return row.fields.count == cellsInHeader ? row.text(at: column) : nil
  }
}

// MARK: - Dates

extension RowReader {
  private struct RowDate {
    let day: CalendarDay
    let clock: ClockCell?
  }

  private mutating func readDate(
    _ field: CSVField, _ row: borrowing CSVScanner
  ) throws(RowFailure) -> RowDate {
    // Most logs have plain dates and no clock.
    if let date = row.plainDate(field), let day = months.day(date) {
      guard columns.time != nil else { return RowDate(day: day, clock: nil) }
      return RowDate(day: day, clock: readTime(row))
    }
    guard let cell = row.dateCell(field) else {
      throw .row(.unreadableDate(trimmed(row.text(of: field)), column: columns.date))
    }
    let day = try dates.day(of: cell, in: field, row, diagnostics: &diagnostics)
    return RowDate(day: day, clock: cell.clock ?? readTime(row))
  }

  /// A time that cannot be read is no reason to lose the day's value.
  private mutating func readTime(_ row: borrowing CSVScanner) -> ClockCell? {
    guard let column = columns.time, let field = row.filledCell(column) else { return nil }
    if let clock = row.clockCell(field) { return clock }
    diagnostics.append(
      Diagnostic(
        .warning, at: file.position(row.place(of: column)), code: "time-unreadable",
        "time\(quoted(trimmed(row.text(of: field)))) cannot be read; the row counts for its day",
        hint: "write times as 18:30"))
    return nil
  }
}

// MARK: - Groups

extension RowReader {
  private func rowGroup(_ group: RowCollector.Group) -> RowGroup {
    let key = group.key
    return RowGroup(
      client: name(key.client) ?? file.clientFromName, measure: measure(key),
      rater: name(key.rater) ?? Series.selfRater, entries: group.entries, zones: group.zones)
  }

  private func measure(_ key: RowCollector.Key) -> MeasureName {
    let column = columns.isLong ? nil : columns.measures[Int(key.indicator)].title
    if let column { return .column(column, goal: name(key.goal)) }
    return .ids(goal: name(key.goal), indicator: name(key.indicator))
  }

  private func name(_ symbol: Int32) -> String? {
    symbol < 0 ? nil : symbols.text(symbol)
  }
}
