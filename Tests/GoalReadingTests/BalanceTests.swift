import GoalCore
import Testing

@testable import GoalReading

/// No row vanishes: each that the scanner gives is used, counted unused, or blank.
@Suite("Balance of rows")
struct BalanceTests {
  static let seeds = (0..<400).map { UInt64($0) }

  @Test("of generated long logs", arguments: seeds)
  func longLogs(seed: UInt64) throws {
    var random = RandomLog(seed: seed)
    try balance(random.longLog(), goals: random.goals())
  }

  @Test("of generated wide logs", arguments: seeds)
  func wideLogs(seed: UInt64) throws {
    var random = RandomLog(seed: seed)
    try balance(random.wideLog(), goals: random.goals())
  }

  @Test("of logs with damage", arguments: seeds)
  func damagedLogs(seed: UInt64) throws {
    var random = RandomLog(seed: seed)
    let isWide = random.chance(0.3)
    let text = isWide ? random.wideLog() : random.longLog()
    try balance(mutated(text, seed), goals: random.goals())
  }

  @Test("of records, with and without damage", arguments: seeds)
  func records(seed: UInt64) throws {
    var random = RandomLog(seed: seed)
    let text = random.record()
    let bytes = random.chance(0.5) ? mutated(text, seed) : Array(text.utf8)
    let folder = try ScratchFolder()
    let path = try folder.write("r.json", bytes)
    let log = try LogReader(options: ReadingOptions(asOf: testDay)).read([path])
    if log.diagnostics.contains(where: { ["not-json", "not-a-log"].contains($0.code) }) { return }
    var rows = 0
    var scanner = JSONScanner(bytes)
    while scanner.skippedToValue, let node = try? scanner.value(depth: 0) {
      rows += node.entryCount
    }
    #expect(log.entries.count + log.allRowsUnused == rows)
  }

  @Test("of tables of goals: each row is used or complained of", arguments: seeds)
  func goalTables(seed: UInt64) throws {
    var random = RandomLog(seed: seed)
    let text = random.goalsTable()
    let bytes = random.chance(0.5) ? mutated(text, seed) : Array(text.utf8)
    guard let table = DataRows(bytes), table.kind == .goals else { return }
    let options = ReadingOptions(asOf: testDay)
    let file = LogFile(path: "g.csv", index: 0, options: options, dialect: table.dialect) { _ in nil
    }
    guard let contents = try? GoalsTableReader.read(file, bytes) else { return }
    let drafts = contents.records.flatMap(\.goals)
    let errors = contents.diagnostics.filter { $0.severity == .error }.map(\.position.line)
    let indicators = Set(drafts.flatMap { $0.indicators.map(\.position.line) } + errors)
    let goals = Set(drafts.map(\.goal.id))
    for row in table.rows where !row.isBlank {
      let isUsed =
        row.indicator == nil
        ? row.goal.map(goals.contains) ?? false : indicators.contains { row.lines.contains($0) }
      #expect(isUsed || errors.contains { row.lines.contains($0) }, "line \(row.lines)")
    }
  }

  /// Counts what went in and what came out of one log.
  private func balance(_ text: String, goals: String?) throws {
    try balance(Array(text.utf8), goals: goals)
  }

  private func balance(_ bytes: [UInt8], goals: String?) throws {
    let folder = try ScratchFolder()
    var paths = [try folder.write("log.csv", bytes)]
    if let goals { paths.append(try folder.write("goals.json", goals)) }
    let log = try LogReader(options: ReadingOptions(asOf: testDay)).read(paths)
    let ofLog = log.diagnostics.filter { $0.position.file == paths[0] }
    guard let table = DataRows(bytes), table.kind == .log, let columns = table.columns,
      !ofLog.contains(where: { refusals.contains($0.code) })
    else { return }
    let ofRows = ofLog.filter { columns.isLong || rowCodes.contains($0.code) }
    let unusedRows = ofRows.reduce(0) { $0 + $1.rowsUnused }
    let unusedCells = log.allRowsUnused - unusedRows
    let strays = ofLog.count { strayCodes.contains($0.code) }
    let filled = table.rows.count { !$0.isBlank } - strays
    let cells = columns.measures.count
    #expect(log.entries.count + unusedCells == (filled - unusedRows) * cells)
  }
}

/// Codes with which a whole file is refused.
private let refusals: Set<String> = [
  "quote-unclosed", "quote-broken", "not-text", "dates-ambiguous", "dates-contradictory",
  "header-twice", "not-a-log", "dates-half-swapped", "cell-too-long", "columns-too-many",
  "date-column-missing", "encoding-guessed",
]

/// Codes of a row that is no entry.
private let strayCodes: Set<String> = ["header-again", "row-total", "table-second"]

/// Codes that stop all cells of a wide row together.
private let rowCodes: Set<String> = [
  "row-too-long", "row-too-short", "date-missing", "date-unreadable", "year-short",
  "client-missing", "moment-unknown", "share-unknown", "state-unknown", "date-serial",
  "table-second",
]

/// What the scanner gives of a table, whatever a reader makes of it.
private struct DataRows {
  struct Row {
    let lines: Range<Int>
    let isBlank: Bool
    var goal: String?
    var indicator: String?
  }

  let dialect: CSVDialect
  let kind: TableKind?
  let columns: LogColumns?
  private(set) var rows: [Row] = []

  /// Returns `nil` for bytes that are no table to the end.
  init?(_ bytes: [UInt8]) {
    dialect = CSVDialect(
      beginning: bytes, knownNames: GoalsTableReader.names.union(LogColumns.names))
    var scanner = CSVScanner(bytes, delimiter: dialect.delimiter)
    scanner.skipLines(dialect.linesBeforeHeader)
    guard (try? scanner.advance()) == true else { return nil }
    let header = CSVHeader(scanner)
    kind = TableKind(header)
    columns = LogColumns(header)
    do {
      var isBlank = true
      while try scanner.advance() {
        if let last = rows.popLast() { rows.append(last.ending(at: scanner.line)) }
        isBlank = scanner.isBlankRecord
        rows.append(
          Row(
            lines: scanner.line..<Int.max, isBlank: isBlank,
            goal: scanner.text(at: header.index(of: "goal")),
            indicator: scanner.text(at: header.index(of: "indicator"))))
      }
    } catch {
      return nil
    }
  }
}

extension DataRows.Row {
  fileprivate func ending(at line: Int) -> Self {
    Self(
      lines: lines.lowerBound..<max(line, lines.lowerBound + 1), isBlank: isBlank, goal: goal,
      indicator: indicator)
  }
}

extension JSONScanner {
  /// True when something is left that may be a value: after blanks and between lines.
  fileprivate var skippedToValue: Bool {
    mutating get {
      skipBlanks()
      return !isAtEnd
    }
  }
}

extension JSONNode {
  /// Entries of a record, or of a list of records.
  fileprivate var entryCount: Int {
    switch value {
    case .array(let nodes): nodes.reduce(0) { $0 + $1.entryCount }
    case .object(let members):
      members.filter { $0.key == "entries" }.reduce(0) { count, member in
        if case .array(let nodes) = member.node.value { return count + nodes.count }
        return count
      }
    default: 0
    }
  }
}
