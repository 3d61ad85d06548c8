extension String {
  /// Most characters of one value that reach the Markdown parser.
  package static let markdownValueLimit = 2_000

  /// The text so that Markdown shows it as it is: no emphasis, no tag, no line of its own.
  ///
  /// - Edge: line breaks become spaces, other control characters go, and what is longer than
  ///   `markdownValueLimit` ends in an ellipsis.
  package var markdownEscaped: String {
    if let plain = plainEscaped { return plain }
    var result = ""
    result.reserveCapacity(utf8.count + 8)
    var length = 0
    for character in self {
      guard length < Self.markdownValueLimit else { return result + "…" }
      length += 1
      if character.isNewline {
        result += " "
      } else if let ascii = character.asciiValue {
        if ascii < 32 || ascii == 127 { continue }
        if Self.isPunctuation(ascii) { result += "\\" }
        result.append(character)
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The same for printable ASCII of no great length, byte by byte; `nil` for any other text.
  private var plainEscaped: String? {
    guard utf8.count <= Self.markdownValueLimit,
      utf8.allSatisfy({ $0 >= 32 && $0 < 127 })
    else { return nil }
    guard utf8.contains(where: Self.isPunctuation) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 8)
    for byte in utf8 {
      if Self.isPunctuation(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// ASCII punctuation, which Markdown lets a backslash make plain.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte)
      || (123...126).contains(byte)
  }
}
