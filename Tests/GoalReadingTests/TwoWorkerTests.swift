import Foundation
import GoalCore
import Testing

@testable import GoalReading

/// Where a file is cut, and what it holds, two workers and one read the same.
@Suite("Two workers")
struct TwoWorkerTests {
  private func isSame(_ bytes: [UInt8], named name: String = "log.csv") throws -> Bool {
    let folder = try ScratchFolder()
    return isSame(try folder.write(name, bytes))
  }

  private func isSame(_ path: String) -> Bool {
    ReadingOutcome(path) { $0.smallestCut = 1 }
      == ReadingOutcome(path) { $0.smallestCut = .max }
  }

  @Test("read random logs as one does", arguments: (0..<300).map { UInt64($0) })
  func randomLogs(seed: UInt64) throws {
    var random = RandomLog(seed: seed)
    for text in [random.longLog(), random.wideLog()] {
      #expect(try isSame(Array(text.utf8)), "\(text)")
    }
  }

  @Test("read damaged logs as one does", arguments: (0..<300).map { UInt64($0) })
  func damagedLogs(seed: UInt64) throws {
    var random = RandomLog(seed: seed)
    let bytes = mutated(random.longLog(), seed)
    #expect(try isSame(bytes), "\(String(decoding: bytes, as: UTF8.self))")
  }

  @Test("read each fixture as one does")
  func fixtures() throws {
    let root =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().path + "/Fixtures"
    let tables = try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix("csv") || $0.hasSuffix("tsv") }.sorted()
    #expect(tables.count > 50)
    for table in tables { #expect(isSame(root + "/" + table), "\(table)") }
  }

  @Test("the places of rows are counted from the beginning of the file")
  func places() throws {
    let rows = (1...40).map { "2026-09-\($0 % 30 < 9 ? "0" : "")\($0 % 30 + 1),a,g,\($0 % 11)" }
    let text = (["date,client,goal,value"] + rows + ["2026-09-01,a,g,x"]).joined(separator: "\r\n")
    let log = try readLog(bytes: Array(text.utf8)) { $0.smallestCut = 1 }
    let lines = log.clients.flatMap(\.series).flatMap(\.entries).map { Int($0.source.line) }
    #expect(lines.sorted() == Array(2...41))
    #expect(log.diagnostics.first { $0.code == "value-unreadable" }?.position.line == 42)
  }

  @Test("a quotation mark that is never closed is found behind the cut, at its line")
  func unclosed() throws {
    let rows = Array(repeating: "2026-09-08,a,g,7,", count: 50)
    let text = (["date,client,goal,value,note"] + rows + ["2026-09-09,a,g,7,\"open"])
      .joined(separator: "\n")
    let log = try readLog(bytes: Array(text.utf8)) { $0.smallestCut = 1 }
    #expect(log.diagnostics.map(\.position.line) == [52])
    #expect(log.diagnostics.map(\.code) == ["quote-unclosed"])
  }

  @Test("what the first half says of the file holds for the second")
  func stateOfTheFirst() throws {
    let header = "date;client;goal;value"
    let row = "2026-09-08;a;g;7"
    let few = Array(repeating: row, count: 20)
    for (first, second) in [
      ("2026-09-08;a;g;3,5", "2026-09-08;a;g;3.5"), ("date;sleep;mood;note", row),
      ("01/02/2026;a;g;7", "13/02/2026;a;g;7"),
      ("2026-09-08 10:00 EST;a;g;7", "2026-09-08 10:00 EST;a;g;8"),
    ] {
      let text = ([header, first] + few + few + [second]).joined(separator: "\n")
      #expect(try isSame(Array(text.utf8)), "\(first) and \(second)")
    }
  }

  @Test(
    "another table is found wherever it begins, as by one worker",
    arguments: [
      ["", "Person,Topic,Answer,Remark", "a,sleep,7,", "b,sleep,6,"],
      ["Person,Topic,Answer,Remark", "a,sleep,7,"], ["", "Thanks,to,you,all"],
      ["", "Datum,Person,Thema,Wert", "2026-09-08,a,g,3"],
      ["", "A title", "Person,Topic,Answer,Remark", "x,y,z,1", "date,client,goal,value"],
      ["date,client,goal,value"], [",,,"], ["", "a,g,b,c"],
    ])
  func otherTables(lines: [String]) throws {
    let rows = (1...24).map { "2026-09-\($0 < 10 ? "0" : "")\($0),a,g,\($0 % 11)" }
    for place in 0...rows.count {
      var all = ["date,client,goal,value"] + rows
      all.insert(contentsOf: lines, at: place + 1)
      let text = all.joined(separator: "\n")
      #expect(try isSame(Array(text.utf8)), "behind line \(place + 1): \(lines)")
    }
  }

  @Test("a note of many lines across the middle is one note")
  func noteAcrossTheMiddle() throws {
    let note = Array(repeating: "2026-09-10,a,g,9,", count: 60).joined(separator: "\n")
    let text = "date,client,goal,value,note\n2026-09-08,a,g,7,\"\(note)\"\n2026-09-09,a,g,6,\n"
    #expect(try isSame(Array(text.utf8)))
    let log = try readLog(bytes: Array(text.utf8)) { $0.smallestCut = 1 }
    #expect(log.clients.flatMap(\.series).flatMap(\.entries).map(\.number) == [7, 6])
  }
}
