import GoalCore

/// A spelling of dates and times, such as `%d %b %Y` or `%I:%M %p`.
///
/// The letters are those of `strptime`, which Frictionless Table Schema uses, with `%o` added for
/// a day such as `8th`. Names of months and days are English.
struct DatePattern: Equatable, Sendable {
  /// What a cell says; `nil` for what the pattern does not hold.
  struct Reading: Equatable {
    var year: Int?
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute: Int?
    var isAfternoon: Bool?
    var offsetInMinutes: Int16?
    var isZulu = false
  }

  private let letters: [Character]

  init(_ text: String) {
    letters = Array(text)
  }

  func reading(_ cell: String) -> Reading? {
    var scan = DateScan(Array(trimmed(cell)))
    var reading = Reading()
    var at = 0
    while at < letters.count {
      let letter = letters[at]
      at += 1
      if letter == "%", at < letters.count {
        guard scan.take(letters[at], &reading) else { return nil }
        at += 1
      } else if letter.isWhitespace {
        scan.skipBlanks()
      } else if !scan.take(letter) {
        return nil
      }
    }
    scan.skipBlanks()
    return scan.isAtEnd ? reading : nil
  }
}

extension DatePattern.Reading {
  /// The day, with a year of another column where the cell holds none; `nil` for a day that is in
  /// no calendar.
  func calendarDay(year other: Int?) -> CalendarDay? {
    guard let year = year ?? other, let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  var clock: ClockCell? {
    guard var hour, let minute else { return nil }
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    var clock = ClockCell("\(hour):\(minute)")
    clock?.offsetInMinutes = offsetInMinutes
    clock?.isZulu = isZulu
    return clock
  }
}

/// A place in a cell that holds a date.
private struct DateScan {
  private let letters: [Character]
  private var at = 0

  init(_ letters: [Character]) {
    self.letters = letters
  }

  var isAtEnd: Bool { at >= letters.count }

  mutating func skipBlanks() {
    while at < letters.count, letters[at].isWhitespace { at += 1 }
  }

  mutating func take(_ letter: Character) -> Bool {
    guard at < letters.count, letters[at] == letter else { return false }
    at += 1
    return true
  }

  mutating func take(_ part: Character, _ reading: inout DatePattern.Reading) -> Bool {
    switch part {
    case "Y": reading.year = number(4, least: 4)
    case "y": reading.year = number(2, least: 2).map { 2000 + $0 }
    case "m": reading.month = number(2)
    case "d": reading.day = number(2)
    case "o": reading.day = ordinal()
    case "b", "B": reading.month = name(months)
    case "a", "A": return name(weekdays) != nil
    case "H", "I": reading.hour = number(2)
    case "M": reading.minute = number(2, least: 2)
    case "S": return number(2, least: 2).map { $0 <= 60 } ?? false
    case "p": reading.isAfternoon = halfOfDay()
    case "z": return offset(&reading)
    case "%": return take("%")
    default: return false
    }
    return isTaken(part, reading)
  }

  private func isTaken(_ part: Character, _ reading: DatePattern.Reading) -> Bool {
    switch part {
    case "Y", "y": reading.year != nil
    case "m", "b", "B": reading.month != nil
    case "d", "o": reading.day != nil
    case "H", "I": reading.hour.map { $0 < 24 } ?? false
    case "M": reading.minute.map { $0 < 60 } ?? false
    default: reading.isAfternoon != nil
    }
  }

  private mutating func number(_ digits: Int, least: Int = 1) -> Int? {
    var number = 0
    let start = at
    while at < letters.count, at - start < digits, letters[at].isASCII,
      let digit = letters[at].wholeNumberValue
    {
      number = number * 10 + digit
      at += 1
    }
    return at - start >= least ? number : nil
  }

  private mutating func word() -> String {
    let start = at
    while at < letters.count, letters[at].isLetter { at += 1 }
    return String(letters[start..<at]).lowercased()
  }

  private mutating func ordinal() -> Int? {
    guard let day = number(2) else { return nil }
    return ["st", "nd", "rd", "th", ""].contains(word()) ? day : nil
  }

  /// The number of a name from 1, whole or its first three letters.
  private mutating func name(_ names: [String]) -> Int? {
    let found = word()
    _ = take(".")
    guard found.count >= 3 else { return nil }
    return names.firstIndex { $0 == found || $0.prefix(3) == found || $0.prefix(4) == found }
      .map { $0 + 1 }
  }

  private mutating func halfOfDay() -> Bool? {
    let half = word()
    if half.count == 1, take(".") {
      let rest = word()
      _ = take(".")
      return rest == "m" ? half == "p" : nil
    }
    return half == "pm" ? true : half == "am" ? false : nil
  }

  /// `Z`, `UTC`, `GMT+1`, `+02`, `-0530` or `+02:00`.
  private mutating func offset(_ reading: inout DatePattern.Reading) -> Bool {
    let zone = word()
    guard ["", "z", "utc", "gmt"].contains(zone) else { return false }
    reading.isZulu = zone == "z"
    reading.offsetInMinutes = zone.isEmpty ? nil : 0
    let isWest = take("-") || take("\u{2212}")
    guard isWest || take("+") else { return !zone.isEmpty }
    guard let hours = number(2), hours <= 18 else { return false }
    _ = take(":")
    let minutes = number(2, least: 2) ?? 0
    guard minutes < 60 else { return false }
    let total = Int16(hours * 60 + minutes)
    reading.offsetInMinutes = isWest ? -total : total
    return true
  }
}

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december",
]

private let weekdays = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
]
