import GoalCore

/// A file that is being read: its name, its number, and how to read it.
struct LogFile: Sendable {
  let path: String
  /// Into `GoalLog.files`.
  let index: Int
  let options: ReadingOptions
  let dialect: CSVDialect
  var encoding = EncodingDecision(.utf8, evidence: "")
  /// What another file says of the order of dates.
  var settledOrder: SettledOrder?
  /// Opens the file, to be read from so many bytes on.
  let openFile: @Sendable (_ start: Int) -> FileBytes?

  func position(_ place: FilePlace) -> SourcePosition {
    SourcePosition(file: path, line: place.line, column: place.column)
  }

  /// A scanner that stands before the header.
  func freshScanner() throws(CSVProblem) -> CSVScanner {
    guard let bytes = openFile(0) else {
      throw CSVProblem(flaw: .diskFailed, place: FilePlace(line: 0, column: 0))
    }
    var scanner = try CSVScanner(bytes, delimiter: dialect.delimiter)
    scanner.skipLines(dialect.linesBeforeHeader)
    return scanner
  }

  /// A scanner that stands behind the header.
  func scanner() throws(CSVProblem) -> CSVScanner {
    var scanner = try freshScanner()
    _ = try scanner.advance()
    return scanner
  }

  /// A scanner that stands behind a cut, and counts lines from there.
  func scanner(from cut: FileCut) throws(CSVProblem) -> CSVScanner {
    guard let bytes = openFile(cut.offset) else {
      throw CSVProblem(flaw: .diskFailed, place: FilePlace(line: 0, column: 0))
    }
    return try CSVScanner(bytes, delimiter: dialect.delimiter)
  }

  /// Runs what reads the file; whatever stops it is a refusal of the file.
  func refusing<Result: ~Copyable>(
    _ read: () throws -> Result
  ) throws(FileRefusal) -> Result {
    do {
      return try read()
    } catch let problem as CSVProblem {
      throw refusal(problem)
    } catch let refusal as FileRefusal {
      throw refusal
    } catch {
      throw refusal(CSVProblem(flaw: .diskFailed, place: FilePlace(line: 0, column: 0)))
    }
  }

  func refusal(_ problem: CSVProblem) -> FileRefusal {
    FileRefusal(
      diagnostic: Diagnostic(
        .error, at: position(problem.place), code: problem.code, problem.message,
        hint: problem.hint))
  }

  /// What was decided before the rows were read.
  func decisions(_ kind: FileKind, _ header: CSVHeader) -> TableDecisions {
    var decisions = TableDecisions(path: path, kind: kind, encoding: encoding)
    decisions.dialect = dialect.decision(headerLine: header.places.first?.line ?? 1)
    return decisions
  }

  /// The client of a file whose rows name none: its name without folder and ending.
  var clientFromName: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension CSVProblem {
  fileprivate var code: String {
    switch flaw {
    case .unclosedQuote: "quote-unclosed"
    case .textAfterQuote: "quote-broken"
    case .notText: "not-text"
    case .diskFailed: "disk-failed"
    case .cellTooLong: "cell-too-long"
    case .rowTooLong: "row-too-large"
    case .tooManyColumns: "columns-too-many"
    }
  }
}
