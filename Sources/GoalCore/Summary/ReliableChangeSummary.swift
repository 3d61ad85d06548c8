/// Whether the change since the start is more than the measure's own error.
package struct ReliableChangeSummary: Equatable, Sendable {
  package var index: Double
  package var threshold: Double
  package var isReliable: Bool
  /// Where the published points are from; `nil` where the record gives spread and reliability.
  package var source: String?

  /// Works from `sd` and `reliability` of the record, else from the questionnaire's own points.
  ///
  /// - Edge: `nil` where neither is known, or one of the levels is not.
  init?(_ indicator: Indicator, level: LevelSummary?) {
    guard let now = level?.now, let start = level?.start else { return nil }
    let change: ReliableChange?
    if let deviation = indicator.standardDeviation, let reliability = indicator.reliability {
      change = ReliableChange(
        from: start, to: now, standardDeviation: deviation, reliability: reliability)
    } else if let published = indicator.publishedInstrument?.reliableChange {
      change = ReliableChange(from: start, to: now, publishedPoints: published.points)
      source = published.source
    } else {
      return nil
    }
    guard let change else { return nil }
    index = change.index
    threshold = change.criticalIndex
    isReliable = change.isReliable
  }
}
