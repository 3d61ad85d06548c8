/// When a target would be reached if the current rate continued: never more than that.
///
/// The current level is taken as known, so the range is that of the rate alone.
///
/// - Source: arithmetic on the line and interval of `TheilSen`.
package struct TargetProjection: Equatable, Sendable {
  /// The line's value in the last week.
  package let now: Double
  package let isReached: Bool
  /// From the last week; 0 when reached, `nil` when the line is level or leads away.
  package let weeks: Double?
  /// At the interval's faster end; `nil` with `weeks`, and when reached.
  package let earliestWeeks: Double?
  /// At the interval's slower end; `nil` when that end is level or leads away: there is no latest.
  package let latestWeeks: Double?
  /// Beyond this nobody should look: 26 weeks, or twice what was observed.
  package let horizonWeeks: Double

  /// Projects a line on to a target.
  ///
  /// - Shape: `span` is the time from the first to the last observed week, `last` the last.
  /// - Edge: a caller shows this only for a trend toward the aim.
  package init(_ line: TheilSen, last: Double, span: Double, target: Double, better: Direction) {
    let now = line.value(at: last).withPlainZero
    let distance = target - now
    self.now = now
    horizonWeeks = min(26, 2 * span)
    isReached = distance * better.sign <= equalityTolerance
    func weeks(at slope: Double) -> Double? {
      guard slope * better.sign > 0 else { return nil }
      let weeks = distance / slope
      return weeks.isFinite ? weeks.withPlainZero : nil
    }
    guard !isReached, let rate = weeks(at: line.slope) else {
      self.weeks = isReached ? 0 : nil
      (earliestWeeks, latestWeeks) = (nil, nil)
      return
    }
    self.weeks = rate
    let ends =
      better == .higher
      ? (line.interval?.upper, line.interval?.lower)
      : (line.interval?.lower, line.interval?.upper)
    earliestWeeks = ends.0.flatMap(weeks(at:))
    latestWeeks = ends.1.flatMap(weeks(at:))
  }

  /// Projects a window's line; `nil` unless the window shows a trend toward the aim.
  package init?(
    of assessment: TrendAssessment, window: TrendWindow, target: Double, better: Direction
  ) {
    guard assessment.direction == .toward, let line = TheilSen(window.observations),
      let first = window.observations.first?.time, let last = window.observations.last?.time
    else { return nil }
    self.init(line, last: last, span: last - first, target: target, better: better)
  }

  /// Returns the first day of the week that lies so many weeks on, rounded up to whole weeks.
  ///
  /// - Edge: `nil` beyond the horizon, where a page says "more than N weeks".
  package func firstDay(after weeks: Double, from lastWeek: CalendarDay) -> CalendarDay? {
    guard weeks <= horizonWeeks + equalityTolerance,
      let whole = Int(exactly: (weeks - equalityTolerance).rounded(.up))
    else { return nil }
    return lastWeek + 7 * max(0, whole)
  }
}
