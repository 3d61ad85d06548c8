/// Eight neighbouring bytes, looked at together.
///
/// What is found is said by bits: the top bit of each byte that is meant.
struct ByteWord {
  private let bits: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// - Shape: eight bytes stand from `start` on.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at start: Int) {
    bits = UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }

  /// Those that are `byte`, which is ASCII.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let different = bits ^ (Self.ones &* UInt64(byte))
    return ~(((different & ~Self.tops) &+ ~Self.tops) | different) & Self.tops
  }

  /// Those below `limit`, which is ASCII.
  @inline(__always)
  func below(_ limit: UInt8) -> UInt64 {
    ~(((bits & ~Self.tops) &+ Self.ones &* UInt64(0x80 - limit)) | bits) & Self.tops
  }

  var notASCII: UInt64 { bits & Self.tops }

  /// How many bytes stand before the first that was found.
  @inline(__always)
  static func bytes(before found: UInt64) -> Int { found.trailingZeroBitCount >> 3 }

  /// Of `marks`, those that stand before the first that was found.
  @inline(__always)
  static func marks(_ marks: UInt64, before found: UInt64) -> UInt64 {
    marks & ((found & (0 &- found)) &- 1)
  }

  @inline(__always)
  static func != (left: ByteWord, right: ByteWord) -> Bool { left.bits != right.bits }

  /// Bits that depend on all bytes, to be mixed with others.
  var hashed: UInt64 { bits &* 0x9E37_79B9_7F4A_7C15 }
}

extension Span<UInt8> {
  /// True where the bytes from `start` on begin with these.
  @inline(__always)
  func holds(_ other: Span<UInt8>, at start: Int) -> Bool {
    let length = other.count
    guard start + length <= count else { return false }
    guard length >= 8 else {
      for index in 0..<length where self[start + index] != other[index] { return false }
      return true
    }
    var index = 0
    while index + 8 < length {
      if ByteWord(self, at: start + index) != ByteWord(other, at: index) { return false }
      index += 8
    }
    return !(ByteWord(self, at: start + length - 8) != ByteWord(other, at: length - 8))
  }
}
