import Testing

@testable import GoalReading

/// What makes records quick to read changes nothing of what is read.
@Suite("Keys, texts and places of records")
struct RecordPlaceTests {
  @Test("a key that most goals have shares its bit with none that few have")
  func bits() {
    let frequent = ["id", "title", "kind", "min", "max", "better", "baseline", "target", "start"]
    let bits = frequent.reduce(0) { $0 | JSONKey($1).bit }
    #expect(RecordKeys.goalParts.bits & bits == 0)
    #expect(frequent.allSatisfy { RecordKeys.goalWithIndicator.contains(JSONKey($0)) })
    #expect(!RecordKeys.goalWithIndicator.contains("titel"))
  }

  @Test("keys that share a bit are told apart")
  func sharedBits() throws {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let keys = letters.flatMap { first in letters.map { "\(first)\($0)" } }
    let members = keys.enumerated().map { index, key in
      JSONMember(
        key: JSONKey(key), keyOffset: 0, node: JSONNode(value: .number(Double(index)), offset: 0))
    }
    let object = RecordObject(members, path: .root, offset: 0)
    for (index, key) in keys.enumerated() {
      #expect(object[JSONKey(key)]?.value == .number(Double(index)))
    }
    #expect(object["zzz"] == nil)
    #expect(KeyList(Array(keys.dropLast())).contains(JSONKey(keys[0])))
    #expect(!KeyList(Array(keys.dropLast())).contains("zz"))
  }

  @Test("texts of all lengths are read as they stand, and again when they come again")
  func shortTexts() throws {
    let words = (0...20).flatMap { length in
      ["a", "z", "~", "\u{7F}", "é", " "].map { String(repeating: $0, count: length) }
    }
    // More than are kept, so that some push others out.
    let texts = words + (0..<2000).map { "c-\($0)" } + words
    let list = texts.map { "\"\($0)\"" }.joined(separator: ",")
    guard case .array(let nodes) = try JSONScanner.document(Array("[\(list)]".utf8)).value else {
      Issue.record("no list")
      return
    }
    #expect(nodes.map(\.value) == texts.map { .text($0) })
  }

  @Test(
    "places are right behind long lines, many lines and lines that end in CR LF", arguments: seeds)
  func places(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let marks: [[UInt8]] = [[10], [13, 10], [13], [65], [0xC3, 0xA9], [9]]
    let usual = seed % 2 == 0 ? [0, 3, 4, 5] : Array(marks.indices)
    let bytes = (0..<3000).flatMap { _ -> [UInt8] in
      let isPlain = Int.random(in: 0..<8, using: &random) > 0
      return isPlain ? [66] : marks[usual[Int.random(in: 0..<usual.count, using: &random)]]
    }
    var finder = PlaceFinder(bytes)
    var offset = 0
    while offset < bytes.count {
      #expect(finder.place(at: offset) == place(of: offset, in: bytes))
      offset += Int.random(in: 0..<700, using: &random)
    }
  }

  private static let seeds: [UInt64] = Array(1...8)

  private func place(of offset: Int, in bytes: [UInt8]) -> FilePlace {
    var place = FilePlace(line: 1, column: 1)
    for index in 0..<offset {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if bytes[index] == 10 || (bytes[index] == 13 && next != 10) {
        place = FilePlace(line: place.line + 1, column: 1)
      } else if bytes[index] & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}
