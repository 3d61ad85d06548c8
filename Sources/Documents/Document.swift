/// A report as blocks: what is said and in which order, but not yet where.
package struct Document: Equatable, Sendable {
  package var blocks: [Block]
  /// At the foot of every page.
  package var footer: [Block]

  package init(blocks: [Block] = [], footer: [Block] = []) {
    self.blocks = blocks
    self.footer = footer
  }
}

extension Document {
  /// The document without the figures of one source, such as a logo that nobody gave.
  package func withoutFigures(from source: String) -> Document {
    Document(blocks: blocks.withoutFigures(source), footer: footer.withoutFigures(source))
  }
}

extension [Block] {
  fileprivate func withoutFigures(_ source: String) -> [Block] {
    compactMap { block in
      switch block {
      case .figure(let figure): figure.source == source ? nil : block
      case .columns(let columns):
        .columns(
          columns.map { column in
            var column = column
            column.blocks = column.blocks.withoutFigures(source)
            return column
          })
      case .styled(let name, let blocks): .styled(name, blocks.withoutFigures(source))
      case .keep(let blocks): .keep(blocks.withoutFigures(source))
      case .heading, .paragraph, .list, .table, .rule, .writeIn, .tickList, .space,
        .fillingSpace, .pageBreak:
        block
      }
    }
  }
}

/// Why a template's text is no document.
package struct DocumentProblem: Error, Equatable, Sendable {
  /// First line of the Markdown is 1.
  package var line: Int
  package var column: Int
  package var message: String
  package var hint: String?

  package init(line: Int, column: Int, message: String, hint: String? = nil) {
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }
}
