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
    let rows = try RowHarvesting(file: file, columns: columns, header: header).harvest()
    var contents = rows.contents(file, columns, header)
    contents.decisions = file.decisions(.log, header)
    contents.decisions?.dates = rows.dates.decision
    contents.dates = rows.dates.evidence
    contents.decisions?.decimal = rows.values.decimal
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
