internal import CDeflate

/// Mends a file while Cairo 1.16 is writing it: what `PDFMending` does to a whole one.
///
/// Cairo writes the figures' elements, the description, the catalog and the table of places after
/// all pages, so nothing before them is held back or looked into.
///
/// - Cost: keeps the head of one object, and 16 bytes a figure.
struct PDFStreamMending {
  private enum State: Equatable {
    case pages, head, body, description, table
    /// Something is not as Cairo 1.16 writes it.
    case failed
  }

  private let metadata: PDFMetadata
  private var state = State.pages
  /// Bytes that were not passed on yet.
  private var held: [UInt8] = []
  /// Where `held` begins in the file as Cairo writes it.
  private var place = 0
  /// What is passed on next.
  private var output: [UInt8] = []
  /// Of all that was passed on up to the table.
  private var checksum: UInt32 = 0
  private var descriptions: [String] = []
  private var figureCount = 0
  private var moved = MovedPlaces()
  private var tablePlace = 0
  private var isWhole = false

  init(metadata: PDFMetadata) { self.metadata = metadata }

  /// Says that all pages are written, and what their figures show.
  mutating func beginEnd(figureDescriptions: [String]) {
    descriptions = figureDescriptions
    state = .head
  }

  /// Takes what Cairo writes, and returns what is to be written.
  mutating func mended(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    output.removeAll(keepingCapacity: true)
    held.append(contentsOf: bytes)
    while step() {}
    if state != .table { addToChecksum() }
    return output
  }

  /// - Throws: where the file is not what it should be.
  func check() throws(RenderingError) {
    guard figureCount == descriptions.count else {
      throw .figureCount(described: descriptions.count, found: figureCount)
    }
    guard isWhole else { throw .finishing(reason: "Cairo wrote a file in other words") }
  }

  private mutating func addToChecksum() {
    checksum = output.withUnsafeBytes { [checksum] in
      libdeflate_crc32(checksum, $0.baseAddress, $0.count)
    }
  }

  // MARK: Objects

  /// Moves on by one part of the file; false where more bytes are needed.
  private mutating func step() -> Bool {
    switch state {
    case .pages, .failed:
      pass(held.count)
      return false
    case .head: return readHead()
    case .body: return passBody()
    case .description: return passDescription()
    case .table: return passLine()
    }
  }

  /// Hands on the first of the bytes that are held.
  private mutating func pass(_ count: Int) {
    output += held[..<count]
    drop(count)
  }

  /// Leaves out the first of the bytes that are held.
  private mutating func drop(_ count: Int) {
    held.removeSubrange(..<count)
    place += count
  }

  private mutating func apply(_ edit: PDFEdit) {
    pass(edit.place - place)
    output += edit.text
    drop(edit.removed)
    moved.add(edit)
  }

  /// Finds out what the object is that begins here.
  private mutating func readHead() -> Bool {
    var scan = CairoFile.Scan(held, at: 0)
    if scan.skip("xref\n") {
      tablePlace = moved[place]
      addToChecksum()
      pass(scan.place)
      state = .table
      return true
    }
    // The table alone is longer than the longest head.
    guard held.count >= 64 else { return false }
    guard scan.number() != nil, scan.skip(" 0 obj\n") else {
      state = .failed
      return true
    }
    state = .body
    if scan.skip(PDFEdit.figureHead) {
      if figureCount < descriptions.count {
        apply(PDFEdit(describing: descriptions[figureCount], at: place + scan.place))
      }
      figureCount += 1
    } else if scan.skip(PDFEdit.catalogHead) {
      apply(PDFEdit(catalogOf: metadata, at: place + scan.place))
    } else if scan.skip(PDFEdit.descriptionHead) {
      state = .description
    }
    return true
  }

  private static let end: StaticString = "\nendobj\n"

  /// The count of bytes to the end of the object.
  private var objectEnd: Int? {
    let length = Self.end.utf8CodeUnitCount
    guard held.count >= length else { return nil }
    for start in 0...held.count - length where held[start] == UInt8(ascii: "\n") {
      var scan = CairoFile.Scan(held, at: start)
      if scan.skip(Self.end) { return scan.place }
    }
    return nil
  }

  private mutating func passBody() -> Bool {
    guard let end = objectEnd else {
      // The end of an object may have begun.
      pass(max(0, held.count - Self.end.utf8CodeUnitCount + 1))
      return false
    }
    pass(end)
    state = .head
    return true
  }

  private mutating func passDescription() -> Bool {
    guard objectEnd != nil else { return false }
    guard let dates = PDFEdit.dates(metadata, in: CairoFile.Scan(held, at: 0)) else {
      state = .failed
      return true
    }
    let start = place
    for var edit in dates {
      edit.place += start
      apply(edit)
    }
    state = .body
    return true
  }

  // MARK: The table of places

  private mutating func passLine() -> Bool {
    guard let end = held.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    var scan = CairoFile.Scan(held, at: 0)
    if end == 19, let old = scan.number(), scan.skip(" 00000 n \n") {
      output.appendTableLine(moved[old])
      drop(end + 1)
    } else if scan.skip(">>\n") {
      let name = name
      output += "   /ID [<\(name)><\(name)>]\n".utf8
      pass(end + 1)
    } else if let old = scan.number(), scan.skip("\n") {
      output += "\(moved[old])\n".utf8
      drop(end + 1)
    } else {
      isWhole = scan.skip("%%EOF\n")
      pass(end + 1)
    }
    return true
  }

  /// 128 bits that depend on all bytes before the table.
  private var name: String {
    let words = [tablePlace, moved.total, moved.count].map { UInt32(truncatingIfNeeded: $0) }
    return ([checksum] + words).map(\.hexadecimal).joined()
  }
}
