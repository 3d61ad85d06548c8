/// A document as plain text, fit to paste into a note.
extension Document {
  /// The same words as on the page; a figure by its description.
  ///
  /// - Shape: `describe` gives a figure's words.
  package func plainText(describe: @escaping (Figure) -> String) -> String {
    var text = PlainText(describe: describe)
    text.add(blocks)
    text.add(footer)
    return text.lines.joined(separator: "\n") + "\n"
  }
}

/// Paragraphs with an empty line between them.
private struct PlainText {
  let describe: (Figure) -> String
  private(set) var lines: [String] = []

  init(describe: @escaping (Figure) -> String) {
    self.describe = describe
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(_, let inlines), .paragraph(let inlines): paragraph(words(inlines))
    case .list(let list):
      separate()
      for item in list.items { lines += item.compactMap { itemLine($0) } }
    case .table(let table): add(table)
    case .figure(let figure):
      // A logo says nothing that the clinic's name beside it does not.
      if !figure.source.hasPrefix(Figure.imageScheme) { paragraph(plain(describe(figure))) }
    case .columns(let columns): add(columns)
    case .styled(_, let blocks), .keep(let blocks): add(blocks)
    case .writeIn(let label, _):
      paragraph(label.isEmpty ? String(repeating: "_", count: 40) : "\(words(label)): ")
    case .tickList(let items): paragraph(items.map { "[ ] \(words($0))" }.joined(separator: "   "))
    case .rule, .space, .fillingSpace, .pageBreak: break
    }
  }

  /// One column after the other; a narrow column of one line labels the next.
  private mutating func add(_ columns: [Column]) {
    var label: String?
    for (index, column) in columns.enumerated() {
      if index == 0, column.points != nil, let words = column.blocks.label {
        label = self.words(words)
        continue
      }
      let first = lines.count
      add(column.blocks)
      guard let name = label, !name.isEmpty else { continue }
      label = nil
      if let place = lines[first...].firstIndex(where: { !$0.isEmpty }) {
        lines[place] = "\(name): \(lines[place])"
      }
    }
    if let label { paragraph(label) }
  }

  private func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isBlank).joined(separator: " ")
  }

  private mutating func paragraph(_ text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    separate()
    lines.append(text)
  }

  private mutating func separate() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  private func itemLine(_ block: Block) -> String? {
    guard case .paragraph(var inlines) = block else { return nil }
    if case .mark = inlines.first { inlines.removeFirst() }
    return "- " + String(words(inlines).drop { $0 == " " })
  }

  private mutating func add(_ table: Table) {
    separate()
    let heads = table.head.map { cell in
      cell.lines.map { words($0.inlines) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    for row in table.rows { lines.append(rowLine(row, heads: heads)) }
  }

  /// `Anxiety (1–10): Start 7.8, Now 4.6`; a group's line as it is.
  private func rowLine(_ row: TableRow, heads: [String]) -> String {
    let cells = row.cells.map { cell in
      cell.lines.map { words($0.inlines) }.filter { !$0.isEmpty }.joined(separator: " – ")
    }
    guard row.kind == .row, !heads.isEmpty, let name = cells.first else {
      return cells.filter { !$0.isEmpty }.joined(separator: ": ")
    }
    let values = zip(heads, cells).dropFirst().filter { !$0.1.isEmpty }
      .map { $0.0.isEmpty ? $0.1 : "\($0.0) \($0.1)" }
    return "\(name): \(values.joined(separator: ", "))"
  }

  private func words(_ inlines: [Inline]) -> String {
    spoken(inlines).plainText.split(whereSeparator: \.isBlank).joined(separator: " ")
  }

  /// Without signs; a note has one page, and status words stand beside their signs anyway.
  private func spoken(_ inlines: [Inline]) -> [Inline] {
    inlines.compactMap { inline in
      switch inline {
      case .mark(let name, _): name.hasPrefix("page:") ? .text("1") : nil
      case .styled(let style, let inner): .styled(style, spoken(inner))
      case .strong(let inner): .strong(spoken(inner))
      default: inline
      }
    }
  }
}

extension [Block] {
  /// The words of a single paragraph, whatever its style.
  fileprivate var label: [Inline]? {
    guard count == 1 else { return nil }
    switch self[0] {
    case .paragraph(let inlines): return inlines
    case .styled(_, let blocks): return blocks.label
    default: return nil
    }
  }
}

extension Character {
  /// Spaces of a page, those that hold words together among them: a note that text is pasted into
  /// is searched by plain ones.
  fileprivate var isBlank: Bool { self == " " || self == "\u{A0}" || self == "\u{2002}" }
}
