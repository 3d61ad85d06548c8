internal import Drawing
internal import GoalCore

/// Before and after of each event, joined; only complete pairs are averaged.
struct BeforeAfter: Chart {
  let request: ChartRequest
  let events: [MomentEvent]
  let pairs: PairSummary?
  let axis: ValueAxis

  init(_ request: ChartRequest) {
    self.request = request
    let all = request.history.momentEvents
    events = request.span.map { span in all.filter { span.contains($0.day) } } ?? all
    pairs = PairSummary(
      request.history.entries.filter { request.span?.contains($0.day) ?? true })
    axis = ValueAxis(
      of: [request.history], including: events.flatMap { [$0.before ?? 0, $0.after ?? 0] })
  }

  func draw(size: Size) -> Drawing {
    guard !events.isEmpty else { return request.emptyPanel(size) }
    let unit = request.style.unit
    let rowHeight = 12.6 * unit
    let height = rowHeight * Double(events.count + 1) + 22 * unit
    var canvas = request.canvas(size)
    if events.count <= 8, size.width >= 180 * unit, size.height >= height {
      BeforeAfterRows(chart: self, rowHeight: rowHeight).draw(on: &canvas)
    } else {
      BeforeAfterColumns(chart: self).draw(on: &canvas)
    }
    return canvas.drawing
  }

  func text(_ value: Double) -> String {
    request.language.value(value, of: request.indicator)
  }

  // MARK: Words

  var words: String {
    guard !events.isEmpty else { return request.emptySentence }
    let language = request.language
    var sentences: [String] = []
    if let pairs {
      sentences.append(
        language.say(
          .chartTextPairs,
          [
            "title": request.indicator.title, "n": String(pairs.count),
            "before": text(pairs.before), "after": text(pairs.after),
          ], count: pairs.count))
    }
    let list = events.map(words(of:)).joined(separator: language.say(.chartTextSeparator))
    sentences.append(language.say(.chartTextEvents, ["list": list]))
    return sentences.joined(separator: " ")
  }

  private func words(of event: MomentEvent) -> String {
    let language = request.language
    let date = language.date(event.day, .short)
    let values: PhraseValues = [
      "event": event.name.map { "\(date) \($0)" } ?? date,
      "before": event.before.map(text) ?? "", "after": event.after.map(text) ?? "",
    ]
    if event.after == nil { return language.say(.chartTextNoAfter, values) }
    if event.before == nil { return language.say(.chartTextNoBefore, values) }
    return language.say(.chartTextPair, values)
  }
}

extension Canvas {
  /// The two dots of one event and the line between them.
  mutating func pair(before: Point?, after: Point?, radius: Double, isAverage: Bool = false) {
    if let before, let after {
      line(
        before, after,
        Stroke(isAverage ? palette.ink : palette.ink3, width: isAverage ? 2 : 1))
    }
    if let before {
      add(
        .circle(center: before, radius: radius), fill: palette.paper,
        stroke: Stroke(palette.ink, width: isAverage ? 1.3 : 1))
    }
    if let after { dots([after], radius: radius + 0.3, palette.ink) }
  }
}
