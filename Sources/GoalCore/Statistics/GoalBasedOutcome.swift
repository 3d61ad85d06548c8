/// One goal's rating from 0 to 10 at the start and now.
package struct GoalRating: Equatable, Sendable {
  package var start: Double?
  package var current: Double?

  package init(start: Double?, current: Double?) {
    self.start = start
    self.current = current
  }

  /// `nil` unless both were rated.
  package var change: Double? {
    guard let start, let current, (current - start).isFinite else { return nil }
    return (current - start).withPlainZero
  }
}

/// How far a client's goals have come, over those that were rated twice.
///
/// - Source: D. Law and J. Jacob, Goals and Goal Based Outcomes (2015); threshold of
///   J. Edbrooke-Childs et al., Child Adolesc. Ment. Health 20 (2015), 142–147, for three goals.
package struct GoalBasedOutcome: Equatable, Sendable {
  /// Goals with both ratings.
  package let count: Int
  package let meanStart: Double
  package let meanCurrent: Double
  package let meanChange: Double
  package let threshold: Double

  package static let usualThreshold = 2.45

  /// - Edge: `nil` when no goal has both ratings.
  package init?(_ goals: [GoalRating], threshold: Double = Self.usualThreshold) {
    let rated = goals.filter { $0.change != nil }
    guard let start = mean(of: rated.compactMap(\.start)),
      let current = mean(of: rated.compactMap(\.current)),
      let change = mean(of: rated.compactMap(\.change))
    else { return nil }
    count = rated.count
    meanStart = start
    meanCurrent = current
    meanChange = change
    self.threshold = threshold
  }

  /// Improved, unchanged or deteriorated; a change of exactly the threshold counts.
  package var status: ReliableChangeStatus {
    guard abs(meanChange) >= threshold - equalityTolerance else { return .unchanged }
    return meanChange > 0 ? .improved : .deteriorated
  }
}
