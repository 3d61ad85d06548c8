/// The values of a baseline and of what followed, with the way that is better.
///
/// - Shape: each phase in order of time; non-finite values are dropped.
package struct PhasePair: Equatable, Sendable {
  package let baseline: [Double]
  package let treatment: [Double]
  package let better: Direction

  /// - Edge: `nil` when either phase is empty.
  package init?(baseline: [Double], treatment: [Double], better: Direction) {
    let baseline = baseline.filter(\.isFinite)
    let treatment = treatment.filter(\.isFinite)
    guard !baseline.isEmpty, !treatment.isEmpty else { return nil }
    self.baseline = baseline
    self.treatment = treatment
    self.better = better
  }

  /// 1 where a value of the treatment is better than one of the baseline, −1 worse, 0 equal.
  func betterness(of later: Double, than earlier: Double) -> Int {
    Int(better.sign) * order(of: later, against: earlier)
  }

  /// Pairs across the phases that get better less those that get worse.
  var improvedLessWorsened: Int {
    treatment.reduce(0) { sum, later in
      baseline.reduce(sum) { $0 + betterness(of: later, than: $1) }
    }
  }

  var pairs: Int { baseline.count * treatment.count }
}
