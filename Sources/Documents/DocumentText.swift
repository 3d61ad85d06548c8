/// A document as an indented outline, stable from run to run; `--emit document` prints it.
extension Document: CustomStringConvertible {
  package var description: String {
    var outline = Outline()
    outline.add(blocks)
    if !footer.isEmpty {
      outline.line("footer")
      outline.nested { $0.add(footer) }
    }
    return outline.lines.joined(separator: "\n") + "\n"
  }
}

/// Lines with an indent of two spaces a level.
private struct Outline {
  var lines: [String] = []
  var depth = 0

  mutating func line(_ words: String) {
    lines.append(String(repeating: "  ", count: depth) + words)
  }

  mutating func nested(_ body: (inout Outline) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let inlines): line("heading \(level) \(words(inlines))")
    case .paragraph(let inlines): line("paragraph \(words(inlines))")
    case .list(let list): add(list)
    case .table(let table): add(table)
    case .figure(let figure): line("figure \(words(figure))")
    case .rule(let weight): line("rule \(weight.rawValue)")
    case .writeIn(let label, let lines): line("write-in \(lines) \(words(label))")
    case .tickList(let items): line("tick-list \(items.map(words).joined(separator: " | "))")
    case .columns(let columns): add(columns)
    case .styled(let style, let blocks): group("style \(style)", blocks)
    case .keep(let blocks): group("keep", blocks)
    case .space(let points): line("space \(points)")
    case .fillingSpace: line("space fill")
    case .pageBreak: line("page-break")
    }
  }

  private mutating func group(_ name: String, _ blocks: [Block]) {
    line(name)
    nested { $0.add(blocks) }
  }

  private mutating func add(_ list: List) {
    line(list.isOrdered ? "numbered list" : "list")
    nested { outline in
      for item in list.items {
        outline.line("item")
        outline.nested { $0.add(item) }
      }
    }
  }

  private mutating func add(_ columns: [Column]) {
    line("columns")
    nested { outline in
      for column in columns {
        outline.line(column.points.map { "column \($0)pt" } ?? "column \(column.share)")
        outline.nested { $0.add(column.blocks) }
      }
    }
  }

  private mutating func add(_ table: Table) {
    line("table \(table.style.rawValue)")
    nested { outline in
      if !table.head.isEmpty { outline.line("head \(words(table.head))") }
      for row in table.rows { outline.line("\(row.kind.rawValue) \(words(row.cells))") }
    }
  }
}

private func words(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text): text
    case .strong(let inner): "**\(words(inner))**"
    case .emphasis(let inner): "*\(words(inner))*"
    case .lineBreak: " / "
    case .mark(let name, _): "[\(name)]"
    case .link(let destination, let inner): "\(words(inner)) <\(destination)>"
    case .styled(let style, let inner): "{\(style): \(words(inner))}"
    }
  }.joined()
}

private func words(_ figure: Figure) -> String {
  let height =
    switch figure.height {
    case .points(let points): "\(points)"
    case .fill(let minimum, let most): "fill \(minimum)\(most.map { " to \($0)" } ?? "")"
    case .own(let most): "own \(most)"
    }
  return "\(figure.source) \(height) \"\(figure.description)\""
}

private func words(_ cells: [TableCell]) -> String {
  cells.map { cell in
    let lines = cell.lines.map { words($0.inlines) }.joined(separator: " / ")
    return cell.figure.map { "[\($0.source)] \(lines)" } ?? lines
  }.joined(separator: " | ")
}
