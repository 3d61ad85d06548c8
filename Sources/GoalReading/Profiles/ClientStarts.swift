import GoalCore

/// The day that each client of a table began, from which the events of a schedule are counted.
///
/// A column of the table comes before the client's record, and that before the one day that the
/// command line or the profile gives for all who have none.
struct ClientStarts {
  private enum InTable {
    case day(CalendarDay, line: Int)
    /// Two days, or one that is in no calendar: nothing else is taken instead.
    case unusable
  }

  private enum Origin: Int {
    case column, record, given
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var inTable: [String: InTable] = [:]
  private var used: [String: Origin] = [:]
  private var column: Int?
  private var records: RecordStarts?
  private var given: CalendarDay?
  private var givenBy: String

  /// Reads the column of starts, which may be filled in any of a client's rows.
  ///
  /// - Throws: when its dates can be read in two ways.
  init(
    _ table: ProfileTable, _ layout: ProfileLayout?, _ records: RecordStarts?,
    filledColumns: Set<Int>
  ) throws(FileRefusal) {
    self.records = records
    let options = table.file.options
    given = options.start ?? table.profile.start.flatMap { CalendarDay(iso: $0) }
    givenBy = options.start == nil ? "the profile" : "--start"
    column = layout?.start?.index
    guard let layout, let start = layout.start,
      let dates = ProfileDates(dates: [start], year: nil, time: nil)
    else { return }
    let survey = try ProfileSurvey(table, dates: [dates], client: layout.client)
    diagnostics += survey.dateWarnings(table)
    var starts = self
    try table.forEachRow { (row, cells) throws(FileRefusal) in
      guard start.index < cells.count, !cells[start.index].isEmpty,
        let client = layout.client(of: cells, table, filledColumns: filledColumns)
      else { return }
      starts.take(row, cells, client, dates, survey, table)
    }
    self = starts
  }

  private mutating func take(
    _ row: borrowing CSVScanner, _ cells: [String], _ client: String, _ dates: ProfileDates,
    _ survey: ProfileSurvey, _ table: ProfileTable
  ) {
    do throws(RowProblem) {
      let day = try dates.reading(cells, order: survey.dateOrder).day
      guard case .day(let known, let line) = inTable[client] else {
        if inTable[client] == nil { inTable[client] = .day(day, line: row.line) }
        return
      }
      if known == day { return }
      throw RowProblem(
        code: "start-contradicts", message: "row gives another start than line \(line)",
        hint: "keep one start for each client", column: column)
    } catch {
      inTable[client] = .unusable
      diagnostics.append(
        Diagnostic(
          .error, at: table.file.position(row.place(of: error.column ?? 0)), code: error.code,
          error.message, hint: error.hint, client: client))
    }
  }

  /// - Edge: `nil` for a client without a start, and one whose starts contradict each other.
  mutating func start(client: String, goal: String) -> CalendarDay? {
    switch inTable[client] {
    case .day(let day, _):
      used[client] = .column
      return day
    case .unusable: return nil
    case nil: break
    }
    if let day = records?.start(client: client, goal: goal) {
      used[client] = .record
      return day
    }
    if given != nil { used[client] = .given }
    return given
  }

  /// From where the starts are that were asked for.
  func evidence(without: Int) -> [String] {
    func count(_ origin: Origin) -> Int { used.values.count { $0 == origin } }
    let parts = [
      (column.map { "column \($0 + 1)" } ?? "", count(.column)),
      ("the goals' start", count(.record)), (givenBy, count(.given)),
      ("nowhere", without),
    ]
    return parts.filter { $0.1 > 0 }
      .map { "\($0.0) for \($0.1) \($0.1 == 1 ? "client" : "clients")" }
  }
}
