package import GoalCore

/// What a packet's front pages say of one client.
///
/// Small, since a caseload has thousands: the history keeps its latest weeks and no entries.
package struct CaseloadRow: Equatable, Sendable {
  package var id: String
  /// What the pages call the client.
  package var name: String
  /// True where another client of the caseload has the same name.
  package var isNamesake = false
  /// The name, and the id where the name does not say who is meant.
  package var label: String { isNamesake ? "\(name) (\(id))" : name }
  /// What names are put in order by.
  package var sortKey: String
  package var group: CaseloadGroup
  /// Goals that are worked on.
  package var activeGoals: Int
  package var counts: GoalCounts
  /// From the first goal's start or the first entry to the as-of day; `nil` before any.
  package var weeksInWork: Int?
  package var lastEntry: CalendarDay?
  package var reviewDue: CalendarDay?
  /// The measure that the client put first; `nil` where none may stand in a list of clients.
  package var measure: CaseloadMeasure?
  package var changes: [GoalChange]
  /// Weeks of the month with too few entries, over all indicators.
  package var thinWeeks: Int
  /// Rows that could not be used, and rows after the as-of day.
  package var rowsUnused: Int
  package var entriesLater: Int
  /// Indicators that a list of clients leaves out.
  package var sensitive: Int
  /// True if the record is another than in an earlier packet that the user named.
  package var hasChanged = false
}

/// Goals of one client, or of all, by where they stand.
package struct GoalCounts: Equatable, Sendable {
  package var active = 0
  package var atAim = 0
  package var paused = 0
  package var revised = 0
  package var new = 0

  package static func + (left: GoalCounts, right: GoalCounts) -> GoalCounts {
    GoalCounts(
      active: left.active + right.active, atAim: left.atAim + right.atAim,
      paused: left.paused + right.paused, revised: left.revised + right.revised,
      new: left.new + right.new)
  }
}

/// The indicator that stands for a client in the caseload table.
package struct CaseloadMeasure: Equatable, Sendable {
  /// Without entries, and with no more weeks than the table draws.
  package var history: IndicatorHistory
  package var status: IndicatorStatus
  package var direction: TrendDirection
  package var strength: TrendStrength?
  package var start: Double?
  /// The month's latest week with a value.
  package var now: WeeklyValue?
  package var aim: AimValue?
  package var coverage: MonthCoverage
  /// Full weeks of the current phase.
  package var fullWeeks: Int

  package var indicator: Indicator { history.indicator }
}

extension CaseloadRow {
  /// How many weeks the table's lines show, the month's last among them.
  package static let weeksShown = 12

  /// - Shape: `client` was summed up for a `month`.
  package init(
    _ client: ClientSummary, month: CalendarMonth, name: String, sortKey: String,
    language: PageLanguage
  ) {
    let asOf = client.settings.asOf
    let shown = client.liveIndicators.filter { !$0.indicator.isSensitive }
    let own = shown.filter { $0.history.rater == Series.selfRater }
    let first =
      own.first(where: \.history.isPrimary) ?? shown.first(where: \.history.isPrimary)
      ?? own.first ?? shown.first
    let starts = client.goals.flatMap { goal in
      [goal.goal.start] + goal.indicators.map { $0.history.entries.first?.day }
    }
    let begun = starts.compactMap(\.self).min()
    id = client.id
    self.name = name
    self.sortKey = sortKey
    measure = first.map { CaseloadMeasure($0, month: month) }
    reviewDue = client.nextReview
    group = CaseloadGroup(measure?.status, reviewDue: reviewDue, asOf: asOf)
    activeGoals = client.liveGoals.count
    changes = client.changes(in: month, language: language)
    counts = client.goalCounts(in: month, changes: changes)
    weeksInWork = begun.flatMap { $0 <= asOf ? (asOf - $0) / 7 + 1 : nil }
    lastEntry =
      client.indicators.compactMap { summary in
        summary.history.entries.last { $0.state == .recorded && $0.number != nil }?.day
      }.max()
    let weeks = Set(month.weekStarts(client.weekRule))
    thinWeeks = client.liveIndicators.reduce(0) { sum, summary in
      sum + summary.history.weeks.count { $0.state == .thin && weeks.contains($0.start) }
    }
    rowsUnused = client.record.rowsUnused
    entriesLater = client.entriesLater
    sensitive = client.liveIndicators.count { $0.indicator.isSensitive }
  }
}

extension CaseloadMeasure {
  init(_ summary: IndicatorSummary, month: CalendarMonth) {
    let full = summary.history
    let weeks = Set(month.weekStarts(full.weekRule))
    let valued = full.weeks.filter { $0.value != nil && weeks.contains($0.start) }
    now = valued.last { $0.state == .full || $0.state == .thin } ?? valued.last
    coverage = MonthCoverage(full, month: month)
    fullWeeks = full.weeksOfCurrentPhase.count { $0.state == .full && $0.value != nil }
    history = full
    history.entries = []
    history.sessions = []
    history.weeks = Array(full.weeks.suffix(CaseloadRow.weeksShown + 1))
    status = summary.status
    direction = summary.trend.direction
    strength = summary.trend.strength
    start = summary.level?.start
    aim = full.target(on: full.asOf)
  }
}

extension ClientSummary {
  /// The first review after the as-of day over all goals that are worked on.
  package var nextReview: CalendarDay? {
    liveGoals.compactMap { goal -> CalendarDay? in
      let start =
        goal.goal.start ?? goal.indicators.compactMap { $0.history.entries.first?.day }.min()
      return goal.goal.reviews?.firstDay(after: settings.asOf, start: start)
    }.min()
  }

  fileprivate func goalCounts(in month: CalendarMonth, changes: [GoalChange]) -> GoalCounts {
    var counts = GoalCounts()
    counts.active = liveGoals.count
    for goal in liveGoals {
      let primary = goal.indicators.first(where: \.history.isPrimary) ?? goal.indicators.first
      if goal.goal.isPaused(on: settings.asOf) {
        counts.paused += 1
      } else if primary?.status == .holding || primary?.status == .atAim {
        counts.atAim += 1
      }
    }
    counts.revised = changes.count { $0.kind == .revised || $0.kind == .replaced }
    counts.new = changes.count { $0.kind == .new }
    return counts
  }
}
