/// Turns the bytes of a file that is no UTF-8 into UTF-8, piece by piece.
///
/// What is no character becomes 0xFF, which UTF-8 never has, so that the scanner complains of it at
/// its place.
///
/// - Cost: one pass; no memory beyond the piece and three bytes.
struct Transcoder {
  private let encoding: TextEncoding
  /// The first byte of a pair whose second is in the next piece.
  private var half: UInt8?
  /// The first of two surrogates.
  private var highSurrogate: UInt16?

  /// Returns `nil` for UTF-8, which needs no turning.
  init?(_ encoding: TextEncoding) {
    if encoding == .utf8 { return nil }
    self.encoding = encoding
  }

  mutating func append(_ piece: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    text.reserveCapacity(text.count + piece.count * 3 / 2)
    switch encoding {
    case .utf8: text.append(contentsOf: piece)
    case .latin1: for byte in piece { append(UInt32(byte), to: &text) }
    case .windows1252: for byte in piece { appendWindows(byte, to: &text) }
    case .utf16LittleEndian, .utf16BigEndian: for byte in piece { appendHalf(byte, to: &text) }
    }
  }

  /// Ends the text: half a character that nothing follows is none.
  mutating func finish(_ text: inout [UInt8]) {
    if half != nil || highSurrogate != nil { text.append(Self.noCharacter) }
    half = nil
    highSurrogate = nil
  }

  private static let noCharacter: UInt8 = 0xFF

  private mutating func appendHalf(_ byte: UInt8, to text: inout [UInt8]) {
    guard let first = half else {
      half = byte
      return
    }
    half = nil
    let isLittle = encoding == .utf16LittleEndian
    appendUnit(
      isLittle
        ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte), to: &text)
  }

  private mutating func appendUnit(_ unit: UInt16, to text: inout [UInt8]) {
    let isLow = (0xDC00...0xDFFF).contains(unit)
    if let high = highSurrogate {
      highSurrogate = nil
      if isLow {
        append(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: &text)
        return
      }
      text.append(Self.noCharacter)
    }
    if (0xD800...0xDBFF).contains(unit) {
      highSurrogate = unit
    } else if isLow {
      text.append(Self.noCharacter)
    } else {
      append(UInt32(unit), to: &text)
    }
  }

  private func appendWindows(_ byte: UInt8, to text: inout [UInt8]) {
    guard (0x80...0x9F).contains(byte) else { return append(UInt32(byte), to: &text) }
    let scalar = windows1252Scalars[Int(byte) - 0x80]
    if scalar == 0 { text.append(Self.noCharacter) } else { append(UInt32(scalar), to: &text) }
  }

  private func append(_ scalar: UInt32, to text: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: text.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      text.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      text.append(Self.tail(scalar))
    case 0x800..<0x10000:
      text.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      text.append(Self.tail(scalar >> 6))
      text.append(Self.tail(scalar))
    default:
      text.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      text.append(Self.tail(scalar >> 12))
      text.append(Self.tail(scalar >> 6))
      text.append(Self.tail(scalar))
    }
  }

  private static func tail(_ scalar: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
  }
}

/// The characters of the bytes 0x80 to 0x9F; 0 for the five that stand for none.
///
/// - Source: Unicode Consortium, mapping table CP1252.TXT, 2.01.
let windows1252Scalars: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
  0x203A, 0x0153, 0, 0x017E, 0x0178,
]
