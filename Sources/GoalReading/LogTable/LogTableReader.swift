import GoalCore

/// Reads a log in CSV: one entry a row, or a column for each indicator.
enum LogTableReader {
  static func read(_ file: LogFile) throws(FileRefusal) -> FileContents {
    try file.refusing { try contents(of: file) }
  }

  private static func contents(of file: LogFile) throws -> FileContents {
    var scanner = try file.freshScanner()
    _ = try scanner.advance()
    let header = CSVHeader(scanner)
    guard let columns = LogColumns(header) else { throw noLog(file) }
    let check = HeaderCheck(file: file, header: header)
    try check.refuseDoubles(of: columns)
    var reader = RowReader(file, columns, header)
    while try scanner.advance() { try reader.read(scanner) }
    var contents = reader.finish()
    contents.decisions = file.decisions(.log, header)
    contents.decisions?.dates = reader.dateDecision
    contents.dates = reader.dateEvidence
    contents.decisions?.decimal = reader.decimal
    contents.diagnostics.insert(contentsOf: check.linesBefore + check.layout(columns), at: 0)
    if columns.isLong {
      contents.diagnostics.insert(
        contentsOf: check.unknownColumns(known: LogColumns.names, besides: columns), at: 0)
    }
    return contents
  }

  private static func noLog(_ file: LogFile) -> FileRefusal {
    FileRefusal(
      diagnostic: Diagnostic(
        .error, at: SourcePosition(file: file.path), code: "not-a-log",
        "this is no log: it has no column date, or no values"))
  }
}
