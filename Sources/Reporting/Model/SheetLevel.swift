package import GoalCore

/// Where an indicator stands now, and where it began, as a client's sheet says it.
///
/// Now is the time since the last session; a sum is that of the last full week, since its start
/// and its aim are for a week.
package struct SheetLevel: Equatable, Sendable {
  package var now: Double
  package var nowText: String
  /// First day of the time that `now` stands for.
  package var since: CalendarDay
  /// True if `now` is a week's rather than that since the last session.
  package var isWeek: Bool
  package var start: Double?
  package var startText: String?

  /// - Edge: `nil` with nothing recorded.
  package init?(_ summary: IndicatorSummary, language: PageLanguage) {
    let indicator = summary.indicator
    let recent = summary.sinceLastSession
    if indicator.weekly != .sum, let value = recent.value.value,
      let text = language.value(of: recent.value, indicator: indicator)
    {
      (now, nowText, since, isWeek) = (value, text, recent.window.from, false)
    } else {
      let valued = summary.history.weeks.filter { $0.value != nil && $0.state != .paused }
      guard let week = valued.last(where: { $0.state == .full }) ?? valued.last,
        let value = week.value, let text = language.value(of: week, indicator: indicator)
      else { return nil }
      (now, nowText, since, isWeek) = (value, text, week.start, true)
    }
    start = summary.level?.start
    // A share that nobody stated comes as odd counts, such as 57 of 100.
    let isPlain = !indicator.kind.isShare || indicator.kind == .yesNo && indicator.baseline != nil
    startText = isPlain ? start.map { language.start($0, of: indicator) } : nil
  }

  /// Toward the aim in units of the smallest change that means something; 0 where unknown.
  package func gain(of summary: IndicatorSummary) -> Double {
    guard let start, let better = summary.indicator.better,
      let least = summary.trend.minChange, least > 0
    else { return 0 }
    return (now - start) * better.sign / least
  }
}

extension IndicatorSummary {
  /// True if the trend, or the change since the start, points away from the aim.
  package func isAway(_ level: SheetLevel?) -> Bool {
    bearing == .away || (bearing != .toward && (level?.gain(of: self) ?? 0) <= -1)
  }
}
