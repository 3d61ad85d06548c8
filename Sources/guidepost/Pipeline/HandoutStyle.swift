import Drawing
import PageLayout
import Reporting

extension PageStyle {
  /// How much larger large print is.
  static let largePrint = 1.4

  /// The sheet that a client takes home.
  static func handout(paper: Paper, look: HandoutLook) -> PageStyle {
    let palette = Palette.color
    let scale = look == .large ? largePrint : 1
    return PageStyle(
      paper: paper.size,
      margins: PageMargins(top: 38, left: 48, bottom: 30, right: 48), palette: palette,
      blockStyles: handoutStyles(palette).mapValues { $0.scaled(by: scale) }, gutter: 22,
      smallestText: 9.5)
  }

  private static func handoutStyles(_ palette: Palette) -> [String: BlockStyle] {
    func style(
      _ size: Double, _ lead: Double, _ color: Color, weight: FontWeight = .regular,
      before: Double = 0, after: Double = 0
    ) -> BlockStyle {
      BlockStyle(
        text: TextStyle(size: size, weight: weight, color: color), lead: lead,
        spaceBefore: before, spaceAfter: after, quiet: palette.ink3)
    }
    func title(_ size: Double, _ lead: Double, after: Double) -> BlockStyle {
      var title = style(size, lead, palette.ink, weight: .semibold, after: after)
      title.text.face = .display
      title.text.letterSpacing = -0.2
      return title
    }
    func right(_ style: BlockStyle) -> BlockStyle {
      var style = style
      style.alignment = .right
      return style
    }
    let zone = style(15, 20, palette.ink, weight: .semibold, before: 11, after: 5)
    return [
      "body": style(13, 18, palette.ink, after: 5),
      "heading-1": title(25, 30, after: 3),
      "heading-2": title(21, 26, after: 3),
      "heading-3": zone,
      "heading-4": style(15, 20, palette.ink, weight: .semibold, after: 4),
      "heading-5": title(22, 28, after: 1),
      "eyebrow": style(11, 16, palette.ink2, weight: .semibold, after: 2),
      "eyebrow-right": right(style(11, 16, palette.ink3, after: 2)),
      "why": style(13, 18, palette.ink2),
      "beside": style(12, 16.5, palette.ink, after: 5),
      "quiet": style(12, 16.5, palette.ink2),
      "small": style(12.5, 16.5, palette.ink, after: 3),
      "list": style(12.5, 16.5, palette.ink, after: 3.5),
      "rule-thin": style(8, 8, palette.ink, before: 10, after: 8),
      "write-in": style(11, 23, palette.ink3, before: 6),
      "footer": style(9.5, 13, palette.ink3),
      "footer-strong": style(9.5, 13, palette.ink2, weight: .semibold),
      "footer-right": right(style(9.5, 13, palette.ink3)),
      "footer-right-strong": right(style(9.5, 13, palette.ink2, weight: .semibold)),
    ]
  }
}

extension BlockStyle {
  fileprivate func scaled(by factor: Double) -> BlockStyle {
    var style = self
    style.text.size *= factor
    style.lead *= factor
    style.spaceBefore *= factor
    style.spaceAfter *= factor
    return style
  }
}
