internal import Drawing
internal import GoalCore

/// The graded steps of a goal: those reached, the one the client is on, those to come.
struct Staircase: Chart {
  let request: ChartRequest
  /// At most six, round the present one.
  private let steps: ArraySlice<Step>
  /// The step reached last; `nil` before the first.
  private let now: Int?

  init(_ request: ChartRequest) {
    self.request = request
    let all = request.goal.steps
    now = all.lastIndex { step in step.reached.map { $0 <= request.asOf } ?? false }
    let first = max(0, min((now ?? 0) - 3, all.count - 6))
    steps = all[min(first, all.count)..<min(first + 6, all.count)]
  }

  func draw(size: Size) -> Drawing {
    var canvas = request.canvas(size)
    guard !steps.isEmpty else {
      canvas.paragraph(request.language.say(.chartNoSteps), in: size)
      return canvas.drawing
    }
    let treads = Treads(size, count: steps.count, lead: lead)
    for (column, index) in steps.indices.enumerated() {
      drawTread(index, treads.block(column), rise: column > 0 ? treads.rise : nil, on: &canvas)
    }
    canvas.horizontal(
      size.height - 0.5, from: 0, to: size.width, Stroke(canvas.palette.ink, width: 1))
    for (column, index) in steps.indices.enumerated() {
      drawTitle(index, treads.block(column), on: &canvas)
      drawSign(index, treads.block(column), on: &canvas)
    }
    return canvas.drawing
  }

  private var textSize: Double { request.style.axisText }
  private var lead: Double { 1.27 * textSize }

  private func isReached(_ index: Int) -> Bool { now.map { index <= $0 } ?? false }

  // MARK: Treads

  private func drawTread(
    _ index: Int, _ block: Rectangle, rise: Double?, on canvas: inout Canvas
  ) {
    let palette = canvas.palette
    guard isReached(index) else {
      let outline = Path.polyline([
        Point(block.left + 0.5, block.top), Point(block.right - 0.5, block.top),
        Point(block.right - 0.5, block.bottom),
      ])
      canvas.add(outline, stroke: Stroke(palette.ink3, width: 1, dash: [3, 3]))
      return
    }
    canvas.fill(block, index == now ? palette.aim : palette.tint)
    var path = Path.line(from: Point(block.left, block.top), to: Point(block.right, block.top))
    if let rise {
      path.append(
        .line(
          from: Point(block.left, block.top - 1.3),
          to: Point(block.left, min(block.top + rise, block.bottom))))
    }
    canvas.add(path, stroke: Stroke(palette.ink, width: 2.6))
  }

  private func drawTitle(_ index: Int, _ block: Rectangle, on canvas: inout Canvas) {
    let palette = canvas.palette
    let color =
      index == now ? palette.paper : isReached(index) ? palette.ink : palette.ink2
    let text = TextStyle(
      size: textSize, weight: isReached(index) ? .medium : .regular, color: color)
    let width = block.width - 14
    let room = max(0, min(3, ((block.height - 6) / lead).rounded(.down)))
    guard let most = Int(exactly: room), most > 0,
      var lines = canvas.balancedLines(
        of: steps[index].title, text, width: width, dividesWords: true)
    else { return }
    if lines.count > most {
      let rest = lines[(most - 1)...].joined(separator: " ")
      lines = lines.prefix(most - 1) + [canvas.shortened(rest, text, width: width) ?? "…"]
    }
    for (row, line) in lines.enumerated() {
      let y = block.top + 4 + lead * Double(row + 1)
      canvas.text(line, at: Point(block.left + 8, y), text)
    }
  }

  // MARK: What stands on a tread

