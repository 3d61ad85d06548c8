internal import CMarkdown

/// Reads plain Markdown (with tables) into blocks by the reference parser.
struct MarkdownReader {
  /// `[words](style:name)` sets words within a line in another text style.
  private static let styleScheme = "style:"

  /// Added to a node's line to give its line in the template's text.
  var lineOffset = 0

  /// - Throws: what is Markdown but no page (raw HTML, code), with its place.
  func blocks(in text: String) throws(DocumentProblem) -> [Block] {
    guard let tree = MarkdownTree(text) else {
      throw DocumentProblem(
        line: lineOffset + 1, column: 1, message: "the Markdown parser has no memory left")
    }
    return try blocks(under: tree.root)
  }

  private func blocks(under node: MarkdownNode) throws(DocumentProblem) -> [Block] {
    var result: [Block] = []
    for child in node.children { result += try block(child) }
    return result
  }

  private func block(_ node: MarkdownNode) throws(DocumentProblem) -> [Block] {
    switch node.type {
    case "heading":
      return [.heading(level: node.headingLevel, try inlines(under: node))]
    case "paragraph":
      return [.paragraph(try inlines(under: node))]
    case "list":
      var items: [[Block]] = []
      for item in node.children { items.append(try blocks(under: item)) }
      return [.list(List(isOrdered: node.isOrderedList, items: items))]
    case "table":
      return [.table(try table(node))]
    case "thematic_break":
      return [.rule(.thin)]
    case "block_quote":
      return [.styled("quote", try blocks(under: node))]
    default:
      throw problem(node, "a page cannot hold \(node.type.replacingUnderscores)")
    }
  }

  private func table(_ node: MarkdownNode) throws(DocumentProblem) -> Table {
    var rows: [[TableCell]] = []
    for row in node.children {
      var cells: [TableCell] = []
      for cell in row.children {
        cells.append(TableCell(lines: [TableLine(try inlines(under: cell), style: "table")]))
      }
      rows.append(cells)
    }
    let head = rows.first ?? []
    let hasHead = head.contains { !$0.lines.allSatisfy(\.inlines.isEmpty) }
    return Table(
      columns: node.columnAlignments.map { TableColumn(alignment: $0) },
      head: hasHead ? head : [],
      rows: rows.dropFirst().map { TableRow(cells: $0) }, style: hasHead ? .ruled : .plain)
  }

  private func inlines(under node: MarkdownNode) throws(DocumentProblem) -> [Inline] {
    var result: [Inline] = []
    for child in node.children { result.append(try inline(child)) }
    return result
  }

  private func inline(_ node: MarkdownNode) throws(DocumentProblem) -> Inline {
    switch node.type {
    case "text", "code": return .text(node.literal)
    case "softbreak": return .text(" ")
    case "linebreak": return .lineBreak
    case "strong": return .strong(try inlines(under: node))
    case "emph": return .emphasis(try inlines(under: node))
    case "link":
      let (url, inner) = (node.url, try inlines(under: node))
      guard url.hasPrefix(Self.styleScheme) else { return .link(destination: url, inner) }
      return .styled(String(url.dropFirst(Self.styleScheme.count)), inner)
    case "image":
      return .mark(node.url, description: try inlines(under: node).plainText)
    default:
      throw problem(node, "a line cannot hold \(node.type.replacingUnderscores)")
    }
  }

  private func problem(_ node: MarkdownNode, _ message: String) -> DocumentProblem {
    DocumentProblem(
      line: lineOffset + max(1, node.line), column: max(1, node.column), message: message,
      hint: "layout tags stand alone on their line")
  }
}

extension String {
  fileprivate var replacingUnderscores: String {
    String(map { $0 == "_" ? " " : $0 })
  }
}
