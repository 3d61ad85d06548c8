internal import Drawing
internal import GoalCore

/// Start, now and aim on the client's own scale, which always runs from low to high.
struct NumberLine: Chart {
  let request: ChartRequest
  private let axis: ValueAxis
  private let aim: AimValue?
  private let now: Double?

  init(_ request: ChartRequest) {
    self.request = request
    aim = request.history.target(on: request.asOf)
    now = request.now ?? request.nowValue
    axis = ValueAxis(
      of: [request.history],
      including: [aim?.value, aim?.to, request.startLevel].compactMap(\.self))
  }

  func draw(size: Size) -> Drawing {
    guard now != nil || request.startLevel != nil else { return request.emptyPanel(size) }
    var canvas = request.canvas(size)
    let part = request.style.labelText / 12
    let y = min(23 * part + 0.95 * request.style.labelText, size.height / 2)
    let inset = min(10 * part + 4, size.width / 8)
    let line = Across(domain: axis.domain, left: inset, right: size.width - inset)
    drawZone(line, y, part, on: &canvas)
    canvas.horizontal(
      y, from: line.left, to: line.right,
      Stroke(canvas.palette.ink, width: 1.6, cap: .round))
    drawTicks(line, y, part, on: &canvas)
    drawMarks(line, y, part, on: &canvas)
    drawUpperLabels(line, y - 23 * part, on: &canvas)
    let below = y + 11 * part + 2.35 * request.style.labelText
    drawAim(line, below, on: &canvas)
    drawScaleWords(line, below, on: &canvas)
    return canvas.drawing
  }

  // MARK: Marks

  private func drawZone(
    _ line: Across, _ y: Double, _ part: Double, on canvas: inout Canvas
  ) {
    guard let aim else { return }
    let ends: (Double, Double)? =
      switch (aim.to, request.indicator.better) {
      case (let to?, _): (min(aim.value, to), max(aim.value, to))
      case (nil, .lower): (axis.domain.lowerBound, aim.value)
      case (nil, .higher): (aim.value, axis.domain.upperBound)
      case (nil, nil): nil
      }
    guard let ends else { return }
    canvas.fill(
      Rectangle(
        left: line.x(ends.0), top: y - 8 * part, right: line.x(ends.1), bottom: y + 8 * part),
      canvas.palette.zone)
  }

  private func drawTicks(
    _ line: Across, _ y: Double, _ part: Double, on canvas: inout Canvas
  ) {
    let style = request.style
    let baseline = y + 11 * part + style.labelText
    var path = Path()
    for value in tickValues {
      path.append(
        .line(from: Point(line.x(value), y - 3.5), to: Point(line.x(value), y + 3.5)))
    }
    canvas.add(path, stroke: Stroke(canvas.palette.ink, width: 1.2))
    if let aim {
      let x = line.x(aim.value)
      canvas.vertical(
        x, from: y - 8 * part, to: y + 8 * part, Stroke(canvas.palette.aim, width: 2))
      canvas.text(
        request.language.stated(aim.value, of: request.indicator), at: Point(x, baseline),
        style.label(canvas.palette.aim, weight: .bold), .middle)
    }
    let ends = [tickValues.first, tickValues.last].compactMap(\.self)
    for value in ends + tickValues.dropFirst().dropLast() {
      let label = Label(
        [Label.Run(request.tickText(value), style.label())], at: Point(line.x(value), baseline),
        .middle)
      canvas.place(label, clearance: 2)
    }
  }

  /// Each whole number of a short scale, else the axis's own ticks.
  private var tickValues: [Double] {
    let length = axis.domain.upperBound - axis.domain.lowerBound
    guard !request.indicator.kind.isShare, length <= 12, let count = Int(exactly: length) else {
      return axis.ticks
    }
    return (0...max(count, 1)).map { axis.domain.lowerBound + Double($0) }
  }

  private func drawMarks(
    _ line: Across, _ y: Double, _ part: Double, on canvas: inout Canvas
  ) {
    let palette = canvas.palette
    if !request.isCalm, let start = request.startLevel, let now,
      abs(line.x(now) - line.x(start)) > 34
    {
      let end = line.x(now) + (now < start ? 2 : -2)
      canvas.arrow(y - 17 * part, from: line.x(start), to: end, palette.ink3)
    }
    if let start = request.startLevel {
      canvas.add(
        .circle(center: Point(line.x(start), y), radius: 6 * part), fill: palette.paper,
        stroke: Stroke(palette.ink, width: 1.6))
    }
    if let now {
      let center = Point(line.x(now), y)
      canvas.dots([center], radius: 7.5 * part + 0.5, palette.paper)
      canvas.dots([center], radius: 7.5 * part - 0.5, palette.ink)
    }
  }

