/// Whether a change is larger than a questionnaire's own inexactness.
///
/// - Source: N. S. Jacobson and P. Truax, J. Consult. Clin. Psychol. 59 (1991), 12–19.
package struct ReliableChange: Equatable, Sendable {
  /// The change in units of the standard error of a difference; its sign is the change's.
  package let index: Double
  /// The smallest change, in points, that is not put down to inexactness.
  package let thresholdPoints: Double
  /// Of one score, in points; `nil` where only the threshold was published.
  package let standardErrorOfMeasurement: Double?
  /// What `index` must exceed.
  package let criticalIndex: Double

  /// Larger than chance would do one time in twenty.
  package static let usualCriticalIndex = 1.96

  /// Works the index out from a questionnaire's spread and reliability.
  ///
  /// - Unit: scores and `standardDeviation` in points; `reliability` from 0 to below 1.
  /// - Edge: `nil` for a reliability or spread that cannot be.
  package init?(
    from before: Double, to after: Double, standardDeviation: Double, reliability: Double,
    criticalIndex: Double = Self.usualCriticalIndex
  ) {
    guard standardDeviation > 0, reliability >= 0, reliability < 1 else { return nil }
    let error = standardDeviation * (1 - reliability).squareRoot()
    let errorOfDifference = 2.0.squareRoot() * error
    self.init(
      change: after - before, errorOfDifference: errorOfDifference, error: error,
      criticalIndex: criticalIndex)
  }

  /// Works the index out from a published threshold in points.
  ///
  /// - Edge: `nil` unless the threshold is above 0.
  package init?(from before: Double, to after: Double, publishedPoints: Double) {
    guard publishedPoints > 0 else { return nil }
    self.init(
      change: after - before, errorOfDifference: publishedPoints / Self.usualCriticalIndex,
      error: nil, criticalIndex: Self.usualCriticalIndex)
  }

  private init?(
    change: Double, errorOfDifference: Double, error: Double?, criticalIndex: Double
  ) {
    let index = change / errorOfDifference
    guard index.isFinite, criticalIndex > 0, errorOfDifference.isFinite else { return nil }
    self.index = index.withPlainZero
    self.criticalIndex = criticalIndex
    thresholdPoints = criticalIndex * errorOfDifference
    standardErrorOfMeasurement = error
  }

  package var standardErrorOfDifference: Double { thresholdPoints / criticalIndex }

  /// Strictly beyond the critical index.
  package var isReliable: Bool { abs(index) > criticalIndex }

  package func status(better: Direction) -> ReliableChangeStatus {
    guard isReliable else { return .unchanged }
    return index * better.sign > 0 ? .improved : .deteriorated
  }
}

/// What a reliable change amounts to; the raw value is what summaries write.
package enum ReliableChangeStatus: String, CaseIterable, Sendable {
  case recovered, improved, unchanged, deteriorated
}
