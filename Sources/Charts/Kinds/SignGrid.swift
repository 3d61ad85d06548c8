internal import Drawing
internal import GoalCore

/// A row for each sign and a column for each event: filled where the sign was there.
struct SignGrid: Chart {
  let request: ChartRequest
  private let rows: [IndicatorHistory]
  private let events: [EventTime]

  private struct EventTime: Hashable, Comparable {
    var day: CalendarDay
    var minutes: Int

    init(_ entry: Entry) {
      day = entry.day
      minutes = entry.time.map { Int($0.minutesSinceMidnight) } ?? -1
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.day, left.minutes) < (right.day, right.minutes)
    }
  }

  init(_ request: ChartRequest) {
    self.request = request
    rows = [request.history] + request.others
    let entries = rows.flatMap(\.entries).filter { entry in
      entry.number != nil && (request.span?.contains(entry.day) ?? true)
    }
    events = Set(entries.map(EventTime.init)).sorted()
  }

  func draw(size: Size) -> Drawing {
    guard !events.isEmpty else { return request.emptyPanel(size) }
    var canvas = request.canvas(size)
    let style = request.style
    let unit = style.unit
    let names = rows.map { canvas.width(of: $0.indicator.title, style.label()) }.max() ?? 0
    let counts = rows.map { canvas.width(of: count($0), countStyle) }.max() ?? 0
    let left = min(names + 8, 0.4 * size.width)
    let right = max(size.width - counts - 8, left + 4)
    let hasDates = size.height >= 34 * unit
    let room = size.height - (hasDates ? 14 * unit : 0)
    let height = min(19 * unit, room / Double(rows.count))
    for (row, history) in rows.enumerated() {
      let y = height * Double(row)
      let area = Rectangle(left: left, top: y + 2, right: right, bottom: y + height * 0.6)
      drawCells(history, in: area, on: &canvas)
      let baseline = y + height * 0.3 + 1 + 0.36 * style.labelText
      if let name = canvas.shortened(history.indicator.title, style.label(), width: left - 6) {
        canvas.text(name, at: Point(0, baseline), style.label())
      }
      canvas.text(count(history), at: Point(size.width, baseline), countStyle, .end)
    }
    if hasDates {
      let y = height * Double(rows.count) + 8 * unit
      drawDates(left, right, baseline: min(y, size.height - 2), on: &canvas)
    }
    return canvas.drawing
  }

  private var countStyle: TextStyle { request.style.label(weight: .semibold) }

  private func drawCells(
    _ history: IndicatorHistory, in area: Rectangle, on canvas: inout Canvas
  ) {
    let palette = canvas.palette
    let pitch = area.width / Double(events.count)
    let width = max(pitch - min(1.3, pitch / 3), 0.2)
    let states = states(of: history)
    var filled = Path()
    var open = Path()
    for (column, event) in events.enumerated() {
      guard let isThere = states[event], area.height > 1 else { continue }
      let x = area.left + pitch * Double(column)
      if isThere {
        filled.append(
          .rectangle(Rectangle(x: x, y: area.top, width: width, height: area.height)))
      } else if width > 1 {
        open.append(
          .rectangle(
            Rectangle(
              x: x + 0.3, y: area.top + 0.3, width: width - 0.6, height: area.height - 0.6)))
      }
    }
    canvas.add(filled, fill: palette.ink)
    canvas.add(open, fill: palette.paper, stroke: Stroke(palette.form, width: 0.6))
  }

  private func states(of history: IndicatorHistory) -> [EventTime: Bool] {
    var states: [EventTime: Bool] = [:]
    for entry in history.entries {
      guard let number = entry.number else { continue }
      states[EventTime(entry), default: false] = number >= 0.5
    }
    return states
  }

  private func count(_ history: IndicatorHistory) -> String {
    let states = states(of: history).filter { events.contains($0.key) }
    return request.language.count(states.values.count { $0 }, of: states.count)
  }

  private func drawDates(
    _ left: Double, _ right: Double, baseline: Double, on canvas: inout Canvas
  ) {
    guard let first = events.first, let last = events.last else { return }
    let language = request.language
    canvas.text(language.date(first.day, .short), at: Point(left, baseline), request.style.axis())
    canvas.text(
      language.date(last.day, .short), at: Point(right, baseline), request.style.axis(), .end)
  }

  var words: String {
    guard !events.isEmpty else { return request.emptySentence }
    return rows.map { history in
      request.language.say(
        .chartTextLinked, ["title": history.indicator.title, "list": count(history)])
    }.joined(separator: " ")
  }
}
