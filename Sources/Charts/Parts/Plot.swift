internal import Drawing
internal import GoalCore

/// The area of a chart in which values stand at their days.
struct Plot {
  let time: TimeScale
  let values: ValueScale

  init(_ area: Rectangle, span: DaySpan, domain: ClosedRange<Double>) {
    time = TimeScale(span: span, left: area.left, right: area.right)
    values = ValueScale(domain: domain, top: area.top, bottom: area.bottom)
  }

  var area: Rectangle {
    Rectangle(left: time.left, top: values.top, right: time.right, bottom: values.bottom)
  }

  /// Where the days from `first` to `last`, both included, lie, cut to the plot.
  func columns(from first: CalendarDay, to last: CalendarDay) -> Rectangle? {
    let left = time.clamped(time.x(first))
    let right = time.clamped(time.x(last + 1))
    guard right > left else { return nil }
    return Rectangle(left: left, top: area.top, right: right, bottom: area.bottom)
  }
}

extension Canvas {
  /// Gridlines at `ticks`, with their numbers left of the plot; the ends come first.
  mutating func grid(_ plot: Plot, ticks: [(value: Double, text: String)]) {
    for tick in ticks {
      let y = plot.values.y(tick.value)
      horizontal(
        y, from: plot.area.left, to: plot.area.right, Stroke(palette.hair, width: 0.5))
    }
  }

  /// The numbers of `ticks`; where they would touch, the ends win.
  mutating func tickNumbers(_ plot: Plot, ticks: [(value: Double, text: String)]) {
    let ends = [ticks.first, ticks.last].compactMap(\.self)
    for tick in ends + ticks.dropFirst().dropLast() {
      let y = plot.values.y(tick.value) + 0.36 * style.axisText
      text(tick.text, at: Point(plot.area.left - 5, y), style.axis(), .end)
    }
  }

  /// The axis line, thicker over the days that the report is about.
  mutating func timeAxis(_ plot: Plot, window: DaySpan?) {
    let bottom = plot.area.bottom
    horizontal(
      bottom, from: plot.area.left, to: plot.area.right, Stroke(palette.form, width: 0.6))
    guard let window, let days = plot.columns(from: window.from, to: window.to) else { return }
    horizontal(bottom + 0.6, from: days.left, to: days.right, Stroke(palette.ink, width: 2))
  }
}
