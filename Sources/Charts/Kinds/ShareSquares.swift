internal import Drawing
internal import GoalCore

/// One square for each moment of a week, those that went as wanted filled at the bottom.
///
/// A second measure of the same moments stands as a row of numbers beneath.
struct ShareSquares: Chart {
  let request: ChartRequest
  private let weeks: [WeeklyValue]

  init(_ request: ChartRequest) {
    self.request = request
    weeks = request.shownWeeks
  }

  var words: String {
    let linked = request.others.first.map { other in
      request.language.say(
        .chartTextLinked, ["title": other.indicator.title, "list": request.weekList(other)])
    }
    return [request.weeksInWords, linked].compactMap(\.self).joined(separator: " ")
  }

  func draw(size: Size) -> Drawing {
    guard request.history.hasValues else { return request.emptyPanel(size) }
    var canvas = request.canvas(size)
    let unit = request.style.unit
    let pitch = columnPitch(canvas)
    let most = Int(exactly: (size.width / pitch).rounded(.down)) ?? 1
    let shown = Array(weeks.suffix(max(1, most)))
    let foot =
      size.height < 60 * unit || request.columns != nil
      ? 1 : request.others.isEmpty ? 13 * unit : 24 * unit
    let base = size.height - foot
    let side = squareSide(shown, room: base - 14 * unit, pitch: pitch)
    for (column, week) in shown.enumerated().reversed() {
      let x = left + Double(column) * pitch + (pitch - side) / 2
      draw(week, at: Point(x, base), side: side, on: &canvas)
    }
    canvas.horizontal(
      base, from: left, to: left + Double(shown.count) * pitch,
      Stroke(canvas.palette.form, width: 0.6))
    if foot > 1 {
      drawLinked(shown, pitch: pitch, baseline: base + 11 * unit, on: &canvas)
      drawDates(shown, pitch: pitch, baseline: size.height - 2 * unit, on: &canvas)
    }
    return canvas.drawing
  }

  // MARK: Squares

  private var left: Double { request.columns?.left ?? 0 }

  private func columnPitch(_ canvas: Canvas) -> Double {
    if let columns = request.columns {
      return max(columns.right - columns.left, 1) / Double(max(weeks.count, 1))
    }
    let words = weeks.map { canvas.width(of: total($0), request.style.label(weight: .bold)) }
    let wanted = max((words.max() ?? 0) + 5, 12)
    let room = canvas.frame.width / Double(max(weeks.count, 1))
    return min(max(room, wanted), 40 * request.style.unit, canvas.frame.width)
  }

  private func squareSide(_ weeks: [WeeklyValue], room: Double, pitch: Double) -> Double {
    let most = Double(weeks.map(\.chances).max() ?? 1)
    let largest = (request.columns == nil ? 8.3 : 16) * request.style.unit
    return max(min(largest, room / max(most, 1) / 1.18, pitch * 0.8), 0.2)
  }

  private func draw(
    _ week: WeeklyValue, at corner: Point, side: Double, on canvas: inout Canvas
  ) {
    let palette = canvas.palette
    let step = side * 1.18
    let middle = corner.x + side / 2
    guard week.chances > 0 else {
      drawNothing(week, middle: middle, base: corner.y, on: &canvas)
      return
    }
    if side >= 2.5 {
      var cells = DayCells()
      for count in 0..<week.chances {
        let y = corner.y - Double(count + 1) * step
        cells.add(count < week.successes ? .done : .notDone, at: Point(corner.x, y), side: side)
      }
      cells.draw(on: &canvas, palette.ink)
    } else {
      drawBar(week, at: corner, side: side, on: &canvas)
    }
    let isCurrent = week.start == request.currentWeek?.start
    canvas.text(
      total(week), at: Point(middle, corner.y - Double(week.chances) * step - 4),
      request.style.label(weight: isCurrent ? .bold : .regular), .middle)
  }

  /// Too many moments for squares: a bar of the same height.
  private func drawBar(
    _ week: WeeklyValue, at corner: Point, side: Double, on canvas: inout Canvas
  ) {
    let step = side * 1.18
    let width = 8.3
    let left = corner.x + side / 2 - width / 2
    func bar(_ count: Int) -> Rectangle {
      Rectangle(
        left: left, top: corner.y - Double(count) * step, right: left + width, bottom: corner.y)
    }
    canvas.add(
      .rectangle(bar(week.chances)), fill: canvas.palette.paper,
      stroke: Stroke(canvas.palette.ink, width: 0.8))
    canvas.fill(bar(week.successes), canvas.palette.ink)
  }

  private func drawNothing(
    _ week: WeeklyValue, middle: Double, base: Double, on canvas: inout Canvas
  ) {
    if week.state == .paused {
      canvas.hatch(
        Rectangle(left: middle - 4, top: max(base - 40, 0), right: middle + 4, bottom: base))
    } else {
      canvas.horizontal(
        base - 5, from: middle - 2.5, to: middle + 2.5, Stroke(canvas.palette.form, width: 1))
    }
  }

  // MARK: Words

  private func total(_ week: WeeklyValue) -> String {
    let words = request.language.count(week.successes, of: week.chances)
    return week.state == .partial ? request.language.say(.chartSoFar, ["value": words]) : words
  }

  private func drawLinked(
    _ weeks: [WeeklyValue], pitch: Double, baseline: Double, on canvas: inout Canvas
  ) {
    guard let other = request.others.first else { return }
    for (column, week) in weeks.enumerated() {
      guard let match = other.weeks.first(where: { $0.start == week.start }),
        let value = request.language.value(of: match, indicator: other.indicator)
      else { continue }
      let isCurrent = week.start == request.currentWeek?.start
      canvas.text(
        match.state == .thin ? "(\(value))" : value,
        at: Point((Double(column) + 0.5) * pitch, baseline),
        request.style.label(weight: isCurrent ? .bold : .regular), .middle)
    }
    let end = Double(weeks.count) * pitch + 4
    canvas.text(other.indicator.title, at: Point(end, baseline), request.style.axis())
  }

  private func drawDates(
    _ weeks: [WeeklyValue], pitch: Double, baseline: Double, on canvas: inout Canvas
  ) {
    var month: Int?
    for (column, week) in weeks.enumerated() {
      let civil = week.start.civil
      let words =
        civil.month == month
        ? String(civil.day) : request.language.date(week.start, .short)
      let at = Point((Double(column) + 0.5) * pitch, baseline)
      if canvas.text(words, at: at, request.style.axis(), .middle) { month = civil.month }
    }
  }
}
