import GoalCore

/// Reads a table as a profile says.
struct ProfileReader {
  private let table: ProfileTable
  private let survey: ProfileSurvey
  /// One for each case, or one alone.
  private let layouts: [ProfileLayout]
  private var collector: ProfileRows
  private var leftOut: [String: Int] = [:]
  private var gaps: TableGaps
  private var otherTables = OtherTables()
  private var diagnostics: [Diagnostic] = []

  /// `records` are the starts that other files say, for events that are counted from them.
  static func read(
    _ file: LogFile, _ profile: Profile, records: RecordStarts? = nil
  ) throws(FileRefusal) -> FileContents {
    if let reason = profile.unread {
      var contents = FileContents(diagnostics: [
        Diagnostic(
          .warning, at: SourcePosition(file: file.path), code: "file-unread",
          "\(profile.title ?? profile.name): this file is not read: \(reason)")
      ])
      if let list = profile.list { contents.units = try MeasureUnits(file, profile, list) }
      return contents
    }
    var reader = try ProfileReader(file, profile, records)
    return try reader.contents()
  }

  private init(
    _ file: LogFile, _ profile: Profile, _ records: RecordStarts?
  ) throws(FileRefusal) {
    do throws(CSVProblem) { table = try ProfileTable(file, profile) } catch {
      throw file.refusal(error)
    }
    gaps = TableGaps(file)
    let all = ProfileLayout.all(of: table)
    for layout in all { try layout.refuseUndated(table) }
    // An instrument without a date loses its rows by name, not in silence.
    let layouts = all.filter { !$0.measures.isEmpty }
    guard layouts.contains(where: \.hasDays) else {
      if Self.needsSchedule(table), !layouts.isEmpty { throw Self.missingSchedule(table) }
      let what = all.contains(where: \.hasDays) ? "value" : "date"
      throw table.refusal(
        "profile-unfit", at: nil,
        "the profile \(profile.name) finds no \(what) column in this table",
        hint: "check the names of its fields against the header")
    }
    let guessed = layouts.flatMap { $0.measures.filter(\.isGuessed).map { ($0.index, $0.values) } }
    survey = try ProfileSurvey(
      table, dates: layouts.compactMap(\.dates),
      eventDates: layouts.first?.eventDates.sorted { $0.key < $1.key }.map(\.value) ?? [],
      client: layouts.first?.client, values: guessed)
    self.layouts = layouts
    var starts: ClientStarts?
    if layouts.contains(where: { $0.schedule != nil }) {
      starts = try ClientStarts(
        table, layouts.first { $0.start != nil }, records, filledColumns: survey.filledColumns)
      diagnostics += starts?.diagnostics ?? []
    }
    collector = ProfileRows(table, order: survey.dateOrder, starts: starts)
  }

  private mutating func contents() throws(FileRefusal) -> FileContents {
    warnOfColumns()
    var reader = self
    try table.forEachRow { (row, cells) throws(FileRefusal) in reader.take(row, cells) }
    self = reader
    warnOfRowsLeftOut()
    warnOfEvents()
    diagnostics += otherTables.diagnostics(of: table.file)
    var contents = collector.contents()
    contents.diagnostics = diagnostics + contents.diagnostics
    contents.dates = survey.evidence
    contents.dateDecision = survey.decision
    contents.wantsStarts = layouts.contains { $0.schedule != nil }
    if contents.wantsStarts { contents.schedule = schedule }
    return contents
  }
}

// MARK: - Events

extension ProfileReader {
  /// The events of the table, and from where their days were counted.
  private var schedule: ScheduleDecision {
    let columns = layouts.flatMap(\.measures).compactMap { measure in
      measure.time.flatMap { time in measure.event.map { ($0, time) } }
    }
    let rows =
      layouts.contains(where: \.hasEventsInRows)
      ? (table.profile.schedule ?? [:]).compactMap { event, time in
        TimeAfterStart(time).map { (event, $0) }
      } : []
    let events = (columns + rows).sorted { ($0.1.order, $0.0) < ($1.1.order, $1.0) }
      .map { "\($0.1) (\($0.0))" }
    return ScheduleDecision(
      events: events.enumerated().filter { $0.offset == 0 || events[$0.offset - 1] != $0.element }
        .map(\.element), starts: collector.startEvidence)
  }
}

extension ProfileLayout {
  /// A value without a day is not read under the day of another.
  fileprivate func refuseUndated(_ table: ProfileTable) throws(FileRefusal) {
    guard let first = undated.first, first.index < table.headerPlaces.count else { return }
    let columns = undated.prefix(6).map { String($0.index + 1) }.joined(separator: ", ")
    throw table.refusal(
      "event-unscheduled", at: table.headerPlaces[first.index],
      "the schedule says no time for column\(undated.count == 1 ? "" : "s") \(columns)"
        + (undated.count > 6 ? " and more" : ""),
      hint: "add the event to the profile's schedule, as in \"t2: 6 weeks\", "
        + "or name the column with role ignore")
  }
}

