import GoalCore

/// Turns dates into days; dates of one month, as neighbouring rows have them, by an addition.
struct MonthCache {
  /// Year and month as 202609.
  private var month = -1
  private var firstDay: Int32 = 0
  private var length = 0

  /// - Shape: 20260908 for 8 September 2026.
  /// - Edge: `nil` for a day that is in no calendar.
  mutating func day(_ date: Int) -> CalendarDay? {
    let number = date % 100
    if date / 100 != month { turn(to: date / 100) }
    guard number >= 1, number <= length else { return nil }
    return CalendarDay(daysSinceEpoch: firstDay &+ Int32(truncatingIfNeeded: number - 1))
  }

  private mutating func turn(to month: Int) {
    self.month = month
    length = 0
    guard let first = CalendarDay(year: month / 100, month: month % 100, day: 1) else { return }
    firstDay = first.daysSinceEpoch
    length =
      (28...31).last {
        CalendarDay(year: month / 100, month: month % 100, day: $0) != nil
      } ?? 0
  }
}
