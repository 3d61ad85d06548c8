/// Nonoverlap of two phases with the baseline's own trend taken off.
///
/// - Source: R. I. Parker, K. J. Vannest, J. L. Davis and S. B. Sauber, Behav. Ther. 42 (2011),
///   284–299, the form "A vs B minus trend A".
package struct TauU: Equatable, Sendable {
  /// Treatment against baseline, −1 to 1.
  package let tau: Double
  /// Can leave −1 to 1, and is shown as it is.
  package let minusBaselineTrend: Double

  package init(_ phases: PhasePair) {
    var trend = 0
    for later in phases.baseline.indices.dropFirst() {
      for earlier in 0..<later {
        trend += phases.betterness(
          of: phases.baseline[later], than: phases.baseline[earlier])
      }
    }
    let pairs = Double(phases.pairs)
    tau = Double(phases.improvedLessWorsened) / pairs
    minusBaselineTrend = Double(phases.improvedLessWorsened - trend) / pairs
  }
}

/// Tau after the baseline's line, drawn on through the treatment, is subtracted.
///
/// The line is trusted beyond where it was seen, which can wipe out a real effect.
///
/// - Source: K. R. Tarlow, Behav. Modif. 41 (2017), 427–467.
package struct BaselineCorrectedTau: Equatable, Sendable {
  package let tau: Double
  package let baselineSlope: Double
  /// The line's value at the time 0, one before the first value.
  package let baselineIntercept: Double

  /// - Edge: `nil` with a single baseline value; below five it says little.
  package init?(_ phases: PhasePair) {
    let observations = phases.baseline.enumerated().map { place, value in
      Observation(time: Double(place + 1), value: value)
    }
    guard let line = TheilSen(observations) else { return nil }
    let after = phases.treatment.enumerated().map { place, value in
      value - line.value(at: Double(place + 1 + phases.baseline.count))
    }
    guard
      let residuals = PhasePair(
        baseline: observations.map { $0.value - line.value(at: $0.time) }, treatment: after,
        better: phases.better)
    else { return nil }
    tau = Double(residuals.improvedLessWorsened) / Double(residuals.pairs)
    baselineSlope = line.slope
    baselineIntercept = line.intercept
  }
}
