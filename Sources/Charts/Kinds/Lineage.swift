internal import Drawing
internal import GoalCore

extension Goal {
  /// The first review after `day`; a weekly one is told by no date.
  fileprivate func nextReview(after day: CalendarDay) -> CalendarDay? {
    guard let reviews, reviews != .weekly else { return nil }
    return reviews.firstDay(after: day, start: start)
  }
}

extension Drawing {
  /// The drawing without the empty room at its foot.
  func cut(toHeight height: Double) -> Drawing {
    Drawing(size: Size(width: size.width, height: min(size.height, height)), elements: elements)
  }
}

/// How the aim changed: its revisions, when it was first reached, and the day it is meant for.
struct Lineage: Chart {
  let request: ChartRequest
  private let turns: [Turn]

  /// One dated line.
  private struct Turn {
    var day: CalendarDay
    var words: String
  }

  init(_ request: ChartRequest) {
    self.request = request
    turns = Self.turns(of: request).sorted { $0.day < $1.day }
  }

  private static func turns(of request: ChartRequest) -> [Turn] {
    let (language, indicator, goal) = (request.language, request.indicator, request.goal)
    let first = goal.start ?? request.history.weeks.first?.start ?? request.asOf
    let last = max(goal.due ?? request.asOf, request.asOf)
    var turns: [Turn] = []
    if let old = goal.replaces {
      let title = request.others.first { $0.goal.id == old }?.goal.title ?? old
      turns.append(Turn(day: first, words: language.say(.chartReplaces, ["goal": title])))
    }
    let steps = request.history.aimSteps(in: DaySpan(from: first, to: max(first, last)))
    for (index, step) in steps.enumerated() {
      let aim = language.aim(step.aim, of: indicator)
      let words =
        index == 0
        ? aim
        : language.say(
          .chartRevised,
          [
            "from": language.stated(steps[index - 1].aim.value, of: indicator),
            "to": language.stated(step.aim.value, of: indicator),
          ])
      turns.append(Turn(day: step.span.from, words: words))
      if let reached = reached(step, request) { turns.append(reached) }
    }
    if let due = goal.due {
      turns.append(Turn(day: due, words: language.say(.chartAimDay)))
    }
    if let review = goal.nextReview(after: request.asOf), review != goal.due {
      turns.append(Turn(day: review, words: language.say(.chartNextReview)))
    }
    return turns
  }

  /// The first full week at or past the aim while it held.
  private static func reached(_ step: AimStep, _ request: ChartRequest) -> Turn? {
    let week = request.history.weeks.first { week in
      week.state == .full && step.span.contains(week.lastDay) && request.history.isAtAim(week)
    }
    guard let week, let value = request.language.value(of: week, indicator: request.indicator)
    else { return nil }
    let words = request.language.say(
      .chartReached,
      [
        "aim": request.language.stated(step.aim.value, of: request.indicator), "value": value,
        "week": request.language.date(week.start, .short),
      ])
    return Turn(day: week.lastDay, words: words)
  }

  func draw(size: Size) -> Drawing {
    var canvas = request.canvas(size)
    guard !turns.isEmpty else {
      canvas.paragraph(request.language.say(.chartNoAim), in: size)
      return canvas.drawing
    }
    let style = request.style
    let lead = 1.27 * style.labelText
    let text = style.label(style.palette.ink)
    let left = 15 * style.unit
    let blocks = turns.map { turn in
      canvas.lines(of: turn.words, text, width: size.width - left) ?? []
    }
    let heights = blocks.map { lead * Double($0.count + 1) + 3.2 }
    var first = 0
    while first < turns.count - 1, heights[first...].reduce(0, +) > size.height { first += 1 }
    var y = style.labelText
    var dots: [Point] = []
    for index in turns.indices.dropFirst(first) where y + heights[index] <= size.height + lead {
      dots.append(Point(4, y - 3))
      let isThisYear = turns[index].day.civil.year == request.asOf.civil.year
      let date = request.language.date(turns[index].day, isThisYear ? .short : .shortYear)
      canvas.text(date, at: Point(left, y), style.label(weight: .semibold))
      for (row, line) in blocks[index].enumerated() {
        canvas.text(line, at: Point(left, y + lead * Double(row + 1)), text)
      }
      y += heights[index]
    }
    drawThread(dots, from: first, on: &canvas)
    return canvas.drawing.cut(toHeight: y - 3.2 - lead + 0.3 * style.labelText)
  }

  /// The dots of what was, and hollow of what is to come, on one line.
  private func drawThread(_ dots: [Point], from first: Int, on canvas: inout Canvas) {
    let palette = canvas.palette
    if let top = dots.first, let foot = dots.last {
      canvas.line(top, foot, Stroke(palette.rule, width: 1))
    }
    for (offset, dot) in dots.enumerated() {
      let isPast = turns[first + offset].day <= request.asOf
      canvas.add(
        .circle(center: dot, radius: 2.8), fill: isPast ? palette.ink : palette.paper,
        stroke: Stroke(palette.ink, width: 1))
    }
  }

  var words: String {
    guard !turns.isEmpty else { return request.language.say(.chartNoAim) }
    let list = turns.map { turn in
      request.language.say(
        .chartTextTurn,
        ["date": request.language.date(turn.day, .shortYear), "words": turn.words])
    }
    return list.joined(separator: request.language.say(.chartTextSeparator)) + "."
  }
}
