/// Which day a week begins on; the raw value is what users type.
package enum WeekStart: String, CaseIterable, Codable, Sendable {
  case monday, sunday
  /// From one session day to the next: weeks begin on the weekday of the last session.
  case session
}

/// How days are put into weeks of seven.
package struct WeekRule: Hashable, Sendable {
  package var start: WeekStart
  package var firstWeekday: Weekday

  package static let monday = WeekRule(start: .monday, firstWeekday: .monday)
  package static let sunday = WeekRule(start: .sunday, firstWeekday: .sunday)

  package init(start: WeekStart, firstWeekday: Weekday) {
    self.start = start
    self.firstWeekday = firstWeekday
  }

  /// The rule for one client.
  ///
  /// - Edge: `session` without a session on or before `asOf` falls back to Monday; the caller
  ///   warns of it.
  package init(_ start: WeekStart, sessions: [CalendarDay], asOf: CalendarDay) {
    switch start {
    case .monday: self = .monday
    case .sunday: self = .sunday
    case .session:
      let last = sessions.last { $0 <= asOf }
      self.init(start: .session, firstWeekday: last?.weekday ?? .monday)
    }
  }

  /// The first day of the week that holds `day`.
  package func firstDay(of day: CalendarDay) -> CalendarDay {
    let offset = day.weekday.rawValue - firstWeekday.rawValue
    return day - (offset < 0 ? offset + 7 : offset)
  }
}

/// A week's number by ISO 8601: the week belongs to the year that holds its Thursday.
package struct ISOWeek: Hashable, Sendable {
  package let year: Int
  /// 1 to 53.
  package let week: Int

  package init(of day: CalendarDay) {
    let thursday = day - (day.weekday.rawValue - 1) + 3
    year = thursday.civil.year
    week = (thursday.dayOfYear - 1) / 7 + 1
  }
}

extension ISOWeek: CustomStringConvertible {
  /// `2026-W37`.
  package var description: String { "\(year)-W\(week < 10 ? "0" : "")\(week)" }
}

extension CalendarDay {
  /// 1 to 366.
  package var dayOfYear: Int {
    let date = civil
    let before = (1..<date.month).reduce(0) { $0 + Self.days(inMonth: $1, of: date.year) }
    return before + date.day
  }
}
