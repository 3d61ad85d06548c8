import GoalCore

/// A time of day as a cell writes it, perhaps with the zone it was written in.
struct ClockCell: Equatable {
  var time: ClockTime
  var hasSeconds: Bool
  /// East of Greenwich; `nil` when the time names no zone.
  var offsetInMinutes: Int16?
  /// Written with `Z`: a program's clock more often than a person's.
  var isZulu = false

  /// Reads `10:30`, `9:05:30.25`, `10:30 pm`, each with `Z`, `+02`, `+0200` or `+02:00` after it.
  init?(_ bytes: Span<UInt8>) {
    var scan = ClockScan()
    guard var hour = scan.number(bytes, upTo: 2), scan.take(":", bytes),
      let minute = scan.number(bytes, upTo: 2)
    else {
      return nil
    }
    hasSeconds = scan.take(":", bytes)
    if hasSeconds {
      guard let seconds = scan.number(bytes, upTo: 2), seconds <= 60 else { return nil }
      if scan.take(".", bytes) || scan.take(",", bytes) {
        guard scan.number(bytes, upTo: 9) != nil else { return nil }
      }
    }
    scan.skipBlanks(bytes)
    if let isAfternoon = scan.halfOfDay(bytes) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    scan.skipBlanks(bytes)
    guard let time = ClockTime(hour: hour, minute: minute) else { return nil }
    self.time = time
    if scan.take("Z", bytes) || scan.take("z", bytes) {
      isZulu = true
      offsetInMinutes = 0
    } else if scan.at < bytes.count {
      guard let offset = scan.offset(bytes) else { return nil }
      offsetInMinutes = offset
    }
    guard scan.at == bytes.count else { return nil }
  }

  init?(_ text: String) {
    self.init(text.utf8.span)
  }
}

/// A place in the bytes of a time.
private struct ClockScan {
  var at = 0

  mutating func take(_ scalar: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: scalar) else { return false }
    at += 1
    return true
  }

  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while take(" ", bytes) {}
  }

  mutating func number(_ bytes: Span<UInt8>, upTo digits: Int) -> Int? {
    var number = 0
    let start = at
    while at < bytes.count, at - start < digits, (48...57).contains(bytes[at]) {
      number = number * 10 + Int(bytes[at]) - 48
      at += 1
    }
    return at > start ? number : nil
  }

  /// True for `pm`, false for `am`, in either case.
  mutating func halfOfDay(_ bytes: Span<UInt8>) -> Bool? {
    guard at + 1 < bytes.count, bytes[at + 1] | 32 == UInt8(ascii: "m") else { return nil }
    let letter = bytes[at] | 32
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    at += 2
    return letter == UInt8(ascii: "p")
  }

  mutating func offset(_ bytes: Span<UInt8>) -> Int16? {
    let isWest = take("-", bytes)
    guard isWest || take("+", bytes), let hours = number(bytes, upTo: 2), hours <= 18 else {
      return nil
    }
    var minutes = 0
    if take(":", bytes) || at < bytes.count {
      guard let number = number(bytes, upTo: 2), number <= 59 else { return nil }
      minutes = number
    }
    let offset = Int16(hours * 60 + minutes)
    return isWest ? -offset : offset
  }
}
