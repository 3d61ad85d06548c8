/// Writes numbers as JSON and CSV have them, those met before without working them out again.
///
/// The means of a caseload's weeks are the same few hundred fractions, and the shortest digits of
/// one cost as much as the rest of its row.
struct NumberCells {
  private struct Slot {
    var bits: UInt64
    var text: [UInt8]
  }

  /// By the number's bits; a newcomer takes the place of what was there.
  private var slots: [Slot]

  init() {
    slots = [Slot](repeating: Slot(bits: 0, text: [UInt8(ascii: "0")]), count: Self.count)
  }

  /// A number in its shortest digits; nothing for what is not finite.
  mutating func append(_ value: Double?, to bytes: inout [UInt8]) {
    guard let value, value.isFinite else { return }
    if value >= 0, value < 100, value == value.rounded(.down) {
      return append(Int(value), to: &bytes)
    }
    let place = Self.place(of: value)
    if slots[place].bits != value.bitPattern {
      slots[place] = Slot(bits: value.bitPattern, text: Array(value.jsonText.utf8))
    }
    bytes += slots[place].text
  }

  /// A whole number.
  func append(_ number: Int, to bytes: inout [UInt8]) {
    switch number {
    case 0..<10: bytes.append(UInt8(ascii: "0") + UInt8(number))
    case 10..<100:
      bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    default: bytes += String(number).utf8
    }
  }

  private static let count = 4096

  /// - Source: D. E. Knuth, The Art of Computer Programming, vol. 3 (1998), ch. 6.4, for the
  ///   multiplier.
  private static func place(of value: Double) -> Int {
    let hash = value.bitPattern &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 52)
  }
}
