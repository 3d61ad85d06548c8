/// Finds line and column of a byte, for messages only.
///
/// - Cost: one pass over the bytes at the first question, then at most a block for each, so that a
///   file of one line with an error in each record does not take forever.
struct PlaceFinder {
  private let bytes: [UInt8]
  private var blocks: [FilePlace] = []
  private let blockSize = 4096
  /// The last answer: questions mostly come in the order of the file.
  private var last = FilePlace(line: 1, column: 1)
  private var lastOffset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// - Returns: line and column from 1, the column in characters.
  mutating func place(at offset: Int) -> FilePlace {
    let offset = min(max(0, offset), bytes.count)
    if offset < lastOffset || offset - lastOffset > blockSize { moveToBlock(of: offset) }
    var place = last
    place.pass(lastOffset..<offset, of: bytes.span)
    last = place
    lastOffset = offset
    return place
  }

  private mutating func moveToBlock(of offset: Int) {
    if blocks.isEmpty { measureBlocks() }
    let block = min(offset / blockSize, blocks.count - 1)
    last = blocks[block]
    lastOffset = block * blockSize
  }

  private mutating func measureBlocks() {
    var place = FilePlace(line: 1, column: 1)
    blocks.append(place)
    for start in stride(from: 0, to: bytes.count, by: blockSize) {
      place.pass(start..<min(start + blockSize, bytes.count), of: bytes.span)
      blocks.append(place)
    }
  }
}

/// Line and column in a file, both from 1.
struct FilePlace: Equatable {
  var line: Int
  /// In characters.
  var column: Int

  /// Moves past some bytes; a line ends with LF, CR LF or CR.
  fileprivate mutating func pass(_ range: Range<Int>, of bytes: Span<UInt8>) {
    guard let feeds = lineFeeds(bytes.extracting(range)), feeds > 0 else {
      return passBySteps(range, of: bytes)
    }
    line += feeds
    column = 1
    var start = range.upperBound
    while bytes[start - 1] != 10 { start -= 1 }
    passBySteps(start..<range.upperBound, of: bytes)
  }

  private mutating func passBySteps(_ range: Range<Int>, of bytes: Span<UInt8>) {
    for offset in range {
      let byte = bytes[offset]
      if byte > 13 {
        // A character of several bytes counts once, and the mark at the beginning not at all.
        if byte & 0xC0 != 0x80, !(offset == 0 && byte == 0xEF) { column += 1 }
      } else if byte == 10 || (byte == 13 && !(offset + 1 < bytes.count && bytes[offset + 1] == 10))
      {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }
}

/// How many line feeds there are; `nil` where there is a CR, which ends a line as well.
private func lineFeeds(_ bytes: Span<UInt8>) -> Int? {
  var feeds = 0
  var start = 0
  while start < bytes.count {
    // In a byte, so that many are counted together.
    var some: UInt8 = 0
    var returns: UInt8 = 0
    let block = bytes.extracting(start..<min(start + Int(UInt8.max), bytes.count))
    for offset in 0..<block.count {
      let byte = block[offset]
      if byte == 10 { some &+= 1 }
      if byte == 13 { returns &+= 1 }
    }
    if returns > 0 { return nil }
    feeds += Int(some)
    start += block.count
  }
  return feeds
}
