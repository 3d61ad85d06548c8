internal import Drawing
internal import GoalCore

/// Daily ratings: a row of circles for each day, two scales abreast where they fit.
struct LogSheetRatings: LogSheetSection {
  let measures: LogSheetMeasures
  let request: ChartRequest
  let ratings: [IndicatorHistory]

  init(_ measures: LogSheetMeasures, _ request: ChartRequest, ratings: [IndicatorHistory]) {
    self.measures = measures
    self.request = request
    self.ratings = ratings
  }

  private var rowHeight: Double { 20.5 * measures.scale }
  private var headHeight: Double { 38 * measures.scale }

  var height: Double { headHeight + 7 * rowHeight }

  func draw(on canvas: inout Canvas, top: Double) {
    let gutter = 26 * measures.scale
    let abreast = Double(measures.scalesAbreast)
    let width = (measures.width - gutter * (abreast - 1)) / abreast
    for (index, rating) in ratings.enumerated() {
      draw(
        rating.indicator, left: (width + gutter) * Double(index), top: top, width: width,
        on: &canvas)
    }
  }

  private func draw(
    _ indicator: Indicator, left: Double, top: Double, width: Double, on canvas: inout Canvas
  ) {
    guard let numbers = indicator.circles else { return }
    let scale = measures.scale
    let days = measures.days.map { request.language.date($0, .weekdayDay) }
    let label = (days.map { canvas.width(of: $0, measures.day) }.max() ?? 0) + 10 * scale
    let pitch = min(
      19.2 * scale, (width - label) / max(1, Double(numbers.count) - 0.1))
    let first = left + label
    let radius = min(8 * scale, 0.45 * pitch)
    let last = first + 2 * radius + pitch * Double(numbers.count - 1)
    if let title = canvas.shortened(indicator.title, measures.heading, width: width) {
      canvas.text(title, at: Point(left, top + 15 * scale), measures.heading)
    }
    canvas.scaleEnds(
      indicator, left: first, right: last, baseline: top + 31 * scale, measures,
      request.language)
    for (index, day) in days.enumerated() {
      let middle = top + headHeight + rowHeight * (Double(index) + 0.5)
      canvas.text(day, at: Point(left, middle + 0.36 * measures.day.size), measures.day)
      canvas.circles(numbers, left: first, middle: middle, pitch: pitch, measures)
    }
  }
}

/// Lines to write on at the foot of the sheet, as many as the room holds.
struct LogSheetNotes {
  let measures: LogSheetMeasures
  let words: PageLanguage
  let height: Double

  init(_ measures: LogSheetMeasures, words: PageLanguage, height: Double) {
    self.measures = measures
    self.words = words
    self.height = height
  }

  /// The first line, and one more.
  static func least(_ measures: LogSheetMeasures) -> Double { 52 * measures.scale }

  func draw(on canvas: inout Canvas, top: Double) {
    let pitch = 25 * measures.scale
    let room = (height / pitch).rounded(.down)
    let count = min(10, Int(exactly: room.isFinite ? room : 0) ?? 0)
    for index in 0..<max(count, 0) {
      let y = top + pitch * Double(index) + 20 * measures.scale
      let label = index == 0 ? words.say(.logHelped) : index == 2 ? words.say(.logNotes) : ""
      canvas.writeIn(
        label, left: 0, right: measures.width, baseline: y, measures.name, measures)
    }
  }
}