  // MARK: Labels

  /// Start and now over their marks, pushed apart from their middle where they would touch.
  private func drawUpperLabels(_ line: Across, _ baseline: Double, on canvas: inout Canvas) {
    let style = request.style
    let nowStyle = TextStyle(
      size: style.labelText * 1.15, weight: .bold, color: style.palette.ink)
    var labels: [(wish: Double, run: Label.Run)] = []
    if let start = request.startLevel {
      let words = request.language.say(
        .chartStart, ["value": request.language.start(start, of: request.indicator)])
      labels.append((line.x(start), Label.Run(words, style.label(style.palette.ink2))))
    }
    if let now {
      let words = request.language.say(.chartNow, ["value": text(now)])
      labels.append((line.x(now), Label.Run(words, nowStyle)))
    }
    labels.sort { $0.wish < $1.wish }
    let widths = labels.map {
      StackedLabel(wish: $0.wish, height: canvas.width(of: $0.run.text, $0.run.style))
    }
    let places =
      stackedMiddles(widths, gap: 8, within: 0...canvas.frame.width) ?? labels.map(\.wish)
    for (label, x) in zip(labels, places).reversed() {
      canvas.place(Label([label.run], at: Point(x, baseline), .middle))
    }
  }

  private func drawAim(_ line: Across, _ baseline: Double, on canvas: inout Canvas) {
    guard let aim else { return }
    let style = request.style.label(canvas.palette.aim, weight: .semibold)
    let words = request.language.aim(aim, of: request.indicator)
    let radius = 0.52 * style.size
    let width = canvas.width(of: words, style) + 2.6 * radius
    let most = canvas.frame.width - width
    let left = min(max(line.x(aim.value) - width / 2, 0), most)
    guard left >= 0, canvas.text(words, at: Point(left + 2.6 * radius, baseline), style) else {
      return
    }
    let center = Point(left + radius, baseline - 0.36 * style.size)
    canvas.add(star(at: center, radius: radius), fill: canvas.palette.aim)
    canvas.reserve(
      Rectangle(
        x: left, y: baseline - style.size, width: 2 * radius, height: 1.2 * style.size))
  }

  /// Both ends in words; each drops a line where it would touch the aim.
  private func drawScaleWords(_ line: Across, _ baseline: Double, on canvas: inout Canvas) {
    let style = request.style.label(canvas.palette.ink3)
    let ends: [(String?, Double, Label.Anchor)] = [
      (request.indicator.lowWords, line.left, .start),
      (request.indicator.highWords, line.right, .end),
    ]
    for (words, x, anchor) in ends {
      guard let words else { continue }
      for drop in [0, 1.25 * style.size] {
        let label = Label([Label.Run(words, style)], at: Point(x, baseline + drop), anchor)
        if !canvas.touchesMark(canvas.box(of: label)), canvas.place(label, clearance: 8) { break }
      }
    }
  }

  private func text(_ value: Double) -> String {
    request.language.value(value, of: request.indicator)
  }

  // MARK: Words

  var words: String {
    let language = request.language
    var sentences = [request.indicator.title + "."]
    if let now { sentences.append(language.say(.chartNow, ["value": text(now)]) + ".") }
    if let start = request.startLevel {
      sentences.append(
        language.say(
          .chartTextStart, ["value": request.language.start(start, of: request.indicator)]))
    }
    if let aim {
      sentences.append(
        language.say(.chartAimAlone, ["aim": language.aim(aim, of: request.indicator)]))
    }
    if let scale = request.indicator.scale, !request.indicator.kind.isShare {
      let values: PhraseValues = [
        "low": language.shortNumber(scale.lowerBound),
        "high": language.shortNumber(scale.upperBound),
        "low-words": request.indicator.lowWords ?? "",
        "high-words": request.indicator.highWords ?? "",
      ]
      let isWorded = request.indicator.lowWords != nil && request.indicator.highWords != nil
      sentences.append(language.say(isWorded ? .chartTextScaleWords : .chartTextScale, values))
    }
    return sentences.joined(separator: " ")
  }
}

extension ChartRequest {
  /// The value of the report's window where there is one, else of the current week.
  var nowValue: Double? {
    window.flatMap { history.value(from: $0.from, to: min($0.to, asOf)).value }
      ?? currentWeek?.value
  }
}
