import GoalCore

/// Makes entries of the rows of one log, one row after the other.
struct RowReader {
  private let file: LogFile
  private let columns: LogColumns
  private let header: CSVHeader
  private let cellsInHeader: Int
  // Taken out of `columns`, whose parts cost each row a count of references.
  private let measureColumns: [Int]
  private let hasParts: Bool
  private let hasUnnamed: Bool
  private var dates: ColumnDates
  private var values: ColumnValues
  private var months = MonthCache()
  private var contexts: RowContexts
  private var symbols = SymbolTable()
  private var collector = RowCollector()
  private var last = RowCollector.Key(client: -1, goal: -1, indicator: -1, rater: -1)
  /// The last entry; the next is made of it, since one that is made anew is copied once more.
  private var entry = Entry(day: CalendarDay(daysSinceEpoch: 0), value: .none)
  /// The last value's place in the current row.
  private var cellPlace: CSVCellPlace?
  private var strays: StrayRows
  private var plainRows: PlainRows?
  /// True where the rows to come stand below the header of another table.
  private(set) var isBehindTable = false
  private var diagnostics: [Diagnostic] = []

  /// - Shape: `isPart` for rows that begin in the middle of the file.
  init(_ file: LogFile, _ columns: LogColumns, _ header: CSVHeader, isPart: Bool = false) {
    self.file = file
    self.columns = columns
    self.header = header
    cellsInHeader = header.names.count
    measureColumns = columns.measures.map(\.index)
    hasParts = columns.measures.contains { $0.parts != nil }
    hasUnnamed = !columns.unnamed.isEmpty
    strays = StrayRows(file, header, columns, isPart: isPart)
    dates = ColumnDates(file, columns, header)
    values = ColumnValues(file, columns)
    contexts = RowContexts(columns)
    plainRows =
      file.options.takesPlainRows && values.takesAllNumbers
      ? PlainRows(columns, cells: cellsInHeader, delimiter: file.dialect.delimiter) : nil
  }

  /// Takes all rows up to the scanner's end.
  ///
  /// - Throws: when the whole file cannot be used.
  mutating func readAll(_ scanner: inout CSVScanner) throws {
    repeat {
      readPlainRows(&scanner)
      guard try scanner.advance() else { return }
      try read(scanner)
    } while true
  }

  /// Takes the plain rows ahead.
  private mutating func readPlainRows(_ scanner: inout CSVScanner) {
    guard !isBehindTable, collector.isCurrent(last) else { return }
    plainRows?.expect(last, symbols, mark: values.mark)
    guard let plainRows, plainRows.canFollow else { return }
    let stop = scanner.stopInWindow
    let firstLine = scanner.linesBefore + 1
    var at = scanner.upcoming
    var rows = 0
    while at != stop, let row = plainRows.row(scanner.window.span, from: at),
      let day = months.day(row.date)
    {
      let place = EntrySource(
        file: file.index, line: firstLine + rows, column: row.valueColumn ?? 0)
      collector.addToCurrent(
        day, row.value, contexts.details(row.words, scanner), place)
      at = row.end
      rows += 1
    }
    scanner.pass(rows, to: at)
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
      case .stray(let stray):
        strays.take(stray, row)
        isBehindTable = strays.isBehindTable
      case .file(let refusal): throw refusal
      }
    }
  }

  /// False where these rows change how the later ones are to be read.
  func allows(_ later: RowHarvest) -> Bool {
    !isBehindTable && !later.strays.wantsWholeFile && values.allows(later.values)
  }

  /// Hands over all rows, those of one client, measure and rater together.
  mutating func finish() -> RowHarvest {
    RowHarvest(
      rows: collector.takeRows(), symbols: symbols, strays: strays, dates: dates, values: values,
      diagnostics: diagnostics)
  }
}

// MARK: - Rows

extension RowReader {
  private mutating func readCells(_ row: borrowing CSVScanner) throws(RowFailure) {
    if try isBlank(row) { return }
    guard let field = row.filledCell(columns.date) else {
      if let stray = strays.kind(of: row) { throw .stray(stray) }
      throw .row(.noDate(column: columns.date))
    }
    if isBehindTable { throw .stray(strays.kind(of: row) ?? .otherTable) }
    if let client = columns.client, row.filledCell(client) == nil {
      if row.plainDate(field) == nil, let stray = strays.kind(of: row) { throw .stray(stray) }
      throw .row(.noClient(column: client))
    }
    let date = try readDate(field, row)
    let context: RowContext
    do throws(RowProblem) { context = try contexts.context(row) } catch { throw .row(error) }
    if hasUnnamed { strays.countUnnamed(row) }
    for number in measureColumns.indices {
      do throws(RowFailure) {
        try addEntry(number, date, context, row)
      } catch {
        guard case .row(let problem) = error else { throw error }
        complain(problem, row)
      }
    }
  }

