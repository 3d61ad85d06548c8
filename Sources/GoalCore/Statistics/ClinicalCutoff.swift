/// Where the scores of people in treatment end and those of others begin.
///
/// - Source: N. S. Jacobson and P. Truax, J. Consult. Clin. Psychol. 59 (1991), 12–19.
package struct ClinicalCutoff: Equatable, Sendable {
  /// Two standard deviations from the clinical mean; for when nothing else is known.
  package let a: Double
  /// Within two standard deviations of the functional mean.
  package let b: Double
  /// Between both means, weighted by their spread; preferred where both are known.
  package let c: Double
  package let better: Direction

  /// - Edge: `nil` unless both spreads are above 0.
  package init?(clinical: ScoreNorm, functional: ScoreNorm, better: Direction) {
    let spread = clinical.standardDeviation + functional.standardDeviation
    guard clinical.standardDeviation > 0, functional.standardDeviation > 0, spread.isFinite
    else { return nil }
    a = clinical.mean + 2 * better.sign * clinical.standardDeviation
    b = functional.mean - 2 * better.sign * functional.standardDeviation
    c =
      (clinical.standardDeviation * functional.mean
        + functional.standardDeviation * clinical.mean) / spread
    self.better = better
  }

  /// True where the first score lies strictly on the clinical side of `c`, the second beyond it.
  package func isCrossed(from before: Double, to after: Double) -> Bool {
    (c - before) * better.sign > 0 && (after - c) * better.sign > 0
  }

  /// Returns what a change amounts to; recovered only from the clinical side, and reliably.
  package func status(
    of change: ReliableChange, from before: Double, to after: Double
  ) -> ReliableChangeStatus {
    let status = change.status(better: better)
    return status == .improved && isCrossed(from: before, to: after) ? .recovered : status
  }
}

/// How the scores of a group of people are spread.
package struct ScoreNorm: Equatable, Sendable {
  package var mean: Double
  package var standardDeviation: Double

  package init(mean: Double, standardDeviation: Double) {
    self.mean = mean
    self.standardDeviation = standardDeviation
  }
}
