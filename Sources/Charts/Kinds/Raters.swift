internal import Drawing
internal import GoalCore

/// The same measure as several people see it: same axis, same weight, no difference drawn.
struct Raters: Chart {
  let request: ChartRequest
  let histories: [IndicatorHistory]
  let span: DaySpan
  let aims: [AimStep]
  let axis: ValueAxis

  init(_ request: ChartRequest) {
    self.request = request
    histories = [request.history] + request.others
    span = request.commonSpan
    aims = request.history.aimSteps(in: span)
    axis = ValueAxis(of: histories, including: aims.flatMap { [$0.aim.value, $0.aim.to ?? 0] })
  }

  func draw(size: Size) -> Drawing {
    guard histories.contains(where: \.hasValues) else { return request.emptyPanel(size) }
    var canvas = request.canvas(size)
    let wishes = sideLabels { _, _ in 0 }
    let wide = wishes.map { canvas.width(of: $0.long) }.max() ?? 0
    let layout = WeeklyLayout(
      size,
      WeeklyWishes(
        tickWidth: axis.ticks.map { canvas.width(of: request.tickText($0), request.style.axis()) }
          .max() ?? 0,
        longLabel: wide, shortLabel: wide, hasPhaseTitles: false, hasDays: false,
        hasSessions: false, columns: request.columns), unit: request.style.unit)
    let plot = Plot(layout.plot, span: span, domain: axis.domain)
    let ticks = axis.ticks.map { ($0, request.tickText($0)) }
    canvas.aimZone(aims, plot, better: request.indicator.better)
    canvas.grid(plot, ticks: ticks)
    canvas.aimLine(aims, plot)
    canvas.timeAxis(plot, window: request.window)
    for (index, history) in histories.enumerated() {
      draw(WeekMarks(history, plot), person: index, on: &canvas)
    }
    let (left, right) = layout.labels
    canvas.sideLabels(
      sideLabels { value, _ in plot.values.y(value) }, left: left, right: right,
      within: plot.area.top...plot.area.bottom + 3)
    if plot.area.left > 8 { canvas.tickNumbers(plot, ticks: ticks) }
    if let baseline = layout.datesBaseline {
      let starts = histories.max { $0.weeks.count < $1.weeks.count }?.weeks.map(\.start) ?? []
      canvas.dates(
        canvas.dateLabels(starts.filter(span.contains), plot.time, language: request.language),
        baseline: baseline)
    }
    return canvas.drawing
  }

  /// First circle and solid line, second hollow square and dashes, further ones diamonds.
  private func draw(_ weeks: WeekMarks, person: Int, on canvas: inout Canvas) {
    let palette = canvas.palette
    if person == 0 {
      canvas.weeks(weeks, radius: 2.8, barWidth: nil)
      return
    }
    let dash: [Double] = person == 1 ? [3.5, 2] : [1.2, 1.8]
    let path = weeks.path(of: (weeks.solidPairs + weeks.dashedPairs).sorted())
    canvas.add(path, stroke: Stroke(palette.ink, width: 1, dash: dash))
    var shapes = Path()
    for mark in weeks.marks {
      shapes.append(
        person == 1
          ? .rectangle(Rectangle(x: mark.at.x - 2.5, y: mark.at.y - 2.5, width: 5, height: 5))
          : diamond(at: mark.at, reach: 3.2))
    }
    canvas.add(shapes, fill: palette.paper, stroke: Stroke(palette.ink, width: 1.1))
  }

  private func sideLabels(_ y: (Double, Int) -> Double) -> [SideLabel] {
    let style = request.style
    var labels: [SideLabel] = []
    for (index, history) in histories.enumerated() {
      var own = request
      own.history = history
      guard let week = own.currentWeek, let value = week.value else { continue }
      let text = request.language.value(of: week, indicator: history.indicator) ?? ""
      let runs = [
        Label.Run(name(of: history) + " ", style.label()),
        Label.Run(text, style.label(weight: .bold)),
      ]
      labels.append(
        SideLabel(wish: y(value, index), long: runs, short: Array(runs.suffix(1)), rank: index))
    }
    if let aim = aims.last?.aim {
      let words = request.language.shortAim(aim, of: request.indicator)
      let run = Label.Run(words, style.label(style.palette.aim, weight: .semibold))
      labels.append(SideLabel(wish: y(aim.value, -1), long: [run], short: [run], rank: 9))
    }
    return labels
  }

  private func name(of history: IndicatorHistory) -> String {
    if let name = request.raterNames[history.rater] { return name }
    return history.rater == Series.selfRater ? request.language.say(.chartClient) : history.rater
  }

  var words: String {
    let language = request.language
    let people = histories.map { history in
      language.say(
        .chartTextLinked, ["title": name(of: history), "list": request.weekList(history)])
    }
    return ([request.indicator.title + "."] + request.aimsInWords + people)
      .joined(separator: " ")
  }
}
