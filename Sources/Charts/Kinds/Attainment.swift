internal import Drawing
internal import GoalCore

/// The five levels of a goal in their own words, with the weekly level over time.
struct Attainment: Chart {
  let request: ChartRequest
  private let span: DaySpan
  private let axis: ValueAxis

  init(_ request: ChartRequest) {
    self.request = request
    span = request.weekSpan
    axis = ValueAxis(of: [request.history], including: [])
  }

  func draw(size: Size) -> Drawing {
    guard request.history.hasValues else { return request.emptyPanel(size) }
    var canvas = request.canvas(size)
    let style = request.style
    let unit = style.unit
    let foot = size.height >= 60 * unit ? 14 * unit : 3
    let hasLevels = size.width >= 180 * unit && request.indicator.levels.count == 5
    let left = size.width >= 90 * unit ? 20 * unit : 3
    let right = hasLevels ? size.width * 0.55 : size.width - 4
    let area = Rectangle(
      left: left, top: min(9 * unit, size.height / 8), right: right,
      bottom: max(size.height - foot - 4, size.height / 4))
    let plot = Plot(area, span: span, domain: axis.domain)
    let ticks = axis.ticks.map { ($0, signed($0)) }
    let aims = request.history.aimSteps(in: span)
    canvas.aimZone(aims, plot, better: request.indicator.better)
    canvas.grid(plot, ticks: ticks)
    canvas.aimLine(aims, plot)
    canvas.timeAxis(plot, window: request.window)
    canvas.weeks(WeekMarks(request.history, plot), radius: style.weeklyRadius, barWidth: nil)
    if left > 4 { canvas.tickNumbers(plot, ticks: ticks) }
    if hasLevels { drawLevels(plot, left: right + 8, on: &canvas) }
    if foot > 3 {
      let starts = request.history.weeks.map(\.start).filter(span.contains)
      canvas.dates(
        canvas.dateLabels(starts, plot.time, language: request.language),
        baseline: size.height - 3.2 * unit)
    }
    return canvas.drawing
  }

  /// The level that was reached last stands out.
  private func drawLevels(_ plot: Plot, left: Double, on canvas: inout Canvas) {
    let style = request.style
    let current = request.currentWeek?.value.map { $0.rounded() }
    let step = plot.area.height / 4
    for (index, level) in request.indicator.levels.enumerated() {
      let value = Double(index - 2)
      let isCurrent = value == current
      let text = style.axis(
        isCurrent ? style.palette.ink : style.palette.ink3,
        weight: isCurrent ? .semibold : .regular)
      let lead = 1.2 * text.size
      let most = max(1, Int(exactly: (step / lead).rounded(.down)) ?? 1)
      let width = canvas.frame.width - left
      let all = canvas.lines(of: level, text, width: width) ?? []
      var lines = Array(all.prefix(most))
      if all.count > most, most > 0 {
        let rest = all[(most - 1)...].joined(separator: " ")
        lines[most - 1] = canvas.shortened(rest, text, width: width) ?? lines[most - 1]
      }
      let middle = plot.values.y(value) + 0.36 * text.size
      for (row, line) in lines.enumerated() {
        let offset = (Double(row) - Double(lines.count - 1) / 2) * lead
        let y = min(max(middle + offset, 0.8 * text.size), canvas.frame.bottom - 2)
        canvas.text(line, at: Point(left, y), text)
      }
    }
  }

  private func signed(_ level: Double) -> String {
    let number = request.language.shortNumber(level)
    return level > 0 ? "+" + number : number
  }

  var words: String {
    let levels = request.indicator.levels.enumerated().map { index, level in
      "\(signed(Double(index - 2))) \(level)"
    }
    var sentences = [request.weeksInWords]
    let language = request.language
    if !levels.isEmpty {
      let list = levels.joined(separator: language.say(.chartTextSeparator))
      sentences.append(language.say(.chartTextLevels, ["list": list]))
    }
    return sentences.joined(separator: " ")
  }
}
