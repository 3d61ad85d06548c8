import GoalCore

/// The days of a profile's values: as the row writes them, or as the schedule gives them.
struct ProfileDays {
  /// What a value's day may hang on.
  struct Subject {
    let client: String
    let goal: String
    /// What the row says itself.
    let day: CalendarDay?
    let line: Int
  }

  enum Answer {
    case ofRow
    case ofEvent(CalendarDay, ClockCell?, isScheduled: Bool)
    /// The client has no start, which is counted.
    case unknown
  }

  private struct ScheduledDay: Hashable {
    let group: Int
    let day: CalendarDay
  }

  private let order: DateOrder?
  private var starts: ClientStarts?
  /// Values that cannot be used, by client.
  private var lost: [String: LostEvents] = [:]
  /// The line of a day that the schedule gave to a group.
  private var scheduled: [ScheduledDay: Int] = [:]

  init(order: DateOrder?, starts: ClientStarts?) {
    self.order = order
    self.starts = starts
  }

  /// The day that the row itself says; `nil` where its event or its columns say it.
  func rowDay(
    _ cells: [String], _ layout: ProfileLayout
  ) throws(RowProblem) -> ProfileDates.Reading? {
    if let dates = layout.dates, dates.isFilled(cells) {
      return try dates.reading(cells, order: order)
    }
    if layout.hasEventsInRows {
      guard let event = layout.event?.word(cells) else { throw layout.noDate }
      guard layout.schedule?.time(of: event) != nil else {
        throw .unscheduledEvent(column: layout.event?.index ?? 0)
      }
      return nil
    }
    if layout.measures.contains(where: { $0.time != nil }) { return nil }
    throw layout.noDate
  }

  /// The day of one column's value.
  mutating func day(
    _ subject: Subject, _ measure: ProfileLayout.Measure, _ cells: [String],
    _ layout: ProfileLayout
  ) throws(RowProblem) -> Answer {
    if let event = measure.event, let dates = layout.eventDates[event], dates.isFilled(cells) {
      let date = try dates.reading(cells, order: order)
      return .ofEvent(date.day, date.clock, isScheduled: false)
    }
    var time = measure.time
    if time == nil {
      if subject.day != nil { return .ofRow }
      time = layout.event?.word(cells).flatMap { layout.schedule?.time(of: $0) }
    }
    guard let time else { throw layout.noDate }
    guard let start = starts?.start(client: subject.client, goal: subject.goal) else {
      if !cells[measure.index].isEmpty {
        lost[subject.client, default: LostEvents(line: subject.line)].withoutStart += 1
      }
      return .unknown
    }
    guard let day = time.day(after: start) else { throw .eventOutsideYears(column: measure.index) }
    return .ofEvent(day, nil, isScheduled: true)
  }

  /// True for a second row of the client for one event: it is of another day, or another client.
  mutating func isTwice(_ day: CalendarDay, group: Int, client: String, line: Int) -> Bool {
    let key = ScheduledDay(group: group, day: day)
    guard let known = scheduled[key], known != line else {
      scheduled[key] = line
      return false
    }
    lost[client, default: LostEvents(line: line)].twice += 1
    return true
  }

  func diagnostics(_ file: LogFile) -> [Diagnostic] {
    lost.sorted { $0.value.line < $1.value.line }
      .flatMap { $1.diagnostics(client: $0, file: file) }
  }

  /// From where clients have their starts.
  var startEvidence: [String] {
    starts?.evidence(without: lost.values.count { $0.withoutStart > 0 }) ?? []
  }
}
