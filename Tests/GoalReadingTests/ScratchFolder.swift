import Foundation
import GoalCore
import GoalReading

/// A folder of its own for the files of one test, gone afterward.
final class ScratchFolder {
  let path: String

  init() throws {
    let name = "guidepost-\(UUID().uuidString)"
    path = NSTemporaryDirectory() + (NSTemporaryDirectory().hasSuffix("/") ? "" : "/") + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, the folders above it made first, and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }
}

/// The day that tests read logs for.
let testDay = CalendarDay(iso: "2026-11-20") ?? CalendarDay(daysSinceEpoch: 0)

/// Reads texts as files of these names, in the order of the names.
func readLog(
  _ files: [String: String], dates: DateOrder? = nil, missing: [String] = [],
  timeZone: String? = nil
) throws -> GoalLog {
  let folder = try ScratchFolder()
  for (name, text) in files { try folder.write(name, text) }
  let options = ReadingOptions(dates: dates, missing: missing, timeZone: timeZone, asOf: testDay)
  let paths = files.keys.sorted().map { folder.path + "/" + $0 }
  return try LogReader(options: options).read(paths)
}

/// Reads bytes as one file, told how by `change`.
func readLog(
  bytes: [UInt8], named name: String = "log.csv",
  _ change: (inout ReadingOptions) -> Void = { _ in }
) throws -> GoalLog {
  let folder = try ScratchFolder()
  let path = try folder.write(name, bytes)
  var options = ReadingOptions(asOf: testDay)
  change(&options)
  return try LogReader(options: options).read([path])
}

extension GoalLog {
  /// `error 3:12 code`, a line for each complaint, paths left out.
  ///
  /// Without `goals-missing`: most tests are about a log alone, and one is about that.
  var complaints: [String] {
    diagnostics.filter { $0.code != "goals-missing" }.map {
      "\($0.severity.rawValue) \($0.position.line):\($0.position.column) \($0.code)"
    }
  }

  func client(_ id: String) -> ClientRecord? { clients.first { $0.client.id == id } }

  var entries: [Entry] { clients.flatMap { $0.series.flatMap(\.entries) } }

  var allRowsUnused: Int { rowsUnused + clients.reduce(0) { $0 + $1.rowsUnused } }
}
