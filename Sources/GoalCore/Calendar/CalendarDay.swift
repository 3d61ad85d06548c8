/// One day of the proleptic Gregorian calendar, without a time or a zone.
///
/// All arithmetic on dates is arithmetic on whole days, so a daylight-saving night is a day like
/// any other.
package struct CalendarDay: Hashable, Comparable, Codable, Sendable {
  /// Days since 1970-01-01; negative before.
  package let daysSinceEpoch: Int32

  package init(daysSinceEpoch: Int32) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The first and last day that a log may name; outside lie only slips of the keyboard.
  package static let years = 1900...2199

  /// Returns `nil` for a day that is in no calendar (30 February) or outside `years`.
  ///
  /// - Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), days_from_civil.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2026-09-08`, four digits, two and two; `nil` for anything else.
  package init?(iso text: some StringProtocol) {
    self.init(iso: text.utf8)
  }

  /// Reads the ten bytes of `2026-09-08`; `nil` for anything else.
  ///
  /// - Cost: no allocation.
  package init?(iso bytes: some Collection<UInt8>) {
    guard bytes.count == 10 else { return nil }
    var fields = (year: 0, month: 0, day: 0)
    for (place, byte) in bytes.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte >= 48, byte <= 57 else { return nil }
      let digit = Int(byte) - 48
      switch place {
      case 0..<4: fields.year = fields.year * 10 + digit
      case 5..<7: fields.month = fields.month * 10 + digit
      default: fields.day = fields.day * 10 + digit
      }
    }
    self.init(year: fields.year, month: fields.month, day: fields.day)
  }

  /// Year, month and day, as a calendar shows them.
  package var civil: CivilDate {
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return CivilDate(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let offset = (Int(daysSinceEpoch) + 3) % 7
    return Weekday.allCases[offset < 0 ? offset + 7 : offset]
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  package static func + (day: Self, days: Int) -> Self {
    Self(daysSinceEpoch: day.daysSinceEpoch + Int32(clamping: days))
  }

  package static func - (day: Self, days: Int) -> Self {
    Self(daysSinceEpoch: day.daysSinceEpoch - Int32(clamping: days))
  }

  /// Whole days from `right` to `left`.
  package static func - (left: Self, right: Self) -> Int {
    Int(left.daysSinceEpoch) - Int(right.daysSinceEpoch)
  }

  package static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay {
  /// - Throws: for a day outside `years`, whose arithmetic is not safe: a file may be damaged.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let days = try values.decode(Int32.self, forKey: .daysSinceEpoch)
    guard let day = CalendarDay(decoded: days) else {
      throw DecodingError.dataCorruptedError(
        forKey: .daysSinceEpoch, in: values, debugDescription: "no day of a log")
    }
    self = day
  }

  /// - Edge: `nil` outside `years`.
  init?(decoded days: Int32) {
    let day = CalendarDay(daysSinceEpoch: days)
    guard Self.years.contains(day.civil.year) else { return nil }
    self = day
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `2026-09-08`.
  package var description: String {
    let date = civil
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }
}

/// A date in the parts that people read.
package struct CivilDate: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// Days of the week in ISO order.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A time of day as a log writes it.
package struct ClockTime: Hashable, Comparable, Codable, Sendable {
  /// 0 to 1439.
  package let minutesSinceMidnight: Int16

  /// Returns `nil` unless hour and minute are on the clock.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutesSinceMidnight = Int16(hour * 60 + minute)
  }

  package var hour: Int { Int(minutesSinceMidnight) / 60 }
  package var minute: Int { Int(minutesSinceMidnight) % 60 }

  package static func < (left: Self, right: Self) -> Bool {
    left.minutesSinceMidnight < right.minutesSinceMidnight
  }
}
