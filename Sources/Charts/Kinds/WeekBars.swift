internal import Drawing
internal import GoalCore

/// A bar for each week with its number, so that no value axis is needed.
struct WeekBars: Chart {
  let request: ChartRequest
  let span: DaySpan
  let aims: [AimStep]

  init(_ request: ChartRequest) {
    self.request = request
    span = request.weekSpan
    aims = request.history.aimSteps(in: span)
  }

  var words: String { request.weeksInWords }

  func draw(size: Size) -> Drawing {
    guard request.history.hasValues else { return request.emptyPanel(size) }
    var canvas = request.canvas(size)
    let plot = plot(canvas)
    let bars = bars(plot)
    // The last number has the room beside the plot.
    let areNumbered = bars.dropLast().allSatisfy { bar in
      canvas.width(of: number(bar.week), request.style.label()) <= plot.pitch - 1
    }
    canvas.aimZone(aims, plot, better: request.indicator.better)
    draw(bars, on: &canvas, plot)
    canvas.aimLine(aims, plot)
    canvas.timeAxis(plot, window: request.columns == nil ? nil : request.window)
    aimLabel(on: &canvas, plot)
    let numbered = areNumbered ? bars : Array(bars.suffix(1))
    for bar in numbered.reversed() { drawNumber(of: bar, on: &canvas, plot) }
    if hasFoot(size), request.columns == nil {
      let labels = canvas.dateLabels(
        bars.map(\.week.start), plot.time, language: request.language)
      canvas.dates(labels, baseline: plot.area.bottom + 11 * request.style.unit)
      drawFlags(of: bars, on: &canvas, plot)
    }
    return canvas.drawing
  }

  private func hasFoot(_ size: Size) -> Bool {
    size.height >= 40 * request.style.unit + request.flagRow
  }

  private func drawFlags(of bars: [Bar], on canvas: inout Canvas, _ plot: Plot) {
    for flag in request.flags {
      guard
        let bar = bars.first(where: { $0.week.start <= flag.day && flag.day <= $0.week.lastDay })
      else { continue }
      let y = plot.area.bottom + 22 * request.style.unit
      canvas.flagMark(flag.number, at: Point(bar.area.center.x, y))
    }
  }

  // MARK: Places

  private struct Bar {
    var week: WeeklyValue
    /// From the base to the value; the whole column of the week is wider.
    var area: Rectangle
    var isLast: Bool
  }

  private var largest: Double {
    let values = request.history.weeks.compactMap(\.value) + aims.map(\.aim.value)
    return min(max(values.max() ?? 1, 1e-6), 1e12)
  }

  private func plot(_ canvas: Canvas) -> Plot {
    let unit = request.style.unit
    let size = canvas.frame.size
    let aim = currentAim.map { canvas.width(of: $0, aimStyle) + 7 } ?? 0
    let right = size.width >= 110 * unit ? size.width - min(aim, 0.36 * size.width) : size.width
    let foot =
      request.columns != nil ? 2 : hasFoot(size) ? 14 * unit + request.flagRow : 1
    let area = Rectangle(
      left: request.columns?.left ?? 0, top: min(2, size.height / 8),
      right: request.columns?.right ?? right,
      bottom: max(size.height - foot, 3))
    let head = 12 * unit / max(area.height - 12 * unit, 12 * unit)
    return Plot(area, span: span, domain: 0...largest * (1 + head))
  }

  private func bars(_ plot: Plot) -> [Bar] {
    let weeks = request.shownWeeks
    let width = 0.62 * plot.pitch
    return weeks.map { week in
      let middle = plot.time.middle(ofWeek: week.start)
      return Bar(
        week: week,
        area: Rectangle(
          left: middle - width / 2, top: plot.values.y(week.value ?? 0),
          right: middle + width / 2, bottom: plot.area.bottom),
        isLast: week.start == request.currentWeek?.start)
    }
  }

  // MARK: Bars

