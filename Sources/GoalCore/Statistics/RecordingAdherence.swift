/// On how many days something was recorded, and how evenly.
///
/// What is missing is not missing by chance: a report that prints this says so.
package struct RecordingAdherence: Equatable, Sendable {
  package let daysInRange: Int
  package let daysRecorded: Int
  /// Of the days in the range, or of those agreed; above 1 when more was done than agreed.
  package let share: Double
  /// Days in a row with an entry.
  package let longestStreak: Int
  /// Days in a row without one, also at the ends of the range.
  package let longestGap: Int

  /// Counts days from `first` to `last`, both included.
  ///
  /// - Shape: any order; a day counts once, days outside the range not at all.
  /// - Edge: `nil` when the range is empty, or with `expectedDays` not above 0.
  /// - Cost: O(n log n) in the days given, whatever the range.
  package init?(
    _ days: some Sequence<CalendarDay>, from first: CalendarDay, to last: CalendarDay,
    expectedDays: Double? = nil
  ) {
    let range = last - first + 1
    let expected = expectedDays ?? Double(range)
    guard range > 0, expected > 0 else { return nil }
    let recorded = Set(days.filter { first <= $0 && $0 <= last }).sorted()
    var streak = 0
    var longestStreak = 0
    var longestGap = 0
    var previous = first - 1
    for day in recorded {
      streak = day - previous == 1 && previous >= first ? streak + 1 : 1
      longestStreak = max(longestStreak, streak)
      longestGap = max(longestGap, day - previous - 1)
      previous = day
    }
    daysInRange = range
    daysRecorded = recorded.count
    share = Double(recorded.count) / expected
    self.longestStreak = longestStreak
    self.longestGap = max(longestGap, last - previous)
  }
}
