import Foundation
import GoalCore
import Testing

@testable import GoalReading

@Suite("Encodings")
struct EncodingTests {
  /// What Foundation calls an encoding.
  static let foundation: [TextEncoding: String.Encoding] = [
    .utf8: .utf8, .utf16LittleEndian: .utf16LittleEndian, .utf16BigEndian: .utf16BigEndian,
    .windows1252: .windowsCP1252, .latin1: .isoLatin1,
  ]

  private static let log = """
    date,client,goal,value,note
    2026-09-08,zoë,müde,7,café “so so” €
    2026-09-09,zoë,müde,6,naïve – très

    """

  private func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    let name = try #require(Self.foundation[encoding])
    return Array(try #require(text.data(using: name)))
  }

  @Test(
    "one log reads the same in every encoding, with and without a mark",
    arguments: [
      ([], TextEncoding.utf8), ([0xEF, 0xBB, 0xBF], .utf8), ([], .utf16LittleEndian),
      ([0xFF, 0xFE], .utf16LittleEndian), ([], .utf16BigEndian), ([0xFE, 0xFF], .utf16BigEndian),
      ([], .windows1252),
    ] as [([UInt8], TextEncoding)])
  func same(mark: [UInt8], encoding: TextEncoding) throws {
    let plain = try readLog(bytes: Array(Self.log.utf8))
    let log = try readLog(bytes: mark + bytes(Self.log, encoding))
    #expect(log.clients == plain.clients)
    #expect(log.clients.first?.client.id == "zoë")
    #expect(log.entries.map { $0.details?.note } == ["café “so so” €", "naïve – très"])
    #expect(
      log.complaints == (encoding == .windows1252 ? ["warning 2:14 encoding-guessed"] : []))
  }

  @Test("--encoding comes before what the bytes look like, and warns of nothing")
  func pinned() throws {
    let log = try readLog(bytes: bytes(Self.log, .windows1252)) { $0.encoding = .windows1252 }
    #expect(log.complaints.isEmpty)
    #expect(log.clients.first?.client.id == "zoë")
    let wrong = try readLog(bytes: Array(Self.log.utf8)) { $0.encoding = .latin1 }
    #expect(wrong.clients.first?.client.id == "zoÃ«")
  }

  @Test("bytes that are controls in Latin-1 are characters in Windows-1252")
  func windowsOnly() throws {
    let latin = try readLog(bytes: bytes("date,goal,value\n2026-09-08,é,5\n", .latin1))
    #expect(latin.clients.first?.goals.first?.id == "é")
    #expect(latin.diagnostics.contains { $0.message.contains("Latin-1 reads them the same") })
    let windows = try readLog(
      bytes: bytes("date,goal,value\n2026-09-08,€,5\n", .windows1252))
    #expect(windows.diagnostics.contains { $0.message.contains("none in Latin-1") })
  }

  @Test(
    "bytes that make words nobody writes are refused, not read as Western European",
    arguments: [
      ("Cyrillic", [0xEF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]), ("Polish", [0x6C, 0x6C, 0xB3, 0x61]),
      ("Macintosh", [0x63, 0x61, 0x66, 0x8E]), ("a free byte", [0x61, 0x8F]),
      ("UTF-8 cut short", [0xC3, 0xA9, 0xC3, 0xA9, 0x61, 0xC3, 0x61]),
    ] as [(String, [UInt8])])
  func unlikely(name: String, word: [UInt8]) throws {
    let start = Array("date,client,goal,value,note\n2026-09-08,a,g,7,".utf8)
    let log = try readLog(bytes: start + word + [10])
    #expect(log.complaints.map { $0.hasSuffix("not-text") } == [true], "\(name)")
    #expect(log.entries.isEmpty)
  }

  @Test("half a character is complained of at its place")
  func surrogates() throws {
    var bytes = try bytes("date,goal,value\n2026-09-08,g,5\n", .utf16LittleEndian)
    bytes.replaceSubrange(54..<56, with: [0x00, 0xD8])
    let log = try readLog(bytes: [0xFF, 0xFE] + bytes)
    #expect(log.complaints == ["error 2:12 not-text"])
  }

  @Test("pieces of any size give the same text", arguments: TextEncoding.allCases)
  func pieces(encoding: TextEncoding) throws {
    let text =
      encoding == .windows1252 || encoding == .latin1
      ? "aé ÿß½" : "aé €\u{1F600}\u{FEFF}日本\u{10FFFF}"
    let raw = try bytes(text, encoding)
    for size in 1...5 {
      guard var transcoder = Transcoder(encoding) else { continue }
      var result: [UInt8] = []
      for start in stride(from: 0, to: raw.count, by: size) {
        Array(raw[start..<min(start + size, raw.count)]).withUnsafeBytes {
          transcoder.append($0, to: &result)
        }
      }
      transcoder.finish(&result)
      #expect(String(decoding: result, as: UTF8.self) == text)
    }
  }

  @Test("each byte of Windows-1252 is the character that Foundation makes of it")
  func everyByte() throws {
    for byte in UInt8.min...UInt8.max {
      var transcoder = try #require(Transcoder(.windows1252))
      var result: [UInt8] = []
      [byte].withUnsafeBytes { transcoder.append($0, to: &result) }
      let isFree = [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
      let expected = isFree ? nil : String(bytes: [byte], encoding: .windowsCP1252)
      #expect(String(validating: result, as: UTF8.self) == expected, "\(byte)")
    }
  }
}
