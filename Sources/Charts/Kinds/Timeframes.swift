internal import Drawing
internal import GoalCore

/// The whole goal and its phases on one scale of months, with reviews and today.
struct Timeframes: Chart {
  let request: ChartRequest
  private let whole: DaySpan

  /// A stretch of time with what it is called.
  private struct Segment {
    var span: DaySpan
    var title: String
  }

  init(_ request: ChartRequest) {
    self.request = request
    let goal = request.goal
    let days =
      goal.phases.map(\.start) + goal.phases.compactMap(\.due)
      + [goal.start, goal.due, request.history.weeks.first?.start].compactMap(\.self)
    let first = goal.start ?? days.min() ?? request.asOf
    let last = max(request.asOf, goal.due ?? first, days.max() ?? first, first + 6)
    whole = request.span ?? DaySpan(from: min(first, days.min() ?? first), to: last)
  }

  func draw(size: Size) -> Drawing {
    var canvas = request.canvas(size)
    let unit = request.style.unit
    let rows = [
      (request.language.say(.chartWholeGoal), [wholeSegment]),
      (request.language.say(.chartPhases), segments),
    ].filter { !$0.1.isEmpty }
    let names = rows.map { canvas.width(of: $0.0, rowStyle) }.max() ?? 0
    let left = size.width >= 200 * unit ? min(names + 12, 0.3 * size.width) : 0
    let time = TimeScale(span: whole, left: left, right: size.width)
    let top = 12 * unit
    let height = min(17 * unit, max((size.height - top) / 3, 4))
    for (row, item) in rows.enumerated() {
      let y = top + height * Double(row)
      for segment in item.1 { draw(segment, time, y: y, height, on: &canvas) }
      if left > 0 {
        let baseline = y + height / 2 + 3 * unit
        if let name = canvas.shortened(item.0, rowStyle, width: left - 6) {
          canvas.text(name, at: Point(0, baseline), rowStyle)
        }
      }
    }
    let foot = top + height * Double(rows.count)
    drawToday(time, top: top, foot: min(foot, size.height), on: &canvas)
    drawMonths(time, baseline: top - 4 * unit, on: &canvas)
    if foot + 14 * unit <= size.height { drawReviews(time, y: foot + 7 * unit, on: &canvas) }
    let hasReviews = !request.goal.reviewDays(in: whole).isEmpty
    return canvas.drawing.cut(toHeight: foot + (hasReviews ? 14 * unit : 2))
  }

  private var rowStyle: TextStyle { request.style.label(request.style.palette.ink2) }

  private var wholeSegment: Segment {
    let span = DaySpan(
      from: request.goal.start ?? whole.from, to: request.goal.due ?? whole.to)
    return Segment(span: span, title: range(of: span))
  }

  /// With years where it runs over the end of one.
  private func range(of span: DaySpan) -> String {
    let language = request.language
    guard span.from.civil.year != span.to.civil.year else {
      return language.range(from: span.from, to: span.to)
    }
    return language.say(
      .dateRange,
      [
        "from": language.date(span.from, .shortYear), "to": language.date(span.to, .shortYear),
      ])
  }

  private var segments: [Segment] {
    let phases = request.goal.phases.sorted { $0.start < $1.start }
    let ends = phases.dropFirst().map { $0.start - 1 } + [whole.to]
    return zip(phases, ends).map { phase, end in
      Segment(
        span: DaySpan(from: phase.start, to: min(phase.due ?? end, end)), title: phase.title)
    }
  }

  // MARK: Rows

