/// The short texts of a file, most of which come again and again: keys, ids, words and dates.
///
/// - Cost: a text that was there before costs a look at its letters; none of them takes memory of its
///   own or has references to count.
struct ShortTexts {
  private struct Known {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var text = ""
  }

  private static let longest = 15
  private var known = [Known](repeating: Known(), count: 256)

  /// Returns the text that begins at `start` if it ends in a quotation mark within a few letters,
  /// and holds nothing but plain letters.
  @inline(__always)
  mutating func text(_ bytes: [UInt8], at start: Int) -> String? {
    var high: UInt64 = 0
    var low: UInt64 = 0
    let limit = min(start + Self.longest, bytes.count - 1)
    var end = start
    while end <= limit {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") { return text(bytes[start..<end], high, low) }
      if byte < 32 || byte > 126 || byte == UInt8(ascii: "\\") { return nil }
      high = high &<< 8 | low &>> 56
      low = low &<< 8 | UInt64(byte)
      end += 1
    }
    return nil
  }

  @inline(__always)
  private mutating func text(_ letters: ArraySlice<UInt8>, _ high: UInt64, _ low: UInt64) -> String
  {
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    let place = Int(truncatingIfNeeded: mixed &>> 56)
    if known[place].low == low, known[place].high == high { return known[place].text }
    let text = String(decoding: letters, as: UTF8.self)
    known[place] = Known(high: high, low: low, text: text)
    return text
  }
}
