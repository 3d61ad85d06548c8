import Foundation

/// Runs the built program as a user would, from the project's folder.
struct Shell {
  struct Result {
    var output: String
    var messages: String
    var status: Int32
  }

  /// The folder of the test's own binary holds the program's as well.
  static let binaries: URL = {
    let main = CommandLine.arguments.first.map { URL(filePath: $0) } ?? Bundle.main.bundleURL
    var folder = main.deletingLastPathComponent()
    let manager = FileManager.default
    for candidate in [folder, Repository.root.appending(path: ".build/debug")]
    where manager.isExecutableFile(atPath: candidate.appending(path: "guidepost").path) {
      return candidate
    }
    folder = Repository.root.appending(path: ".build/debug")
    return folder
  }()

  /// A folder of its own, for `$TMP` in commands.
  let scratch: URL

  init() throws {
    scratch = FileManager.default.temporaryDirectory
      .appending(path: "guidepost-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  }

  func remove() {
    try? FileManager.default.removeItem(at: scratch)
  }

  func run(_ command: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = Repository.root
    process.environment = [
      "PATH": "\(Self.binaries.path):/usr/bin:/bin", "TMP": scratch.path, "HOME": scratch.path,
      "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "TZ": "UTC",
    ]
    let files = ["out", "err"].map { scratch.appending(path: ".\($0)") }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try String(contentsOf: files[0], encoding: .utf8),
      messages: try String(contentsOf: files[1], encoding: .utf8),
      status: process.terminationStatus)
  }
}
