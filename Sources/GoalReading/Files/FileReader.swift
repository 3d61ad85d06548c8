import GoalCore

/// Finds out from its content what kind of file it is, and has it read.
struct FileReader {
  let path: String
  let index: Int
  let options: ReadingOptions
  /// What another file says of a project's fields.
  var dictionary: REDCapDictionary?
  /// When clients began, as other files say.
  var starts: RecordStarts?
  /// What another file of the same client says of the order of dates.
  var settledOrder: SettledOrder?

  /// Returns `nil` for a text that is neither log nor goals.
  func read(_ source: FileBytes) throws(FileRefusal) -> FileContents? {
    try read(try open(source))
  }

  /// A file's beginning, in the encoding that it seems to have.
  struct OpenedFile {
    let source: FileBytes
    /// As UTF-8.
    let beginning: [UInt8]
    let encoding: EncodingDecision

    var isJSON: Bool {
      let first = beginning.drop { $0 <= 32 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }.first
      return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
  }

  func open(_ source: FileBytes) throws(FileRefusal) -> OpenedFile {
    if source.size > ReadingLimits.file { throw tooLarge(ReadingLimits.file) }
    var beginning: [UInt8] = []
    guard source.read(sampleSize, into: &beginning) != nil else { throw refusal(.diskFailed) }
    let encoding = EncodingDecision(beginning: beginning, pinned: options.encoding)
    if encoding.encoding != .utf8 { return try reopen(encoding) }
    return OpenedFile(source: source, beginning: beginning, encoding: encoding)
  }

  func reopen(_ encoding: EncodingDecision) throws(FileRefusal) -> OpenedFile {
    var beginning: [UInt8] = []
    guard let source = FileBytes(path: path, encoding: encoding.encoding),
      source.read(sampleSize, into: &beginning) != nil
    else { throw refusal(.diskFailed) }
    return OpenedFile(source: source, beginning: beginning, encoding: encoding)
  }

  private var sampleSize: Int { 1 << 16 }

  private func read(_ opened: OpenedFile) throws(FileRefusal) -> FileContents? {
    if opened.isJSON {
      var contents = try readTree(opened.beginning + rest(of: opened.source))
      contents?.decisions = TableDecisions(path: path, kind: .record, encoding: opened.encoding)
      return contents
    }
    do {
      return try readTable(opened)
    } catch {
      guard error.diagnostic.code == "not-text", let guess = guess(instead: opened.encoding) else {
        throw error
      }
      guard var contents = try readTable(try reopen(guess)) else { return nil }
      contents.diagnostics.insert(guessed(guess, at: error.diagnostic.position), at: 0)
      return contents
    }
  }

  /// Records and resources both are JSON; the key that every resource has tells what to try first.
  private func readTree(_ bytes: [UInt8]) throws(FileRefusal) -> FileContents? {
    let hasResources = bytes.prefix(sampleSize).contains(word: "\"resourceType\"")
    if hasResources,
      let contents = try FHIRReader.read(bytes, path: path, index: index, options: options)
    {
      return contents
    }
    return try RecordReader.read(bytes, path: path, index: index, options: options)
  }

  /// Another encoding for a file that turned out to be no UTF-8.
  func guess(instead of: EncodingDecision) -> EncodingDecision? {
    guard of.encoding == .utf8, !of.hasMark, options.encoding == nil,
      let source = FileBytes(path: path)
    else { return nil }
    return LegacySurvey.decision(source)
  }

  private func guessed(_ guess: EncodingDecision, at place: SourcePosition) -> Diagnostic {
    let name = guess.encoding.rawValue
    return Diagnostic(
      .warning, at: place, code: "encoding-guessed",
      "this is not UTF-8; the file is read as \(guess.encoding.title) (\(guess.evidence))",
      hint: "give --encoding \(name) to confirm it, or save the file as \"CSV UTF-8\"")
  }

  private func rest(of source: FileBytes) throws(FileRefusal) -> [UInt8] {
    if source.size > ReadingLimits.wholeFile { throw tooLarge(ReadingLimits.wholeFile) }
    guard let rest = source.readAll() else { throw refusal(.diskFailed) }
    return rest
  }