  private func draw(_ bars: [Bar], on canvas: inout Canvas, _ plot: Plot) {
    var filled = Path()
    var zeros = Path()
    var dashes = Path()
    for bar in bars {
      switch (bar.week.state, bar.week.value) {
      case (.paused, _):
        if let days = plot.columns(from: bar.week.start, to: bar.week.lastDay) {
          canvas.fill(days, canvas.palette.paper)
          canvas.hatch(days, step: 3.6)
        }
      case (_, nil):
        let base = Point(bar.area.center.x, bar.area.bottom - 5)
        dashes.append(.line(from: base + Point(-2.5, 0), to: base + Point(2.5, 0)))
      case (_, 0):
        zeros.append(
          .line(
            from: Point(bar.area.left, bar.area.bottom - 1.2),
            to: Point(bar.area.right, bar.area.bottom - 1.2)))
      case (.thin, _), (.partial, _), (.empty, _):
        drawHollow(bar, on: &canvas)
      case (.full, _):
        if bar.isLast {
          canvas.fill(bar.area, canvas.palette.ink)
        } else {
          filled.append(.rectangle(bar.area))
        }
      }
    }
    canvas.add(filled, fill: canvas.palette.ink3)
    canvas.add(zeros, stroke: Stroke(canvas.palette.ink, width: 2.4))
    canvas.add(dashes, stroke: Stroke(canvas.palette.form, width: 1))
  }

  /// A week cut by the as-of day is dashed, a thin one outlined.
  private func drawHollow(_ bar: Bar, on canvas: inout Canvas) {
    guard bar.area.width > 1, bar.area.height > 0.5 else {
      canvas.fill(bar.area, canvas.palette.ink3)
      return
    }
    let outline = Rectangle(
      left: bar.area.left + 0.5, top: bar.area.top + 0.5, right: bar.area.right - 0.5,
      bottom: bar.area.bottom)
    canvas.add(
      .rectangle(outline), fill: canvas.palette.paper,
      stroke: Stroke(
        canvas.palette.ink, width: 0.9, dash: bar.week.state == .partial ? [2, 1.6] : []))
  }

  // MARK: Words

  private func number(_ week: WeeklyValue) -> String {
    let value = request.language.value(of: week, indicator: request.indicator) ?? ""
    switch week.state {
    case .partial where !value.isEmpty:
      return request.language.say(.chartSoFar, ["value": value])
    case .thin: return "(\(value))"
    default: return value
    }
  }

  private func drawNumber(of bar: Bar, on canvas: inout Canvas, _ plot: Plot) {
    guard bar.week.value != nil, bar.week.state != .paused else { return }
    let palette = canvas.palette
    let text = request.style.label(
      bar.isLast ? palette.ink : palette.ink2, weight: bar.isLast ? .bold : .regular)
    var baseline = bar.area.top - 3
    // A number that the aim line would cross stands above the line.
    let step = aims.first { $0.span.contains(bar.week.lastDay) }
    if let aim = step.map({ plot.values.y($0.aim.value) }),
      baseline - 0.76 * text.size < aim, aim < baseline + 2
    {
      baseline = aim - 2.5
    }
    canvas.text(number(bar.week), at: Point(bar.area.center.x, baseline), text, .middle)
  }

  private var aimStyle: TextStyle {
    TextStyle(size: request.style.labelText, weight: .semibold, color: request.style.palette.aim)
  }

  private var currentAim: String? {
    aims.last.map { request.language.shortAim($0.aim, of: request.indicator) }
  }

  private func aimLabel(on canvas: inout Canvas, _ plot: Plot) {
    guard let aim = aims.last, let words = currentAim else { return }
    let y = plot.values.y(aim.aim.value) + 0.36 * request.style.labelText
    let low = plot.area.top + 0.8 * request.style.labelText
    canvas.text(
      words, at: Point(plot.area.right + 5, max(y, low)), aimStyle)
  }
}

extension Plot {
  /// The width of a week.
  var pitch: Double { 7 * time.dayWidth }
}

extension ChartRequest {
  /// The weeks that a chart without a time to come shows.
  var shownWeeks: [WeeklyValue] {
    let span = weekSpan
    return history.weeks.filter { span.contains($0.start) }
  }

  /// The days of all weeks of all histories, for kinds that show several on one time axis.
  var commonSpan: DaySpan {
    if let span { return span }
    let spans =
      [weekSpan]
      + others.map { other in
        var own = self
        own.history = other
        return own.weekSpan
      }
    let first = spans.map(\.from).min() ?? asOf
    return DaySpan(from: first, to: spans.map(\.to).max() ?? first)
  }

  /// The days of all weeks, without the time to come.
  var weekSpan: DaySpan {
    if let span { return span }
    let first = history.weeks.first?.start ?? asOf - 6
    return DaySpan(from: first, to: max(history.weeks.last?.lastDay ?? asOf, first + 6))
  }
}
