internal import Drawing
internal import GoalCore

/// Seven boxes a week, those done at the bottom, with the aim as a line at its height.
///
/// For the client's sheet: what counts is how many, not on which day.
struct WeekBoxes: Chart {
  let request: ChartRequest
  private let weeks: [WeeklyValue]

  init(_ request: ChartRequest) {
    self.request = request
    weeks = request.shownWeeks
  }

  var words: String { request.weeksInWords }

  func draw(size: Size) -> Drawing {
    guard request.history.hasValues else { return request.emptyPanel(size) }
    var canvas = request.canvas(size)
    let style = request.style
    let hasFoot = size.height >= 50 * style.unit + request.flagRow
    let foot = hasFoot ? style.axisText + 7 + request.flagRow : 1
    let aimWidth = currentAim.map { canvas.width(of: $0.words, aimStyle) + 14 } ?? 0
    let hasAimWords = size.width >= 2.5 * aimWidth
    let room = size.width - (hasAimWords ? aimWidth : 0)
    // Few weeks leave room for larger boxes.
    let roomy = min(17 * style.unit, 0.9 * room / Double(max(weeks.count, 1)))
    let step = min(max(12.9 * style.unit, roomy), (size.height - foot) / 7)
    let side = step * 10.6 / 12.9
    let most = max(1, Int(exactly: (room / (side + 4)).rounded(.down)) ?? 1)
    let shown = Array(weeks.suffix(most))
    let pitch = min(40 * style.unit, room / Double(max(shown.count, 1)))
    let base = min(size.height - foot, 7 * step)
    drawBoxes(shown, base: base, pitch: pitch, step: step, on: &canvas)
    if let aim = currentAim {
      let y = base - aim.days * step
      let end = pitch * Double(shown.count)
      canvas.horizontal(y, from: 0, to: end, Stroke(canvas.palette.aim, width: 1.3))
      if hasAimWords {
        let baseline = min(max(y + 0.33 * style.labelText, style.labelText), base)
        canvas.text(aim.words, at: Point(end + 6, baseline), aimStyle)
      }
    }
    if hasFoot {
      drawNames(shown, pitch: pitch, baseline: base + style.axisText + 4, on: &canvas)
      drawFlags(shown, pitch: pitch, y: base + foot - 6 * style.unit, on: &canvas)
    }
    return canvas.drawing
  }

  private var aimStyle: TextStyle {
    request.style.label(request.style.palette.aim, weight: .semibold)
  }

  private var currentAim: (days: Double, words: String)? {
    guard request.indicator.kind == .yesNo, let aim = request.history.target(on: request.asOf)
    else { return nil }
    let words = request.language.shortAim(aim, of: request.indicator)
    return (min(max(aim.value, 0), 1) * 7, words)
  }

  private func drawBoxes(
    _ weeks: [WeeklyValue], base: Double, pitch: Double, step: Double, on canvas: inout Canvas
  ) {
    var cells = DayCells()
    let side = step * 10.6 / 12.9
    for (column, week) in weeks.enumerated() {
      let x = pitch * Double(column) + (pitch - side) / 2
      if week.state == .paused {
        canvas.hatch(
          Rectangle(left: x, top: base - 7 * step, right: x + side, bottom: base), step: 3.6)
        continue
      }
      let states = request.history.dayStates(
        in: DaySpan(from: week.start, to: week.lastDay))
      let order: [DayState] = [.done, .notDone, .notRecorded, .paused]
      let stacked = order.flatMap { kind in states.filter { $0 == kind } }
      for (row, state) in stacked.enumerated() {
        cells.add(state, at: Point(x, base - Double(row + 1) * step), side: side)
      }
    }
    cells.draw(on: &canvas, canvas.palette.ink)
  }

  private func drawFlags(
    _ weeks: [WeeklyValue], pitch: Double, y: Double, on canvas: inout Canvas
  ) {
    for flag in request.flags {
      guard let column = weeks.firstIndex(where: { $0.start <= flag.day && flag.day <= $0.lastDay })
      else { continue }
      canvas.flagMark(flag.number, at: Point(pitch * (Double(column) + 0.5), y))
    }
  }

  /// The first days of weeks; a paused week has its reason, which comes before the days.
  private func drawNames(
    _ weeks: [WeeklyValue], pitch: Double, baseline: Double, on canvas: inout Canvas
  ) {
    for (column, week) in weeks.enumerated() where week.state == .paused {
      guard let reason = request.goal.pauses.first(where: { $0.contains(week.start) })?.reason
      else { continue }
      placeName(reason, column: column, pitch: pitch, baseline: baseline, on: &canvas)
    }
    var month: Int?
    for (column, week) in weeks.enumerated() {
      let isNamed = week.start.civil.month == month
      let words =
        isNamed ? String(week.start.civil.day) : request.language.date(week.start, .short)
      if placeName(words, column: column, pitch: pitch, baseline: baseline, on: &canvas) {
        month = week.start.civil.month
      }
    }
  }

  @discardableResult
  private func placeName(
    _ words: String, column: Int, pitch: Double, baseline: Double, on canvas: inout Canvas
  ) -> Bool {
    let half = canvas.width(of: words, request.style.axis()) / 2
    let middle = pitch * (Double(column) + 0.5)
    // The first week's name may be wider than its column.
    let x = column == 0 ? max(middle, half) : middle
    return canvas.place(
      Label([Label.Run(words, request.style.axis())], at: Point(x, baseline), .middle),
      clearance: 4)
  }
}
