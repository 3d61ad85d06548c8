/// How much of a date a page shows.
package enum DateStyle: Sendable {
  /// `12 May`.
  case short
  /// `12 May 2026`.
  case shortYear
  /// `Tue 12 May`.
  case weekday
  /// `Tuesday 12 May 2026`.
  case full
  /// `31 March`.
  case long
  /// `31 March 2026`.
  case longYear
  /// `Tue 12`.
  case weekdayDay
  /// `Tuesday 12 May`.
  case fullDay
}

extension PageLanguage {
  /// A date in the language's own order; the spaces within it do not break.
  package func date(_ day: CalendarDay, _ style: DateStyle) -> String {
    let civil = day.civil
    let values: PhraseValues = [
      "day": String(civil.day),
      "month": shortMonths.element(civil.month - 1),
      "long-month": longMonths.element(civil.month - 1),
      "year": String(civil.year),
      "weekday": shortWeekdays.element(day.weekday.rawValue - 1),
      "long-weekday": longWeekdays.element(day.weekday.rawValue - 1),
    ]
    return say(style.key, values)
  }

  /// A month's name alone, `May`, or with its year, `May 2026`.
  package func name(of month: CalendarMonth, withYear: Bool = false) -> String {
    let civil = month.firstDay.civil
    let name = longMonths.element(civil.month - 1)
    guard withYear else { return name }
    return say(.dateMonthYear, ["long-month": name, "year": String(civil.year)])
  }

  /// A weekday's whole name.
  package func name(of weekday: Weekday) -> String {
    longWeekdays.element(weekday.rawValue - 1)
  }

  /// `19–25 May`, `28 April – 4 May`.
  package func range(from first: CalendarDay, to last: CalendarDay) -> String {
    if first == last { return date(first, .short) }
    let (start, end) = (first.civil, last.civil)
    if start.month == end.month, start.year == end.year {
      return say(
        .dateRangeInMonth, ["from": String(start.day), "to": date(last, .short)])
    }
    return say(.dateRange, ["from": date(first, .short), "to": date(last, .short)])
  }
}

extension DateStyle {
  fileprivate var key: PhraseKey {
    switch self {
    case .short: .dateShort
    case .shortYear: .dateShortYear
    case .weekday: .dateWeekday
    case .full: .dateFull
    case .long: .dateLong
    case .longYear: .dateLongYear
    case .weekdayDay: .dateWeekdayDay
    case .fullDay: .dateFullDay
    }
  }
}

extension [String] {
  /// The element at `index`, or nothing where a language file is short of one.
  fileprivate func element(_ index: Int) -> String {
    indices.contains(index) ? self[index] : ""
  }
}
