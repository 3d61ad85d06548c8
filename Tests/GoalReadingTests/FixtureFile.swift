import Foundation
import GoalCore
import GoalReading

/// A file or folder of `Tests/Fixtures`, and what reading it comes to as text.
struct FixtureFile {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Fixtures/"

  let path: String

  init(_ name: String) {
    path = Self.folder + name
  }

  func read(_ more: FixtureFile..., options: ReadingOptions = ReadingOptions(asOf: testDay))
    throws -> GoalLog
  {
    try LogReader(options: options).read([path] + more.map(\.path))
  }
}

extension GoalLog {
  /// Records, counts and complaints, the path to the fixtures left out: what a golden holds.
  var golden: String {
    let told = diagnostics.map(\.description).joined(separator: "\n")
    return text + "unused \(allRowsUnused)\n"
      + told.replacing(FixtureFile.folder, with: "") + "\n"
  }
}

/// Other people's files, read where they lie beside the project.
///
/// They are not part of the project, so a test that needs one is skipped, saying so, without it.
enum RealInputs {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    + "/shared/real-inputs/"

  static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }

  static func path(_ name: String) -> String {
    if FileManager.default.fileExists(atPath: folder + name) { return folder + name }
    let suites = ProcessInfo.processInfo.environment["GUIDEPOST_SUITES"] ?? ""
    return suites + "/../" + name
  }
}
