/// One goal's level, from −2 (much less than expected) to +2, and its weight among the goals.
package struct GoalAttainment: Equatable, Sendable {
  /// `nil` when the goal was not scored; it then plays no part.
  package var level: Double?
  package var weight: Double

  package init(level: Double?, weight: Double = 1) {
    self.level = level
    self.weight = weight
  }
}

/// Returns the levels of several goals together, with 50 where all are as expected.
///
/// A linear index, not a normed score: not to be averaged over clients.
///
/// - Unit: T points; `correlation` is the supposed correlation of goals, 0 to 1.
/// - Edge: `nil` without a scored goal, or with a negative weight; all weights 0 count as 1.
/// - Source: T. J. Kiresuk and R. E. Sherman, Community Ment. Health J. 4 (1968), 443–453.
package func goalAttainmentScore(
  _ goals: [GoalAttainment], correlation: Double = 0.3
) -> Double? {
  let scored = goals.compactMap { goal in
    goal.level.flatMap { $0.isFinite ? (level: $0, weight: goal.weight) : nil }
  }
  guard !scored.isEmpty, scored.allSatisfy({ $0.weight >= 0 }) else { return nil }
  let isUnweighted = scored.allSatisfy { $0.weight == 0 }
  var levels = 0.0
  var weights = 0.0
  var squares = 0.0
  for goal in scored {
    let weight = isUnweighted ? 1 : goal.weight
    levels += weight * goal.level
    weights += weight
    squares += weight * weight
  }
  let spread = (1 - correlation) * squares + correlation * weights * weights
  let score = 50 + 10 * levels / spread.squareRoot()
  return spread > 0 && score.isFinite ? score : nil
}
