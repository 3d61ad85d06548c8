/// A month of a year: what a review packet is about.
package struct CalendarMonth: Hashable, Comparable, Sendable {
  package let firstDay: CalendarDay
  package let lastDay: CalendarDay

  /// - Edge: `nil` outside `CalendarDay.years`.
  package init?(year: Int, month: Int) {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    firstDay = first
    lastDay = first + (CalendarDay.days(inMonth: month, of: year) - 1)
  }

  /// Reads `2026-10`; `nil` for anything else.
  package init?(iso text: some StringProtocol) {
    guard let day = CalendarDay(iso: "\(text)-01") else { return nil }
    let civil = day.civil
    self.init(year: civil.year, month: civil.month)
  }

  /// The month that holds `day`.
  package init(of day: CalendarDay) {
    let civil = day.civil
    firstDay = day - (civil.day - 1)
    lastDay = firstDay + (CalendarDay.days(inMonth: civil.month, of: civil.year) - 1)
  }

  package var days: Int { lastDay - firstDay + 1 }

  package var next: CalendarMonth { CalendarMonth(of: lastDay + 1) }

  package func contains(_ day: CalendarDay) -> Bool { firstDay <= day && day <= lastDay }

  /// The first days of the weeks that have a day in the month: four to six of them.
  ///
  /// A week across two months belongs to both, so that none is left out of a review.
  package func weekStarts(_ rule: WeekRule) -> [CalendarDay] {
    let first = rule.firstDay(of: firstDay)
    return stride(from: 0, through: lastDay - first, by: 7).map { first + $0 }
  }

  package static func < (left: Self, right: Self) -> Bool { left.firstDay < right.firstDay }
}

extension CalendarMonth: CustomStringConvertible {
  /// `2026-10`.
  package var description: String { String(firstDay.description.prefix(7)) }
}

/// Written as `2026-10`.
extension CalendarMonth: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let month = CalendarMonth(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no month"))
    }
    self = month
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
