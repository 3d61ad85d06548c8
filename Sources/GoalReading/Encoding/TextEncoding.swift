/// How the bytes of a file stand for characters; the raw value is what users type.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case latin1 = "latin-1"

  /// As people call it.
  package var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16, low byte first"
    case .utf16BigEndian: "UTF-16, high byte first"
    case .windows1252: "Windows-1252"
    case .latin1: "Latin-1"
    }
  }
}

/// Which encoding a file is read in, and why.
package struct EncodingDecision: Equatable, Sendable {
  package let encoding: TextEncoding
  /// True when the file begins with a byte order mark.
  package let hasMark: Bool
  package let evidence: String

  init(_ encoding: TextEncoding, hasMark: Bool = false, evidence: String) {
    self.encoding = encoding
    self.hasMark = hasMark
    self.evidence = evidence
  }

  /// Decides on a file's beginning; bytes further on may still show that it is no UTF-8.
  ///
  /// - Shape: raw bytes, of which the first few thousand count.
  init(beginning: [UInt8], pinned: TextEncoding?) {
    let mark = Self.mark(beginning)
    if let pinned {
      self.init(pinned, hasMark: mark == pinned, evidence: "--encoding says so")
    } else if let mark {
      self.init(mark, hasMark: true, evidence: "the file begins with its mark")
    } else if let wide = Self.markless(beginning) {
      self.init(wide, evidence: "every other byte is zero, as Latin letters are in UTF-16")
    } else {
      let isASCII = beginning.allSatisfy { $0 < 0x80 }
      self.init(
        .utf8,
        evidence: isASCII ? "its beginning is plain ASCII" : "its bytes are well-formed UTF-8")
    }
  }

  private static func mark(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  /// UTF-16 without a mark: the names in a header are mostly ASCII, so half of its bytes are zero.
  private static func markless(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let many = sample.count * 3 / 10
    if zeros[1] > many, zeros[0] * 20 < zeros[1] { return .utf16LittleEndian }
    if zeros[0] > many, zeros[1] * 20 < zeros[0] { return .utf16BigEndian }
    return nil
  }
}
