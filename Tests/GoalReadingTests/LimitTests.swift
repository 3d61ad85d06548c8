import Foundation
import Glibc
import GoalCore
import Testing

@testable import GoalReading

/// What no log has is refused with its limit, before it fills the memory.
@Suite("Limits")
struct LimitTests {
  private let reader = LogReader(options: ReadingOptions(asOf: testDay))
  private let header = Array("date,goal,value,note\n".utf8)

  @Test("a cell over 1 MB is refused, quoted or not, at its place")
  func cells() throws {
    let long = [UInt8](repeating: 97, count: ReadingLimits.cell + 1)
    let row = Array("2026-09-08,g,5,".utf8)
    #expect(
      try readLog(bytes: header + row + long + [10]).complaints == ["error 2:16 cell-too-long"])
    let open = try readLog(bytes: header + row + [34] + long)
    #expect(open.complaints == ["error 2:16 cell-too-long"])
    let short = try readLog(bytes: header + row + long.dropLast() + [10])
    #expect(short.entries.count == 1)
  }

  @Test("a million columns are refused")
  func columns() throws {
    let names = (0..<1_000_000).map { "c\($0)" }.joined(separator: ",")
    let log = try readLog(bytes: Array("date,\(names)\n".utf8))
    #expect(log.complaints == ["error 1:0 columns-too-many"])
  }

  @Test("a file over 4 GB is refused without reading it")
  func size() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("log.csv", header)
    try #require(truncate(path, 10 << 30) == 0)
    let log = try reader.read([path])
    #expect(log.complaints == ["error 0:0 file-too-large"])
  }

  @Test("a record over 1 GB is refused without reading it")
  func recordSize() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("record.json", "[")
    try #require(truncate(path, 3 << 30) == 0)
    let log = try reader.read([path])
    #expect(log.complaints == ["error 0:0 file-too-large"])
  }

  @Test("a hole in a file is no text, at its place")
  func hole() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("log.csv", header + Array("2026-09-08,g,5,".utf8))
    try #require(truncate(path, 2 << 30) == 0)
    let log = try reader.read([path])
    #expect(log.complaints == ["error 2:16 not-text"])
  }

  @Test("a file that something still writes to ends where it ended when it was opened")
  func growing() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("log.csv", header)
    let source = try #require(FileBytes(path: path))
    var bytes: [UInt8] = []
    #expect(source.read(5, into: &bytes) == 5)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(header))
    try handle.close()
    while let got = source.read(7, into: &bytes), got > 0 {}
    #expect(bytes == header)
  }

  @Test("a pipe and a device are refused at once: they may have no end")
  func streams() throws {
    let folder = try ScratchFolder()
    let pipe = folder.path + "/log.csv"
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(try reader.read([pipe]).complaints == ["error 0:0 no-file"])
    #expect(try reader.read(["/dev/zero"]).complaints == ["error 0:0 no-file"])
    try folder.write("a.csv", "date,goal,value\n2026-09-08,g,5\n")
    let log = try reader.read([folder.path])
    #expect(log.complaints == ["warning 0:0 no-file"])
    #expect(log.entries.count == 1)
  }

  @Test("a folder that holds itself ends, and one too deep is named")
  func folders() throws {
    let folder = try ScratchFolder()
    try folder.write("a.csv", "date,goal,value\n2026-09-08,g,5\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/self", withDestinationPath: folder.path)
    #expect(try reader.read([folder.path]).complaints.isEmpty)
    let deep = (0..<70).map { "d\($0)" }.joined(separator: "/")
    try folder.write(deep + "/b.csv", "date,goal,value\n2026-09-08,g,5\n")
    let log = try reader.read([folder.path])
    #expect(log.entries.count == 1)
    #expect(log.complaints == ["error 0:0 folder-too-deep"])
  }
}
