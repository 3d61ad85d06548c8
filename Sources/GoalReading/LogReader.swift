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
    run.read(inputs.files)
    run.readAgain()
    run.completeUnits()
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

/// What became of one file.
private enum FileOutcome: Sendable {
  case contents(FileContents)
  case refused(FileRefusal)
  /// Neither log nor goals.
  case stranger
  case unreadable

  init(_ file: InputFiles.File, index: Int, options: ReadingOptions) {
    guard let bytes = FileBytes(path: file.path) else {
      self = .unreadable
      return
    }
    do throws(FileRefusal) {
      let reader = FileReader(path: file.path, index: index, options: options)
      self = try reader.read(bytes).map(FileOutcome.contents) ?? .stranger
    } catch {
      self = .refused(error)
    }
  }
}

/// Which of some names stand for a file that an earlier one stands for too.
private struct FirstNames {
  private var others: [Int: Int] = [:]

  init(_ files: [InputFiles.File]) {
    var seen: [FileIdentity: Int] = [:]
    for (index, file) in files.enumerated() {
      guard let identity = FileBytes(path: file.path)?.identity else { continue }
      if let first = seen[identity] {
        others[index] = first
      } else {
        seen[identity] = index
      }
    }
  }

  /// The first name of the same file; `nil` for the first itself.
  func other(of index: Int) -> Int? { others[index] }
}

/// The files of one run.
private struct ReadingRun {
  let options: ReadingOptions
  var names: [String] = []
  var contents: [FileContents] = []
  /// True until there is a log, or a file that was meant as one.
  private(set) var holdsOnlyStrangers = true

  init(options: ReadingOptions) {
    self.options = options
  }

  /// Reads files side by side, and keeps what they hold in their order.
  mutating func read(_ files: [InputFiles.File]) {
    let firsts = FirstNames(files)
    let options = options
    let readings = inParallel(files.count) { index -> FileOutcome? in
      guard case nil = firsts.other(of: index) else { return nil }
      return FileOutcome(files[index], index: index, options: options)
    }
    for (index, file) in files.enumerated() {
      if let first = firsts.other(of: index) {
        keepTwice(file, first: files[first])
      } else {
        keep(file, readings[index] ?? .unreadable)
      }
    }
  }

  private mutating func keep(_ file: InputFiles.File, _ outcome: FileOutcome) {
    switch outcome {
    case .unreadable: keepUnreadable(file)
    case .stranger: keepStranger(file)
    case .contents(let content):
      holdsOnlyStrangers = false
      names.append(file.path)
      contents.append(content)
    case .refused(let refusal):
      if file.isFound, refusal.diagnostic.code == "not-text", !hasLogEnding(file.path) {
        keepStranger(file)
      } else {
        keep(file.path, refusal.diagnostic, dates: refusal.dates)
      }
    }
  }

  private mutating func keepTwice(_ file: InputFiles.File, first: InputFiles.File) {
    keep(
      file.path,
      Diagnostic(
        .warning, at: SourcePosition(file: file.path), code: "file-twice",
        "this is the same file as \(first.path); it is read once"))
  }

  /// Reads those files again of which others tell something: a dictionary, a client's start, or the
  /// order of dates.
  mutating func readAgain() {
    let found = contents.compactMap(\.dictionary)
    let dictionary = found.first.map { first in found.dropFirst().reduce(first) { $0.joined($1) } }
    let orders = SettledOrders(contents.compactMap(\.dates))
    let wantsStarts = contents.contains(where: \.wantsStarts)
    let starts = RecordStarts(wantsStarts ? contents.flatMap(\.records) : [])
    for index in contents.indices {
      let settled = contents[index].dates.flatMap(orders.order(for:))
      let gains =
        settled != nil || (contents[index].wantsDictionary && dictionary != nil)
        || (contents[index].wantsStarts && !starts.isEmpty)
      guard gains, let bytes = FileBytes(path: names[index]) else { continue }
      let reader = FileReader(
        path: names[index], index: index, options: options, dictionary: dictionary, starts: starts,
        settledOrder: settled)
      do throws(FileRefusal) {
        if let again = try reader.read(bytes) { contents[index] = again }
      } catch {
        contents[index] = FileContents(diagnostics: [error.diagnostic])
      }
    }
  }

  /// Gives measures the units that a list in their folder has; it is then a file that was read.
  mutating func completeUnits() {
    for list in contents.indices {
      guard let units = contents[list].units else { continue }
      var isUsed = false
      for index in contents.indices where units.complete(&contents[index], path: names[index]) {
        isUsed = true
      }
      if isUsed { contents[list].diagnostics.removeAll { $0.code == "file-unread" } }
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

  private mutating func keep(
    _ path: String, _ diagnostic: Diagnostic, dates: DateEvidence? = nil
  ) {
    if diagnostic.severity == .error { holdsOnlyStrangers = false }
    names.append(path)
    contents.append(FileContents(dates: dates, diagnostics: [diagnostic]))
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
