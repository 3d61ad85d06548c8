/// Reads a page's Markdown with its layout tags into a document.
package struct DocumentReader {
  /// Blocks for a tag that stands for something in the record, such as the indicator table.
  package typealias Expansion = (LayoutTag, [String: String]) -> [Block]

  private let expansion: Expansion

  package init(expanding expansion: @escaping Expansion = { _, _ in [] }) {
    self.expansion = expansion
  }

  /// - Throws: the first tag or node that cannot be, with line, column and the nearest name.
  package func document(from markdown: String) throws(DocumentProblem) -> Document {
    let lines = markdown.lines
    var builder = DocumentBuilder(expansion: expansion)
    for (index, line) in lines.enumerated() {
      if let tag = TagLine(line) {
        try builder.take(tag, line: index + 1, column: column(of: line))
      } else {
        builder.take(line, number: index + 1)
      }
    }
    return try builder.finish(lastLine: lines.count)
  }

  private func column(of line: Substring) -> Int {
    line.prefix { $0.isWhitespace }.count + 1
  }
}

/// The open tags, and the Markdown gathered since the last.
private struct DocumentBuilder {
  /// A tag that still waits for its closing tag.
  struct Open {
    var tag: LayoutTag
    var attributes: [String: String]
    var line: Int
    var blocks: [Block] = []
    var columns: [Column] = []
  }

  let expansion: DocumentReader.Expansion
  var open: [Open] = []
  var document = Document()
  var text = ""
  var textLine = 0

  init(expansion: @escaping DocumentReader.Expansion) {
    self.expansion = expansion
  }

  mutating func take(_ line: Substring, number: Int) {
    if text.isEmpty { textLine = number }
    text += line
    text += "\n"
  }

  mutating func take(_ line: TagLine, line number: Int, column: Int) throws(DocumentProblem) {
    guard let tag = LayoutTag(rawValue: line.name) else {
      throw problem(
        number, column, "there is no layout tag <\(line.name)>",
        nearest: nearestName(to: line.name, in: LayoutTag.allCases.map(\.rawValue)))
    }
    for name in line.attributes.keys.sorted() where !tag.attributes.contains(name) {
      throw problem(
        number, column, "<\(line.name)> has no attribute \(name)",
        nearest: nearestName(to: name, in: tag.attributes))
    }
    try flush()
    if line.isClosing {
      try close(tag, line: number, column: column)
    } else if tag.holdsBlocks {
      if tag == .column { try closeColumn() }
      open.append(Open(tag: tag, attributes: line.attributes, line: number))
    } else {
      add(block(for: tag, line.attributes))
    }
  }

  mutating func finish(lastLine: Int) throws(DocumentProblem) -> Document {
    try flush()
    if let unclosed = open.last(where: { $0.tag != .column }) {
      throw problem(
        unclosed.line, 1, "<\(unclosed.tag.rawValue)> is never closed",
        hint: "write </\(unclosed.tag.rawValue)> on a line of its own")
    }
    return document
  }

  private func block(for tag: LayoutTag, _ attributes: [String: String]) -> [Block] {
    switch tag {
    case .pageBreak: [.pageBreak]
    case .rule: [.rule(attributes["weight"].flatMap(RuleWeight.init) ?? .thin)]
    case .space where attributes["height"] == "fill": [.fillingSpace]
    case .space: [.space(attributes["height"].flatMap(Double.init) ?? 8)]
    case .writeIn:
      [
        .writeIn(
          label: attributes["label"].map { [.text($0)] } ?? [],
          lines: min(40, max(1, attributes["lines"].flatMap { Int($0) } ?? 1)))
      ]
    case .tickList:
      [
        .tickList(
          (attributes["items"] ?? "").split(separator: ";").map(\.trimmed)
            .filter { !$0.isEmpty }.map { [.text(String($0))] })
      ]
    case .indicatorTable, .caseloadTable: expansion(tag, attributes)
    case .columns, .column, .footer, .keep, .style: []
    }
  }

  private mutating func close(
    _ tag: LayoutTag, line: Int, column: Int
  ) throws(DocumentProblem) {
    if tag == .columns { try closeColumn() }
    guard let last = open.last, last.tag == tag else {
      throw problem(
        line, column, "</\(tag.rawValue)> closes nothing",
        hint: open.last.map { "<\($0.tag.rawValue)> of line \($0.line) is open here" })
    }
    open.removeLast()
    switch tag {
    case .columns: add([.columns(withShares(last))])
    case .column: addColumn(last.blocks)
    case .footer: document.footer += last.blocks
    case .keep: add([.keep(last.blocks)])
    case .style: add([.styled(last.attributes["name"] ?? "body", last.blocks)])
    case .writeIn, .tickList, .pageBreak, .rule, .space, .indicatorTable, .caseloadTable: break
    }
  }

  /// A new column, or the end of them, closes the one before.
  private mutating func closeColumn() throws(DocumentProblem) {
    guard let last = open.last, last.tag == .column else { return }
    open.removeLast()
    addColumn(last.blocks)
  }

  private mutating func addColumn(_ blocks: [Block]) {
    guard let parent = open.indices.last, open[parent].tag == .columns else {
      return add(blocks)
    }
    open[parent].columns.append(Column(blocks: blocks))
  }

  /// `widths="2 1"`: shares in order, 1 where none is given; `54pt` is a width in points.
  private func withShares(_ columns: Open) -> [Column] {
    let widths = (columns.attributes["widths"] ?? "").split(separator: " ")
      .compactMap { Column(width: $0) }
    return columns.columns.enumerated().map { index, column in
      var placed = index < widths.count ? widths[index] : Column(blocks: [])
      placed.blocks = column.blocks
      return placed
    }
  }

  private mutating func add(_ blocks: [Block]) {
    if let last = open.indices.last {
      open[last].blocks += blocks
    } else {
      document.blocks += blocks
    }
  }

  private mutating func flush() throws(DocumentProblem) {
    defer { text = "" }
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let blocks = try MarkdownReader(lineOffset: textLine - 1).blocks(in: text)
    add(blocks.map(Figure.standingAlone))
  }

  private func problem(
    _ line: Int, _ column: Int, _ message: String, nearest: String? = nil, hint: String? = nil
  ) -> DocumentProblem {
    DocumentProblem(
      line: line, column: column, message: message,
      hint: hint ?? nearest.map { "did you mean \($0)?" })
  }
}

extension Column {
  /// An empty column of the width that a template names: `2`, or `54pt`.
  fileprivate init?(width: Substring) {
    let isPoints = width.hasSuffix("pt")
    guard let number = Double(isPoints ? width.dropLast(2) : width), number > 0, number < 1_000
    else { return nil }
    self.init(share: isPoints ? 1 : number, points: isPoints ? number : nil, blocks: [])
  }
}
