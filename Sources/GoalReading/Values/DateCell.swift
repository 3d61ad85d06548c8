import GoalCore

/// A date, perhaps with a time, as a cell writes it, before anyone has said which part is the month.
struct DateCell: Equatable {
  /// As written, from left to right.
  var first: Int
  var second: Int
  var third: Int
  /// `2026-09-08`: there is but one reading.
  var isYearFirst: Bool
  /// `2/3/20` has no reading unless the user says the order.
  var hasShortYear: Bool
  var clock: ClockCell?
  /// The month is a word, so that the order of the parts is known.
  var isWritten = false
  /// How day and month below 10 are written; `nil` where both are above.
  private(set) var isPadded: Bool?
  /// What stands between the parts.
  private(set) var mark: UInt8 = 0

  /// Reads three numbers with `-`, `/` or `.` between them, and a time after `T` or blanks.
  ///
  /// - Cost: no allocation.
  init?(_ bytes: Span<UInt8>) {
    var at = 0
    var parts = (0, 0, 0)
    var widths = (0, 0, 0)
    guard let one = takeNumber(bytes, &at), let mark = takeMark(bytes, &at),
      let two = takeNumber(bytes, &at), takeMark(bytes, &at) == mark,
      let three = takeNumber(bytes, &at)
    else { return nil }
    parts = (one.number, two.number, three.number)
    widths = (one.digits, two.digits, three.digits)
    guard widths.1 <= 2 else { return nil }
    isYearFirst = widths.0 == 4 && widths.2 <= 2
    hasShortYear = widths.0 <= 2 && widths.2 == 2
    guard isYearFirst || hasShortYear || (widths.0 <= 2 && widths.2 == 4) else { return nil }
    (first, second, third) = parts
    self.mark = mark
    if widths.0 == 1 || widths.1 == 1 {
      isPadded = false
    } else if !isYearFirst, one.number < 10 || two.number < 10 {
      isPadded = true
    }
    guard at < bytes.count else { return }
    guard
      bytes[at] == UInt8(ascii: "T") || bytes[at] == UInt8(ascii: "t")
        || bytes[at] == UInt8(ascii: " ")
    else { return nil }
    guard let clock = ClockCell(bytes.extracting((at + 1)...)) else { return nil }
    self.clock = clock
  }

  init?(_ text: String) {
    self.init(text.utf8.span)
  }

  init(first: Int, second: Int, third: Int, isYearFirst: Bool, hasShortYear: Bool) {
    self.first = first
    self.second = second
    self.third = third
    self.isYearFirst = isYearFirst
    self.hasShortYear = hasShortYear
  }

  /// The day under one order of its parts; `nil` for a day that is in no calendar.
  func day(_ order: DateOrder) -> CalendarDay? {
    if isYearFirst || isWritten {
      return CalendarDay(year: century(first), month: second, day: third)
    }
    switch order {
    case .dmy: return CalendarDay(year: century(third), month: second, day: first)
    case .mdy: return CalendarDay(year: century(third), month: first, day: second)
    case .ymd:
      guard hasShortYear else { return nil }
      return CalendarDay(year: century(first), month: second, day: third)
    }
  }

  private func century(_ year: Int) -> Int { hasShortYear ? 2000 + year : year }
}

private func takeNumber(_ bytes: Span<UInt8>, _ at: inout Int) -> (number: Int, digits: Int)? {
  var number = 0
  let start = at
  while at < bytes.count, at - start < 4, (48...57).contains(bytes[at]) {
    number = number * 10 + Int(bytes[at]) - 48
    at += 1
  }
  return at > start ? (number, at - start) : nil
}

private func takeMark(_ bytes: Span<UInt8>, _ at: inout Int) -> UInt8? {
  guard at < bytes.count else { return nil }
  let mark = bytes[at]
  guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") else {
    return nil
  }
  at += 1
  return mark
}
