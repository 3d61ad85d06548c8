/// An effect and how exactly it is known; a larger one is better.
package struct EffectEstimate: Equatable, Sendable {
  package let value: Double
  package let standardError: Double

  /// - Edge: `nil` when either leaves the range of numbers.
  init?(_ value: Double, standardError: Double) {
    guard value.isFinite, standardError.isFinite else { return nil }
    self.value = value.withPlainZero
    self.standardError = standardError
  }

  /// Returns where the effect may lie, by the normal approximation.
  ///
  /// - Edge: `nil` for a level outside 0 to 1.
  package func interval(level: Double = 0.95) -> ClosedRange<Double>? {
    guard level > 0, level < 1 else { return nil }
    let half = NormalDistribution.quantile(1 - (1 - level) / 2) * standardError
    return (value - half)...(value + half)
  }
}
