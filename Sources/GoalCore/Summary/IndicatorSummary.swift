/// Every number that a page, sentence or chart may show of one indicator and rater.
///
/// What cannot be said is `nil`, and `why` says why.
package struct IndicatorSummary: Equatable, Sendable {
  package var history: IndicatorHistory
  /// Recorded values up to the as-of day.
  package var entryCount: Int
  package var trend: TrendAssessment
  package var level: LevelSummary?
  package var sinceLastSession: SinceLastSession
  package var pairs: PairSummary?
  /// Of the way from start to aim; not clamped.
  package var progress: Double?
  package var pace: PaceSummary?
  package var reliableChange: ReliableChangeSummary?
  package var status: IndicatorStatus
  /// From a key of the JSON to the reason why it is null.
  package var why: [String: String]

  package init(_ history: IndicatorHistory, window: SessionWindow) {
    self.history = history
    let indicator = history.indicator
    entryCount = history.entries.count { $0.state == .recorded && $0.number != nil }
    let way = IndicatorTrend(history)
    trend = way.trend
    status = way.status
    let level = LevelSummary(history)
    self.level = level
    sinceLastSession = SinceLastSession(history, window: window)
    pairs = PairSummary(history.entries)
    let aim = history.target(on: history.asOf)
    progress = aim.flatMap { aim in
      guard let now = level?.now, let start = level?.start else { return nil }
      return goalProgress(from: start, to: aim.nearest(to: start), now: now)
    }
    pace = PaceSummary(history, level: level, trend: trend)
    reliableChange = ReliableChangeSummary(indicator, level: level)
    why = [:]
    why = reasons(aim: aim)
  }

  package var goal: Goal { history.goal }
  package var indicator: Indicator { history.indicator }

  private func reasons(aim: AimValue?) -> [String: String] {
    var reasons: [String: String] = [:]
    func note(_ key: String, _ isMissing: Bool, _ reason: String) {
      if isMissing { reasons[key] = reason }
    }
    note("better", indicator.better == nil, "the record does not say which way is better")
    note("baseline", indicator.baseline == nil, "the record gives no baseline")
    note("target", aim == nil, "the record gives no target")
    note(
      "trend.slope", trend.slope == nil,
      "needs four full weeks of the current phase, has \(trend.weeks)")
    note(
      "trend.slopeLow", trend.slope != nil && trend.slopeLow == nil, "the interval needs more weeks"
    )
    note("level.now", level?.now == nil, "no full week yet")
    note("level.start", level?.start == nil, "no baseline and no full week yet")
    note(
      "sinceLastSession.value", sinceLastSession.value.value == nil,
      "nothing recorded since \(sinceLastSession.window.from)")
    note(
      "sinceLastSession.previous", sinceLastSession.previous.value == nil,
      "nothing recorded from \(sinceLastSession.window.previousFrom) to "
        + "\(sinceLastSession.window.previousTo)")
    note("pairs", pairs == nil, "no event has both a before and an after")
    note(
      "progress", progress == nil,
      aim == nil
        ? "the record gives no target"
        : level?.now == nil ? "no full week yet" : "start and target are the same")
    note("pace.needed", pace?.needed == nil, PaceSummary.reason(history, aim: aim, level: level))
    note(
      "reliableChange", reliableChange == nil,
      level?.now == nil
        ? "no full week yet"
        : "no published reliable change, and no sd with reliability in the record")
    return reasons
  }
}

/// The level a client is at, and the one that the goal began from.
package struct LevelSummary: Equatable, Sendable {
  /// Median of the last three full weeks, or fewer.
  package var now: Double?
  /// The record's baseline, else the median of the goal's first three full weeks.
  package var start: Double?

  /// - Edge: `nil` when neither can be said.
  package init?(_ history: IndicatorHistory) {
    let full = history.weeks.filter { $0.state == .full }.compactMap(\.value)
    now = median(of: full.suffix(3))
    start = history.indicator.baseline ?? median(of: full.prefix(3))
    if now == nil && start == nil { return nil }
  }
}

/// What was recorded since the last session, beside what was before.
package struct SinceLastSession: Equatable, Sendable {
  package var window: SessionWindow
  package var value: PeriodValue
  package var previous: PeriodValue

  init(_ history: IndicatorHistory, window: SessionWindow) {
    self.window = window
    value = history.value(from: window.from, to: window.to)
    previous = history.value(from: window.previousFrom, to: window.previousTo)
  }

  /// `nil` unless both are known.
  package var change: Double? {
    guard let now = value.value, let before = previous.value else { return nil }
    return (now - before).withPlainZero
  }
}

/// How fast the aim would have to come nearer, and how fast it did.
package struct PaceSummary: Equatable, Sendable {
  /// Per week from the as-of day to the due day; `nil` once that is past.
  package var needed: Double?
  package var observedLow: Double?
  package var observedHigh: Double?

  /// - Edge: `nil` when there is neither a pace needed nor one observed.
  init?(_ history: IndicatorHistory, level: LevelSummary?, trend: TrendAssessment) {
    observedLow = trend.slopeLow
    observedHigh = trend.slopeHigh
    if let due = history.goal.due(on: history.asOf), due > history.asOf, let now = level?.now,
      let aim = history.target(on: history.asOf)
    {
      let isMet = aim.isMet(by: now, better: history.indicator.better)
      let weeks = Double(due - history.asOf) / 7
      needed = isMet ? 0 : ((aim.nearest(to: now) - now) / weeks).withPlainZero
    }
    if needed == nil && observedLow == nil { return nil }
  }

  static func reason(
    _ history: IndicatorHistory, aim: AimValue?, level: LevelSummary?
  ) -> String {
    guard aim != nil else { return "the record gives no target" }
    guard let due = history.goal.due(on: history.asOf) else { return "the goal has no due date" }
    return due <= history.asOf ? "the due date is past" : "no full week yet"
  }
}

extension AimValue {
  /// The end of the aim that lies nearest to `value`.
  package func nearest(to value: Double) -> Double {
    guard let to else { return self.value }
    return abs(to - value) < abs(self.value - value) ? to : self.value
  }
}

extension IndicatorHistory {
  /// The weeks that begin in the phase of the as-of day; all weeks where there are no phases.
  package var weeksOfCurrentPhase: [WeeklyValue] {
    guard let phase = goal.phase(on: asOf) else { return weeks }
    return weeks.filter { $0.start >= phase.start }
  }
}
