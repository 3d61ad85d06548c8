internal import Drawing
internal import GoalCore

/// A row for each indicator, a column for each day.
struct LogSheetTable: LogSheetSection {
  private let measures: LogSheetMeasures
  private let request: ChartRequest
  private let rows: [Row]

  private struct Row {
    var history: IndicatorHistory
    var title: [String]
    var detail: [String]
    var height: Double
  }

  init(_ measures: LogSheetMeasures, _ request: ChartRequest, rows: [IndicatorHistory]) {
    self.measures = measures
    self.request = request
    let canvas = request.canvas(Size(width: measures.width, height: 1))
    let label = Self.labelWidth(measures) - 8 * measures.scale
    self.rows = rows.map { history in
      let title = canvas.shortLines(of: history.indicator.title, measures.name, width: label)
      // A yes-no row says what it wants in its boxes.
      let words =
        history.indicator.kind == .yesNo ? "" : request.language.logScale(of: history.indicator)
      let detail = canvas.shortLines(of: words, measures.detail, width: label)
      let lines = Double(title.count) * 14 + Double(detail.count) * 12.5
      return Row(
        history: history, title: title, detail: detail,
        height: max(36, lines + 9) * measures.scale)
    }
  }

  static func labelWidth(_ measures: LogSheetMeasures) -> Double {
    min(128 * measures.scale, measures.width / 3)
  }

  private var headHeight: Double { 29 * measures.scale }

  var height: Double { rows.reduce(headHeight) { $0 + $1.height } + measures.scale }

  func draw(on canvas: inout Canvas, top: Double) {
    let scale = measures.scale
    let left = Self.labelWidth(measures)
    let cell = (measures.width - left) / 7
    canvas.text(
      request.language.say(.logEveryDay), at: Point(0, top + 20 * scale), measures.heading)
    for (index, day) in measures.days.enumerated() {
      canvas.text(
        request.language.date(day, .weekdayDay),
        at: Point(left + cell * (Double(index) + 0.5), top + 22 * scale), measures.day, .middle)
    }
    var y = top + headHeight
    canvas.horizontal(y, from: 0, to: measures.width, measures.box)
    for row in rows {
      draw(row, top: y, left: left, cell: cell, on: &canvas)
      y += row.height
    }
  }

  private func draw(
    _ row: Row, top: Double, left: Double, cell: Double, on canvas: inout Canvas
  ) {
    let scale = measures.scale
    let lines = Double(row.title.count) * 14 * scale + Double(row.detail.count) * 12.5 * scale
    var y = top + (row.height - lines) / 2 - 2.5 * scale
    for line in row.title {
      y += 14 * scale
      canvas.text(line, at: Point(0, y), measures.name)
    }
    for line in row.detail {
      y += 12.5 * scale
      canvas.text(line, at: Point(0, y), measures.detail)
    }
    for index in 0..<7 {
      let x = left + cell * Double(index)
      let frame = Rectangle(x: x, y: top, width: cell, height: row.height)
      drawAnswer(row.history.indicator, in: frame, on: &canvas)
      canvas.vertical(x, from: top, to: top + row.height, measures.writing)
    }
    canvas.horizontal(top + row.height, from: 0, to: measures.width, measures.writing)
  }

  /// Yes-no has two boxes, a share the word between its two numbers, all else room to write.
  private func drawAnswer(
    _ indicator: Indicator, in frame: Rectangle, on canvas: inout Canvas
  ) {
    let scale = measures.scale
    switch indicator.kind {
    case .yesNo:
      let side = min(13 * scale, frame.width / 2 - 4)
      let offset = min(14.5 * scale, frame.width / 4)
      let top = frame.center.y - 11 * scale
      for (x, key) in [
        (frame.center.x - offset, PhraseKey.logYes), (frame.center.x + offset, .logNo),
      ] {
        canvas.box(at: Point(x - side / 2, top), side: side, measures)
        canvas.text(
          request.language.say(key), at: Point(x, top + side + 10 * scale), measures.answer,
          .middle)
      }
    case .share:
      canvas.text(
        request.language.say(.logOf), at: Point(frame.center.x, frame.center.y + 4 * scale),
        measures.prompt, .middle)
    case .rating, .score, .attainment, .count, .minutes: break
    }
  }
}

extension Canvas {
  /// At most two lines, the second cut with an ellipsis.
  func shortLines(of text: String, _ style: TextStyle, width: Double) -> [String] {
    guard let lines = lines(of: text, style, width: width, dividesWords: true) else {
      return [shortened(text, style, width: width)].compactMap(\.self)
    }
    guard lines.count > 2 else { return lines }
    let rest = lines.dropFirst().joined(separator: " ")
    return [lines[0], shortened(rest, style, width: width)].compactMap(\.self)
  }
}
