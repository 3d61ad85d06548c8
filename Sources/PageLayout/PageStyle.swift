package import Drawing

/// Paper, margins, colours and the text styles of one kind of page.
package struct PageStyle: Equatable, Sendable {
  package var paper: Size
  package var margins: PageMargins
  package var palette: Palette
  /// By the names that templates and tables use.
  package var blockStyles: [String: BlockStyle]
  /// Between columns, in points.
  package var gutter: Double
  /// No text may be smaller, in points.
  package var smallestText: Double

  package init(
    paper: Size, margins: PageMargins, palette: Palette = .color,
    blockStyles: [String: BlockStyle], gutter: Double = 18, smallestText: Double = 8
  ) {
    self.paper = paper
    self.margins = margins
    self.palette = palette
    self.blockStyles = blockStyles
    self.gutter = gutter
    self.smallestText = smallestText
  }

  /// The style of `name`, else of `body`, else plain 9 on 12.
  package func style(_ name: String) -> BlockStyle {
    blockStyles[name] ?? blockStyles["body"]
      ?? BlockStyle(text: TextStyle(size: 9, color: palette.ink), lead: 12)
  }

  /// Where blocks stand on a page, footer included.
  var frame: Rectangle {
    Rectangle(
      left: margins.left, top: margins.top, right: paper.width - margins.right,
      bottom: paper.height - margins.bottom)
  }
}

/// Empty edges of a page, in points.
package struct PageMargins: Equatable, Sendable {
  package var top: Double
  package var left: Double
  package var bottom: Double
  package var right: Double

  package init(top: Double, left: Double, bottom: Double, right: Double) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
  }
}

/// How the lines of a block are set.
package struct BlockStyle: Equatable, Sendable {
  package var text: TextStyle
  /// From baseline to baseline, in points.
  package var lead: Double
  package var spaceBefore: Double
  package var spaceAfter: Double
  /// For what Markdown sets strong.
  package var strong: FontWeight
  /// For what Markdown emphasises: a quieter colour, since pages hold no italics.
  package var quiet: Color

  package init(
    text: TextStyle, lead: Double, spaceBefore: Double = 0, spaceAfter: Double = 0,
    strong: FontWeight = .semibold, quiet: Color? = nil
  ) {
    self.text = text
    self.lead = lead
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.strong = strong
    self.quiet = quiet ?? text.color
  }

  /// From the top of a line to its baseline, so that capitals stand in the middle of the line.
  var ascent: Double { (lead + 0.72 * text.size) / 2 }
}
