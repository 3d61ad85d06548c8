import Foundation
import GoalCore
import Testing

@testable import GoalReading

@Suite("Dialects")
struct DialectTests {
  /// What one table is written with.
  struct Writing: CustomStringConvertible, Sendable {
    let delimiter: Character
    let encoding: TextEncoding
    let lineEnd: String
    let namesDelimiter: Bool

    var description: String { "\(delimiter) \(encoding) \(lineEnd.debugDescription)" }
  }

  static let writings: [Writing] = [",", ";", "\t", "|"].flatMap { delimiter in
    TextEncoding.allCases.flatMap { encoding in
      ["\n", "\r\n", "\r"].flatMap { lineEnd in
        [true, false].map {
          Writing(
            delimiter: delimiter, encoding: encoding, lineEnd: lineEnd, namesDelimiter: $0)
        }
      }
    }
  }

  private static let table = [
    ["date", "client", "goal", "indicator", "value", "tags", "note"],
    ["2026-09-08", "a", "g", "x", "6.5", "work; home", "one, \"two\"\tor | three; é"],
    ["2026-09-09", "a", "g", "x", "7.25", "", "two\nlines"],
    ["2026-09-10", "a", "g", "y", "yes", "", ""],
    ["", "", "", "", "", "", ""],
    ["2026-09-11", "a", "g", "y", "no", "", " padded "],
  ]

  @Test("one table is the same log in every dialect, encoding and line end", arguments: writings)
  func same(writing: Writing) throws {
    let plain = try readLog(bytes: Array(text(",", "\n").utf8))
    let sep = writing.namesDelimiter ? "sep=\(writing.delimiter)\(writing.lineEnd)" : ""
    let written = sep + text(writing.delimiter, writing.lineEnd)
    let encoding = try #require(EncodingTests.foundation[writing.encoding])
    let log = try readLog(bytes: Array(try #require(written.data(using: encoding))))
    let line = writing.namesDelimiter ? 1 : 0
    #expect(log.entries.count == 4)
    for (entry, expected) in zip(log.entries, plain.entries) {
      #expect(entry.day == expected.day)
      #expect(entry.value == expected.value)
      #expect(entry.details?.tags == expected.details?.tags)
      #expect(entry.details?.note == expected.details?.note)
      #expect(Int(entry.source.line) == Int(expected.source.line) + line)
    }
    let isGuessed = writing.encoding == .windows1252 || writing.encoding == .latin1
    #expect(log.complaints.map { $0.hasSuffix("encoding-guessed") } == (isGuessed ? [true] : []))
  }

  /// Line ends inside cells stay as they are.
  private func text(_ delimiter: Character, _ lineEnd: String) -> String {
    Self.table.map { row in
      row.map { cell in
        let needsQuotes = cell.contains { $0 == "\"" || $0 == "\n" || $0 == delimiter }
        return needsQuotes
          ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
      }.joined(separator: String(delimiter)) + lineEnd
    }.joined()
  }

  @Test(
    "the delimiter is found by header and rows, wherever the header stands",
    arguments: [
      ("date;value\n2026-09-08;3,5\n", ";", 0),
      ("date;one, two, three\n2026-09-08;3,5\n", ";", 0),
      ("date,a;b;c;d;e\n2026-09-08,5\n", ",", 0),
      // Each delimiter finds one known name: the rows tell.
      ("date;value,note\n2026-09-08;3\n2026-09-09;4\n", ";", 0),
      ("date,value;note\n2026-09-08,3\n2026-09-09,4\n", ",", 0),
      ("My log\n\ndate,goal,value\n2026-09-08,g,5\n", ",", 2),
      ("Client;Jordan\nGoal;Calm\n\ndate;goal;value\n2026-09-08;g;5\n", ";", 3),
      ("# comment\ndate\tgoal\tvalue\n2026-09-08\tg\t5\n", "\t", 1),
      ("\n\ndate,goal,value\n2026-09-08,g,5\n", ",", 0),
      ("sep=;\ndate;goal;value\n2026-09-08;g;5\n", ";", 1),
      // A page of prose that shows a log is none.
      ("Notes\ndate,goal,value\nwrite it so\nand so\nevery day\n", ",", 0),
    ] as [(String, Character, Int)])
  func found(text: String, delimiter: Character, before: Int) {
    let dialect = CSVDialect(
      beginning: Array(text.utf8), knownNames: GoalsTableReader.names.union(LogColumns.names))
    #expect(dialect.delimiter == delimiter.asciiValue)
    #expect(dialect.linesBeforeHeader == before)
  }

  @Test("--delimiter decides, whatever the header looks like")
  func pinned() throws {
    let text = "date|Mood, evening\n2026-09-08|5\n"
    let log = try readLog(bytes: Array(text.utf8)) { $0.delimiter = UInt8(ascii: "|") }
    #expect(log.entries.count == 1)
    #expect(try readLog(bytes: Array(text.utf8)) { $0.delimiter = 44 }.entries.isEmpty)
  }

  @Test("lines above the header are said, and rows keep their lines")
  func preamble() throws {
    let log = try readLog([
      "l.csv":
        "Exported by \"Mood 2\nAll of 2026\n\ndate,goal,value\n2026-09-08,g,99\n2026-09-09,g,5\n"
    ])
    #expect(log.complaints.first == "warning 4:0 lines-before-header")
    #expect(log.entries.map { Int($0.source.line) } == [6])
    let goals = try readLog(["g.csv": "Goals of 2026\nclient,goal,kind\na,g,count\n"])
    #expect(goals.complaints == ["warning 2:0 lines-before-header"])
    #expect(goals.clients[0].goals.map(\.id) == ["g"])
  }
}
