internal import Documents
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

  package init(
    paper: Size, margins: PageMargins, palette: Palette = .color,
    blockStyles: [String: BlockStyle], gutter: Double = 18
  ) {
    self.paper = paper
    self.margins = margins
    self.palette = palette
    self.blockStyles = blockStyles
    self.gutter = gutter
  }

  /// The style of `name`, else of `body`, else plain 9 on 12.
  package func style(_ name: String) -> BlockStyle {
    blockStyles[name] ?? blockStyles["body"]
      ?? BlockStyle(text: TextStyle(size: 9, color: palette.ink), lead: 12)
  }

  /// Between the side margins, on every page the same.
  var measure: Double { paper.width - margins.left - margins.right }

  /// Where blocks stand on a page, footer included; pages count from 1.
  func frame(ofPage number: Int) -> Rectangle {
    let isSwapped = margins.isMirrored && number.isMultiple(of: 2)
    let left = isSwapped ? margins.right : margins.left
    return Rectangle(
      left: left, top: margins.top, right: left + measure,
      bottom: paper.height - margins.bottom)
  }
}

/// Empty edges of an odd page, in points.
package struct PageMargins: Equatable, Sendable {
  package var top: Double
  package var left: Double
  package var bottom: Double
  package var right: Double
  /// True if left and right change places on even pages, for sheets that are bound.
  package var isMirrored: Bool

  package init(
    top: Double, left: Double, bottom: Double, right: Double, isMirrored: Bool = false
  ) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
    self.isMirrored = isMirrored
  }
}

/// Which end of the measure a line stands at.
package enum TextAlignment: String, CaseIterable, Sendable {
  case left, right, center

  /// Where a line of `width` begins in a measure.
  func start(of width: Double, in measure: Double) -> Double {
    switch self {
    case .left: 0
    case .right: measure - width
    case .center: (measure - width) / 2
    }
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
  package var alignment: TextAlignment

  package init(
    text: TextStyle, lead: Double, spaceBefore: Double = 0, spaceAfter: Double = 0,
    strong: FontWeight = .semibold, quiet: Color? = nil, alignment: TextAlignment = .left
  ) {
    self.alignment = alignment
    self.text = text
    self.lead = lead
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.strong = strong
    self.quiet = quiet ?? text.color
  }

  /// The style with a face that has all letters of `inlines` well drawn.
  ///
  /// Inter Display 4.0 sets some accents wrongly (the tilde of ñ lies in the letter), so a title
  /// with any letter beyond ASCII is set in the text face throughout.
  func fit(for inlines: [Inline]) -> BlockStyle {
    guard text.face == .display, !inlines.plainText.utf8.allSatisfy({ $0 < 0x80 }) else {
      return self
    }
    var style = self
    style.text.face = .text
    return style
  }

  /// From the top of a line to its baseline, so that capitals stand in the middle of the line.
  var ascent: Double { (lead + 0.72 * text.size) / 2 }
}
