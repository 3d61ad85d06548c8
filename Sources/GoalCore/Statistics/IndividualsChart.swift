/// Limits within which single values scatter while nothing special happens (XmR chart).
///
/// Trial limits below a dozen values; no label should rest on fewer than seven.
///
/// - Source: D. J. Wheeler, Understanding Variation (2000); limits as NHS England, Making Data
///   Count, draws them.
package struct IndividualsChart: Equatable, Sendable {
  package let values: [Double]
  package let center: Double
  /// Mean distance of neighbouring values; 0 for a single value.
  package let meanMovingRange: Double
  /// At 2.66 moving ranges from the centre.
  package let limits: ClosedRange<Double>
  /// The same without unusually large moving ranges; `nil` when none is left.
  package let screenedLimits: ClosedRange<Double>?

  package static let limitFactor = 2.66
  /// 3 over the mean range of two values of a normal distribution, as textbooks have it.
  package static let textbookLimitFactor = 3 / 1.128
  /// Moving ranges from here on, times their mean, are left out when screening.
  package static let screeningFactor = 3.267

  /// - Shape: observed values in order of time; missing weeks are left out.
  /// - Edge: `nil` without a finite value, or with values so large that a range overflows.
  package init?(_ values: [Double]) {
    let values = values.filter(\.isFinite)
    guard let center = mean(of: values) else { return nil }
    let ranges = zip(values.dropFirst(), values).map { abs($0 - $1) }
    let meanRange = mean(of: ranges) ?? 0
    guard ranges.allSatisfy(\.isFinite), (center.magnitude + 3 * meanRange).isFinite
    else { return nil }
    self.values = values
    self.center = center
    meanMovingRange = meanRange
    limits = Self.limits(center, meanRange: meanRange, factor: Self.limitFactor)
    // In a constant series every range reaches the bound, and nothing is left.
    let kept = ranges.filter { $0 < Self.screeningFactor * meanRange }
    screenedLimits = mean(of: kept).map {
      Self.limits(center, meanRange: $0, factor: Self.limitFactor)
    }
  }

  package var textbookLimits: ClosedRange<Double> {
    Self.limits(center, meanRange: meanMovingRange, factor: Self.textbookLimitFactor)
  }

  private static func limits(
    _ center: Double, meanRange: Double, factor: Double
  ) -> ClosedRange<Double> {
    (center - factor * meanRange)...(center + factor * meanRange)
  }
}
