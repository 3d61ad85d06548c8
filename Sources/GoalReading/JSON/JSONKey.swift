/// The name of a key, with a mark that mostly tells it apart without a look at its letters.
package struct JSONKey: Equatable, Sendable, ExpressibleByStringLiteral {
  let name: String
  /// One bit of 64; different for most of the keys of one object.
  let bit: UInt64

  /// - Cost: none, as the compiler works out the bit.
  @inline(__always)
  package init(stringLiteral name: String) { self.init(name) }

  @inline(__always)
  init(_ name: String) {
    self.name = name
    bit =
      name.utf8.withContiguousStorageIfAvailable { bytes in
        guard let first = bytes.first, let last = bytes.last else { return 1 }
        return Self.bit(first, bytes[bytes.count / 2], last, count: bytes.count)
      } ?? 1
  }

  @inline(__always)
  private static func bit(
    _ first: UInt8, _ middle: UInt8, _ last: UInt8, count: Int
  ) -> UInt64 {
    // So weighed, no key that most goals have shares its bit with one that few have.
    let letters = Int(first) &+ (Int(middle) &+ Int(last)) &* 41
    return 1 &<< UInt64((letters &+ count &* 27) & 63)
  }

  @inline(__always)
  package static func == (left: Self, right: Self) -> Bool {
    left.bit == right.bit && left.name == right.name
  }
}
