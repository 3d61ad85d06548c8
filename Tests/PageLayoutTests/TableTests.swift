import Documents
import Drawing
import PageLayout
import TestSupport
import Testing

@Suite("Tables")
struct TableTests {
  /// Set on a measure of 200 points with letters of 5; lines are 12 apart.
  private func page(_ table: Table) -> Drawing {
    let body = BlockStyle(text: TextStyle(size: 10), lead: 12)
    let paginator = Paginator(
      style: PageStyle(
        paper: Size(width: 240, height: 400),
        margins: PageMargins(top: 20, left: 20, bottom: 20, right: 20),
        blockStyles: ["body": body]),
      measurer: FixedWidthMeasurer(),
      figures: FigureSource(figure: { _, _ in nil }, mark: { _, _ in nil }))
    return paginator.pages(of: Document(blocks: [.table(table)])).pages[0].drawing
  }

  private func row(_ cells: [String], kind: TableRow.Kind = .row, isWhole: Bool = false) -> TableRow
  {
    TableRow(
      kind: kind,
      cells: cells.map {
        TableCell(lines: [TableLine([.text($0)], style: "body", isWhole: isWhole)])
      })
  }

  private func elements(_ elements: [DrawingElement]) -> [DrawingElement] {
    elements.flatMap { element -> [DrawingElement] in
      if case .group(let group) = element { self.elements(group.elements) } else { [element] }
    }
  }

  private func runs(_ table: Table) -> [TextRun] {
    elements(page(table).elements).compactMap { if case .text(let run) = $0 { run } else { nil } }
  }

  private func rules(_ table: Table) -> [Rectangle] {
    elements(page(table).elements).compactMap { element in
      if case .path(let path, _, let stroke) = element, stroke != nil { path.bounds } else { nil }
    }
  }

  private let names = [TableColumn(width: .rest), TableColumn(alignment: .right)]

  @Test("let a name take two lines, and cut only what comes after them")
  func longName() {
    let name = Array(repeating: "name", count: 30).joined(separator: " ")
    let lines = runs(Table(columns: names, head: [], rows: [row([name, "1"])])).dropLast()
    #expect(lines.count == 2)
    #expect(lines.first?.text.hasSuffix("name") ?? false)
    #expect(lines.last?.text.hasSuffix("…") ?? false)
    #expect(lines.allSatisfy { $0.text.contains("name name") })
  }

  @Test("never cut what tells rows apart, however many lines it takes")
  func wholeLine() {
    let id = (0..<120).map { String($0 % 10) }.joined()
    let lines = runs(Table(columns: names, head: [], rows: [row([id, "1"], isWhole: true)]))
      .dropLast()
    #expect(lines.count > 2)
    #expect(lines.map(\.text).joined() == id)
  }

  @Test("share what numbers leave between two columns of names by their words")
  func twoNames() {
    let columns = [
      TableColumn(width: .rest), TableColumn(width: .rest), TableColumn(alignment: .right),
    ]
    func seconds(_ first: String, _ second: String) -> [Double] {
      let runs = runs(Table(columns: columns, head: [], rows: [row([first, second, "7"])]))
      return runs.filter { $0.text == second }.map(\.origin.x)
    }
    let short = seconds("Al", "Evenings")
    let long = seconds("Alexandra of the hill", "Evenings")
    #expect(short.count == 1 && long.count == 1)
    #expect((long.first ?? 0) > (short.first ?? 0) + 20)
  }

  @Test("begin the rules between rows where the text of the rows begins", arguments: [0.0, 10])
  func rules(indent: Double) {
    let columns = [TableColumn(width: .rest, indent: indent), TableColumn(alignment: .right)]
    let table = Table(
      columns: columns, head: [],
      rows: [row(["Group"], kind: .group), row(["First", "1"]), row(["Last", "2"])])
    let lefts = rules(table).map(\.left)
    let text = runs(table).first { $0.text == "First" }?.origin.x
    #expect(lefts == [20, 20 + indent, 20])
    #expect(text == 20 + indent)
  }

  @Test("have the head and the lines of groups at the edge, however far rows stand in")
  func headAtTheEdge() {
    let columns = [TableColumn(width: .rest, indent: 10), TableColumn(alignment: .right)]
    func left(_ text: String, of table: Table) -> Double? {
      runs(table).first { $0.text == text }?.origin.x
    }
    let table = Table(
      columns: columns, head: row(["Head", "N"]).cells,
      rows: [row(["Group"], kind: .group), row(["Row", "1"])])
    #expect(left("Head", of: table) == 20)
    #expect(left("Group", of: table) == 20)
    #expect(left("Row", of: table) == 30)
  }
}
