internal import Drawing
internal import GoalCore

extension ChartRequest {
  /// Puts title and subtitle over a chart that takes the room left.
  ///
  /// - Edge: a title too long for the width is cut with an ellipsis, a subtitle after two lines.
  func titled(_ size: Size, subtitle: String, chart: (Size) -> Drawing) -> Drawing {
    var canvas = canvas(size)
    let unit = style.unit
    let lead = 10 * unit
    let lines = subtitleLines(subtitle, on: canvas)
    let height = 16 * unit + lead * Double(lines.count)
    guard size.height > height * 2 else { return chart(size) }
    let title = TextStyle(
      size: style.axisText * 1.25, weight: .semibold, color: style.palette.ink)
    if let words = canvas.shortened(indicator.title, title, width: size.width) {
      canvas.text(words, at: Point(0, 9.5 * unit), title)
    }
    for (row, line) in lines.enumerated() {
      canvas.text(line, at: Point(0, 21 * unit + Double(row) * lead), style.axis())
    }
    let inner = chart(Size(width: size.width, height: size.height - height))
    var drawing = canvas.drawing
    drawing.elements.append(
      .group(DrawingGroup(offset: Point(0, height), elements: inner.elements)))
    return drawing
  }

  private func subtitleLines(_ subtitle: String, on canvas: Canvas) -> [String] {
    let width = canvas.frame.width
    let lines = canvas.lines(of: subtitle, style.axis(), width: width) ?? []
    guard lines.count > 2 else { return lines }
    let rest = lines.dropFirst().joined(separator: " ")
    return [lines[0], canvas.shortened(rest, style.axis(), width: width)].compactMap(\.self)
  }

  /// `Lower is the aim.`; `nil` where no direction is set.
  var directionInWords: String? {
    switch indicator.better {
    case .lower: language.say(.chartLowerIsAim)
    case .higher: language.say(.chartHigherIsAim)
    case nil: nil
    }
  }
}
