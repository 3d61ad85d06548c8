internal import Drawing
internal import GoalCore

/// A column of seven day cells for each week, with days done of days answered beneath.
struct DayGrid: Chart {
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
    let unit = request.style.unit
    let places =
      request.columns.map { Places(size, over: $0, weeks: weeks.count, unit: unit) }
      ?? Places(size, weeks: weeks.count, unit: unit)
    let shown = Array(weeks.suffix(places.columns))
    drawCells(shown, on: &canvas, places)
    drawWeekdays(shown, on: &canvas, places)
    for (column, week) in shown.enumerated().reversed() {
      drawShare(of: week, column: column, on: &canvas, places)
    }
    drawPauses(shown, on: &canvas, places)
    drawDates(shown, on: &canvas, places)
    return canvas.drawing
  }

  // MARK: Cells

  private func drawCells(_ weeks: [WeeklyValue], on canvas: inout Canvas, _ places: Places) {
    var cells = DayCells()
    for (column, week) in weeks.enumerated() {
      let days = DaySpan(from: week.start, to: week.lastDay)
      for (row, state) in request.history.dayStates(in: days).enumerated() {
        cells.add(state, at: places.corner(column: column, row: row), side: places.side)
      }
    }
    cells.draw(on: &canvas, canvas.palette.ink)
  }

  /// Initials of the days, from the day that weeks begin on.
  private func drawWeekdays(_ weeks: [WeeklyValue], on canvas: inout Canvas, _ places: Places) {
    let initials = request.language.weekdayInitials
    guard let first = weeks.first?.start, places.hasWeekdays, initials.count == 7 else { return }
    for row in 0..<7 {
      let corner = places.corner(column: 0, row: row)
      let initial = initials[(first.weekday.rawValue - 1 + row) % 7]
      canvas.text(
        initial, at: Point(places.left - 8 * request.style.unit, corner.y + places.side / 2 + 2.9),
        request.style.axis(), .middle)
    }
  }

  // MARK: Words

  /// `5/7`, bold at or past the aim.
  private func drawShare(
    of week: WeeklyValue, column: Int, on canvas: inout Canvas, _ places: Places
  ) {
    guard let baseline = places.shareBaseline, week.chances > 0 else { return }
    let isMet = request.history.isAtAim(week) && week.state == .full
    let text = request.style.axis(canvas.palette.ink, weight: isMet ? .semibold : .regular)
    let words = request.language.say(
      .chartFraction, ["n": String(week.successes), "of": String(week.chances)])
    let at = Point(places.middle(of: column), baseline)
    canvas.place(Label([Label.Run(words, text)], at: at, .middle), clearance: 3)
  }

  /// Why weeks were paused, once under each row of them, where it touches no share.
  private func drawPauses(
    _ weeks: [WeeklyValue], on canvas: inout Canvas, _ places: Places
  ) {
    guard let baseline = places.shareBaseline else { return }
    func reason(_ week: WeeklyValue) -> String? {
      guard week.state == .paused, week.chances == 0 else { return nil }
      let pause = request.goal.pauses.first { $0.contains(week.start) }
      return pause?.reason ?? request.language.say(.chartPaused)
    }
    var first = 0
    while first < weeks.count {
      guard let words = reason(weeks[first]) else {
        first += 1
        continue
      }
      var last = first
      while last + 1 < weeks.count, reason(weeks[last + 1]) == words { last += 1 }
      let middle = (places.middle(of: first) + places.middle(of: last)) / 2
      let text = request.style.axis()
      let label = Label([Label.Run(words, text)], at: Point(middle, baseline), .middle)
      if !canvas.place(label, clearance: 3) {
        let room = places.middle(of: last) - places.middle(of: first) + places.side
        if let short = canvas.shortened(words, text, width: room) {
          canvas.place(
            Label([Label.Run(short, text)], at: Point(middle, baseline), .middle), clearance: 3)
        }
      }
      first = last + 1
    }
  }

  private func drawDates(_ weeks: [WeeklyValue], on canvas: inout Canvas, _ places: Places) {
    guard let baseline = places.dateBaseline else { return }
    let text = request.style.axis()
    for step in 1...max(weeks.count, 1) {
      var month: Int?
      let labels = stride(from: 0, to: weeks.count, by: step).map { column in
        let civil = weeks[column].start.civil
        defer { month = civil.month }
        let words =
          civil.month == month
          ? String(civil.day) : request.language.date(weeks[column].start, .short)
        return Label(
          [Label.Run(words, text)], at: Point(places.middle(of: column), baseline), .middle)
      }
      let boxes = labels.map(canvas.box)
      let isSpaced = zip(boxes, boxes.dropFirst()).allSatisfy { $0.right + 3 <= $1.left }
      if isSpaced {
        for label in labels { canvas.place(label) }
        return
      }
    }
  }
}

/// Where the cells of a grid stand, in as many columns as fit; the latest weeks are kept.
private struct Places {
  var side: Double
  var rowPitch: Double
  var columnPitch: Double
  var columns: Int
  var left: Double
  /// The top of the first row.
  var top = 0.0
  var shareBaseline: Double?
  var dateBaseline: Double?

  /// Over the columns of a table, which has dates and shares; as large as they let the cells be.
  init(_ size: Size, over plot: PlotColumns, weeks: Int, unit: Double) {
    columns = max(1, weeks)
    left = plot.left
    columnPitch = max(plot.right - plot.left, 1) / Double(columns)
    rowPitch = min(26 * unit, columnPitch * 0.86, max(size.height / 7, 1))
    side = rowPitch * 10.6 / 12.8
    top = max(size.height - 7 * rowPitch, 0)
  }

  init(_ size: Size, weeks: Int, unit: Double) {
    let hasWords = size.height >= 70 * unit
    let foot = hasWords ? 23 * unit : 0
    rowPitch = min(12.8 * unit, max((size.height - foot) / 7, 1))
    side = rowPitch * 10.6 / 12.8
    left = size.width >= 80 * unit ? 12 * unit : 0
    let room = max(size.width - left, 1)
    let most = (room / (side + 2.2)).rounded(.down)
    columns = max(1, min(weeks, Int(exactly: most) ?? 1))
    columnPitch = min(27 * unit, room / Double(columns))
    if hasWords {
      shareBaseline = 7 * rowPitch + 8.5 * unit
      dateBaseline = 7 * rowPitch + 19.5 * unit
    }
  }

  var hasWeekdays: Bool { left > 0 && rowPitch >= 7.6 }

  func corner(column: Int, row: Int) -> Point {
    Point(
      left + Double(column) * columnPitch + (columnPitch - side) / 2,
      top + Double(row) * rowPitch)
  }

  func middle(of column: Int) -> Double { left + (Double(column) + 0.5) * columnPitch }
}
