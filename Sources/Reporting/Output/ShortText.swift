/// A text of a few bytes as one value: written at once, and without a reference to count.
struct ShortText {
  typealias Bytes = InlineArray<40, UInt8>

  /// Cells of numbers, weeks and a trend's words are no longer.
  static let most = Bytes.count

  private(set) var bytes = Bytes(repeating: 0)
  private(set) var count = 0

  init() {}

  init(_ text: String) {
    append(text)
  }

  /// - Edge: what would stand beyond `most` bytes is left out.
  mutating func append(_ text: String) {
    let added = text.utf8.span
    for index in 0..<min(added.count, Self.most - count) {
      bytes[count] = added[index]
      count += 1
    }
  }

  /// Cuts a text of any length.
  static func pieces(of text: [UInt8]) -> [ShortText] {
    var pieces: [ShortText] = []
    pieces.reserveCapacity(text.count / most + 1)
    var place = 0
    while place < text.count {
      pieces.append(ShortText(text, from: place))
      place += most
    }
    return pieces
  }

  private init(_ text: [UInt8], from place: Int) {
    let end = min(text.count, place + Self.most)
    for index in place..<end { bytes[index - place] = text[index] }
    count = end - place
  }
}

/// A text in the making, short texts behind each other.
struct RowBytes {
  /// With room behind what is written, since a short text is stored in its full width.
  private var bytes: [UInt8] = []
  private var count = 0

  /// Makes room for a number of short texts.
  mutating func reserve(_ texts: Int) {
    let room = count + texts * ShortText.most
    if room > bytes.count { bytes += [UInt8](repeating: 0, count: room) }
  }

  /// - Shape: room is reserved.
  @inline(__always)
  mutating func append(_ text: borrowing ShortText) {
    let end = count
    var memory = bytes.mutableSpan
    var raw = memory.mutableBytes
    raw.storeBytes(of: text.bytes, toByteOffset: end, as: ShortText.Bytes.self)
    count = end + text.count
  }

  /// Moves what is written to the end of `text`.
  mutating func move(to text: inout [UInt8]) {
    text += bytes[..<count]
    count = 0
  }
}