  /// True for a row that holds nothing: the tail that a spreadsheet leaves.
  ///
  /// - Cost: nothing is changed; but what does not say `mutating` is given a copy of the reader, and
  ///   there are millions of rows.
  private mutating func isBlank(_ row: borrowing CSVScanner) throws(RowFailure) -> Bool {
    let cells = row.fields.count
    if cells == cellsInHeader, row.filledCell(columns.date) != nil { return false }
    if row.isBlankRecord { return true }
    if let stray = strays.kind(of: row) { throw .stray(stray) }
    if cells > cellsInHeader, !endsWithDelimiters(row) {
      throw .row(.tooManyCells(cells, header: cellsInHeader))
    }
    if cells < cellsInHeader, cells <= columns.lastRequired {
      throw .row(.tooFewCells(cells, header: cellsInHeader))
    }
    return false
  }

  /// Delimiters at the end of a row add cells that hold nothing.
  ///
  /// Only where the value is the last column is it sure that nothing has moved: in `3,5,` before an
  /// empty note, the 5 would be the note.
  private func endsWithDelimiters(_ row: borrowing CSVScanner) -> Bool {
    guard columns.isLong, columns.measures.count == 1, columns.hasValue,
      measureColumns[0] == cellsInHeader - 1, row.filledCell(cellsInHeader - 1) != nil
    else { return false }
    return (cellsInHeader..<row.fields.count).allSatisfy { row.filledCell($0) == nil }
  }

  @inline(__always)
  private mutating func addEntry(
    _ number: Int, _ date: RowDate, _ context: RowContext, _ row: borrowing CSVScanner
  ) throws(RowFailure) {
    let column = measureColumns[number]
    let hasCell = columns.hasValue || !columns.isLong
    let value: EntryValue
    if !hasCell {
      value = .none
    } else if let plain = values.plainValue(row, column) {
      value = plain
    } else {
      value = try values.value(row, column, measure: number)
    }
    let state: EntryState
    do throws(RowProblem) {
      state = try context.state(of: value, column: column)
    } catch {
      throw .row(error)
    }
    let found = row.place(of: column, after: cellPlace)
    cellPlace = found
    let place = found.place
    entry.day = date.day
    entry.time = date.clock?.time
    entry.value = value
    entry.state = state
    entry.moment = hasParts ? moment(of: number) ?? context.moment : context.moment
    entry.share = context.share
    entry.source = EntrySource(file: file.index, line: place.line, column: place.column)
    entry.details = context.details
    last.client = symbol(columns.client, row, hint: last.client)
    last.goal = symbol(columns.goal, row, hint: last.goal)
    last.indicator =
      columns.isLong
      ? symbol(columns.indicator, row, hint: last.indicator) : Int32(truncatingIfNeeded: number)
    last.rater = hasParts ? rater(of: number, row) : symbol(columns.rater, row, hint: last.rater)
    if !collector.goOn(last) { collector.begin(last, emptyGroup()) }
    collector.add(entry, clock: date.clock)
  }

  /// The group of the last row's names.
  @inline(never)
  private func emptyGroup() -> RowGroup {
    func name(_ symbol: Int32) -> String? { symbol < 0 ? nil : symbols.text(symbol) }
    let column = columns.isLong ? nil : columns.measures[Int(last.indicator)]
    let measure: MeasureName =
      if let column, let title = column.title {
        .column(title, whole: column.parts?.whole, goal: name(last.goal))
      } else {
        .ids(goal: name(last.goal), indicator: name(last.indicator))
      }
    return RowGroup(
      client: name(last.client) ?? file.clientFromName, measure: measure,
      rater: name(last.rater) ?? Series.selfRater, entries: [])
  }

  @inline(never)
  private func moment(of measure: Int) -> Moment? { columns.measures[measure].parts?.moment }

  /// The rater that the measure's column names, or the row.
  @inline(never)
  private mutating func rater(of measure: Int, _ row: borrowing CSVScanner) -> Int32 {
    guard columns.rater == nil else { return symbol(columns.rater, row, hint: last.rater) }
    guard let rater = columns.measures[measure].parts?.rater else { return -1 }
    return symbols.symbol(for: rater.utf8.span, hint: last.rater)
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
      if let stray = strays.kind(of: row) { throw .stray(stray) }
      var problem = RowProblem.unreadableDate(trimmed(row.text(of: field)), column: columns.date)
      if strays.mayBeHeader(row) {
        problem.hint =
          "if another table begins here, save it as a file of its own; the rows below "
          + "are read as those above"
      }
      throw .row(problem)
    }
    let day = try dates.day(of: cell, in: field, row)
    let clock = cell.clock ?? readTime(row)
    if clock?.hasUnknownZone == true { dates.noteUnknownZone(row) }
    return RowDate(day: day, clock: clock)
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
