import GoalCore

/// Makes entries of a profile's rows.
struct ProfileRows {
  private struct Key: Hashable {
    let client: String
    let goal: String
    let indicator: String?
    let rater: String
  }

  private let table: ProfileTable
  private var groups: [RowGroup] = []
  private var places: [Key: Int] = [:]
  private var goals = ProfileGoals()
  private var words: [String: WordTally] = [:]
  private var diagnostics: [Diagnostic] = []

  private var days: ProfileDays
  /// Rows of which nothing says the day.
  private(set) var undatedRows = 0

  init(_ table: ProfileTable, order: DateOrder?, starts: ClientStarts?) {
    self.table = table
    days = ProfileDays(order: order, starts: starts)
  }

  mutating func take(
    _ row: borrowing CSVScanner, _ cells: [String], _ layout: ProfileLayout,
    without survey: ProfileSurvey
  ) {
    guard layout.says(cells) else { return }
    let client = layout.client(of: cells, table, filledColumns: survey.filledColumns)
    do throws(RowProblem) {
      let date = try days.rowDay(cells, layout)
      guard let client else { throw .noClient(column: layout.client?.index ?? 0) }
      var subject = Subject(
        client: client, context: try layout.context(cells))
      if let date, let dates = layout.dates {
        subject.day = date.day
        subject.clock = clock(date, dates, row, cells)
      }
      subject.goal = layout.goal?.word(cells)
      subject.indicator = layout.indicator?.word(cells)
      subject.rater = layout.rater?.word(cells)
      for measure in layout.measures
      where !(measure.isGuessed && survey.columnsWithText.contains(measure.index)) {
        do throws(RowProblem) {
          guard layout.schedule != nil else {
            try take(cells[measure.index], measure, subject, row)
            continue
          }
          let goal = subject.goal ?? measure.field.goal ?? measure.title
          let subjectDay = ProfileDays.Subject(
            client: client, goal: goal, day: subject.day, line: row.line)
          switch try days.day(subjectDay, measure, cells, layout) {
          case .ofRow: try take(cells[measure.index], measure, subject, row)
          case .ofEvent(let day, let clock, let isScheduled):
            var dated = subject
            (dated.day, dated.clock, dated.isScheduled) = (day, clock, isScheduled)
            try take(cells[measure.index], measure, dated, row)
          case .unknown: continue
          }
        } catch {
          refuse(error, row, client: client)
        }
      }
    } catch {
      refuse(error, row, client: client)
    }
  }

  mutating func refuse(_ problem: RowProblem, _ row: borrowing CSVScanner, _ cells: [String]) {
    // With too many cells the client's may have moved.
    refuse(problem, row, client: nil)
  }

  private mutating func refuse(
    _ problem: RowProblem, _ row: borrowing CSVScanner, client: String?
  ) {
    if problem.code == "date-missing" { undatedRows += 1 }
    let place = problem.column.map(row.place(of:)) ?? FilePlace(line: row.line, column: 0)
    diagnostics.append(
      Diagnostic(
        .error, at: table.file.position(place), code: problem.code, problem.message,
        hint: problem.hint, rowsUnused: 1, client: client))
  }

  /// Hands over what was collected.
  mutating func contents() -> FileContents {
    let records = goals.records(groups)
    let tallies = words.values.sorted { $0.position < $1.position }
    let lost = days.diagnostics(table.file)
    return FileContents(
      records: records, rows: groups,
      diagnostics: diagnostics + tallies.map { $0.diagnostic(profile: table.profile.name) } + lost)
  }

  /// From where clients have their starts.
  var startEvidence: [String] { days.startEvidence }
}

// MARK: - One row

extension ProfileRows {
  /// What all values of a row have in common.
  private struct Subject {
    let client: String
    /// `nil` where the schedule has to say it.
    var day: CalendarDay?
    var clock: ClockCell?
    let context: RowContext
    /// True where the schedule said the day.
    var isScheduled = false
    var goal: String?
    var indicator: String?
    var rater: String?
  }

  private mutating func clock(
    _ date: ProfileDates.Reading, _ dates: ProfileDates, _ row: borrowing CSVScanner,
    _ cells: [String]
  ) -> ClockCell? {
    if let clock = date.clock { return clock }
    switch dates.clock(cells) {
    case .none: return nil
    case .clock(let clock): return clock
    case .unreadable(let column):
      diagnostics.append(
        Diagnostic(
          .warning, at: table.file.position(row.place(of: column)), code: "time-unreadable",
          "time cannot be read; the row counts for its day",
          hint: "give the field a format such as \"%H:%M\""))
      return nil
    }
  }
}

// MARK: - One value

