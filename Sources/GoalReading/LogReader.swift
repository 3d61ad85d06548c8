package import GoalCore

/// Reads logs and goals from files and folders.
package struct LogReader: Sendable {
  private let options: ReadingOptions

  package init(options: ReadingOptions) {
    self.options = options
  }

  /// Reads all that the paths name; folders are read through.
  ///
  /// A file or row that cannot be used is an error among the log's diagnostics, and stops no other.
  ///
  /// - Throws: when there is nothing to read.
  package func read(_ paths: [String]) throws(ReadingError) -> GoalLog {
    try reading(paths).log
  }

  /// Reads as `read(_:)` does, and tells what was decided about each file.
  ///
  /// - Throws: when there is nothing to read.
  package func reading(_ paths: [String]) throws(ReadingError) -> LogReading {
    if let zone = options.timeZone, !LocalDays.isKnown(zone) { throw .unknownTimeZone(zone) }
    let inputs = try InputFiles(paths)
    var run = ReadingRun(options: options)
    for file in inputs.files { run.read(file) }
    run.readAgainByDictionary()
    for folder in inputs.foldersTooDeep { run.keepTooDeep(folder) }
    if run.holdsOnlyStrangers { throw .noLogs(in: paths.first ?? "") }
    let decisions = run.contents.compactMap(\.decisions)
    FHIRJoin.join(&run.contents)
    let log = LogAssembly.log(files: run.names, contents: &run.contents, options: options)
    return LogReading(log: log, decisions: decisions)
  }
}

/// A log, and how its files were read.
package struct LogReading: Sendable {
  package let log: GoalLog
  /// Of the files that could be read, in their order.
  package let decisions: [TableDecisions]
}

/// The files of one run, read one after the other.
private struct ReadingRun {
  let options: ReadingOptions
  var names: [String] = []
  var contents: [FileContents] = []
  private var seen: [FileIdentity: String] = [:]
  /// True until there is a log, or a file that was meant as one.
  private(set) var holdsOnlyStrangers = true

  init(options: ReadingOptions) {
    self.options = options
  }

  mutating func read(_ file: InputFiles.File) {
    guard let bytes = FileBytes(path: file.path) else { return keepUnreadable(file) }
    if let first = seen.updateValue(file.path, forKey: bytes.identity) {
      seen[bytes.identity] = first
      keep(
        file.path,
        Diagnostic(
          .warning, at: SourcePosition(file: file.path), code: "file-twice",
          "this is the same file as \(first); it is read once"))
      return
    }
    do {
      guard
        let content = try FileReader(path: file.path, index: names.count, options: options)
          .read(bytes)
      else {
        keepStranger(file)
        return
      }
      holdsOnlyStrangers = false
      names.append(file.path)
      contents.append(content)
    } catch {
      if file.isFound, error.diagnostic.code == "not-text", !hasLogEnding(file.path) {
        keepStranger(file)
      } else {
        keep(file.path, error.diagnostic)
      }
    }
  }

  /// Reads those files again that a dictionary found among the others is about.
  mutating func readAgainByDictionary() {
    let found = contents.compactMap(\.dictionary)
    guard let first = found.first else { return }
    let dictionary = found.dropFirst().reduce(first) { $0.joined($1) }
    for index in contents.indices where contents[index].wantsDictionary {
      let reader = FileReader(
        path: names[index], index: index, options: options, dictionary: dictionary)
      guard let bytes = FileBytes(path: names[index]) else { continue }
      do throws(FileRefusal) {
        if let again = try reader.read(bytes) { contents[index] = again }
      } catch {
        contents[index] = FileContents(diagnostics: [error.diagnostic])
      }
    }
  }

  /// A pipe or a device may have no end, and a table is read twice where its dates need it.
  private mutating func keepUnreadable(_ file: InputFiles.File) {
    guard FileBytes.isStream(file.path) else {
      return keep(file.path, error("file-unreadable", file.path, "this file may not be read"))
    }
    keep(
      file.path,
      Diagnostic(
        file.isFound ? .warning : .error, at: SourcePosition(file: file.path), code: "no-file",
        "this is a pipe or a device, and no file", hint: "save what it gives as a file first"))
  }

  private mutating func keep(_ path: String, _ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { holdsOnlyStrangers = false }
    names.append(path)
    contents.append(FileContents(diagnostics: [diagnostic]))
  }

  mutating func keepTooDeep(_ folder: String) {
    keep(
      folder,
      error(
        "folder-too-deep", folder,
        "this folder lies \(ReadingLimits.folderDepth) folders deep; it is not read"))
  }

  /// A file that is no log is to be expected in a folder, and a mistake on the command line.
  private mutating func keepStranger(_ file: InputFiles.File) {
    let position = SourcePosition(file: file.path)
    let diagnostic = Diagnostic(
      file.isFound ? .warning : .error, at: position, code: "not-a-log",
      "this is no log and no record of goals",
      hint: file.path.lowercased().hasSuffix(".csv")
        ? "a log has the columns date, client, goal and value; any other table is read by a "
          + "profile, which guidepost inspect FILE --write-profile drafts"
        : "a log is a CSV file with the columns date, client, goal and value, or a JSON record")
    keep(file.path, diagnostic)
  }

  private func error(_ code: String, _ path: String, _ message: String) -> Diagnostic {
    Diagnostic(.error, at: SourcePosition(file: path), code: code, message)
  }

  private func hasLogEnding(_ path: String) -> Bool {
    [".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"].contains {
      path.lowercased().hasSuffix($0)
    }
  }
}