  private func drawSign(_ index: Int, _ block: Rectangle, on canvas: inout Canvas) {
    if index == now {
      drawPresent(index, block, on: &canvas)
    } else if isReached(index), let day = steps[index].reached {
      let date = request.language.date(day, .short)
      let place = Point(block.left + 20, block.top - 7)
      guard writes(date, at: place, block, on: &canvas) else { return }
      canvas.add(
        checkMark(at: Point(block.left + 8, block.top - 9), size: 8),
        stroke: Stroke(canvas.palette.ink, width: 1.6, cap: .round, join: .round))
    } else if let day = steps[index].planned {
      let words = request.language.say(
        .chartPlanned, ["date": request.language.date(day, .short)])
      let place = Point(block.left + 26, block.top - 9.5)
      guard writes(words, at: place, block, on: &canvas) else { return }
      canvas.add(
        star(at: Point(block.left + 14, block.top - 13), radius: 7), fill: canvas.palette.paper,
        stroke: Stroke(canvas.palette.ink, width: 1.2))
    }
  }

  private func drawPresent(_ index: Int, _ block: Rectangle, on canvas: inout Canvas) {
    let tip = Point(block.left + 15, block.top - 4)
    guard tip.y - 21 >= 0, block.width >= 30 else { return }
    canvas.add(pin(at: tip, height: 21), fill: canvas.palette.ink)
    canvas.dots([tip + Point(0, -13.5)], radius: 2.9, canvas.palette.paper)
    let here = TextStyle(size: textSize, weight: .semibold, color: canvas.palette.ink)
    let words = request.language.say(.chartYouAreHere)
    let place = Point(block.left + 28, block.top - 5.5 - lead * 0.9)
    if canvas.width(of: words, here) <= block.width - 28 { canvas.text(words, at: place, here) }
    if let day = steps[index].reached {
      let since = request.language.say(
        .chartSince, ["date": request.language.date(day, .short)])
      _ = writes(since, at: Point(block.left + 28, block.top - 5.5), block, on: &canvas)
    }
  }

  /// Writes `words` if they fit over their tread.
  private func writes(
    _ words: String, at place: Point, _ block: Rectangle, on canvas: inout Canvas
  ) -> Bool {
    let text = TextStyle(size: textSize, color: canvas.palette.ink2)
    guard place.x + canvas.width(of: words, text) <= block.right, place.y - 10 >= 0 else {
      return false
    }
    return canvas.text(words, at: place, text)
  }

  // MARK: Words

  var words: String {
    let language = request.language
    let all = request.goal.steps
    guard !all.isEmpty else { return language.say(.chartNoSteps) }
    let list = all.map { step in
      let reached = step.reached.flatMap { $0 <= request.asOf ? $0 : nil }
      let date = (reached ?? step.planned).map { language.date($0, .short) } ?? ""
      let key: PhraseKey =
        reached != nil
        ? .chartTextStepReached : step.planned != nil ? .chartTextStepPlanned : .chartTextStep
      return language.say(key, ["title": step.title, "date": date])
    }.joined(separator: language.say(.chartTextSeparator))
    let position = language.say(
      now == nil ? .chartTextNoStepYet : .chartTextOnStep,
      ["n": String((now ?? 0) + 1), "of": String(all.count)])
    return "\(position) " + language.say(.chartTextSteps, ["list": list])
  }
}

/// Equal treads that rise from left to right.
private struct Treads {
  var size: Size
  var width: Double
  var rise: Double
  private var lowest: Double

  init(_ size: Size, count: Int, lead: Double) {
    self.size = size
    width = size.width / Double(max(count, 1))
    let head = min(2 * lead + 6, size.height / 3)
    let room = size.height - head
    let steps = Double(max(count - 1, 1))
    rise = min(17, max(room - 3 * lead - 8, room * 0.3) / steps)
    lowest = max(room - rise * Double(count - 1), 2)
    // A tall frame keeps its stairs at the foot.
    lowest = min(lowest, 4 * lead + 12)
  }

  func block(_ column: Int) -> Rectangle {
    let height = lowest + rise * Double(column)
    return Rectangle(
      x: width * Double(column), y: size.height - height, width: width, height: height)
  }
}
