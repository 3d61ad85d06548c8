import Charts
import Drawing
import GoalCore

/// Draws the small signs that stand in lines of text: statuses, flags, bullets.
struct SignPainter {
  let palette: Palette
  let measurer: any TextMeasurer
  /// Flags are as large as those of the page's charts.
  var flagScale = 1.0

  /// Signs stand on the baseline, a little wider than tall.
  func mark(_ name: String, textSize: Double) -> Drawing? {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let side = textSize * 0.8
    let center = Point(side / 2, -textSize * 0.36)
    switch parts[0] {
    case "status":
      guard let status = IndicatorStatus(rawValue: parts[1]) else { return nil }
      return Drawing(
        size: Size(width: side, height: side),
        elements: StatusShape(status).elements(at: center, size: side, palette: palette))
    case "sign": return sign(parts[1], textSize: textSize)
    case "flag":
      return Drawing(
        size: Size(width: 11 * flagScale, height: 11 * flagScale),
        elements: flagSign(parts[1], textSize))
    default: return nil
    }
  }

  private func sign(_ name: String, textSize: Double) -> Drawing? {
    let elements: [DrawingElement]
    switch name {
    case "log": elements = logSign(textSize)
    case "check":
      elements = [
        .path(
          checkMark(at: Point(1, -textSize * 0.34), size: textSize * 0.72),
          stroke: Stroke(palette.ink, width: 1.7, cap: .round, join: .round))
      ]
    case "question":
      elements = [
        text(
          "?", at: Point(2, 0),
          TextStyle(size: textSize * 1.1, weight: .bold, color: palette.aim))
      ]
    case "dot":
      elements = [
        .path(
          .circle(center: Point(5.8, -textSize * 0.34), radius: 1.5), fill: palette.ink2)
      ]
    default: return nil
    }
    return Drawing(
      size: Size(width: textSize * 0.8, height: textSize * 0.8), elements: elements)
  }

  /// A number in a circle, as the charts have it.
  private func flagSign(_ number: String, _ textSize: Double) -> [DrawingElement] {
    let center = Point(5.8 * flagScale, -textSize * 0.34)
    let numeral = TextStyle(size: 8 * flagScale, weight: .semibold, color: palette.ink)
    let width = measurer.width(of: number, style: numeral)
    return [
      .path(
        .circle(center: center, radius: 5.4 * flagScale), fill: palette.paper,
        stroke: Stroke(palette.ink, width: 0.9)),
      text(number, at: center + Point(-width / 2, 0.36 * numeral.size), numeral),
    ]
  }

  private func text(_ text: String, at origin: Point, _ style: TextStyle) -> DrawingElement {
    .text(
      TextRun(text, at: origin, style: style, width: measurer.width(of: text, style: style)))
  }

  /// Three short lines: a page of a log.
  private func logSign(_ textSize: Double) -> [DrawingElement] {
    let width = textSize * 0.67
    let lines = (0..<3).map { index -> Path in
      let y = -textSize * (0.63 - 0.276 * Double(index))
      return .line(from: Point(0.6, y), to: Point(0.6 + width, y))
    }
    return lines.map { .path($0, stroke: Stroke(palette.ink2, width: 1)) }
  }
}
