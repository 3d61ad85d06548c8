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
