import GoalCore

/// Rows of a file that are no entries: a header again, a total, another table.
struct StrayRows {
  enum Kind {
    /// The header once more, as in files that were put one behind the other.
    case header
    /// A sum or a mean, as a spreadsheet puts below a column.
    case total
    /// The header of another table.
    case otherHeader
    /// A row behind that header.
    case otherTable
  }

  private let header: CSVHeader
  private let columns: LogColumns
  private var gaps: TableGaps
  private var headers: [Int] = []
  private var totals: [Int] = []
  private var tables = OtherTables()
  private var unnamedCells = 0

  /// - Shape: `isPart` for the rows of one worker, who does not know what lies above them.
  init(_ file: LogFile, _ header: CSVHeader, _ columns: LogColumns, isPart: Bool) {
    self.header = header
    self.columns = columns
    gaps = TableGaps(
      file,
      names: [columns.client, columns.goal, columns.indicator, columns.rater, columns.state]
        .compactMap(\.self), isPart: isPart)
  }

  /// True where a row could only be told by what lies above the rows of this worker.
  var wantsWholeFile: Bool { gaps.wantsWholeFile }

  var isBehindTable: Bool { tables.isBehind }

  /// Returns what a row is that has no date; `nil` for one that lacks it by mistake.
  mutating func kind(of row: borrowing CSVScanner) -> Kind? {
    let cells = row.fields.prefix(64).map { field in
      field.count <= 40 ? CSVHeader.name(row.text(of: field)) : ""
    }
    if row.fields.count == header.names.count, cells.elementsEqual(header.names.prefix(64)) {
      return .header
    }
    if isHeader(cells) || isForeignHeader(row, cells) { return .otherHeader }
    if isBehindTable { return .otherTable }
    let isTotal = cells.enumerated().contains { index, cell in
      index != columns.note && Self.totals.contains(cell.filter { $0 != ":" })
    }
    let date = columns.date < cells.count ? cells[columns.date] : ""
    return isTotal && (date.isEmpty || Self.totals.contains(date.filter { $0 != ":" }))
      ? .total : nil
  }

  /// A row that names a column of dates and holds no number: rows below it mean something else.
  private func isHeader(_ cells: [String]) -> Bool {
    let names = cells.indices.filter { $0 != columns.note && !cells[$0].isEmpty }
    return names.count > 1 && names.contains { cells[$0] == "date" }
      && !names.contains { NumberCell(cells[$0]) != nil }
  }

  /// A row of names alone that another name for the date, or an empty row above, shows to be one.
  private mutating func isForeignHeader(_ row: borrowing CSVScanner, _ cells: [String]) -> Bool {
    let texts = row.fields.prefix(64).map { field in
      field.count <= 80 ? trimmed(row.text(of: field)) : "?"
    }
    guard HeaderLikeness.isHeader(texts) else { return false }
    let date = columns.date < cells.count ? cells[columns.date] : ""
    return HeaderLikeness.dateNames.contains(date) || gaps.mayBeginTable(row)
  }

  /// True for a row that could be a header as well as one that went wrong.
  func mayBeHeader(_ row: borrowing CSVScanner) -> Bool {
    HeaderLikeness.isHeader(row.fields.prefix(64).map { trimmed(row.text(of: $0)) })
  }

  mutating func take(_ kind: Kind, _ row: borrowing CSVScanner) {
    switch kind {
    case .header:
      headers.append(row.line)
      tables.end()
    case .total: totals.append(row.line)
    case .otherHeader: tables.begin(line: row.line)
    case .otherTable: tables.takeRow()
    }
  }

  /// Adds those of the rows further down.
  ///
  /// - Shape: these are not behind another table.
  mutating func append(_ later: StrayRows) {
    headers += later.headers
    totals += later.totals
    tables.append(later.tables)
    unnamedCells += later.unnamedCells
  }

  /// Counts lines from the beginning of the file, where the first of these rows was not its first.
  mutating func moveLines(by lines: Int) {
    headers = headers.map { $0 + lines }
    totals = totals.map { $0 + lines }
    tables.moveLines(by: lines)
  }

  mutating func countUnnamed(_ row: borrowing CSVScanner) {
    for column in columns.unnamed where row.filledCell(column) != nil { unnamedCells += 1 }
  }

  /// How many rows were neither used nor counted unused.
  var count: Int { headers.count + totals.count + tables.count }

  func diagnostics(of file: LogFile) -> [Diagnostic] {
    func found(_ line: Int, _ code: String, _ message: String, _ hint: String?) -> Diagnostic {
      Diagnostic(
        .warning, at: file.position(FilePlace(line: line, column: 0)), code: code, message,
        hint: hint)
    }
    var diagnostics: [Diagnostic] = []
    diagnostics += headers.map { found($0, "header-again", "row is the header once more", nil) }
    diagnostics += totals.map {
      found($0, "row-total", "row is a total and no entry; it is not read", nil)
    }
    if unnamedCells > 0, let column = columns.unnamed.first {
      diagnostics.append(
        Diagnostic(
          .warning, at: file.position(header.places[column]), code: "column-unnamed",
          "column \(column + 1) has no name; \(unnamedCells) filled "
            + "\(unnamedCells == 1 ? "cell is" : "cells are") not read",
          hint: "give the column a name, or empty it"))
    }
    diagnostics += tables.diagnostics(of: file)
    return diagnostics
  }

  private static let totals: Set<String> = [
    "total", "totals", "sum", "average", "avg", "mean", "median", "grand total", "summe", "gesamt",
    "gesamtsumme", "durchschnitt", "mittelwert", "schnitt", "moyenne", "somme", "suma", "promedio",
    "media", "totale", "somma", "soma", "média", "totaal", "gemiddelde", "summa", "medel", "razem",
    "średnia", "yhteensä", "toplam", "итого", "合計", "平均",
  ]
}
