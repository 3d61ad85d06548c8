import GoalCore

/// A time of day as a cell writes it, perhaps with the zone it was written in.
struct ClockCell: Equatable {
  var time: ClockTime
  var hasSeconds: Bool
  /// East of Greenwich; `nil` when the time names no zone.
  var offsetInMinutes: Int16?
  /// Written with `Z`: a program's clock more often than a person's.
  var isZulu = false
  /// Names a zone by letters, such as `CET`, which do not say when its summer is.
  var hasUnknownZone = false

  /// Reads `10:30`, `9:05:30.25`, `10:30 pm`, each with `Z`, `+02`, `+0200`, `+02:00`, `GMT+2` or
  /// the letters of a zone after it.
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
    if scan.at < bytes.count, !readZone(&scan, bytes) { return nil }
    guard scan.at == bytes.count else { return nil }
  }

  init?(_ text: String) {
    self.init(text.utf8.span)
  }

  private mutating func readZone(_ scan: inout ClockScan, _ bytes: Span<UInt8>) -> Bool {
    let letters = scan.letters(bytes)
    let isGreenwich = ["Z", "z", "GMT", "UTC"].contains(letters)
    if scan.at < bytes.count {
      guard letters.isEmpty || isGreenwich, let offset = scan.offset(bytes) else { return false }
      offsetInMinutes = offset
    } else if isGreenwich {
      isZulu = true
      offsetInMinutes = 0
    } else {
      guard (2...5).contains(letters.utf8.count), letters == letters.uppercased() else {
        return false
      }
      hasUnknownZone = true
    }
    return true
  }
}

/// Returns the text with plain blanks for those that do not break, as programs put before `PM`.
func plainBlanks(_ text: String) -> String {
  String(text.map { "\u{A0}\u{202F}\u{2009}".contains($0) ? " " : $0 })
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

  mutating func letters(_ bytes: Span<UInt8>) -> String {
    var letters = ""
    while at < bytes.count, (97...122).contains(bytes[at] | 32) {
      letters.unicodeScalars.append(Unicode.Scalar(bytes[at]))
      at += 1
    }
    return letters
  }

  /// True for `pm`, false for `am`, in either case, also as `p. m.`.
  mutating func halfOfDay(_ bytes: Span<UInt8>) -> Bool? {
    var scan = self
    guard scan.at < bytes.count else { return nil }
    let letter = bytes[scan.at] | 32
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    scan.at += 1
    if scan.take(".", bytes) { scan.skipBlanks(bytes) }
    guard scan.take("m", bytes) || scan.take("M", bytes) else { return nil }
    _ = scan.take(".", bytes)
    self = scan
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
