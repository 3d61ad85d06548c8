/// The means of two phases apart, in standard deviations.
///
/// - Source: L. V. Hedges, J. Educ. Stat. 6 (1981), 107–128; standard errors as in
///   J. E. Pustejovsky, J. Sch. Psychol. 68 (2018), 99–112.
package enum StandardizedMeanDifference: Sendable {
  /// In standard deviations of the baseline.
  case baseline
  /// The same without the correction for few values.
  case baselineUncorrected
  /// In standard deviations of both phases together.
  case pooled

  /// - Edge: `nil` with a single value in a phase, or when the standard deviation is 0.
  package func estimate(_ phases: PhasePair) -> EffectEstimate? {
    guard let before = PhaseMoments(phases.baseline), let after = PhaseMoments(phases.treatment)
    else { return nil }
    let degrees = self == .pooled ? before.count + after.count - 2 : before.count - 1
    let correction = self == .baselineUncorrected ? 1 : 1 - 3 / (4 * degrees - 1)
    let pooled =
      ((before.count - 1) * before.variance + (after.count - 1) * after.variance) / degrees
    let variance = self == .pooled ? pooled : before.variance
    guard variance > 0 else { return nil }
    let effect =
      correction * (after.mean - before.mean) * phases.better.sign / variance.squareRoot()
    let ofAfter = self == .pooled ? 1 : after.variance / variance
    let square =
      1 / before.count + ofAfter / after.count + effect * effect / (2 * degrees)
    return EffectEstimate(effect, standardError: correction * square.squareRoot())
  }
}

/// Count, mean and variance of one phase.
struct PhaseMoments {
  let count: Double
  let mean: Double
  let variance: Double

  /// - Edge: `nil` with a single value; a variance that is rounding is 0.
  init?(_ values: [Double]) {
    guard let mean = GoalCore.mean(of: values), let variance = sampleVariance(of: values),
      let first = values.first
    else { return nil }
    count = Double(values.count)
    self.mean = mean
    let isConstant = values.allSatisfy { order(of: $0, against: first) == 0 }
    self.variance = isConstant ? 0 : variance
  }
}
