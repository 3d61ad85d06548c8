internal import Drawing
internal import GoalCore

/// Blocks for events: what and when, a row of circles for each moment, and signs to tick.
struct LogSheetEvents: LogSheetSection {
  private let measures: LogSheetMeasures
  private let request: ChartRequest
  private let event: LogSheetContents.Event
  private let blocks: Int
  private let numbers: [Int]

  init(
    _ measures: LogSheetMeasures, _ request: ChartRequest, event: LogSheetContents.Event,
    blocks: Int
  ) {
    self.measures = measures
    self.request = request
    self.event = event
    self.blocks = blocks
    numbers = event.rating.indicator.circles ?? []
  }

  private var headHeight: Double { 42 * measures.scale }
  private var rowHeight: Double { 24 * measures.scale }
  private var rowCount: Int { max(2, event.moments.count, min(event.signs.count, 4)) }
  private var blockHeight: Double { rowHeight * Double(rowCount) + 10 * measures.scale }

  var height: Double { headHeight + blockHeight * Double(blocks) }

  func draw(on canvas: inout Canvas, top: Double) {
    let places = Places(self, canvas)
    let scale = measures.scale
    let title = request.language.say(.logEachTime, ["title": event.rating.indicator.title])
    if let words = canvas.shortened(title, measures.heading, width: measures.width) {
      canvas.text(words, at: Point(0, top + 15 * scale), measures.heading)
    }
    canvas.scaleEnds(
      event.rating.indicator, left: places.circles, right: places.lastCircle,
      baseline: top + 34 * scale, measures, request.language)
    for block in 0..<blocks {
      let y = top + headHeight + blockHeight * Double(block)
      canvas.horizontal(
        y, from: 0, to: measures.width, block == 0 ? measures.box : measures.writing)
      drawPlace(top: y, places, on: &canvas)
      drawMoments(top: y, places, on: &canvas)
      drawSigns(top: y, places, on: &canvas)
    }
    let end = top + headHeight + blockHeight * Double(blocks)
    canvas.horizontal(end, from: 0, to: measures.width, measures.writing)
  }

  /// Where the columns of a block begin and end.
  private struct Places {
    var momentEnd: Double
    var circles: Double
    var pitch: Double
    var lastCircle: Double
    var lineEnd: Double
    var signs: Double

    init(_ events: LogSheetEvents, _ canvas: Canvas) {
      let scale = events.measures.scale
      let width = events.measures.width
      let signWidth = events.event.signs.isEmpty ? 0 : min(112 * scale, width / 4)
      signs = width - signWidth
      let moments = events.event.moments.map {
        canvas.width(of: events.request.language.logMoment($0), events.measures.day)
      }
      let count = max(1, Double(events.numbers.count))
      let room = width - signWidth - (signWidth > 0 ? 14 * scale : 0)
      let label = (moments.max() ?? 0) + 7 * scale
      pitch = min(19.2 * scale, max(1, (room - label - 150 * scale) / count))
      let radius = min(8 * scale, 0.45 * pitch)
      lastCircle = room
      circles = room - 2 * radius - pitch * (count - 1)
      momentEnd = circles - 7 * scale
      lineEnd = circles - label - 14 * scale
    }
  }

  private func baseline(_ row: Int, _ top: Double) -> Double {
    middle(row, top) + 0.36 * measures.day.size
  }

  private func middle(_ row: Int, _ top: Double) -> Double {
    top + 5 * measures.scale + rowHeight * (Double(row) + 0.5)
  }

  private func drawPlace(top: Double, _ places: Places, on canvas: inout Canvas) {
    let language = request.language
    let end = places.lineEnd
    guard end > 40 * measures.scale else { return }
    canvas.writeIn(
      language.say(.logWhat), left: 0, right: end, baseline: baseline(0, top), measures.prompt,
      measures)
    for row in 1..<max(1, rowCount - 1) {
      canvas.writeIn(
        "", left: 0, right: end, baseline: baseline(row, top), measures.prompt, measures)
    }
    let last = baseline(rowCount - 1, top)
    let half = end / 2
    canvas.writeIn(
      language.say(.logDay), left: 0, right: half, baseline: last, measures.prompt, measures)
    canvas.writeIn(
      language.say(.logTime), left: half + 6 * measures.scale, right: end, baseline: last,
      measures.prompt, measures)
  }

  private func drawMoments(top: Double, _ places: Places, on canvas: inout Canvas) {
    for (row, moment) in event.moments.enumerated() {
      canvas.text(
        request.language.logMoment(moment), at: Point(places.momentEnd, baseline(row, top)),
        measures.day, .end)
      canvas.circles(
        numbers, left: places.circles, middle: middle(row, top), pitch: places.pitch, measures)
    }
  }

  private func drawSigns(top: Double, _ places: Places, on canvas: inout Canvas) {
    let side = 12 * measures.scale
    for (row, sign) in event.signs.prefix(rowCount).enumerated() {
      let y = middle(row, top)
      canvas.box(at: Point(places.signs, y - side / 2), side: side, measures)
      let left = places.signs + side + 6 * measures.scale
      if let words = canvas.shortened(
        sign.indicator.title, measures.day, width: measures.width - left)
      {
        canvas.text(words, at: Point(left, baseline(row, top)), measures.day)
      }
    }
  }
}

extension PageLanguage {
  fileprivate func logMoment(_ moment: Moment) -> String {
    switch moment {
    case .before: say(.logBefore)
    case .during: say(.logDuring)
    case .after: say(.logAfter)
    }
  }
}
