/// Returns the middle value, or the mean of the two in the middle.
///
/// - Shape: any order; non-finite values are skipped.
/// - Edge: `nil` without a finite value.
/// - Cost: O(n log n).
package func median(of values: some Sequence<Double>) -> Double? {
  var finite: [Double] = []
  finite.reserveCapacity(values.underestimatedCount)
  for value in values where value.isFinite { finite.append(value) }
  let middle = finite.count / 2
  PlacesInOrder([middle - 1, middle, middle, middle]).settle(in: &finite)
  return median(ofSorted: finite)
}

/// Returns the middle of finite values that are in order, at least the two in the middle.
///
/// - Edge: `nil` when empty.
func median(ofSorted values: [Double]) -> Double? {
  guard let last = values.last else { return nil }
  let middle = values.count / 2
  guard values.count > 1 else { return last.withPlainZero }
  if !values.count.isMultiple(of: 2) { return values[middle].withPlainZero }
  // Halved before the sum, so that no two finite values overflow.
  return (values[middle - 1] / 2 + values[middle] / 2).withPlainZero
}

/// Returns the value below which a share of the values lies, between order statistics linearly.
///
/// - Unit: `share` from 0 to 1; 0.25 is the lower quartile.
/// - Edge: `nil` without a finite value, or with a share outside 0 to 1.
/// - Source: R. J. Hyndman and Y. Fan, Am. Stat. 50 (1996), 361–365, definition 7.
package func quantile(_ share: Double, of values: some Sequence<Double>) -> Double? {
  let sorted = values.filter(\.isFinite).sorted()
  guard share >= 0, share <= 1, let last = sorted.last else { return nil }
  let place = share * Double(sorted.count - 1)
  guard let below = Int(exactly: place.rounded(.down)), below + 1 < sorted.count else {
    return last.withPlainZero
  }
  let part = place - Double(below)
  return (sorted[below] * (1 - part) + sorted[below + 1] * part).withPlainZero
}

/// Returns the arithmetic mean.
///
/// - Edge: `nil` when empty or when the sum leaves the range of a `Double`.
package func mean(of values: some Collection<Double>) -> Double? {
  guard !values.isEmpty else { return nil }
  let mean = values.reduce(0, +) / Double(values.count)
  return mean.isFinite ? mean.withPlainZero : nil
}

/// Returns the sample variance, with n − 1 below the line.
///
/// - Edge: `nil` with fewer than two values.
package func sampleVariance(of values: some Collection<Double>) -> Double? {
  guard values.count > 1, let center = mean(of: values) else { return nil }
  let squares = values.reduce(0) { $0 + ($1 - center) * ($1 - center) }
  return squares.isFinite ? squares / Double(values.count - 1) : nil
}

extension Double {
  /// The same number, with 0 in place of −0, which would print a sign that means nothing.
  package var withPlainZero: Double { self + 0 }
}
