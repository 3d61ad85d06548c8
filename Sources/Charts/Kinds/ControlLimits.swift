internal import Drawing
internal import GoalCore

/// Weekly values within the limits of their ordinary scatter (XmR); for clinicians, on request.
struct ControlLimits: Chart {
  let request: ChartRequest
  private let span: DaySpan
  private let weeks: [WeeklyValue]
  private let limits: IndividualsChart?
  private let axis: ValueAxis

  /// Limits from fewer weeks say nothing.
  private static let leastWeeks = 6

  init(_ request: ChartRequest) {
    self.request = request
    let span = request.weekSpan
    self.span = span
    weeks = request.history.weeks.filter {
      $0.state == .full && $0.value != nil && span.contains($0.start)
    }
    let values = weeks.compactMap(\.value)
    let limits = values.count >= Self.leastWeeks ? IndividualsChart(values) : nil
    self.limits = limits
    let range = limits.map { $0.screenedLimits ?? $0.limits }
    axis = ValueAxis(
      of: [request.history],
      including: [range?.lowerBound, range?.upperBound].compactMap(\.self))
  }

  private var range: ClosedRange<Double>? { limits.map { $0.screenedLimits ?? $0.limits } }

  func draw(size: Size) -> Drawing {
    guard request.history.hasValues else { return request.emptyPanel(size) }
    var canvas = request.canvas(size)
    let style = request.style
    let labels = sideLabels { _ in 0 }
    let ticks = axis.ticks.map { ($0, request.tickText($0)) }
    let layout = WeeklyLayout(
      size,
      WeeklyWishes(
        tickWidth: ticks.map { canvas.width(of: $0.1, style.axis()) }.max() ?? 0,
        longLabel: labels.map { canvas.width(of: $0.long) }.max() ?? 0,
        shortLabel: labels.map { canvas.width(of: $0.short) }.max() ?? 0, hasPhaseTitles: false,
        hasDays: false, hasSessions: false), unit: style.unit)
    let plot = Plot(layout.plot, span: span, domain: axis.domain)
    canvas.grid(plot, ticks: ticks)
    drawLimits(on: &canvas, plot)
    canvas.timeAxis(plot, window: request.window)
    let pitch = plot.pitch
    canvas.weeks(
      WeekMarks(request.history, plot), radius: min(style.weeklyRadius, max(pitch / 2, 1)),
      barWidth: nil)
    if pitch >= 12 { drawSignals(on: &canvas, plot) }
    canvas.sideLabels(
      sideLabels(plot.values.y), left: layout.labels.left, right: layout.labels.right,
      within: plot.area.top...plot.area.bottom + 3)
    if plot.area.left > 8 { canvas.tickNumbers(plot, ticks: ticks) }
    if let baseline = layout.datesBaseline {
      let starts = request.history.weeks.map(\.start).filter(span.contains)
      canvas.dates(
        canvas.dateLabels(starts, plot.time, language: request.language), baseline: baseline)
    }
    return canvas.drawing
  }

  private func drawLimits(on canvas: inout Canvas, _ plot: Plot) {
    guard let limits, let range else { return }
    let color = canvas.palette.ink3
    canvas.horizontal(
      plot.values.y(limits.center), from: plot.area.left, to: plot.area.right,
      Stroke(color, width: 0.8))
    for limit in [range.lowerBound, range.upperBound] where axis.domain.contains(limit) {
      canvas.horizontal(
        plot.values.y(limit), from: plot.area.left, to: plot.area.right,
        Stroke(color, width: 0.8, dash: [5, 3]))
    }
  }

  /// A ring round each week that is more than ordinary scatter.
  private func drawSignals(on canvas: inout Canvas, _ plot: Plot) {
    guard let limits else { return }
    var rings = Path()
    for (week, cause) in zip(weeks, limits.specialCauses()) {
      guard cause != nil, let value = week.value else { continue }
      let center = Point(plot.time.middle(ofWeek: week.start), plot.values.y(value))
      rings.append(.circle(center: center, radius: request.style.weeklyRadius + 2.4))
    }
    canvas.add(rings, stroke: Stroke(canvas.palette.ink, width: 0.9))
  }

  private func sideLabels(_ y: (Double) -> Double) -> [SideLabel] {
    guard let limits, let range else { return [] }
    let style = request.style
    func label(_ key: PhraseKey, _ value: Double) -> SideLabel {
      let text = request.language.value(value, of: request.indicator)
      let words = request.language.say(key, ["value": text])
      return SideLabel(
        wish: y(value), long: [Label.Run(words, style.label(style.palette.ink3))],
        short: [Label.Run(text, style.label(style.palette.ink3))], rank: 1)
    }
    var labels = [label(.chartAverageValue, limits.center)]
    for limit in [range.lowerBound, range.upperBound] where axis.domain.contains(limit) {
      labels.append(label(.chartLimitValue, limit))
    }
    return labels
  }

  var words: String {
    guard let limits, let range else { return request.weeksInWords }
    let language = request.language
    let signals = zip(weeks, limits.specialCauses()).filter { $0.1 != nil }
      .map { language.date($0.0.start, .short) }
    let values: PhraseValues = [
      "center": language.value(limits.center, of: request.indicator),
      "low": language.value(range.lowerBound, of: request.indicator),
      "high": language.value(range.upperBound, of: request.indicator),
      "n": String(weeks.count), "list": signals.joined(separator: ", "),
    ]
    let sentence = language.say(.chartTextLimits, values)
    let named = signals.isEmpty ? nil : language.say(.chartTextSignals, values)
    return [request.weeksInWords, sentence, named].compactMap(\.self).joined(separator: " ")
  }
}