  private func draw(
    _ segment: Segment, _ time: TimeScale, y: Double, _ height: Double, on canvas: inout Canvas
  ) {
    let palette = canvas.palette
    let left = time.clamped(time.x(segment.span.from)) + 0.7
    let right = time.clamped(time.x(segment.span.to + 1)) - 0.7
    guard right > left else { return }
    let bar = Rectangle(left: left, top: y + 2, right: right, bottom: y + height - 2)
    let today = min(max(time.x(request.asOf + 1), left), right)
    let isBegun = segment.span.from <= request.asOf
    canvas.fill(bar, palette.tint)
    if isBegun {
      canvas.fill(
        Rectangle(left: left, top: bar.top, right: today, bottom: bar.bottom), palette.hair)
    }
    canvas.add(
      .rectangle(bar),
      stroke: Stroke(
        isBegun ? palette.ink3 : palette.form, width: 0.7, dash: isBegun ? [] : [2.5, 2]))
    let isPresent = isBegun && segment.span.to >= request.asOf
    let text = request.style.axis(
      isBegun ? palette.ink : palette.ink2, weight: isPresent ? .medium : .regular)
    guard height >= text.size + 3, canvas.width(of: segment.title, text) < bar.width - 6 else {
      return
    }
    canvas.text(segment.title, at: Point(left + 4, y + height / 2 + 0.36 * text.size), text)
  }

  private func drawMonths(_ time: TimeScale, baseline: Double, on canvas: inout Canvas) {
    let labels = canvas.monthLabels(time, language: request.language)
    for label in labels where label.x >= time.left {
      canvas.text(label.text, at: Point(label.x + 1, baseline), request.style.axis())
    }
  }

  private func drawToday(
    _ time: TimeScale, top: Double, foot: Double, on canvas: inout Canvas
  ) {
    guard whole.contains(request.asOf) else { return }
    let x = time.x(request.asOf + 1)
    canvas.vertical(x, from: top - 1, to: foot, Stroke(canvas.palette.ink, width: 1.1))
    let text = request.style.axis(canvas.palette.ink, weight: .semibold)
    let words = request.language.date(request.asOf, .short)
    let y = top - 4 * request.style.unit
    if !canvas.text(words, at: Point(x - 3, y), text, .end) {
      canvas.text(words, at: Point(x + 3, y), text)
    }
  }

  private func drawReviews(_ time: TimeScale, y: Double, on canvas: inout Canvas) {
    let reviews = request.goal.reviewDays(in: whole)
    guard !reviews.isEmpty else { return }
    let palette = canvas.palette
    let baseline = y + 0.36 * request.style.axisText
    if time.left > 0 {
      canvas.text(
        request.language.say(.chartReviews), at: Point(0, baseline), rowStyle)
    }
    for day in reviews {
      let center = Point(time.clamped(time.x(day)), y)
      canvas.add(
        diamond(at: center, reach: 4), fill: day <= request.asOf ? palette.ink : palette.paper,
        stroke: Stroke(palette.ink, width: 0.9))
      canvas.reserve(Rectangle(x: center.x - 4, y: y - 4, width: 8, height: 8))
    }
    let text = request.style.axis(palette.ink2)
    for day in reviews {
      let words = request.language.date(day, .short)
      let x = time.clamped(time.x(day))
      for (offset, anchor) in [(7.0, Label.Anchor.start), (-7, .end)] {
        let label = Label([Label.Run(words, text)], at: Point(x + offset, baseline), anchor)
        if !canvas.touchesMark(canvas.box(of: label)), canvas.place(label, clearance: 2) { break }
      }
    }
  }

  // MARK: Words

  var words: String {
    let language = request.language
    func part(_ title: String, _ span: DaySpan) -> String {
      language.say(
        .chartTextTimeframe,
        [
          "title": title, "from": language.date(span.from, .shortYear),
          "to": language.date(span.to, .shortYear),
        ])
    }
    var parts = [part(language.say(.chartWholeGoal), wholeSegment.span)]
    parts += segments.map { part($0.title, $0.span) }
    let reviews = request.goal.reviewDays(in: whole).map { language.date($0, .short) }
    let separator = language.say(.chartTextSeparator)
    if !reviews.isEmpty {
      parts.append(
        "\(language.say(.chartReviews)) " + reviews.joined(separator: ", "))
    }
    let today = language.say(
      .chartTextToday, ["date": language.date(request.asOf, .shortYear)])
    return parts.joined(separator: separator) + ". " + today
  }
}
