import Drawing
import PageLayout

extension PageStyle {
  /// The therapist's page before a session.
  static func preSession(paper: Paper) -> PageStyle {
    let palette = Palette.color
    return PageStyle(
      paper: paper.size,
      margins: PageMargins(top: 36, left: 42.5, bottom: 26, right: 42.5), palette: palette,
      blockStyles: blockStyles(palette))
  }

  private static func blockStyles(_ palette: Palette) -> [String: BlockStyle] {
    func style(
      _ size: Double, _ lead: Double, _ color: Color, weight: FontWeight = .regular,
      before: Double = 0, after: Double = 0
    ) -> BlockStyle {
      BlockStyle(
        text: TextStyle(size: size, weight: weight, color: color), lead: lead,
        spaceBefore: before, spaceAfter: after, quiet: palette.ink3)
    }
    var title = style(22, 24, palette.ink, weight: .semibold, after: 1)
    title.text.face = .display
    title.text.letterSpacing = -0.2
    var fact = style(8.5, 12.2, palette.ink, weight: .medium)
    fact.quiet = palette.ink3
    var footerRight = style(8, 10.5, palette.ink3)
    footerRight.alignment = .right
    return [
      "body": style(9, 12, palette.ink2, after: 3),
      "heading-1": title,
      "heading-2": style(13, 17, palette.ink, weight: .semibold, before: 10, after: 2),
      "heading-3": style(10, 13, palette.ink, weight: .semibold),
      "heading-4": style(8.5, 12, palette.ink2, weight: .semibold, after: 3.5),
      "occasion": style(10.5, 14, palette.ink2),
      "facts": fact, "table": fact,
      "headline": style(10.5, 13.6, palette.ink),
      "agreed": style(10.5, 13.6, palette.ink, before: 4, after: 4),
      "caption": style(8, 11, palette.ink3, after: 4),
      "list": style(9, 12, palette.ink, after: 4),
      "fact": style(9, 12, palette.ink),
      "quote": style(9, 12, palette.ink2),
      "rule-heavy": style(8, 8, palette.ink, before: 7, after: 9),
      "rule-thin": style(8, 8, palette.ink, before: 8, after: 6),
      "head": style(8, 9.8, palette.ink3),
      "head-now": style(8, 9.8, palette.ink, weight: .semibold),
      "group": style(9, 12, palette.ink, weight: .semibold),
      "row-name": style(9, 9.6, palette.ink, weight: .medium),
      "row-detail": style(8, 9.2, palette.ink3),
      "number": style(9.5, 12, palette.ink2),
      "number-now": style(10.5, 12, palette.ink, weight: .bold),
      "number-aim": style(9.5, 12, palette.aim, weight: .medium),
      "row-status": style(9, 12, palette.ink, weight: .medium),
      "row-recorded": style(8.5, 12, palette.ink2),
      "write-in": style(8.5, 22, palette.ink2, weight: .semibold, before: 10),
      "footer": style(8, 10.5, palette.ink3),
      "footer-right": footerRight,
    ]
  }
}
