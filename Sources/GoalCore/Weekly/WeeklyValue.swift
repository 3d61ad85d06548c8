/// One indicator over one week: a mean, a median, a sum or a share, as its kind demands.
package struct WeeklyValue: Equatable, Sendable {
  /// The first of the week's seven days.
  package var start: CalendarDay
  /// In the indicator's unit (yes-no and share from 0 to 1); `nil` when nothing was recorded.
  package var value: Double?
  /// Days with an entry; entries, where the indicator expects a number other than seven a week.
  package var recorded: Int
  /// Less than was agreed where days were paused; `nil` when nothing was agreed.
  package var expected: Int?
  /// The smallest and largest entry; `nil` for sums and shares.
  package var low: Double?
  package var high: Double?
  package var state: WeekState
  /// For shares: what was done, of what there was to do.
  package var successes: Int
  package var chances: Int
  /// Days of the week on which the goal was paused.
  package var pausedDays: Int

  package init(
    start: CalendarDay, value: Double? = nil, recorded: Int = 0, expected: Int? = nil,
    low: Double? = nil, high: Double? = nil, state: WeekState = .empty, successes: Int = 0,
    chances: Int = 0, pausedDays: Int = 0
  ) {
    self.start = start
    self.value = value
    self.recorded = recorded
    self.expected = expected
    self.low = low
    self.high = high
    self.state = state
    self.successes = successes
    self.chances = chances
    self.pausedDays = pausedDays
  }

  package var lastDay: CalendarDay { start + 6 }
}

/// How much of a week can be said.
package enum WeekState: String, CaseIterable, Sendable {
  /// At least 4/7 of what was expected.
  case full
  /// Fewer: shown hollow, left out of trends.
  case thin
  /// Cut by the as-of day: shown, never judged.
  case partial
  case empty
  /// Every day paused.
  case paused
}
