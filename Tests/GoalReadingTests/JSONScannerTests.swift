import Foundation
import Testing

@testable import GoalReading

@Suite("JSON scanner")
struct JSONScannerTests {
  private func value(_ text: String) throws -> JSONValue {
    try JSONScanner.document(Array(text.utf8)).value
  }

  @Test(
    "reads values",
    arguments: [
      ("null", JSONValue.null), (" true ", .flag(true)), ("-0.5e1", .number(-5)),
      ("1234567890123456", .number(1_234_567_890_123_456)), ("1E-2", .number(0.01)),
      ("\"a\\n\\u00e9\\ud83d\\ude00\\/\"", .text("a\né😀/")), ("\"é\"", .text("é")),
      ("[]", .array([])),
    ])
  func reads(text: String, expected: JSONValue) throws {
    #expect(try value(text) == expected)
  }

  @Test(
    "refuses what RFC 8259 refuses, at its place",
    arguments: [
      ("[1,]", 3), ("{\"a\" 1}", 5), ("01", 1), ("1e400", 0), ("\"\\ud800\"", 1), ("[1] x", 4),
      ("\"a\nb\"", 2), ("nul", 0), ("[\"a", 3), ("{\"a\":1,}", 7), ("\"\\x\"", 1), ("", 0),
    ])
  func refuses(text: String, offset: Int) {
    let problem = #expect(throws: JSONProblem.self) { try value(text) }
    #expect(problem?.offset == offset)
  }

  @Test("depth is limited", arguments: [63, 64, 65, 100_000])
  func depth(count: Int) {
    let text = String(repeating: "[", count: count) + String(repeating: "]", count: count)
    #expect((try? value(text)) != nil ? count <= 64 : count > 64)
  }

  @Test("equal keys are both kept, for the reader to see")
  func doubledKeys() throws {
    guard case .object(let members) = try value("{\"a\":1,\"a\":2}") else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == ["a", "a"])
    #expect(members.map(\.keyOffset) == [1, 7])
  }

  @Test(
    "JSONTestSuite: each y_ file parses and each n_ file is refused",
    .enabled(if: FileManager.default.fileExists(atPath: Suites.json), "the suite is not here"))
  func suite() throws {
    var counts = ["y": 0, "n": 0]
    for name in try FileManager.default.contentsOfDirectory(atPath: Suites.json) {
      guard name.hasSuffix(".json"), let kind = name.first.map(String.init), kind != "i" else {
        continue
      }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: Suites.json + "/" + name))
      let parses = (try? JSONScanner.document(Array(bytes))) != nil
      #expect(parses == (kind == "y"), "\(name)")
      counts[kind, default: 0] += 1
    }
    #expect(counts == ["y": 95, "n": 188])
  }
}
