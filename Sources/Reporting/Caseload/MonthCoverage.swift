package import GoalCore

/// How much of a month was recorded of one indicator.
package struct MonthCoverage: Equatable, Sendable {
  /// Days with an entry; entries, where the indicator expects a number other than seven a week.
  package var recorded: Int
  /// Days that were not paused, or entries agreed for them; `nil` when nothing was agreed.
  package var expected: Int?
  package var pausedDays: Int
  /// Days of the month up to the as-of day on which the goal had begun.
  package var days: Int

  package init(recorded: Int, expected: Int?, pausedDays: Int, days: Int) {
    self.recorded = recorded
    self.expected = expected
    self.pausedDays = pausedDays
    self.days = days
  }

  /// - Edge: all zero where the goal had not begun by the end of the month.
  package init(_ history: IndicatorHistory, month: CalendarMonth) {
    let begun = [history.goal.start, history.entries.first?.day].compactMap(\.self).min()
    let first = max(month.firstDay, begun ?? month.firstDay)
    let last = min(month.lastDay, history.asOf)
    let pausedRows = Set(history.entries.lazy.filter { $0.state == .paused }.map(\.day))
    days = max(0, last - first + 1)
    pausedDays = (0..<days).count { offset in
      history.goal.isPaused(on: first + offset) || pausedRows.contains(first + offset)
    }
    recorded = days == 0 ? 0 : history.value(from: first, to: last).recorded
    let open = Double(days - pausedDays)
    expected = history.indicator.expected.flatMap { Int(exactly: ($0 * open / 7).rounded()) }
  }

  /// Of what was expected, at most 1; `nil` where nothing was.
  package var share: Double? {
    guard let expected, expected > 0 else { return nil }
    return min(1, Double(recorded) / Double(expected))
  }
}
