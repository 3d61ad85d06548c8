import GoalCore

/// Reads a log in CSV: one entry a row, or a column for each indicator.
struct LogTableReader {
  private let file: LogFile
  private let columns: LogColumns
  private let header: CSVHeader
  private var scanner: CSVScanner
  private var dates: ColumnDates
  private var values: ColumnValues
  private var symbols = SymbolTable()
  private var collector = RowCollector()
  private var last = RowCollector.Key(client: -1, goal: -1, indicator: -1, rater: -1)
  private var diagnostics: [Diagnostic] = []

  static func read(_ file: LogFile) throws(FileRefusal) -> FileContents {
    do {
      var reader = try LogTableReader(file)
      return try reader.contents()
    } catch let problem as CSVProblem {
      throw file.refusal(problem)
    } catch let refusal as FileRefusal {
      throw refusal
    } catch {
      throw file.refusal(CSVProblem(flaw: .diskFailed, place: FilePlace(line: 0, column: 0)))
    }
  }

  private init(_ file: LogFile) throws {
    self.file = file
    scanner = try file.freshScanner()
    _ = try scanner.advance()
    header = CSVHeader(scanner)
    guard let columns = LogColumns(header) else {
      throw FileRefusal(
        diagnostic: Diagnostic(
          .error, at: SourcePosition(file: file.path), code: "not-a-log",
          "this is no log: it has no column date, or no values"))
    }
    self.columns = columns
    dates = ColumnDates(file: file, columns: columns, given: file.options.dates)
    values = ColumnValues(missing: file.options.missing, delimiter: file.dialect.delimiter)
    try checkHeader()
  }

  private mutating func contents() throws -> FileContents {
    while try scanner.advance() {
      do {
        try readRow()
      } catch let problem as RowProblem {
        complain(problem)
      }
    }
    collector.flush()
    return FileContents(rows: collector.groups.map(rowGroup), diagnostics: diagnostics)
  }

  private mutating func checkHeader() throws {
    let check = HeaderCheck(file: file, header: header)
    try check.refuseDoubles()
    if columns.isLong { diagnostics = check.unknownColumns(known: LogColumns.names) }
  }
}

// MARK: - Rows

extension LogTableReader {
  private mutating func readRow() throws {
    let cells = scanner.fields.count
    if cells != header.names.count {
      if scanner.isBlankRecord { return }
      if cells > header.names.count {
        throw RowProblem.tooManyCells(cells, header: header.names.count)
      }
      if cells <= columns.lastRequired {
        throw RowProblem.tooFewCells(cells, header: header.names.count)
      }
    }
    guard let field = scanner.filledCell(columns.date) else {
      if scanner.isBlankRecord { return }
      throw RowProblem.noDate(column: columns.date)
    }
    if let client = columns.client, scanner.filledCell(client) == nil {
      throw RowProblem.noClient(column: client)
    }
    let date = try readDate(field)
    let context = try readContext()
    for number in columns.measures.indices {
      do {
        try addEntry(number, date, context)
      } catch let problem as RowProblem {
        complain(problem)
      }
    }
  }

  private struct RowDate {
    let day: CalendarDay
    let clock: ClockCell?
  }

  private struct RowContext {
    let moment: Moment?
    let share: ShareScope?
    let state: EntryState
    let details: EntryDetails?
  }

  private mutating func readDate(_ field: CSVField) throws -> RowDate {
    guard let cell = scanner.dateCell(field) else {
      throw RowProblem.unreadableDate(trimmed(scanner.text(of: field)), column: columns.date)
    }
    let day: CalendarDay
    do {
      day = try dates.day(
        of: cell, text: { scanner.text(of: field) }, diagnostics: &diagnostics)
    } catch .row(let problem) {
      throw problem
    } catch .file(let refusal) {
      throw refusal
    }
    if cell.clock == nil, let time = scanner.filledCell(columns.time) {
      return RowDate(day: day, clock: readTime(time))
    }
    return RowDate(day: day, clock: cell.clock)
  }

