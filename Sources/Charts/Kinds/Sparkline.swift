internal import Drawing
internal import GoalCore

/// The shape of the weekly values in the height of a line of text, with the aim.
struct Sparkline: Chart {
  let request: ChartRequest
  let span: DaySpan
  let aims: [AimStep]

  init(_ request: ChartRequest) {
    self.request = request
    span = request.timeSpan
    aims = request.history.aimSteps(in: span)
  }

  var words: String { request.weeksInWords }

  func draw(size: Size) -> Drawing {
    var canvas = request.canvas(size)
    let palette = canvas.palette
    let height = size.height
    let inset = min(2.5, height / 6)
    let area = Rectangle(
      left: 2.5, top: inset, right: max(size.width - 3.5, 3.5), bottom: height - inset)
    let plot = Plot(area, span: span, domain: domain)
    for pause in request.goal.pauses {
      if let days = plot.columns(from: pause.from, to: pause.to) {
        canvas.hatch(
          Rectangle(left: days.left, top: 0, right: days.right, bottom: height), step: 2.8,
          width: 0.5)
      }
    }
    if request.history.hasValues {
      drawAim(on: &canvas, plot)
      drawPath(on: &canvas, plot)
    } else {
      canvas.horizontal(
        height / 2, from: area.left, to: area.right,
        Stroke(palette.mark, width: 0.9, dash: [0.1, 2.6], cap: .round))
    }
    return canvas.drawing
  }

  /// Weekly values and aims, and never less than 40 % of the scale, so that noise is not blown up.
  var domain: ClosedRange<Double> {
    let values = request.history.weeks.compactMap(\.value)
    let levels = aims.flatMap { [$0.aim.value, $0.aim.to ?? $0.aim.value] }
    let scale = ValueAxis(of: [request.history], including: levels).domain
    return shownRange(of: values + levels, scale: scale)
  }

  private func drawAim(on canvas: inout Canvas, _ plot: Plot) {
    let isMono = request.style.isMono
    let stroke = Stroke(
      isMono ? canvas.palette.ink3 : canvas.palette.aim, width: isMono ? 0.7 : 0.9)
    var path = Path()
    for step in aims {
      guard let days = plot.columns(from: step.span.from, to: step.span.to) else { continue }
      for value in [step.aim.value, step.aim.to].compactMap(\.self) {
        let y = plot.values.y(value)
        path.append(.line(from: Point(days.left, y), to: Point(days.right, y)))
      }
    }
    canvas.add(path, stroke: stroke)
  }

  private func drawPath(on canvas: inout Canvas, _ plot: Plot) {
    let palette = canvas.palette
    let weeks = WeekMarks(request.history, plot)
    canvas.add(
      weeks.path(of: weeks.solidPairs),
      stroke: Stroke(palette.ink, width: 1.25, cap: .round, join: .round))
    let joined = Set(weeks.solidPairs.flatMap { [$0, $0 + 1] })
    let before = weeks.marks.dropLast()
    let lonely = before.indices.filter { before[$0].isFull && !joined.contains($0) }
    canvas.dots(lonely.map { before[$0].at }, radius: 1.4, palette.ink)
    var hollow = Path()
    for mark in before where !mark.isFull {
      hollow.append(.circle(center: mark.at, radius: 1.5))
    }
    canvas.add(hollow, fill: palette.paper, stroke: Stroke(palette.ink, width: 0.8))
    guard let last = weeks.marks.last else { return }
    if last.isFull {
      canvas.dots([last.at], radius: 2.7, palette.paper)
      canvas.dots([last.at], radius: 2.3, palette.ink)
    } else {
      canvas.add(
        .circle(center: last.at, radius: 2.1), fill: palette.paper,
        stroke: Stroke(palette.ink, width: 0.9))
    }
  }
}

/// The range of `values`, widened to 40 % of `scale` and moved into it.
func shownRange(of values: [Double], scale: ClosedRange<Double>) -> ClosedRange<Double> {
  let length = scale.upperBound - scale.lowerBound
  guard var low = values.min(), var high = values.max(), length > 0 else { return scale }
  low = min(max(low, scale.lowerBound), scale.upperBound)
  high = min(max(high, scale.lowerBound), scale.upperBound)
  let lacking = 0.4 * length - (high - low)
  if lacking > 0 {
    low -= lacking / 2
    high += lacking / 2
  }
  if low < scale.lowerBound {
    high += scale.lowerBound - low
    low = scale.lowerBound
  }
  if high > scale.upperBound {
    low -= high - scale.upperBound
    high = scale.upperBound
  }
  return max(low, scale.lowerBound)...max(high, low + length / 1000)
}