extension ProfileRows {
  private mutating func take(
    _ cell: String, _ measure: ProfileLayout.Measure, _ subject: Subject,
    _ row: borrowing CSVScanner
  ) throws(RowProblem) {
    let field = measure.field
    if cell.isEmpty {
      // An item that is not named is none that was left empty.
      if field.blank == ProfileField.BlankRule.none || field.pairs != nil
        || field.itemAndLevel == true
      {
        return
      }
      // An event that is still to come was not left out.
      if subject.isScheduled, let day = subject.day, day > table.file.options.asOf { return }
      return try add(.empty, item: nil, measure, subject, row)
    }
    guard let items = CellItems.items(cell, field) else {
      throw RowProblem(
        code: "item-unreadable", message: "cell is not made of a name and a value",
        hint:
          "the profile expects \(field.itemAndLevel == true ? "Name (level)" : "name and value")",
        column: measure.index)
    }
    let outcomes = items.map { measure.values.outcome($0.value) }
    if items.contains(where: { $0.name != nil }) {
      for (item, outcome) in zip(items, outcomes) {
        try add(outcome, item: item.name, measure, subject, row)
      }
      return
    }
    let words = outcomes.compactMap { outcome in
      if case .word(let word) = outcome { word } else { nil }
    }
    guard words.isEmpty else {
      return tally(words, measure, subject, row.place(of: measure.index))
    }
    try add(joined(outcomes), item: nil, measure, subject, row)
  }

  /// Several words of one cell count as their mean.
  private func joined(_ outcomes: [ProfileValues.Outcome]) -> ProfileValues.Outcome {
    guard outcomes.count > 1 else { return outcomes.first ?? .empty }
    var numbers: [Double] = []
    for outcome in outcomes {
      switch outcome {
      case .value(.number(let number)): numbers.append(number)
      case .empty: continue
      default: return outcome
      }
    }
    guard !numbers.isEmpty else { return .empty }
    return .value(.number(numbers.reduce(0, +) / Double(numbers.count)))
  }

  private mutating func add(
    _ outcome: ProfileValues.Outcome, item: String?, _ measure: ProfileLayout.Measure,
    _ subject: Subject, _ row: borrowing CSVScanner
  ) throws(RowProblem) {
    let place = row.place(of: measure.index)
    var value = EntryValue.none
    var state = subject.context.state
    switch outcome {
    case .value(let found): value = found
    case .skipped: state = .skipped
    case .paused: state = .paused
    case .empty: break
    case .word(let word): return tally([word], measure, subject, place)
    case .misspelled:
      throw RowProblem(
        code: "decimal-unknown", message: "value has another decimal mark than the profile says",
        hint: "give the field decimalChar: \",\" and, if thousands are grouped, groupChar",
        column: measure.index)
    case .notWhole:
      throw RowProblem(
        code: "value-unreadable", message: "value is no whole number, as the profile says",
        hint: "give the field type: number if halves are meant", column: measure.index)
    }
    if value == .none, state == .recorded { state = .empty }
    if value != .none, state != .recorded {
      throw .stateWithValue(state == .paused ? "paused" : "skipped", column: measure.index)
    }
    guard let day = subject.day else { return }
    let entry = Entry(
      day: day, at: subject.clock?.time, value: value, state: state,
      moment: subject.context.moment, share: subject.context.share,
      source: EntrySource(file: table.file.index, line: place.line, column: place.column),
      details: subject.context.details)
    add(entry, item: item, measure, subject)
  }

  private mutating func add(
    _ entry: Entry, item: String?, _ measure: ProfileLayout.Measure, _ subject: Subject
  ) {
    let field = measure.field
    let goal = subject.goal ?? field.goal ?? item ?? measure.title
    let isNamedGoal = subject.goal != nil || field.goal != nil
    let indicator = subject.indicator ?? (isNamedGoal ? item ?? field.indicator : field.indicator)
    let key = Key(
      client: subject.client, goal: goal, indicator: indicator,
      rater: subject.rater ?? field.rater ?? Series.selfRater)
    let index = places[key] ?? groups.count
    if index == groups.count {
      places[key] = index
      groups.append(
        RowGroup(
          client: key.client, measure: .ids(goal: goal, indicator: indicator), rater: key.rater,
          entries: []))
      goals.note(
        client: key.client, goal: goal, indicator: indicator, field,
        isNamed: subject.goal == nil && item == nil, at: table.file.position(entry.source))
    }
    if subject.isScheduled, entry.value != .none,
      days.isTwice(
        entry.day, group: index, client: subject.client, line: Int(entry.source.line))
    {
      return
    }
    if let offset = subject.clock?.offsetInMinutes {
      groups[index].zones.append(
        WrittenZone(
          entry: groups[index].entries.count, offsetInMinutes: offset,
          isZulu: subject.clock?.isZulu ?? false))
    }
    groups[index].entries.append(entry)
  }

  private mutating func tally(
    _ unknown: [String], _ measure: ProfileLayout.Measure, _ subject: Subject, _ place: FilePlace
  ) {
    let key = "\(subject.client)\u{0}\(measure.field.name)"
    words[
      key,
      default: WordTally(
        field: measure.field, client: subject.client, at: table.file.position(place))
    ].take(unknown)
  }
}

extension LogFile {
  func position(_ source: EntrySource) -> SourcePosition {
    SourcePosition(file: path, line: Int(source.line), column: Int(source.column))
  }
}
