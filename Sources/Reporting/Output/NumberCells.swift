/// Writes numbers as JSON and CSV have them, with a comma before them, those met before without
/// working them out again.
///
/// The means of a caseload's weeks are the same few hundred fractions, and the shortest digits of
/// one cost as much as the rest of its row.
struct NumberCells {
  private struct Slot {
    var bits: UInt64
    var text: ShortText
  }

  /// By the number's bits; a newcomer takes the place of what was there.
  private var slots: [Slot]
  private let small = (0..<100).map { ShortText(",\($0)") }
  private let nothing = ShortText(",")

  init() {
    slots = [Slot](repeating: Slot(bits: 0, text: ShortText(",0")), count: Self.count)
  }

  /// A number in its shortest digits; an empty cell for what is not finite.
  @inline(__always)
  mutating func cell(_ value: Double?) -> ShortText {
    guard let value else { return nothing }
    if value >= 0, value < 100 {
      let whole = Int(value)
      if Double(whole) == value { return small[whole] }
    }
    return fraction(value)
  }

  private mutating func fraction(_ value: Double) -> ShortText {
    guard value.isFinite else { return nothing }
    let place = Self.place(of: value)
    if slots[place].bits != value.bitPattern {
      var text = ShortText(",")
      text.append(value.jsonText)
      slots[place] = Slot(bits: value.bitPattern, text: text)
    }
    return slots[place].text
  }

  /// A whole number; an empty cell for none.
  @inline(__always)
  func cell(_ number: Int?) -> ShortText {
    guard let number else { return nothing }
    return small.indices.contains(number) ? small[number] : ShortText(",\(number)")
  }

  private static let count = 4096

  /// - Source: D. E. Knuth, The Art of Computer Programming, vol. 3 (1998), ch. 6.4, for the
  ///   multiplier.
  private static func place(of value: Double) -> Int {
    let hash = value.bitPattern &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 52)
  }
}
