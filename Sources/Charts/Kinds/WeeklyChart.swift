internal import Drawing
internal import GoalCore

/// Ratings over time: single entries, weekly values, aim, phases, pauses and sessions.
struct WeeklyChart: Chart {
  let request: ChartRequest
  let span: DaySpan
  let aims: [AimStep]
  let axis: ValueAxis

  init(_ request: ChartRequest) {
    self.request = request
    span = request.timeSpan
    aims = request.history.aimSteps(in: span)
    let levels = aims.flatMap { [$0.aim.value, $0.aim.to ?? $0.aim.value] }
    axis = ValueAxis(
      of: [request.history], including: levels + [request.startLevel].compactMap(\.self))
  }

  var words: String { request.weeksInWords }

  func draw(size: Size) -> Drawing {
    var canvas = request.canvas(size)
    guard request.history.hasValues else { return request.emptyPanel(size) }
    let layout = WeeklyLayout(size, wishes(canvas), unit: request.style.unit)
    let plot = Plot(layout.plot, span: span, domain: axis.domain)
    drawGround(on: &canvas, plot, layout)
    drawMarks(on: &canvas, plot)
    drawLabels(on: &canvas, plot, layout)
    drawRows(on: &canvas, plot, layout)
    drawPlotWords(on: &canvas, plot, layout)
    return canvas.drawing
  }

  private var isLong: Bool {
    request.history.weeks.count { span.contains($0.start) } > 26
  }

  private var ticks: [(value: Double, text: String)] {
    axis.ticks.map { ($0, request.tickText($0)) }
  }

  // MARK: Room

  private func wishes(_ canvas: Canvas) -> WeeklyWishes {
    let labels = sideLabels(at: { _ in 0 }, isFull: true)
    let short = sideLabels(at: { _ in 0 }, isFull: false)
    let history = request.history
    let words = canvas.width(of: sessionsWord, request.style.axis()) + 4
    return WeeklyWishes(
      tickWidth: ticks.map { canvas.width(of: $0.text, request.style.axis()) }.max() ?? 0,
      longLabel: max(labels.map { canvas.width(of: $0.long) }.max() ?? 0, words),
      shortLabel: short.map { canvas.width(of: $0.short) }.max() ?? 0,
      hasPhaseTitles: history.goal.phases.contains { !$0.title.isEmpty && $0.start <= span.to },
      hasDays: history.indicator.expected == 7
        && 0.75 * canvas.frame.width / Double(span.days) >= 2.7,
      hasSessions: request.columns == nil && !SessionRow(history, in: span).isEmpty,
      columns: request.columns)
  }

  private var sessionsWord: String {
    let row = SessionRow(request.history, in: span)
    return request.language.say(row.reviews.isEmpty ? .chartSessions : .chartSessionsReview)
  }

  // MARK: Layers, from back to front

  private func drawGround(on canvas: inout Canvas, _ plot: Plot, _ layout: WeeklyLayout) {
    canvas.aimZone(aims, plot, better: request.indicator.better)
    canvas.grid(plot, ticks: ticks)
    for pause in request.goal.pauses {
      guard let days = plot.columns(from: pause.from, to: min(pause.to, span.to)) else { continue }
      canvas.fill(days, canvas.palette.paper)
      canvas.hatch(days)
    }
    if layout.isFull { drawStartAndPace(on: &canvas, plot) }
    canvas.aimLine(aims, plot)
    PhaseLines(request.goal, plot.time).drawLines(
      on: &canvas, top: layout.phaseBaseline == nil ? plot.area.top : 1,
      bottom: plot.area.bottom)
    canvas.timeAxis(plot, window: request.window)
  }

  private func drawStartAndPace(on canvas: inout Canvas, _ plot: Plot) {
    guard let start = request.startLevel else { return }
    let color = canvas.palette.ink3
    canvas.horizontal(
      plot.values.y(start), from: plot.area.left, to: plot.area.right,
      Stroke(color, width: 0.8, dash: [0.1, 2.6], cap: .round))
    guard let pace = request.evenPace, let line = pace.line(in: plot) else { return }
    canvas.add(line, stroke: Stroke(color, width: 0.8, dash: [5, 3]))
  }

  private func drawMarks(on canvas: inout Canvas, _ plot: Plot) {
    let style = request.style
    let pitch = plot.time.dayWidth * 7
    let isDense = pitch < 16
    if request.history.showsEntries, !isLong, pitch >= 9 {
      let radius = min(style.entryRadius, isDense ? 1.2 * style.unit : style.entryRadius)
      let places = request.history.weeklyEntries(in: span).compactMap { entry in
        entry.number.map {
          Point(plot.time.x(entry.day, at: entry.time), plot.values.y($0))
        }
      }
      canvas.dots(places, radius: radius, canvas.palette.mark)
      canvas.reserve(around: places, radius: radius)
    }
    let radius = isLong ? 2 * style.unit : isDense ? 2.5 * style.unit : style.weeklyRadius
    let isMedian = request.indicator.weekly == .median
    canvas.weeks(
      WeekMarks(request.history, plot), radius: min(radius, max(pitch / 2, 1)),
      barWidth: isMedian ? max(pitch - 2.4, 1) : nil)
    if plot.area.width >= 100 * style.unit, plot.area.height >= 60 * style.unit {
      canvas.eventFlags(request.flags, plot)
    }
  }

  // MARK: Words

