internal import Drawing
internal import GoalCore

/// Many events, each a column at its day; the averages at the right.
struct BeforeAfterColumns {
  let chart: BeforeAfter

  private var request: ChartRequest { chart.request }
  private var style: ChartStyle { chart.request.style }

  func draw(on canvas: inout Canvas) {
    let unit = style.unit
    let frame = canvas.frame
    let labels = sideLabels { _ in 0 }
    let widest = labels.map { canvas.width(of: $0.long) }.max() ?? 0
    let right = frame.width >= 120 * unit ? min(widest + 8, 0.36 * frame.width) : 4
    let foot = frame.height >= 50 * unit ? 15 * unit : 4
    let area = Rectangle(
      left: frame.width >= 80 * unit ? 16 * unit : 4, top: min(5, frame.height / 8),
      right: frame.width - right, bottom: max(frame.height - foot, 8))
    let first = chart.events.first?.day ?? request.asOf
    let span = request.span ?? DaySpan(from: first, to: chart.events.last?.day ?? first)
    let inner = Rectangle(
      left: area.left + 4, top: area.top, right: area.right - 4, bottom: area.bottom)
    let plot = Plot(inner, span: span, domain: chart.axis.domain)
    drawGrid(Plot(area, span: span, domain: chart.axis.domain), on: &canvas)
    for event in chart.events {
      let x = plot.time.x(event.day, at: event.time)
      canvas.pair(
        before: event.before.map { Point(x, plot.values.y($0)) },
        after: event.after.map { Point(x, plot.values.y($0)) },
        radius: min(2.1 * unit, max(inner.width / Double(chart.events.count) / 2.2, 0.8)))
    }
    canvas.sideLabels(
      sideLabels(plot.values.y), left: area.right + 6, right: frame.width,
      within: area.top...max(area.bottom, area.top))
    if foot > 4 {
      let starts = stride(from: 0, to: span.days, by: max(1, span.days / 4)).map { span.from + $0 }
      canvas.dates(
        canvas.dateLabels(starts, plot.time, language: request.language),
        baseline: frame.height - 3.2 * unit)
    }
  }

  private func drawGrid(_ plot: Plot, on canvas: inout Canvas) {
    let ticks = chart.axis.ticks.map { ($0, request.tickText($0)) }
    canvas.grid(plot, ticks: ticks)
    if plot.area.left > 8 { canvas.tickNumbers(plot, ticks: ticks) }
  }

  private func sideLabels(_ y: (Double) -> Double) -> [SideLabel] {
    guard let pairs = chart.pairs else { return [] }
    func label(_ key: PhraseKey, _ value: Double, _ weight: FontWeight) -> SideLabel {
      let words = request.language.say(key, ["value": chart.text(value)])
      return SideLabel(
        wish: y(value), long: [Label.Run(words, style.label(weight: weight))],
        short: [Label.Run(chart.text(value), style.label(weight: weight))], rank: 0)
    }
    return [
      label(.chartBeforeValue, pairs.before, .regular), label(.chartAfterValue, pairs.after, .bold),
    ]
  }
}
