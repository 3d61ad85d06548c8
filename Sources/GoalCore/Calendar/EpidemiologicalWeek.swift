/// A week's number as United States health reports count: Sunday first, and the year's first week
/// is the one that holds its first Wednesday.
///
/// - Source: Centers for Disease Control and Prevention, MMWR Weeks.
package struct EpidemiologicalWeek: Hashable, Sendable {
  package let year: Int
  /// 1 to 53.
  package let week: Int

  package init(of day: CalendarDay) {
    let wednesday = WeekRule.sunday.firstDay(of: day) + 3
    year = wednesday.civil.year
    week = (wednesday.dayOfYear - 1) / 7 + 1
  }
}
