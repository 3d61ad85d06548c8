internal import Drawing
internal import GoalCore

/// Up to eight events, one in a row, with their names; their average at the foot.
struct BeforeAfterRows {
  let chart: BeforeAfter
  let rowHeight: Double

  private var request: ChartRequest { chart.request }
  private var style: ChartStyle { chart.request.style }

  func draw(on canvas: inout Canvas) {
    let unit = style.unit
    let names = min(104 * unit, canvas.frame.width * 0.45)
    let scale = Across(
      domain: chart.axis.domain, left: names, right: canvas.frame.width - 6 * unit)
    let foot = rowHeight * Double(chart.events.count)
    for tick in chart.axis.ticks {
      canvas.vertical(
        scale.x(tick), from: 0, to: foot + rowHeight + 6,
        Stroke(canvas.palette.hair, width: 0.5))
    }
    for (row, event) in chart.events.enumerated() {
      draw(event, y: rowHeight * (Double(row) + 0.5), scale, on: &canvas)
    }
    drawAverage(y: foot + 9 * unit, scale, on: &canvas)
    for tick in chart.axis.ticks {
      canvas.text(
        request.tickText(tick), at: Point(scale.x(tick), foot + rowHeight + 16 * unit),
        style.axis(), .middle)
    }
  }

  private func draw(_ event: MomentEvent, y: Double, _ scale: Across, on canvas: inout Canvas) {
    let baseline = y + 0.36 * style.axisText
    let date = request.language.date(event.day, .short)
    canvas.text(date, at: Point(0, baseline), style.axis())
    let left = 34 * style.unit
    if let name = event.name,
      let fitting = canvas.shortened(name, style.label(), width: scale.left - left - 3.5)
    {
      canvas.text(fitting, at: Point(left, baseline), style.label())
    }
    canvas.pair(
      before: event.before.map { Point(scale.x($0), y) },
      after: event.after.map { Point(scale.x($0), y) }, radius: 2.5 * style.unit)
    guard !event.isComplete, let value = event.before ?? event.after else { return }
    let words = request.language.say(
      event.after == nil ? .chartAfterMissing : .chartBeforeMissing)
    let x = scale.x(value)
    let run = [Label.Run(words, style.axis())]
    let places = [
      Label(run, at: Point(x + 8, baseline)), Label(run, at: Point(x - 8, baseline), .end),
    ]
    guard let label = places.first(where: { canvas.isFree(canvas.box(of: $0)) }) else { return }
    canvas.fill(canvas.box(of: label), canvas.palette.paper)
    canvas.place(label)
  }

  private func drawAverage(y: Double, _ scale: Across, on canvas: inout Canvas) {
    guard let pairs = chart.pairs else { return }
    let palette = canvas.palette
    canvas.horizontal(
      y - 8 * style.unit, from: 0, to: scale.right, Stroke(palette.rule, width: 0.5))
    let baseline = y + 0.36 * style.labelText
    let words = request.language.say(
      .chartAverageOf, ["n": String(pairs.count)], count: pairs.count)
    canvas.text(words, at: Point(0, baseline), style.label(weight: .semibold))
    let (before, after) = (scale.x(pairs.before), scale.x(pairs.after))
    canvas.pair(
      before: Point(before, y), after: Point(after, y), radius: 3 * style.unit, isAverage: true)
    let outward: Double = before <= after ? 1 : -1
    canvas.text(
      chart.text(pairs.before), at: Point(before - outward * 6, baseline),
      style.label(weight: .medium), outward > 0 ? .end : .start)
    canvas.text(
      chart.text(pairs.after), at: Point(after + outward * 7, baseline),
      style.label(weight: .bold), outward > 0 ? .start : .end)
  }
}

/// Places of values from left to right.
struct Across: Equatable {
  let domain: ClosedRange<Double>
  let left: Double
  let right: Double

  /// Values outside the domain stand at its nearest end.
  func x(_ value: Double) -> Double {
    let length = domain.upperBound - domain.lowerBound
    guard length > 0, value.isFinite else { return left }
    let inside = min(max(value, domain.lowerBound), domain.upperBound)
    return left + (inside - domain.lowerBound) / length * (right - left)
  }
}
