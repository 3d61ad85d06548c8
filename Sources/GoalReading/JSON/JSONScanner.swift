/// Reads JSON by RFC 8259, to the letter, and keeps places.
///
/// - Cost: one pass; memory for one record at a time where the caller goes record by record.
package struct JSONScanner {
  static let depthLimit = 64

  let bytes: [UInt8]
  private(set) var at = 0
  private var shortTexts = ShortTexts()

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// Reads a text that is one value and nothing else.
  package static func document(_ bytes: [UInt8]) throws(JSONProblem) -> JSONNode {
    var scanner = JSONScanner(bytes)
    let node = try scanner.value(depth: 0)
    scanner.skipBlanks()
    guard scanner.isAtEnd else { throw JSONProblem(flaw: .trailing, offset: scanner.at) }
    return node
  }

  var isAtEnd: Bool { at >= bytes.count }

  /// The byte here, or 0 at the end; no JSON text holds a 0.
  var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  mutating func skipBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case 32, 10, 13, 9: at += 1
      default: return
      }
    }
  }

  /// Moves to the next line after `offset` that begins with `scalar`, so that a broken line of many
  /// costs no other.
  mutating func skipLines(from offset: Int, to scalar: Unicode.Scalar) {
    at = max(0, min(offset, bytes.count))
    repeat {
      while at < bytes.count, bytes[at] != 10 { at += 1 }
      if at < bytes.count { at += 1 }
    } while at < bytes.count && byte != UInt8(ascii: scalar)
  }

  /// Moves past `scalar` if it stands here.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: scalar) else { return false }
    at += 1
    return true
  }

  func problem(_ expected: String) -> JSONProblem {
    JSONProblem(flaw: isAtEnd ? .unfinished : .unexpected(expected: expected), offset: at)
  }

  /// Reads one value, with the blanks before it.
  mutating func value(depth: Int) throws(JSONProblem) -> JSONNode {
    skipBlanks()
    let start = at
    guard depth < Self.depthLimit else { throw JSONProblem(flaw: .tooDeep, offset: at) }
    let value: JSONValue
    switch byte {
    case UInt8(ascii: "{"): value = try object(depth: depth)
    case UInt8(ascii: "["): value = try array(depth: depth)
    case UInt8(ascii: "\""): value = .text(try text())
    case UInt8(ascii: "-"), 48...57: value = .number(try number())
    case UInt8(ascii: "t"): value = try word("true", .flag(true))
    case UInt8(ascii: "f"): value = try word("false", .flag(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: throw problem("a value")
    }
    return JSONNode(value: value, offset: start)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONProblem)
    -> JSONValue
  {
    let length = word.utf8CodeUnitCount
    let isHere = word.withUTF8Buffer { bytes[min(at, bytes.count)...].starts(with: $0) }
    guard isHere else { throw problem("a value") }
    at += length
    return value
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> JSONValue {
    at += 1
    skipBlanks()
    if take("]") { return .array([]) }
    var nodes: [JSONNode] = []
    while true {
      nodes.append(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return .array(nodes) }
      guard take(",") else { throw problem("a comma or ]") }
    }
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> JSONValue {
    at += 1
    skipBlanks()
    if take("}") { return .object([]) }
    var members: [JSONMember] = []
    members.reserveCapacity(usualMembers)
    while true {
      skipBlanks()
      let keyOffset = at
      guard byte == UInt8(ascii: "\"") else { throw problem("a key in quotation marks") }
      let key = JSONKey(try text())
      skipBlanks()
      guard take(":") else { throw problem("a colon") }
      let node = try value(depth: depth + 1)
      members.append(JSONMember(key: key, keyOffset: keyOffset, node: node))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw problem("a comma or }") }
    }
  }
}

/// A goal with its aim has a dozen.
private let usualMembers = 12

// MARK: - Numbers

extension JSONScanner {
  private mutating func number() throws(JSONProblem) -> Double {
    let start = at
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    if let short = NumberCell(bytes.span.extracting(start..<at)) { return short.number }
    // Longer than any cell: the standard library rounds it rightly, whatever its length.
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw JSONProblem(flaw: .numberTooLarge, offset: start)
    }
    return number
  }

  private mutating func digits() throws(JSONProblem) {
    guard (48...57).contains(byte) else { throw problem("a digit") }
    while (48...57).contains(byte) { at += 1 }
  }
}

// MARK: - Text

extension JSONScanner {
  private mutating func text() throws(JSONProblem) -> String {
    at += 1
    let start = at
    if let short = shortTexts.text(bytes, at: start) {
      at += short.utf8.count + 1
      return short
    }
    var bits: UInt8 = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 32 { break }
      bits |= byte
      at += 1
    }
    if byte == UInt8(ascii: "\"") {
      if bits >= 0x80 { try checkText(start..<at) }
      let text = String(decoding: bytes[start..<at], as: UTF8.self)
      at += 1
      return text
    }
    return try escapedText(from: start)
  }

  private func checkText(_ range: Range<Int>) throws(JSONProblem) {
    let flaw = firstInvalidUTF8(in: bytes.span, from: range.lowerBound, to: range.upperBound)
    if let flaw { throw JSONProblem(flaw: .notText, offset: flaw) }
  }

  /// Goes on where an escape stands, copying.
  private mutating func escapedText(from start: Int) throws(JSONProblem) -> String {
    var copy = Array(bytes[start..<at])
    var runStart = start
    while true {
      guard at < bytes.count else { throw JSONProblem(flaw: .unfinished, offset: at) }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        try checkText(runStart..<at)
      }
      if byte == UInt8(ascii: "\"") { break }
      guard byte >= 32 else { throw JSONProblem(flaw: .controlCharacter, offset: at) }
      if byte == UInt8(ascii: "\\") {
        let scalar = try escape()
        copy.append(contentsOf: Array(String(Character(scalar)).utf8))
        runStart = at
      } else {
        copy.append(byte)
        at += 1
      }
    }
    at += 1
    return String(decoding: copy, as: UTF8.self)
  }

  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    let start = at
    at += 1
    let letter = byte
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint(start)
    default: throw JSONProblem(flaw: .badEscape, offset: start)
    }
  }

  private mutating func codePoint(_ start: Int) throws(JSONProblem) -> Unicode.Scalar {
    let unit = try hexadecimal(start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, take("\\"), take("u") else {
      throw JSONProblem(flaw: .loneSurrogate, offset: start)
    }
    let low = try hexadecimal(start)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw JSONProblem(flaw: .loneSurrogate, offset: start) }
    return scalar
  }

  private mutating func hexadecimal(_ start: Int) throws(JSONProblem) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      switch byte {
      case 48...57: unit = unit << 4 | UInt32(byte - 48)
      case 65...70: unit = unit << 4 | UInt32(byte - 55)
      case 97...102: unit = unit << 4 | UInt32(byte - 87)
      default: throw JSONProblem(flaw: .badEscape, offset: start)
      }
      at += 1
    }
    return unit
  }
}
