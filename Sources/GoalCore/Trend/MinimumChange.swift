/// Returns the smallest change that a trend in an indicator must show to be called one.
///
/// What the record says is meaningful; failing that 15 % of the scale, 15 percentage points for
/// shares, and for counts and minutes a fifth of where the window began, at least 1.
///
/// - Shape: `weeks` in order of time, cut to the current phase.
/// - Unit: the indicator's.
/// - Edge: a scale that is not known or has no width is treated as a count has it.
package func defaultMinimumChange(for indicator: Indicator, window weeks: [WeeklyValue]) -> Double {
  defaultMinimumChange(for: indicator, window: TrendWindow(weeks))
}

/// Returns the smallest change that a trend over a window must show to be called one.
package func defaultMinimumChange(for indicator: Indicator, window: TrendWindow) -> Double {
  if let stated = indicator.meaningfulChange, stated.isFinite, stated > 0 { return stated }
  switch indicator.kind {
  case .yesNo, .share: return 0.15
  case .rating, .score, .attainment:
    if let scale = indicator.scale {
      let width = scale.upperBound - scale.lowerBound
      if width > 0, width.isFinite { return 0.15 * width }
    }
  case .count, .minutes: break
  }
  let start = median(of: window.observations.prefix(3).map(\.value)) ?? 0
  return max(1, 0.2 * abs(start))
}
