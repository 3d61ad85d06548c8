/// Whether the change since the start is more than the measure's own error.
package struct ReliableChangeSummary: Equatable, Sendable {
  package var index: Double
  package var threshold: Double
  package var isReliable: Bool

  /// - Edge: `nil` unless the record gives `sd` and `reliability`, and both levels are known.
  /// - Source: N. S. Jacobson and P. Truax, J. Consult. Clin. Psychol. 59 (1991), 12–19.
  init?(_ indicator: Indicator, level: LevelSummary?) {
    guard let deviation = indicator.standardDeviation, let reliability = indicator.reliability,
      deviation > 0, (0..<1).contains(reliability), let now = level?.now,
      let start = level?.start
    else { return nil }
    let errorOfDifference = (2 * deviation * deviation * (1 - reliability)).squareRoot()
    index = ((now - start) / errorOfDifference).withPlainZero
    threshold = 1.96
    isReliable = abs(index) > threshold
  }
}
