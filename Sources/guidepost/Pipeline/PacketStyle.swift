import Drawing
import PageLayout

extension PageStyle {
  /// A client's pages in the monthly packet: black and white, bound, printed on both sides.
  static func packet(paper: Paper) -> PageStyle {
    let palette = Palette.mono
    var style = PageStyle(
      paper: paper.size,
      margins: PageMargins(top: 36, left: 57, bottom: 23, right: 40), palette: palette,
      blockStyles: blockStyles(palette), gutter: 22)
    style.isMirrored = true
    return style
  }

  private static func blockStyles(_ palette: Palette) -> [String: BlockStyle] {
    func style(
      _ size: Double, _ lead: Double, _ color: Color, weight: FontWeight = .regular,
      before: Double = 0, after: Double = 0, alignment: TextAlignment = .left
    ) -> BlockStyle {
      BlockStyle(
        text: TextStyle(size: size, weight: weight, color: color), lead: lead,
        spaceBefore: before, spaceAfter: after, quiet: palette.ink3, alignment: alignment)
    }
    var title = style(20, 21, palette.ink, weight: .semibold, after: 2)
    title.text.face = .display
    title.text.letterSpacing = -0.2
    var goal = style(13, 16.5, palette.ink, weight: .medium, after: 3)
    goal.text.face = .display
    return [
      "body": style(9, 12, palette.ink2, after: 3),
      "heading-1": title, "heading-2": goal,
      "heading-3": style(9.5, 12, palette.ink, weight: .semibold, after: 1),
      "heading-4": style(9, 12, palette.ink2, weight: .semibold, after: 6),
      "about": style(10, 13, palette.ink2),
      // As large as the title, so that both stand on one line; its words are smaller.
      "goal-count": style(20, 21, palette.ink2, alignment: .right),
      "label": style(9, 12.2, palette.ink2, weight: .semibold),
      "field": style(9, 12.2, palette.ink, after: 3.4),
      "words": style(9.5, 13.2, palette.ink),
      "caption": style(8, 10.5, palette.ink3, after: 2),
      "left": style(8, 10.5, palette.ink3, after: 8),
      "note": style(8, 10.5, palette.ink3, before: 5),
      "status": style(8.5, 12, palette.ink, weight: .medium, alignment: .right),
      "status-below": style(8.5, 11.5, palette.ink, weight: .medium),
      "footer-page": style(8, 10.8, palette.ink, weight: .semibold),
      "status-left": style(8.5, 12, palette.ink, weight: .medium, after: 4),
      "line": style(9, 12, palette.ink),
      "list": style(9, 12, palette.ink, after: 3.4),
      "quote": style(9, 12, palette.ink2),
      "rule-heavy": style(8, 8, palette.ink, before: 2, after: 11),
      "rule-thin": style(8, 8, palette.ink, before: 8, after: 8),
      "tick-list": style(9, 15, palette.ink, before: 3, after: 4),
      "write-in": style(8.5, 23, palette.ink2, before: 12),
      "footer": style(8, 10.8, palette.ink3),
      "footer-right": style(8, 10.8, palette.ink3, alignment: .right),
    ]
  }
}