// MARK: - Rows

extension ProfileReader {
  private mutating func take(_ row: borrowing CSVScanner, _ cells: [String]) {
    if isStray(row, cells) { return }
    let extra = cells.indices.dropFirst(table.header.count).contains { !cells[$0].isEmpty }
    if extra {
      return collector.refuse(.tooManyCells(cells.count, header: table.header.count), row, cells)
    }
    let cells = cells + Array(repeating: "", count: max(0, table.header.count - cells.count))
    for rule in table.profile.rows ?? [] where !keeps(rule, cells) {
      leftOut[rule.reason ?? "rows that the profile leaves out", default: 0] += 1
      return
    }
    let fitting = layouts.filter { $0.fits(cells) }
    if fitting.isEmpty { leftOut["rows of other kinds", default: 0] += 1 }
    for layout in table.profile.everyCase == true ? fitting[...] : fitting.prefix(1) {
      collector.take(row, cells, layout, without: survey)
    }
  }

  /// True for the header once more, for that of another table, and for a row behind it.
  private mutating func isStray(_ row: borrowing CSVScanner, _ cells: [String]) -> Bool {
    if cells == table.header {
      otherTables.end()
      warn(
        at: FilePlace(line: row.line, column: 0), "header-again", "row is the header once more",
        hint: nil)
      return true
    }
    if HeaderLikeness.isHeader(cells), gaps.isBehindGap(line: row.line) {
      otherTables.begin(line: row.line)
      return true
    }
    if otherTables.isBehind { otherTables.takeRow() }
    return otherTables.isBehind
  }

  private func keeps(_ rule: ProfileRowRule, _ cells: [String]) -> Bool {
    let name = ProfileColumns.folded(rule.column)
    guard let index = table.header.firstIndex(where: { ProfileColumns.folded($0) == name }) else {
      return true
    }
    let word = ProfileValues.folded(cells[index])
    if let keep = rule.keep, !keep.contains(where: { ProfileValues.folded($0) == word }) {
      return false
    }
    return !(rule.skip ?? []).contains { ProfileValues.folded($0) == word }
  }
}

// MARK: - Warnings

extension ProfileReader {
  private mutating func warnOfColumns() {
    diagnostics += survey.dateWarnings(table)
    let unread = layouts.first?.unread ?? []
    let text = Set(layouts.flatMap { $0.measures.filter(\.isGuessed).map(\.index) })
      .intersection(survey.columnsWithText).sorted()
    if !unread.isEmpty {
      warn(
        at: table.headerPlaces.first, "column-unread",
        "the profile does not name \(list(unread)); nothing of it is read",
        hint: "add a field for it, with role ignore if it is not wanted")
    }
    if !text.isEmpty {
      warn(
        at: table.headerPlaces.first, "column-text",
        "\(list(text)) holds words where values were expected; nothing of it is read",
        hint: "guidepost inspect FILE --write-profile drafts a profile in which words get numbers")
    }
  }

  /// Events of a project often stand for times, which only a person can say.
  private mutating func warnOfEvents() {
    guard collector.undatedRows > 0, Self.needsSchedule(table) else { return }
    var diagnostic = Self.missingSchedule(table).diagnostic
    diagnostic.severity = .warning
    diagnostics.append(diagnostic)
  }

  /// True for a project's table with events of which no schedule says the time.
  private static func needsSchedule(_ table: ProfileTable) -> Bool {
    table.profile.isProject && table.header.contains(Profile.projectEvent)
      && !(table.profile.schedule != nil
        && (table.profile.fields ?? []).contains { $0.role == .event })
  }

  private static func missingSchedule(_ table: ProfileTable) -> FileRefusal {
    let column = table.header.firstIndex(of: Profile.projectEvent) ?? 0
    return table.refusal(
      "schedule-missing", at: table.headerPlaces[column],
      "rows without a date name their event, and nothing says when the events were",
      hint: "say it in a file that guidepost inspect FILE --write-profile drafts, and give it as "
        + "--profile FILE")
  }

  private func list(_ columns: [Int]) -> String {
    let numbers = columns.prefix(12).map { String($0 + 1) }.joined(separator: ", ")
    return columns.count == 1
      ? "column \(numbers)"
      : "each of the columns \(numbers)"
        + (columns.count > 12 ? " and \(columns.count - 12) more" : "")
  }

  private mutating func warnOfRowsLeftOut() {
    guard !leftOut.isEmpty else { return }
    let words = leftOut.sorted { $0.key < $1.key }.map { "\($0) (\($1))" }
    warn(
      at: nil, "rows-left-out",
      "rows are left out, as the profile \(table.profile.name) says: "
        + words.joined(separator: ", "), hint: nil)
  }

  private mutating func warn(
    at place: FilePlace?, _ code: String, _ message: String, hint: String?
  ) {
    diagnostics.append(
      Diagnostic(
        .warning, at: place.map(table.file.position) ?? SourcePosition(file: table.file.path),
        code: code, message, hint: hint))
  }
}
