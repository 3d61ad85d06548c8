import Foundation
import GoalCore
import GoalReading
import Testing

@Suite("Folders and paths")
struct InputFilesTests {
  private let reader = LogReader(options: ReadingOptions(asOf: testDay))

  @Test("a folder is read through in order; links back and strangers do no harm")
  func folder() throws {
    let folder = try ScratchFolder()
    try folder.write("b/log.csv", "date,client,goal,value\n2026-09-08,b,g,5\n")
    try folder.write("a.csv", "date,goal,value\n2026-09-08,g,5\n")
    try folder.write("page.pdf", [0x25, 0x50, 0x44, 0x46, 0, 0xFF, 10])
    try folder.write("README.txt", "Dear diary,\n")
    try folder.write(".hidden.csv", "date,goal,value\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/b/up", withDestinationPath: folder.path)
    let log = try reader.read([folder.path])
    #expect(log.clients.map(\.client.id) == ["a", "b"])
    #expect(
      log.files.map { $0.dropFirst(folder.path.count + 1) } == [
        "README.txt", "a.csv", "b/log.csv", "page.pdf",
      ])
    #expect(log.complaints == ["warning 0:0 not-a-log", "warning 0:0 not-a-log"])
  }

  @Test("a path that does not exist, and a folder without logs, are nothing to read")
  func nothing() throws {
    let folder = try ScratchFolder()
    #expect(throws: ReadingError.noSuchPath(folder.path + "/x.csv")) {
      try reader.read([folder.path + "/x.csv"])
    }
    try folder.write("README.txt", "Dear diary,\n")
    #expect(throws: ReadingError.noLogs(in: folder.path)) { try reader.read([folder.path]) }
  }

  @Test("one file under two names is read once")
  func twice() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("a.csv", "date,goal,value\n2026-09-08,g,5\n")
    let log = try reader.read([path, folder.path])
    #expect(log.entries.count == 1)
    #expect(log.complaints == ["warning 0:0 file-twice"])
  }

  @Test("a file that is refused stops no other")
  func refusal() throws {
    let log = try readLog([
      "1.csv": "date,goal,value\n03/04/2026,g,5\n", "2.csv": "date,goal,value\n2026-09-08,g,5\n",
    ])
    #expect(log.clients.map(\.client.id) == ["2"])
    #expect(log.complaints == ["error 2:1 dates-ambiguous"])
  }
}
