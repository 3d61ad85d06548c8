internal import Drawing
internal import GoalCore

/// Sizes and text styles of the paper log, all in one proportion.
struct LogSheetMeasures {
  let width: Double
  /// 1 is 12-point print.
  let scale: Double
  let days: [CalendarDay]
  private let palette: Palette

  init(_ request: ChartRequest, width: Double, scale: Double) {
    self.width = width
    self.scale = scale
    days = Self.days(after: request.asOf)
    palette = request.style.palette
  }

  /// Always seven, from the day after.
  static func days(after day: CalendarDay) -> [CalendarDay] {
    (1...7).map { day + $0 }
  }

  var heading: TextStyle {
    TextStyle(size: 15 * scale, weight: .semibold, color: palette.ink)
  }
  var name: TextStyle { TextStyle(size: 12 * scale, weight: .medium, color: palette.ink) }
  var day: TextStyle { TextStyle(size: 11 * scale, weight: .medium, color: palette.ink) }
  var detail: TextStyle { TextStyle(size: 10 * scale, color: palette.ink3) }
  var prompt: TextStyle { TextStyle(size: 11 * scale, color: palette.ink3) }
  var number: TextStyle { TextStyle(size: 9.5 * scale, color: palette.ink2) }
  var answer: TextStyle { TextStyle(size: 9.5 * scale, color: palette.ink3) }

  var writing: Stroke { Stroke(palette.form, width: 0.7) }
  var box: Stroke { Stroke(palette.ink, width: 1) }
  var circle: Stroke { Stroke(palette.ink3, width: 0.8) }

  /// Two scales stand abreast where their circles stay as large as in the design.
  var scalesAbreast: Int { (width - 26 * scale) / 2 >= 236 * scale ? 2 : 1 }
}

extension Canvas {
  /// Numbered circles in a row, `left` being the first circle's left edge.
  mutating func circles(
    _ numbers: [Int], left: Double, middle: Double, pitch: Double, _ measures: LogSheetMeasures
  ) {
    let radius = min(8 * measures.scale, 0.45 * pitch)
    var path = Path()
    for (index, number) in numbers.enumerated() {
      let center = Point(left + radius + Double(index) * pitch, middle)
      path.append(.circle(center: center, radius: radius))
      let words = number < 0 ? "\u{2212}\(-number)" : String(number)
      text(words, at: center + Point(0, 0.37 * measures.number.size), measures.number, .middle)
    }
    add(path, stroke: measures.circle)
  }

  /// A square to tick; `corner` is its top left.
  mutating func box(at corner: Point, side: Double, _ measures: LogSheetMeasures) {
    add(
      .rectangle(Rectangle(x: corner.x, y: corner.y, width: side, height: side)),
      stroke: measures.box)
  }

  /// Both ends of a scale in words over its circles, each cut where they would touch.
  mutating func scaleEnds(
    _ indicator: Indicator, left: Double, right: Double, baseline: Double,
    _ measures: LogSheetMeasures, _ language: PageLanguage
  ) {
    let ends = language.logEnds(of: indicator)
    let room = right - left - 10 * measures.scale
    let low = width(of: ends.low, measures.detail)
    let high = width(of: ends.high, measures.detail)
    let lowRoom = low + high <= room ? low : max(room / 2, room - high)
    if let words = shortened(ends.low, measures.detail, width: lowRoom + 0.01) {
      text(words, at: Point(left, baseline), measures.detail)
    }
    let highRoom = room - min(low, lowRoom)
    if let words = shortened(ends.high, measures.detail, width: highRoom + 0.01) {
      text(words, at: Point(right, baseline), measures.detail, .end)
    }
  }

  /// A word and a line to write on after it, up to `right`.
  mutating func writeIn(
    _ words: String, left: Double, right: Double, baseline: Double, _ style: TextStyle,
    _ measures: LogSheetMeasures
  ) {
    text(words, at: Point(left, baseline), style)
    let start = left + (words.isEmpty ? 0 : width(of: words, style) + 6 * measures.scale)
    if start < right { horizontal(baseline + 1, from: start, to: right, measures.writing) }
  }
}

extension PageLanguage {
  /// `1 calm` and `10 as anxious as I get`; the numbers alone where the record has no words.
  func logEnds(of indicator: Indicator) -> (low: String, high: String) {
    guard let scale = indicator.scale else { return ("", "") }
    func end(_ value: Double, _ words: String?) -> String {
      words.map { say(.logEnd, ["value": shortNumber(value), "words": $0]) } ?? shortNumber(value)
    }
    return (end(scale.lowerBound, indicator.lowWords), end(scale.upperBound, indicator.highWords))
  }

  /// What is to be written for an indicator: its unit, or the ends of its scale.
  func logScale(of indicator: Indicator) -> String {
    switch indicator.kind {
    case .rating, .score, .attainment:
      let ends = logEnds(of: indicator)
      return ends.low.isEmpty ? "" : say(.logScale, ["low": ends.low, "high": ends.high])
    case .minutes: return say(.logMinutes)
    case .count: return say(.logTimes)
    case .share: return say(.logShare)
    case .yesNo: return say(.logYesNo)
    }
  }
}
