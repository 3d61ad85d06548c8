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
  private var headers: [Int] = []
  private var totals: [Int] = []
  private var otherTable: Int?
  private var rowsBehind = 0
  private var unnamedCells = 0

  init(_ header: CSVHeader, _ columns: LogColumns) {
    self.header = header
    self.columns = columns
  }

  /// From the header of another table on, columns mean something else.
  var isBehindTable: Bool { otherTable != nil }

  /// Returns what a row is that has no date; `nil` for one that lacks it by mistake.
  func kind(of row: borrowing CSVScanner) -> Kind? {
    if isBehindTable { return .otherTable }
    let cells = row.fields.prefix(64).map { field in
      field.count <= 40 ? CSVHeader.name(row.text(of: field)) : ""
    }
    if row.fields.count == header.names.count, cells.elementsEqual(header.names.prefix(64)) {
      return .header
    }
    if isHeader(cells) { return .otherHeader }
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

  mutating func take(_ kind: Kind, _ row: borrowing CSVScanner) {
    switch kind {
    case .header: headers.append(row.line)
    case .total: totals.append(row.line)
    case .otherHeader: otherTable = row.line
    case .otherTable: rowsBehind += 1
    }
  }

  /// Adds those of the rows further down.
  ///
  /// - Shape: these are not behind another table.
  mutating func append(_ later: StrayRows) {
    headers += later.headers
    totals += later.totals
    otherTable = otherTable ?? later.otherTable
    rowsBehind += later.rowsBehind
    unnamedCells += later.unnamedCells
  }

  /// Counts lines from the beginning of the file, where the first of these rows was not its first.
  mutating func moveLines(by lines: Int) {
    headers = headers.map { $0 + lines }
    totals = totals.map { $0 + lines }
    otherTable = otherTable.map { $0 + lines }
  }

  mutating func countUnnamed(_ row: borrowing CSVScanner) {
    for column in columns.unnamed where row.filledCell(column) != nil { unnamedCells += 1 }
  }

  /// How many rows were neither used nor counted unused.
  var count: Int { headers.count + totals.count + (otherTable == nil ? 0 : 1) }

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
    if let line = otherTable {
      diagnostics.append(
        Diagnostic(
          .error, at: file.position(FilePlace(line: line, column: 0)), code: "table-second",
          "another table begins here; \(rowsBehind) \(rowsBehind == 1 ? "row is" : "rows are") "
            + "not used",
          hint: "save each table as a file of its own", rowsUnused: rowsBehind))
    }
    return diagnostics
  }

  private static let totals: Set<String> = [
    "total", "totals", "sum", "average", "avg", "mean", "median", "grand total", "summe", "gesamt",
    "gesamtsumme", "durchschnitt", "mittelwert", "schnitt", "moyenne", "somme", "suma", "promedio",
    "media", "totale", "somma", "soma", "média", "totaal", "gemiddelde", "summa", "medel", "razem",
    "średnia", "yhteensä", "toplam", "итого", "合計", "平均",
  ]
}
