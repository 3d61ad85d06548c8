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
  private let order: DateOrder?
  private var groups: [RowGroup] = []
  private var places: [Key: Int] = [:]
  private var goals = ProfileGoals()
  private var words: [String: WordTally] = [:]
  private var diagnostics: [Diagnostic] = []

  init(_ table: ProfileTable, order: DateOrder?) {
    self.table = table
    self.order = order
  }

  mutating func take(
    _ row: borrowing CSVScanner, _ cells: [String], _ layout: ProfileLayout,
    without survey: ProfileSurvey
  ) {
    guard let dates = layout.dates, layout.says(cells) else { return }
    let client = client(cells, layout, survey)
    do throws(RowProblem) {
      let date = try dates.reading(cells, order: order)
      guard let client else { throw .noClient(column: layout.client?.index ?? 0) }
      let context = try context(cells, layout)
      var subject = Subject(
        client: client, day: date.day, clock: clock(date, dates, row, cells), context: context)
      subject.goal = layout.goal?.word(cells)
      subject.indicator = layout.indicator?.word(cells)
      subject.rater = layout.rater?.word(cells)
      for measure in layout.measures
      where !(measure.isGuessed && survey.columnsWithText.contains(measure.index)) {
        do throws(RowProblem) {
          try take(cells[measure.index], measure, subject, row)
        } catch {
          refuse(error, row, client: client)
        }
      }
    } catch {
      refuse(error, row, client: client)
    }
  }

  /// A column without a single client is as good as none.
  private func client(
    _ cells: [String], _ layout: ProfileLayout, _ survey: ProfileSurvey
  ) -> String? {
    guard let column = layout.client, survey.filledColumns.contains(column.index) else {
      return table.clientName
    }
    return column.word(cells)
  }

  mutating func refuse(_ problem: RowProblem, _ row: borrowing CSVScanner, _ cells: [String]) {
    // With too many cells the client's may have moved.
    refuse(problem, row, client: nil)
  }

  private mutating func refuse(
    _ problem: RowProblem, _ row: borrowing CSVScanner, client: String?
  ) {
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
    return FileContents(
      records: records, rows: groups,
      diagnostics: diagnostics + tallies.map { $0.diagnostic(profile: table.profile.name) })
  }
}

// MARK: - One row

extension ProfileRows {
  /// What all values of a row have in common.
  private struct Subject {
    let client: String
    let day: CalendarDay
    let clock: ClockCell?
    let context: RowContext
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

  private func context(
    _ cells: [String], _ layout: ProfileLayout
  ) throws(RowProblem) -> RowContext {
    var context = RowContext()
    if let column = layout.moment, let word = column.word(cells) {
      guard let moment = Moment(rawValue: word.lowercased()) else {
        throw .unknownWord("moment", word, expected: "before, during or after", at: column.index)
      }
      context.moment = moment
    }
    if let column = layout.share, let word = column.word(cells) {
      guard let share = ShareScope(rawValue: word.lowercased()) else {
        throw .unknownWord("share", word, expected: "client or none", at: column.index)
      }
      context.share = share
    }
    if let column = layout.state, let word = column.word(cells) {
      switch word.lowercased() {
      case "paused": context.state = .paused
      case "skipped": context.state = .skipped
      case "recorded": break
      default: throw .unknownWord("state", word, expected: "paused or skipped", at: column.index)
      }
    }
    context.details = details(cells, layout)
    return context
  }

  private func details(_ cells: [String], _ layout: ProfileLayout) -> EntryDetails? {
    let notes = layout.notes.map { cells[$0.index] }.filter { !$0.isEmpty }
    let tags = layout.tags.flatMap { column in
      cells[column.index].split(separator: column.field.split ?? ";").map { trimmed($0) }
        .filter { !$0.isEmpty }
    }
    let event = layout.event?.word(cells)
    guard !notes.isEmpty || !tags.isEmpty || event != nil else { return nil }
    return EntryDetails(
      note: notes.isEmpty ? nil : notes.joined(separator: "\n"), tags: tags, event: event)
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
    let entry = Entry(
      day: subject.day, time: subject.clock?.time, value: value, state: state,
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
