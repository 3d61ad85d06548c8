/// Which way a series goes; the raw value is what summaries write.
package enum TrendDirection: String, CaseIterable, Sendable {
  case toward, away, level, unclear
  case notEnoughData = "not-enough-data"
  /// Where nobody has said which way is better.
  case rising, falling

  /// True where the series moves, whichever way.
  package var isChange: Bool {
    switch self {
    case .toward, .away, .rising, .falling: true
    case .level, .unclear, .notEnoughData: false
    }
  }
}

/// How sure a trend is; the raw value is what summaries write.
package enum TrendStrength: String, CaseIterable, Sendable {
  /// p at most 0.05.
  case clear
  /// p at most 0.10: worth a look next week.
  case early
}

/// What can be said of the way a series goes, and the numbers behind it.
package struct TrendAssessment: Equatable, Sendable {
  package var direction: TrendDirection
  /// `nil` unless the direction is a change.
  package var strength: TrendStrength?
  /// First day of the window's first week; slope and intercept count weeks from there.
  package var from: CalendarDay?
  /// Weeks with a value in the window, 0 to 12.
  package var weeks: Int
  /// From the window's first to its last week along the line; `nil` below four weeks.
  package var change: Double?
  /// The smallest change that counts as one.
  package var minChange: Double?
  /// Per week, in the indicator's unit.
  package var slope: Double?
  package var slopeLow: Double?
  package var slopeHigh: Double?
  /// What the interval covers, at least 0.9; `nil` without an interval.
  package var slopeLevel: Double?
  package var intercept: Double?
  package var mannKendall: MannKendall?
  /// What the line was drawn through; empty where there is none.
  var observations: [Observation]

  package init(
    direction: TrendDirection, strength: TrendStrength? = nil, from: CalendarDay? = nil,
    weeks: Int = 0, change: Double? = nil, minChange: Double? = nil, slope: Double? = nil,
    slopeLow: Double? = nil, slopeHigh: Double? = nil, slopeLevel: Double? = nil,
    intercept: Double? = nil, mannKendall: MannKendall? = nil, observations: [Observation] = []
  ) {
    self.direction = direction
    self.strength = strength
    self.from = from
    self.weeks = weeks
    self.change = change
    self.minChange = minChange
    self.slope = slope
    self.slopeLow = slopeLow
    self.slopeHigh = slopeHigh
    self.slopeLevel = slopeLevel
    self.intercept = intercept
    self.mannKendall = mannKendall
    self.observations = observations
  }

  /// The line that most software draws, for comparison.
  ///
  /// - Edge: `nil` where there is no slope.
  /// - Cost: worked out when asked for, since no page shows it.
  package var leastSquares: LeastSquares? { LeastSquares(observations) }
}
