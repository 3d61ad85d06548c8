/// Returns which way the weeks go, judged by the exact Mann–Kendall test and a smallest change.
///
/// - Shape: in order of time, cut to the current phase; only the last twelve full weeks with a
///   value are judged, gaps between them kept.
/// - Unit: `minChange` in the indicator's unit.
/// - Edge: not enough data below four weeks, and with four or five that show no trend; also when
///   values are so large that no slope can be computed.
/// - Cost: O(n²) for at most twelve weeks.
package func assessTrend(
  _ weeks: [WeeklyValue], better: Direction?, minChange: Double
) -> TrendAssessment {
  assessTrend(TrendWindow(weeks), better: better, minChange: minChange)
}

/// Returns which way a window goes.
package func assessTrend(
  _ window: TrendWindow, better: Direction?, minChange: Double
) -> TrendAssessment {
  let observations = window.observations
  var assessment = TrendAssessment(
    direction: .notEnoughData, from: window.from, weeks: observations.count,
    minChange: minChange.isFinite ? minChange : nil)
  guard observations.count >= 4, let line = TheilSen(observations),
    let test = MannKendall(observations.map(\.value))
  else { return assessment }
  assessment.change = line.change
  assessment.slope = line.slope
  assessment.slopeLow = line.interval?.lower
  assessment.slopeHigh = line.interval?.upper
  assessment.slopeLevel = line.interval?.coverage
  assessment.intercept = line.intercept
  assessment.mannKendall = test
  assessment.observations = observations

  let isLarge = abs(line.change) >= minChange - equalityTolerance
  let agrees = test.s.signum() != 0 && Double(test.s.signum()) * line.slope > 0
  if isLarge, agrees, let strength = TrendStrength(p: test.p) {
    assessment.direction = TrendDirection(of: line.change, better: better)
    assessment.strength = strength
  } else if observations.count >= 6 {
    assessment.direction = isLarge ? .unclear : .level
  }
  return assessment
}

extension TrendStrength {
  /// Returns `nil` where chance alone would do as much one time in ten.
  init?(p: Double) {
    // A p of exactly 2 in 20 comes out a bit above or below a tenth.
    let rounding = 1e-12
    if p <= 0.05 + rounding {
      self = .clear
    } else if p <= 0.1 + rounding {
      self = .early
    } else {
      return nil
    }
  }
}

extension TrendDirection {
  init(of change: Double, better: Direction?) {
    if let better {
      self = change * better.sign > 0 ? .toward : .away
    } else {
      self = change > 0 ? .rising : .falling
    }
  }
}
