import GoalCore

/// What the columns of a table hold, for all rows or those of one case.
struct ProfileLayout {
  /// A column with values, and how they are read.
  struct Measure {
    let index: Int
    let field: ProfileField
    let title: String
    let isGuessed: Bool
    let values: ProfileValues
    /// Of the schedule; `nil` where the row says the day.
    var event: String?
    var time: TimeAfterStart?
  }

  let dates: ProfileDates?
  /// Columns with the dates of one event, as `date.2m` is of `bdi.2m`.
  let eventDates: [String: ProfileDates]
  let schedule: ProfileSchedule?
  let measures: [Measure]
  let unread: [Int]
  let client, goal, indicator, rater, event, moment, state, share, start: ProfileColumns.Bound?
  /// Several columns may hold notes, and tags.
  let notes, tags: [ProfileColumns.Bound]
  /// The words that a row must have, by column; empty where any row will do.
  private let conditions: [(index: Int, words: Set<String>)]
  private let isPossible: Bool

  /// What the columns of a file are to a profile; of several cases the first that names one counts.
  static func roles(_ file: LogFile, _ profile: Profile) throws(CSVProblem) -> [Int: String] {
    all(of: try ProfileTable(file, profile)).map(\.roles)
      .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  static func all(of table: ProfileTable) -> [ProfileLayout] {
    let base = table.profile.fields ?? []
    guard let cases = table.profile.cases, !cases.isEmpty else {
      return [ProfileLayout(table, base, when: [:])]
    }
    return cases.map { item in
      let names = Set(item.fields.map(\.name))
      return ProfileLayout(
        table, item.fields + base.filter { !names.contains($0.name) }, when: item.when)
    }
  }

  private init(_ table: ProfileTable, _ fields: [ProfileField], when: [String: [String]]) {
    let columns = ProfileColumns(fields, header: table.header)
    func bound(_ role: FieldRole) -> ProfileColumns.Bound? { columns.index(of: role, fields) }
    let schedule = ProfileSchedule(table.profile)
    self.schedule = schedule
    let all = columns.all(of: .date, fields)
    let ofEvents = all.filter { $0.scheduledEvent(schedule) != nil }
    dates = ProfileDates(
      dates: all.filter { $0.scheduledEvent(schedule) == nil }, year: bound(.year),
      time: bound(.time))
    eventDates = Dictionary(
      ofEvents.compactMap { column in
        guard let event = column.scheduledEvent(schedule) else { return nil }
        return ProfileDates(dates: [column], year: nil, time: nil).map { (event, $0) }
      }, uniquingKeysWith: { first, _ in first })
    measures = columns.values.map { column in
      let event = schedule == nil ? nil : column.field.event ?? column.star
      let time = event.flatMap { schedule?.time(of: $0) }
      return Measure(
        index: column.index, field: column.field,
        title: time != nil && column.field.event == nil ? column.family : column.title,
        isGuessed: column.isGuessed,
        values: ProfileValues(column.field, table.profile, options: table.file.options),
        event: event.map(ProfileValues.folded), time: time)
    }
    roles = columns.bound.reduce(into: [:]) { roles, column in
      guard let role = column.field.role, role != .ignore else { return }
      roles[column.index] = column.isGuessed && role == .value ? "maybe value" : role.rawValue
    }
    (client, goal, indicator) = (bound(.client), bound(.goal), bound(.indicator))
    (rater, event, moment) = (bound(.rater), bound(.event), bound(.moment))
    (state, share, start) = (bound(.state), bound(.share), bound(.start))
    notes = columns.bound.filter { $0.field.role == .note }
    tags = columns.bound.filter { $0.field.role == .tags }
    // A field without a role says nothing of its column.
    unread = columns.unread + columns.bound.filter { $0.field.role == nil }.map(\.index)
    let names = table.header.map(ProfileColumns.folded)
    let found = when.map { column, words in
      (names.firstIndex(of: ProfileColumns.folded(column)), Set(words.map(ProfileValues.folded)))
    }
    isPossible = found.allSatisfy { $0.0 != nil }
    conditions = found.compactMap { index, words in index.map { (index: $0, words: words) } }
  }

  /// What each column is to the profile, with the time of those that have one in the schedule.
  let roles: [Int: String]

  /// True where a day can be told for some value.
  var hasDays: Bool { dates != nil || measures.contains { $0.time != nil } || hasEventsInRows }

  /// A row of which nothing says the day.
  var noDate: RowProblem {
    if let problem = dates?.noDate { return problem }
    return RowProblem(
      code: "date-missing", message: "row has no date",
      hint: event == nil ? "give one of the columns role date" : "fill in the column of the event",
      column: event?.index)
  }

  /// True where a column says which event of the schedule a row is of.
  var hasEventsInRows: Bool { schedule != nil && event != nil }

  /// Columns with values of which neither a date nor the schedule says the day.
  var undated: [Measure] {
    guard schedule != nil else { return [] }
    return measures.filter { measure in
      if measure.time != nil { return false }
      if measure.field.event != nil { return true }
      return !hasEventsInRows && (measure.event != nil || dates == nil)
    }
  }

  /// The client that a row is about; a column without a single client is as good as none.
  func client(
    of cells: [String], _ table: ProfileTable, filledColumns: Set<Int>
  ) -> String? {
    guard let client, filledColumns.contains(client.index) else { return table.clientName }
    return client.index < cells.count ? client.word(cells) : nil
  }

  /// False where the row holds nothing for this layout: an instrument that was not filled in.
  func says(_ cells: [String]) -> Bool {
    measures.contains { $0.field.blank != ProfileField.BlankRule.none || !cells[$0.index].isEmpty }
  }

  func fits(_ cells: [String]) -> Bool {
    isPossible
      && conditions.allSatisfy { $0.words.contains(ProfileValues.folded(cells[$0.index])) }
  }
}

extension ProfileColumns.Bound {
  /// The event that a column of dates is of.
  fileprivate func scheduledEvent(_ schedule: ProfileSchedule?) -> String? {
    guard let schedule, let event = field.event ?? star, schedule.time(of: event) != nil else {
      return nil
    }
    return ProfileValues.folded(event)
  }

