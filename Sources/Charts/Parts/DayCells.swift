internal import Drawing
internal import GoalCore

/// The four states of a day, kept apart everywhere, and the day that is not yet.
enum DayState: Equatable {
  case done, notDone, notRecorded, paused, future
}

/// Squares of days in one size; all of one state are one path.
struct DayCells {
  private var done = Path()
  private var notDone = Path()
  private var notRecorded = Path()
  private var paused = Path()

  /// Adds the square whose top left corner is `corner`.
  mutating func add(_ state: DayState, at corner: Point, side: Double) {
    let area = Rectangle(x: corner.x, y: corner.y, width: side, height: side)
    switch state {
    case .done: done.append(.rectangle(area))
    case .notDone: notDone.append(.rectangle(area.inset(by: 0.4)))
    case .notRecorded:
      notRecorded.append(
        .line(
          from: Point(area.left + side * 0.25, area.center.y),
          to: Point(area.right - side * 0.25, area.center.y)))
    case .paused: paused.append(hatching(of: area, step: 2.2))
    case .future: break
    }
  }

  func draw(on canvas: inout Canvas, _ color: Color) {
    canvas.add(done, fill: color)
    canvas.add(notDone, fill: canvas.palette.paper, stroke: Stroke(color, width: 0.8))
    canvas.add(notRecorded, stroke: Stroke(canvas.palette.form, width: 0.9))
    canvas.add(paused, stroke: Stroke(canvas.palette.hatch, width: 0.6))
  }
}

extension IndicatorHistory {
  /// What is known of each day from `span.from` on, in order.
  ///
  /// A day of a yes-no indicator is done or not; of any other, recorded or not recorded.
  func dayStates(in span: DaySpan) -> [DayState] {
    var values: [CalendarDay: Bool] = [:]
    var pausedRows: Set<CalendarDay> = []
    for entry in entries where span.contains(entry.day) {
      if entry.state == .paused { pausedRows.insert(entry.day) }
      guard let number = entry.number else { continue }
      let done = indicator.kind == .yesNo ? number >= 0.5 : true
      values[entry.day] = (values[entry.day] ?? false) || done
    }
    return (0..<span.days).map { offset in
      let day = span.from + offset
      if let done = values[day] { return done ? .done : .notDone }
      if day > asOf { return .future }
      return isPaused(day, rows: pausedRows) ? .paused : .notRecorded
    }
  }

  private func isPaused(_ day: CalendarDay, rows: Set<CalendarDay>) -> Bool {
    rows.contains(day) || goal.pauses.contains { $0.contains(day) }
  }
}
