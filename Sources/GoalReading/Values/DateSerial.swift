import GoalCore

/// A date as a spreadsheet counts it: days, and perhaps a part of a day, since its own day zero.
///
/// Recognised to be named, not to be used: there are two days zero, four years apart.
struct DateSerial {
  /// In the count that begins with 1900.
  let day: CalendarDay
  /// In the count that begins with 1904.
  let dayFrom1904: CalendarDay

  /// Returns `nil` for what no log of this time would hold: days from 1954 to 2119.
  init?(_ cell: String) {
    guard cell.utf8.first != 43, let number = NumberCell(cell)?.number,
      (20_000...80_000).contains(number)
    else { return nil }
    let days = Int32(number)
    // 1899-12-30 and 1904-01-01.
    day = CalendarDay(daysSinceEpoch: days - 25_569)
    dayFrom1904 = CalendarDay(daysSinceEpoch: days - 24_107)
  }
}
