import Glibc

/// An exponentially weighted moving average: each value counts less the longer ago it was.
///
/// For display only; no label rests on it.
///
/// - Source: S. W. Roberts, Technometrics 1 (1959), 239–250; limits as in NIST/SEMATECH e-Handbook
///   of Statistical Methods, 6.3.2.4.
package struct MovingAverage: Equatable, Sendable {
  /// The newest value's share, above 0 and at most 1.
  package let weight: Double

  /// - Edge: `nil` for a weight that is no share.
  package init?(weight: Double = 0.3) {
    guard weight > 0, weight <= 1 else { return nil }
    self.weight = weight
  }

  /// Returns one average for each value, from a start that stands for what came before.
  ///
  /// - Edge: without a start the first value is its own average.
  package func averages(of values: [Double], from start: Double? = nil) -> [Double] {
    guard var average = start ?? values.first else { return [] }
    return values.map { value in
      average = weight * value + (1 - weight) * average
      return average
    }
  }

  /// Returns how far the average strays by chance, for the first `count` values.
  ///
  /// - Unit: that of `deviation`, the standard deviation of one value.
  package func limitDistances(count: Int, deviation: Double, factor: Double = 3) -> [Double] {
    stride(from: 1, through: count, by: 1).map { step in
      let settled = 1 - pow(1 - weight, 2 * Double(step))
      return factor * deviation * (weight / (2 - weight) * settled).squareRoot()
    }
  }
}
