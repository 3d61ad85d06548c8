import GoalCore

/// Finds out from its content what kind of file it is, and has it read.
struct FileReader {
  let path: String
  let index: Int
  let options: ReadingOptions

  /// Returns `nil` for a text that is neither log nor goals.
  func read(_ source: FileBytes) throws(FileRefusal) -> FileContents? {
    var beginning: [UInt8] = []
    guard source.read(1 << 16, into: &beginning) != nil else { throw refusal(.diskFailed) }
    if beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF]) {
      throw refusal(.notText)
    }
    let first = beginning.drop { $0 <= 32 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }.first
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      guard let rest = source.readAll() else { throw refusal(.diskFailed) }
      return try readTree(beginning + rest)
    }
    return try readTable(source, beginning)
  }

  /// Records and resources both are JSON; the key that every resource has tells what to try first.
  private func readTree(_ bytes: [UInt8]) throws(FileRefusal) -> FileContents? {
    let hasResources = bytes.prefix(1 << 16).contains(word: "\"resourceType\"")
    if hasResources,
      let contents = try FHIRReader.read(bytes, path: path, index: index, options: options)
    {
      return contents
    }
    return try RecordReader.read(bytes, path: path, index: index, options: options)
  }

  private func readTable(
    _ source: FileBytes, _ beginning: [UInt8]
  ) throws(FileRefusal) -> FileContents? {
    let dialect = CSVDialect(
      beginning: beginning, knownNames: GoalsTableReader.names.union(LogColumns.names))
    let path = path
    let file = LogFile(path: path, index: index, options: options, dialect: dialect) {
      FileBytes(path: path)
    }
    do {
      if let profile = try options.profiles.profile(for: file) {
        return try ProfileReader.read(file, profile)
      }
      var scanner = try file.freshScanner()
      guard try scanner.advance() else { return nil }
      let header = CSVHeader(scanner)
      switch TableKind(header) {
      case .log: return try LogTableReader.read(file)
      case .goals:
        guard let rest = source.readAll() else { throw refusal(.diskFailed) }
        return try GoalsTableReader.read(file, beginning + rest)
      case nil: return nil
      }
    } catch let problem as CSVProblem {
      throw file.refusal(problem)
    } catch let refusal as FileRefusal {
      throw refusal
    } catch {
      throw refusal(.diskFailed)
    }
  }

  private func refusal(_ flaw: CSVProblem.Flaw) -> FileRefusal {
    let problem = CSVProblem(flaw: flaw, place: FilePlace(line: 0, column: 0))
    return FileRefusal(
      diagnostic: Diagnostic(
        .error, at: SourcePosition(file: path),
        code: flaw == .notText ? "not-text" : "disk-failed", problem.message, hint: problem.hint))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in
      var index = startIndex
      while index + letters.count <= endIndex {
        if self[index] == letters[0], self[index..<(index + letters.count)].elementsEqual(letters) {
          return true
        }
        index += 1
      }
      return false
    }
  }
}

/// What the header of a table says that it holds.
enum TableKind {
  case log, goals

  init?(_ header: CSVHeader) {
    if header.index(of: "date") != nil {
      guard LogColumns(header) != nil else { return nil }
      self = .log
      return
    }
    let names = Set(header.names)
    guard names.contains("goal"),
      names.contains(where: {
        GoalsTableReader.names.contains($0) && $0 != "goal" && $0 != "client"
      })
    else { return nil }
    self = .goals
  }
}
