import GoalCore

/// Tables that begin below the first one of a file; their rows are counted, and not read.
struct OtherTables {
  private struct Table {
    let line: Int
    var rows = 0
  }

  private var tables: [Table] = []
  /// From the header of another table on, columns mean something else.
  private(set) var isBehind = false

  mutating func begin(line: Int) {
    tables.append(Table(line: line))
    isBehind = true
  }

  mutating func takeRow() {
    guard let last = tables.indices.last else { return }
    tables[last].rows += 1
  }

  /// The first table's own header came again.
  mutating func end() { isBehind = false }

  /// Adds those of the rows further down, which are not behind one of these.
  mutating func append(_ later: OtherTables) {
    tables += later.tables
    isBehind = later.isBehind
  }

  /// Counts lines from the beginning of the file, where the first of these rows was not its first.
  mutating func moveLines(by lines: Int) {
    tables = tables.map { Table(line: $0.line + lines, rows: $0.rows) }
  }

  /// How many headers there are.
  var count: Int { tables.count }

  func diagnostics(of file: LogFile) -> [Diagnostic] {
    tables.map { table in
      let place = file.position(FilePlace(line: table.line, column: 0))
      // Nothing follows: a signature, say, or a row that went wrong.
      guard table.rows > 0 else {
        return Diagnostic(
          .error, at: place, code: "row-stray",
          "row holds words where a date and values are expected",
          hint: "take it out, or save it as a file of its own if it begins another table",
          rowsUnused: 1)
      }
      return Diagnostic(
        .error, at: place, code: "table-second",
        "another table begins here; \(table.rows) \(table.rows == 1 ? "row is" : "rows are") "
          + "not used",
        hint: "save each table as a file of its own", rowsUnused: table.rows)
    }
  }
}