  private func drawLabels(on canvas: inout Canvas, _ plot: Plot, _ layout: WeeklyLayout) {
    let (left, right) = layout.labels
    var bounds = plot.area.top...plot.area.bottom + 3
    if layout.isFull {
      bounds = canvas.scaleWords(request.indicator, plot, left: left, right: right)
    }
    canvas.sideLabels(
      sideLabels(at: plot.values.y, isFull: layout.isFull), left: left, right: right,
      within: bounds)
    if plot.area.left > 8 { canvas.tickNumbers(plot, ticks: ticks) }
  }

  /// Start, current and aim; narrow panels have no start.
  private func sideLabels(at y: (Double) -> Double, isFull: Bool) -> [SideLabel] {
    let (style, language) = (request.style, request.language)
    var labels: [SideLabel] = []
    if isFull, let start = request.startLevel {
      let text = language.say(
        .chartStart, ["value": language.start(start, of: request.indicator)])
      let run = [Label.Run(text, style.label(style.palette.ink3))]
      labels.append(SideLabel(wish: y(start), long: run, short: run, rank: 2))
    }
    if request.namesCurrent, let current = request.currentWeek, let value = current.value,
      current.start >= request.asOf - 20
    {
      let runs = request.currentRuns(current)
      labels.append(
        SideLabel(wish: y(value), long: runs, short: Array(runs.prefix(1)), rank: 0))
    }
    if let aim = aims.last(where: { $0.span.from <= request.asOf })?.aim ?? aims.first?.aim {
      let text = TextStyle(size: style.labelText, weight: .semibold, color: style.palette.aim)
      labels.append(
        SideLabel(
          wish: y(aim.value), long: [Label.Run(language.aim(aim, of: request.indicator), text)],
          short: [Label.Run(language.shortAim(aim, of: request.indicator), text)], rank: 1))
    }
    return labels
  }

  /// Days, sessions and dates under the plot.
  private func drawRows(on canvas: inout Canvas, _ plot: Plot, _ layout: WeeklyLayout) {
    let style = request.style
    let axis = style.axis()
    let left = layout.labels.left
    if let baseline = layout.datesBaseline {
      let starts = request.history.weeks.map(\.start).filter(span.contains)
      let labels = canvas.dateLabels(starts, plot.time, language: request.language)
      canvas.dates(labels, baseline: baseline)
    }
    let row = SessionRow(request.history, in: span)
    if let top = layout.sessionsTop, row.isReadable(plot.time) {
      row.draw(on: &canvas, plot.time, top: top, asOf: request.asOf)
      let edge = row.reviews.contains { plot.time.x($0) > plot.time.right - 2 } ? 3.0 : 0
      canvas.text(sessionsWord, at: Point(left + edge, top + 8.2 * style.unit), axis)
    }
    let side = min(5.2 * style.unit, plot.time.dayWidth - 0.9)
    if let top = layout.daysTop, side >= 1.8 {
      drawDays(on: &canvas, plot, top: top, side: side)
      canvas.text(
        request.language.say(.chartDaysRecorded), at: Point(left, top + 6.4 * style.unit), axis)
    }
  }

  private func drawDays(on canvas: inout Canvas, _ plot: Plot, top: Double, side: Double) {
    var cells = DayCells()
    for (offset, state) in request.history.dayStates(in: span).enumerated() {
      let x = plot.time.x(span.from + offset) + (plot.time.dayWidth - side) / 2
      cells.add(
        state == .notDone ? .done : state, at: Point(x, top + 0.6), side: side)
    }
    cells.draw(on: &canvas, canvas.palette.ink3)
  }

  /// Phase titles, reasons of pauses and older aims: the words that stand above or in the plot.
  private func drawPlotWords(on canvas: inout Canvas, _ plot: Plot, _ layout: WeeklyLayout) {
    if let baseline = layout.phaseBaseline {
      PhaseLines(request.goal, plot.time).drawTitles(on: &canvas, baseline: baseline)
    }
    for pause in request.goal.pauses {
      if let reason = pause.reason, let days = plot.columns(from: pause.from, to: pause.to) {
        canvas.pauseReason(reason, in: days)
      }
    }
    for step in aims.dropLast() where layout.isFull {
      canvas.olderAim(
        request.language.say(
          .chartOlderAim,
          ["value": request.language.stated(step.aim.value, of: request.indicator)]),
        step, plot)
    }
  }
}

extension Canvas {
  /// Writes why there is a pause in a white gap of its hatching, if it fits.
  mutating func pauseReason(_ reason: String, in days: Rectangle) {
    let text = style.axis(palette.ink2)
    let width = self.width(of: reason, text) + 6
    guard width <= days.width + 12, days.height >= 40 else { return }
    let gap = Rectangle(
      x: days.center.x - width / 2, y: days.top + 3, width: width, height: 12 * style.unit)
    guard isFree(gap), !touchesMark(gap) else { return }
    fill(gap, palette.paper)
    self.text(reason, at: Point(days.center.x, days.top + 3 + 9 * style.unit), text, .middle)
  }

  /// Names an aim that has been revised, under its own line, where nothing stands.
  mutating func olderAim(_ words: String, _ step: AimStep, _ plot: Plot) {
    guard let days = plot.columns(from: step.span.from, to: step.span.to) else { return }
    let text = style.axis(palette.aim, weight: .medium)
    let y = plot.values.y(step.aim.value)
    let width = self.width(of: words, text)
    for baseline in [y + 9.5 * style.unit, y - 3.5] {
      for x in stride(from: days.left + 3, through: days.right - width - 2, by: 6) {
        let label = Label([Label.Run(words, text)], at: Point(x, baseline))
        let area = box(of: label)
        if plot.area.contains(area), !touchesMark(area), place(label) { return }
      }
    }
  }
}