  /// A time that cannot be read is no reason to lose the day's value.
  private mutating func readTime(_ field: CSVField) -> ClockCell? {
    if let clock = scanner.clockCell(field) { return clock }
    let place = scanner.place(of: columns.time ?? 0)
    diagnostics.append(
      Diagnostic(
        .warning, at: file.position(place), code: "time-unreadable",
        "time\(quoted(trimmed(scanner.text(of: field)))) cannot be read; the row counts for its day",
        hint: "write times as 18:30"))
    return nil
  }

  private func readContext() throws(RowProblem) -> RowContext {
    RowContext(
      moment: try word(columns.moment, "moment", expected: "before, during or after"),
      share: try word(columns.share, "share", expected: "client or none"),
      state: try readState(), details: readDetails())
  }

  private func word<Word: RawRepresentable<String>>(
    _ column: Int?, _ name: String, expected: String
  ) throws(RowProblem) -> Word? {
    guard let column, let text = scanner.text(at: column) else { return nil }
    guard let word = Word(rawValue: trimmed(text).lowercased()) else {
      throw .unknownWord(name, trimmed(text), expected: expected, at: column)
    }
    return word
  }

  private func readState() throws(RowProblem) -> EntryState {
    guard let column = columns.state, let text = scanner.text(at: column) else { return .recorded }
    switch trimmed(text).lowercased() {
    case "paused": return .paused
    case "skipped": return .skipped
    case "recorded": return .recorded
    default:
      throw .unknownWord("state", trimmed(text), expected: "paused or skipped", at: column)
    }
  }

  private func readDetails() -> EntryDetails? {
    let note = scanner.text(at: columns.note)
    let tags = scanner.text(at: columns.tags)
    let event = scanner.text(at: columns.event)
    guard note != nil || tags != nil || event != nil else { return nil }
    return EntryDetails(
      note: note, tags: tags.map(splitTags) ?? [], event: event.map { trimmed($0) })
  }

  private mutating func addEntry(
    _ number: Int, _ date: RowDate, _ context: RowContext
  ) throws {
    let column = columns.measures[number].index
    let value =
      columns.hasValue || !columns.isLong
      ? try values.value(scanner, column: column) : .none
    let hasValue = value != EntryValue.none
    if context.state != .recorded, hasValue {
      let state = context.state == .paused ? "paused" : "skipped"
      throw RowProblem.stateWithValue(state, column: column)
    }
    let state = context.state == .recorded && !hasValue ? .empty : context.state
    let place = scanner.place(of: column)
    let entry = Entry(
      day: date.day, time: date.clock?.time, value: value, state: state, moment: context.moment,
      share: context.share,
      source: EntrySource(file: file.index, line: place.line, column: place.column),
      details: context.details)
    last = RowCollector.Key(
      client: symbol(columns.client, hint: last.client),
      goal: symbol(columns.goal, hint: last.goal),
      indicator: columns.isLong
        ? symbol(columns.indicator, hint: last.indicator)
        : Int32(truncatingIfNeeded: number),
      rater: symbol(columns.rater, hint: last.rater))
    collector.add(entry, to: last, clock: date.clock)
  }

  /// - Returns: -1 for a cell that is left out or empty.
  private mutating func symbol(_ column: Int?, hint: Int32) -> Int32 {
    guard let field = scanner.filledCell(column) else { return -1 }
    return symbols.symbol(for: field, in: scanner, hint: hint)
  }

  private mutating func complain(_ problem: RowProblem) {
    let place = problem.column.map(scanner.place(of:)) ?? FilePlace(line: scanner.line, column: 0)
    diagnostics.append(
      Diagnostic(
        .error, at: file.position(place), code: problem.code, problem.message, hint: problem.hint,
        rowsUnused: 1, client: clientOfRow))
  }

  /// The client that a row which cannot be used is about.
  ///
  /// - Edge: `nil` for a row with too many or too few cells, since they may have moved.
  private var clientOfRow: String? {
    guard let column = columns.client else { return file.clientFromName }
    return scanner.fields.count == header.names.count ? scanner.text(at: column) : nil
  }
}

// MARK: - Groups

extension LogTableReader {
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

/// Returns the words between semicolons.
func splitTags(_ text: String) -> [String] {
  text.split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
}
