import GoalCore

/// How long after a client's start something was: `2 months`, `6w`, `0d`, `-1 week`.
///
/// Months and years are those of the calendar: a month after 31 January is the last of February.
struct TimeAfterStart: Equatable, Sendable {
  enum Unit: String, CaseIterable {
    case day, week, month, year

    /// As people write it, in the singular too.
    fileprivate var spellings: [String] {
      switch self {
      case .day: ["d", "day", "days"]
      case .week: ["w", "wk", "wks", "week", "weeks"]
      case .month: ["m", "mo", "mos", "mth", "mths", "month", "months"]
      case .year: ["y", "yr", "yrs", "year", "years"]
      }
    }
  }

  let count: Int
  let unit: Unit

  /// - Edge: `nil` for anything but a number of at most four digits and a unit; 0 needs none.
  init?(_ text: String) {
    var letters = Array(trimmed(text).lowercased())[...]
    let isBefore = letters.first == "-" || letters.first == "\u{2212}"
    if isBefore || letters.first == "+" { letters = letters.dropFirst() }
    let digits = letters.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let number = Int(String(digits)) else { return nil }
    let word = trimmed(String(letters.dropFirst(digits.count)))
    if word.isEmpty, number == 0 {
      (count, unit) = (0, .day)
      return
    }
    guard let unit = Unit.allCases.first(where: { $0.spellings.contains(word) }) else { return nil }
    count = isBefore ? -number : number
    self.unit = unit
  }

  /// The time that an event's name says itself, as `2m` and `6 weeks` do.
  ///
  /// - Edge: `nil` for `week1` and `day1`: nobody can tell whether they are the first or the second.
  init?(event: String) {
    guard event.first?.isNumber == true, event.last?.isLetter == true else { return nil }
    self.init(event.replacing("_", with: " "))
  }

  /// - Edge: `nil` for a day that no log may name.
  func day(after start: CalendarDay) -> CalendarDay? {
    switch unit {
    case .day, .week:
      let day = start + count * (unit == .week ? 7 : 1)
      return CalendarDay.years.contains(day.civil.year) ? day : nil
    case .month, .year:
      let from = start.civil
      let months = from.year * 12 + from.month - 1 + count * (unit == .year ? 12 : 1)
      guard months >= 0 else { return nil }
      let (year, month) = (months / 12, months % 12 + 1)
      return CalendarDay(
        year: year, month: month,
        day: min(from.day, CalendarDay.days(inMonth: month, of: year)))
    }
  }

  /// In days, near enough to put events in order.
  var order: Int {
    switch unit {
    case .day: count
    case .week: count * 7
    case .month: count * 30
    case .year: count * 365
    }
  }
}

extension TimeAfterStart: CustomStringConvertible {
  /// `2 months`, as a profile says it.
  var description: String { "\(count) \(unit.rawValue)\(abs(count) == 1 ? "" : "s")" }
}
