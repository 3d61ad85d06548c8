internal import Drawing
internal import GoalCore

/// A cell for each of a few days, in a row: what came of something that was agreed.
///
/// More than ten days stand under one another by weeks.
struct DayRow: Chart {
  private static let longestRow = 10

  let request: ChartRequest
  private let span: DaySpan
  private let states: [DayState]

  init(_ request: ChartRequest) {
    self.request = request
    span = request.span ?? request.window ?? DaySpan(from: request.asOf - 6, to: request.asOf)
    states = request.history.dayStates(in: span)
  }

  func draw(size: Size) -> Drawing {
    var canvas = request.canvas(size)
    let unit = request.style.unit
    let columns = states.count > Self.longestRow ? 7 : max(states.count, 1)
    let rows = (states.count + columns - 1) / columns
    let foot = size.height >= 22 * unit ? 12 * unit : 0
    let rowPitch = max(size.height - foot, 1) / Double(max(rows, 1))
    let pitch = min(22.7 * unit, size.width / Double(columns))
    let side = max(min(15.5 * unit, 0.86 * pitch, rows > 1 ? rowPitch - 2 : rowPitch), 1)
    func corner(_ index: Int) -> Point {
      Point(Double(index % columns) * pitch, Double(index / columns) * rowPitch)
    }
    var cells = DayCells()
    for (index, state) in states.enumerated() { cells.add(state, at: corner(index), side: side) }
    cells.draw(on: &canvas, canvas.palette.ink)
    for (index, state) in states.enumerated() where state == .done && side >= 9 {
      canvas.add(
        checkMark(at: corner(index) + Point(0.25 * side, 0.54 * side), size: 0.5 * side),
        stroke: Stroke(canvas.palette.paper, width: 1.5, cap: .round, join: .round))
    }
    guard foot > 0 else { return canvas.drawing }
    for column in 0..<columns {
      let at = Point(Double(column) * pitch + side / 2, size.height - 2.5 * unit)
      canvas.text(initial(span.from + column), at: at, request.style.axis(), .middle)
    }
    return canvas.drawing
  }

  private func initial(_ day: CalendarDay) -> String {
    let initials = request.language.weekdayInitials
    let index = day.weekday.rawValue - 1
    return initials.indices.contains(index) ? initials[index] : ""
  }

  var words: String {
    let language = request.language
    let kinds: [(DayState, PhraseKey)] = [
      (.done, .chartTextDaysDone), (.notDone, .chartTextDaysNotDone),
      (.notRecorded, .chartTextDaysNotRecorded), (.paused, .chartTextDaysPaused),
    ]
    let parts = kinds.compactMap { state, key -> String? in
      let days = states.indices.filter { states[$0] == state }
        .map { language.date(span.from + $0, .weekdayDay) }
      guard !days.isEmpty else { return nil }
      return language.say(key, ["days": days.joined(separator: language.say(.listSeparator))])
    }
    return language.say(
      .chartTextDays,
      [
        "title": request.indicator.title, "range": language.range(from: span.from, to: span.to),
        "list": parts.joined(separator: language.say(.chartTextSeparator)),
      ])
  }
}
