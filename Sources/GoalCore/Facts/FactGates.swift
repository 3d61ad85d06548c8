/// What several rules ask of an indicator before they speak.
extension IndicatorSummary {
  /// Full weeks with a value, in order.
  var fullWeeks: [WeeklyValue] {
    history.weeks.filter { $0.state == .full && $0.value != nil }
  }

  /// Client, where the client may know of the rows; always therapist for sensitive indicators.
  ///
  /// Another rater's rows are shown where each is shared, or where the goal has no rows of the
  /// client's own; a sheet for one rater takes its own subject's facts alone.
  func audience(of goal: GoalSummary?) -> Audience {
    guard !indicator.isSensitive else { return .therapist }
    if history.rater == Series.selfRater { return .client }
    if history.entries.allSatisfy({ $0.share == .client }) { return .client }
    let hasOwn =
      goal?.indicators.contains {
        $0.history.rater == Series.selfRater && $0.entryCount > 0
      } ?? false
    return hasOwn ? .therapist : .client
  }

  /// Positive where `value` lies nearer the aim than `other`, whichever way that is.
  func gain(of value: Double, over other: Double) -> Double {
    (value - other) * (indicator.better?.sign ?? 0)
  }

  /// A difference in units of the smallest that means something.
  func size(of difference: Double) -> Double {
    guard let least = trend.minChange, least > 0 else { return 0 }
    let size = difference / least
    return size.isFinite ? size : 0
  }

  /// True where one entry can be held against the aim or another entry by itself: a rating is, a
  /// day's count of a weekly sum is not.
  var entriesAreComparable: Bool {
    switch indicator.kind {
    case .rating, .score, .attainment: true
    case .minutes: indicator.weekly != .sum
    case .count: indicator.weekly != .sum
    case .yesNo, .share: false
    }
  }

  /// Recorded entries of the moment that speaks for a week: its own, or those without one.
  package var spokenEntries: [Entry] {
    let recorded = history.entries.filter { $0.number != nil }
    let wanted = indicator.moment ?? .during
    let chosen = recorded.filter { $0.moment == wanted || $0.moment == nil }
    if !chosen.isEmpty || indicator.moment != nil { return chosen }
    let before = recorded.filter { $0.moment == .before }
    return before.isEmpty ? recorded : before
  }
}

extension ClientSummary {
  func audience(of summary: IndicatorSummary) -> Audience {
    summary.audience(of: goals.first { $0.goal.id == summary.goal.id })
  }
}

extension SessionWindow {
  func contains(_ day: CalendarDay) -> Bool { from <= day && day <= to }
}

extension FactValue {
  static func title(_ summary: IndicatorSummary) -> FactValue {
    .title(summary.indicator, rater: summary.history.rater)
  }
}
