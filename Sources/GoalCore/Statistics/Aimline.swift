/// The straight way planned from a baseline to a target, level before and after.
///
/// - Source: S. L. Deno and P. K. Mirkin, Data-Based Program Modification (1977).
package struct Aimline: Equatable, Sendable {
  package let baseline: Observation
  package let target: Observation

  /// - Edge: `nil` unless the target lies later than the baseline.
  package init?(from baseline: Observation, to target: Observation) {
    guard baseline.isFinite, target.isFinite, target.time > baseline.time else { return nil }
    self.baseline = baseline
    self.target = target
  }

  /// Per unit of time, between baseline and target.
  package var slope: Double {
    ((target.value - baseline.value) / (target.time - baseline.time)).withPlainZero
  }

  package func value(at time: Double) -> Double {
    if time <= baseline.time { return baseline.value }
    if time >= target.time { return target.value }
    return baseline.value + slope * (time - baseline.time)
  }

  /// Returns where the latest observations lie, all of them or none.
  ///
  /// Never a verdict on the treatment: rules of this kind have high error rates (J. M. Hintze et
  /// al., 2018).
  ///
  /// - Shape: in order of time; non-finite ones are skipped.
  /// - Edge: on the line is neither above nor below.
  package func position(
    of observations: [Observation], better: Direction, latest count: Int = 4
  ) -> AimlinePosition {
    let latest = observations.filter(\.isFinite).suffix(max(1, count))
    guard latest.count >= count else { return .insufficient }
    let sides = latest.map { order(of: $0.value, against: value(at: $0.time)) * Int(better.sign) }
    if sides.allSatisfy({ $0 > 0 }) { return .above }
    return sides.allSatisfy { $0 < 0 } ? .below : .mixed
  }
}

/// Where the latest observations lie, seen from the planned line.
package enum AimlinePosition: String, CaseIterable, Sendable {
  /// All strictly better than planned.
  case above
  /// All strictly worse than planned.
  case below
  case mixed
  case insufficient
}
