/// A number as a cell writes it.
struct NumberCell: Equatable {
  /// What stands between whole and fraction.
  enum Mark: Equatable {
    case none, point, comma
  }

  let number: Double
  let mark: Mark
  /// One to three digits, a mark and three digits: `1,234` may be one and a bit or a thousand.
  let couldBeGrouped: Bool

  /// Reads an optional sign, digits, and one decimal point or comma; `nil` for anything else.
  ///
  /// - Edge: never infinite.
  /// - Cost: no allocation up to 15 digits.
  init?(_ bytes: Span<UInt8>) {
    var scan = DigitScan()
    guard scan.read(bytes) else { return nil }
    mark = scan.mark
    couldBeGrouped =
      scan.mark != .none && !scan.hasExponent && scan.decimals == 3
      && (1...3).contains(scan.digits - 3)
      && scan.firstDigit != 0
    if !scan.hasExponent, scan.digits <= 15 {
      let magnitude = Double(scan.mantissa) / powersOfTen[scan.decimals]
      number = scan.isNegative ? -magnitude : magnitude
    } else {
      guard scan.digits <= 400, let slow = slowNumber(bytes) else { return nil }
      number = slow
    }
  }

  init?(_ text: String) {
    self.init(text.utf8.span)
  }

  init(number: Double, mark: Mark, couldBeGrouped: Bool = false) {
    self.number = number
    self.mark = mark
    self.couldBeGrouped = couldBeGrouped
  }
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

private func slowNumber(_ bytes: Span<UInt8>) -> Double? {
  var text = ""
  for index in bytes.indices {
    let byte = bytes[index]
    text.unicodeScalars.append(byte == UInt8(ascii: ",") ? "." : Unicode.Scalar(byte))
  }
  guard let number = Double(text), number.isFinite else { return nil }
  return number
}

/// The digits of a number, counted.
private struct DigitScan {
  var isNegative = false
  var mantissa = 0
  var digits = 0
  var decimals = 0
  var firstDigit = 0
  var mark = NumberCell.Mark.none
  var hasExponent = false

  mutating func read(_ bytes: Span<UInt8>) -> Bool {
    var at = 0
    guard !bytes.isEmpty else { return false }
    if bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") {
      isNegative = bytes[0] == UInt8(ascii: "-")
      at = 1
    }
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 48...57: takeDigit(Int(byte) - 48)
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard mark == .none, digits > 0 else { return false }
        mark = byte == UInt8(ascii: ".") ? .point : .comma
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        hasExponent = true
        return digits > 0 && isExponent(bytes, from: at + 1)
      default: return false
      }
      at += 1
    }
    return digits > 0 && (mark == .none || decimals > 0)
  }

  private mutating func takeDigit(_ digit: Int) {
    if digits == 0 { firstDigit = digit }
    digits += 1
    if digits <= 15 { mantissa = mantissa * 10 + digit }
    if mark != .none { decimals += 1 }
  }

  private func isExponent(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var at = start
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
      at += 1
    }
    guard at < bytes.count else { return false }
    while at < bytes.count {
      guard (48...57).contains(bytes[at]) else { return false }
      at += 1
    }
    return true
  }
}