  func table(_ opened: OpenedFile) -> LogFile {
    let dialect = CSVDialect(
      beginning: opened.beginning, knownNames: GoalsTableReader.names.union(LogColumns.names),
      pinned: options.delimiter)
    let path = path
    let encoding = opened.encoding
    return LogFile(
      path: path, index: index, options: options, dialect: dialect, encoding: encoding,
      settledOrder: settledOrder
    ) { start in
      FileBytes(path: path, encoding: encoding.encoding, from: start)
    }
  }

  private func readTable(_ opened: OpenedFile) throws(FileRefusal) -> FileContents? {
    let file = table(opened)
    do {
      var scanner = try file.freshScanner()
      guard try scanner.advance() else { return nil }
      let header = CSVHeader(scanner)
      if let contents = try readByProfile(file, header) { return contents }
      switch TableKind(header) {
      case .log: return try LogTableReader.read(file)
      case .goals:
        var contents = try GoalsTableReader.read(
          file, opened.beginning + rest(of: opened.source))
        contents.decisions = file.decisions(.goals, header)
        return contents
      case nil:
        if let dictionary = try REDCapDictionary(file) {
          return FileContents(dictionary: dictionary)
        }
        if let unfit = unfitProfile(file, header) { throw unfit }
        if let missing = missingDate(file, header) { throw missing }
        return nil
      }
    } catch let problem as CSVProblem {
      throw file.refusal(problem)
    } catch let refusal as FileRefusal {
      throw refusal
    } catch {
      throw refusal(.diskFailed)
    }
  }

  private func readByProfile(_ file: LogFile, _ header: CSVHeader) throws -> FileContents? {
    guard var profile = try options.profiles.profile(for: file, first: header.titles) else {
      return nil
    }
    let isProject = profile.isProject
    if isProject, let dictionary { profile = dictionary.profile(base: profile) }
    var contents: FileContents
    do throws(FileRefusal) {
      contents = try ProfileReader.read(file, profile, records: starts)
    } catch {
      guard isProject, dictionary == nil else { throw error }
      // A dictionary among the other files may yet say how it is read.
      return FileContents(
        wantsDictionary: true, dates: error.dates, diagnostics: [error.diagnostic])
    }
    contents.wantsDictionary = isProject
    if isProject, dictionary == nil { contents.diagnostics.insert(noDictionary, at: 0) }
    contents.decisions = TableDecisions(
      path: path, kind: .table, encoding: file.encoding, profile: profile.name)
    contents.decisions?.schedule = contents.schedule
    contents.decisions?.dates = contents.dateDecision
    return contents
  }

  /// The profile that the user chose reads nothing of a table that nothing else reads either.
  private func unfitProfile(_ file: LogFile, _ header: CSVHeader) -> FileRefusal? {
    guard let profile = options.profiles.chosen, header.names.count > 1 else { return nil }
    let missing = profile.missingColumns(header.titles).prefix(8).joined(separator: ", ")
    return FileRefusal(
      diagnostic: Diagnostic(
        .error, at: file.position(FilePlace(line: header.places.first?.line ?? 1, column: 0)),
        code: "profile-unfit", "the profile \(profile.name) does not fit this table",
        hint: missing.isEmpty
          ? "check what it says under recognise" : "the table has no column \(missing)"))
  }

  private var noDictionary: Diagnostic {
    Diagnostic(
      .warning, at: SourcePosition(file: path), code: "dictionary-missing",
      "codes, labels and dates of this project are known only from its data dictionary",
      hint: "give the dictionary too, as REDCap exports it in CSV")
  }

  /// A table with the other columns of a log, or with columns for events, was meant as one.
  private func missingDate(_ file: LogFile, _ header: CSVHeader) -> FileRefusal? {
    let place = file.position(FilePlace(line: header.places.first?.line ?? 1, column: 0))
    let measures = EventColumns.all(in: header.titles)
    guard measures.isEmpty else {
      return FileRefusal(diagnostic: EventColumns.missingSchedule(measures, at: place))
    }
    guard header.names.contains("value") else { return nil }
    return FileRefusal(
      diagnostic: Diagnostic(
        .error, at: place, code: "date-column-missing", "the header has no column date",
        hint: "call the column with the dates date"))
  }

  private func tooLarge(_ limit: Int) -> FileRefusal {
    FileRefusal(
      diagnostic: Diagnostic(
        .error, at: SourcePosition(file: path), code: "file-too-large",
        "the file has more than \(limit >> 30) GB, which is more than is read at once",
        hint: "split it, each client's rows in one file"))
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