  /// The cell's word, as the field's map has it; `nil` for an empty cell.
  func word(_ cells: [String]) -> String? {
    let word = ProfileValues.folded(cells[index])
    guard !word.isEmpty else { return nil }
    let meaning = field.map?.first { ProfileValues.folded($0.key) == word }?.value
    return meaning ?? trimmed(cells[index])
  }
}

// MARK: - What a row says beside its values

extension ProfileLayout {
  func context(_ cells: [String]) throws(RowProblem) -> RowContext {
    var context = RowContext()
    if let column = moment, let word = column.word(cells) {
      guard let moment = Moment(rawValue: word.lowercased()) else {
        throw .unknownWord("moment", word, expected: "before, during or after", at: column.index)
      }
      context.moment = moment
    }
    if let column = share, let word = column.word(cells) {
      guard let share = ShareScope(rawValue: word.lowercased()) else {
        throw .unknownWord("share", word, expected: "client or none", at: column.index)
      }
      context.share = share
    }
    if let column = state, let word = column.word(cells) {
      switch word.lowercased() {
      case "paused": context.state = .paused
      case "skipped": context.state = .skipped
      case "recorded": break
      default: throw .unknownWord("state", word, expected: "paused or skipped", at: column.index)
      }
    }
    context.details = details(cells)
    return context
  }

  private func details(_ cells: [String]) -> EntryDetails? {
    let notes = notes.map { cells[$0.index] }.filter { !$0.isEmpty }
    let tags = tags.flatMap { column in
      cells[column.index].split(separator: column.field.split ?? ";").map { trimmed($0) }
        .filter { !$0.isEmpty }
    }
    let event = event?.word(cells)
    guard !notes.isEmpty || !tags.isEmpty || event != nil else { return nil }
    return EntryDetails(
      note: notes.isEmpty ? nil : notes.joined(separator: "\n"), tags: tags, event: event)
  }
}
