/// One block of a page: what a template's Markdown and its layout tags come to.
package indirect enum Block: Equatable, Sendable {
  /// Level 1 to 6.
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  case list(List)
  case table(Table)
  case figure(Figure)
  /// A thin line across the measure.
  case rule(RuleWeight)
  /// Lines to write on; the label stands at the start of the first.
  case writeIn(label: [Inline], lines: Int)
  /// Empty boxes to tick, each with its words, side by side.
  case tickList([[Inline]])
  case columns([Column])
  /// Blocks set in a text style that the page style names.
  case styled(String, [Block])
  /// Blocks that stay on one page.
  case keep([Block])
  case space(Double)
  /// Empty space that takes what the page leaves, after all figures have theirs.
  case fillingSpace
  case pageBreak
}

/// How heavy a rule is.
package enum RuleWeight: String, CaseIterable, Sendable {
  case hair, thin, heavy
}

/// Items one under another; an item that begins with a mark has that as its bullet.
package struct List: Equatable, Sendable {
  package var isOrdered: Bool
  package var items: [[Block]]

  package init(isOrdered: Bool = false, items: [[Block]]) {
    self.isOrdered = isOrdered
    self.items = items
  }
}

/// One of several columns beside each other.
package struct Column: Equatable, Sendable {
  /// In shares of the measure: the design's grid counts thirds.
  package var share: Double
  /// Exactly this wide, the gap to the next column included; `nil` for a share.
  package var points: Double?
  package var blocks: [Block]

  package init(share: Double = 1, points: Double? = nil, blocks: [Block]) {
    self.share = share
    self.points = points
    self.blocks = blocks
  }
}

/// A chart or picture that something else will draw.
package struct Figure: Equatable, Sendable {
  /// What is to be drawn, such as `chart:weekly/speaking/anxiety`.
  package var source: String
  /// What it shows, in words.
  package var description: String
  package var height: FigureHeight
  /// Where it stands if it is narrower than its measure, as pictures may be.
  package var side: FigureSide

  package init(
    source: String, description: String, height: FigureHeight, side: FigureSide = .left
  ) {
    self.source = source
    self.description = description
    self.height = height
    self.side = side
  }
}

/// Which end of the measure a figure stands at.
package enum FigureSide: String, CaseIterable, Sendable {
  case left, center, right
}

/// How tall a figure stands.
package enum FigureHeight: Equatable, Sendable {
  case points(Double)
  /// All that the page leaves, at least this, and at most that where it is given.
  case fill(minimum: Double, most: Double? = nil)
  /// As tall as the drawing says it is, drawn with this much room.
  case own(most: Double)
}
