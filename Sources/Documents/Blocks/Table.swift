/// Rows of cells under column heads.
package struct Table: Equatable, Sendable {
  package var columns: [TableColumn]
  /// Empty for a table without heads.
  package var head: [TableCell]
  package var rows: [TableRow]
  /// A table style that layout knows.
  package var style: TableStyle
  /// Between columns, in points; `nil` for the style's own.
  package var gap: Double?
  /// True where long names are cut at one line rather than at two.
  package var isCompact = false

  package init(
    columns: [TableColumn], head: [TableCell], rows: [TableRow], style: TableStyle = .ruled,
    gap: Double? = nil
  ) {
    self.gap = gap
    self.columns = columns
    self.head = head
    self.rows = rows
    self.style = style
  }
}

/// How a table's lines are drawn.
package enum TableStyle: String, CaseIterable, Sendable {
  /// A rule under the head, hairlines between rows.
  case ruled
  /// No lines: labels and values beside each other.
  case plain
}

/// Where a column's text stands, and how wide it is.
package struct TableColumn: Equatable, Sendable {
  package enum Alignment: String, Sendable { case left, right, center }

  package var alignment: Alignment
  package var width: ColumnWidth
  /// Left free at the column's left edge, in points.
  package var indent: Double

  package init(
    alignment: Alignment = .left, width: ColumnWidth = .words(leastShare: 0), indent: Double = 0
  ) {
    self.alignment = alignment
    self.width = width
    self.indent = indent
  }
}

/// How wide a column is.
package enum ColumnWidth: Equatable, Sendable {
  /// Of the measure.
  case share(Double)
  /// As wide as its widest words, and at least a share of the measure.
  case words(leastShare: Double)
  /// What the other columns leave; several share it by their words.
  case rest
}

/// A row, or the line that begins a group of rows.
package struct TableRow: Equatable, Sendable {
  package enum Kind: String, Sendable { case row, group }

  package var kind: Kind
  package var cells: [TableCell]

  package init(kind: Kind = .row, cells: [TableCell]) {
    self.kind = kind
    self.cells = cells
  }
}

/// Lines of text, or a figure.
package struct TableCell: Equatable, Sendable {
  package var lines: [TableLine]
  package var figure: Figure?
  /// Left free above and below the figure, in points.
  package var figureMargin: Double

  package init(lines: [TableLine] = [], figure: Figure? = nil, figureMargin: Double = 4) {
    self.lines = lines
    self.figure = figure
    self.figureMargin = figureMargin
  }
}

/// One line of a cell in a text style that the page style names.
package struct TableLine: Equatable, Sendable {
  package var inlines: [Inline]
  package var style: String
  /// True for what tells rows apart, such as an id: it takes as many lines as it needs.
  package var isWhole: Bool

  package init(_ inlines: [Inline], style: String, isWhole: Bool = false) {
    self.inlines = inlines
    self.style = style
    self.isWhole = isWhole
  }
}
