internal import Drawing
internal import GoalCore

/// Days on which one aim held.
struct AimStep: Equatable {
  var span: DaySpan
  var aim: AimValue
}

extension IndicatorHistory {
  /// The aims of `span` in order; days without an aim are in none.
  func aimSteps(in span: DaySpan) -> [AimStep] {
    let changes = indicator.targets.map(\.from) + goal.phases.map(\.start)
    let starts = Set([span.from] + changes.filter(span.contains)).sorted()
    var steps: [AimStep] = []
    for (start, next) in zip(starts, starts.dropFirst() + [span.to + 1]) {
      guard let aim = target(on: start) else { continue }
      let days = DaySpan(from: start, to: next - 1)
      if let last = steps.last, last.aim == aim, last.span.to + 1 == start {
        steps[steps.count - 1].span.to = days.to
      } else {
        steps.append(AimStep(span: days, aim: aim))
      }
    }
    return steps
  }
}

extension Canvas {
  /// Tints the far side of the aim, or the inside of a band.
  mutating func aimZone(_ steps: [AimStep], _ plot: Plot, better: Direction?) {
    for step in steps {
      guard let days = plot.columns(from: step.span.from, to: step.span.to) else { continue }
      let y = plot.values.y(step.aim.value)
      let other = step.aim.to.map(plot.values.y)
      let (top, bottom): (Double, Double)
      switch (other, better) {
      case (let other?, _): (top, bottom) = (min(y, other), max(y, other))
      case (nil, .lower): (top, bottom) = (y, plot.area.bottom)
      case (nil, .higher): (top, bottom) = (plot.area.top, y)
      case (nil, nil): continue
      }
      fill(
        Rectangle(left: days.left, top: top, right: days.right, bottom: bottom), palette.zone)
    }
  }

  /// The aim as a line (a band as two), with a step where it was revised.
  mutating func aimLine(_ steps: [AimStep], _ plot: Plot) {
    var path = Path()
    var last: (x: Double, y: Double)?
    for step in steps {
      guard let days = plot.columns(from: step.span.from, to: step.span.to) else { continue }
      let y = plot.values.y(step.aim.value)
      if let last, abs(last.x - days.left) < 0.01 {
        path.elements += [.line(Point(days.left, y)), .line(Point(days.right, y))]
      } else {
        path.append(.line(from: Point(days.left, y), to: Point(days.right, y)))
      }
      last = (days.right, y)
    }
    for step in steps {
      guard let to = step.aim.to,
        let days = plot.columns(from: step.span.from, to: step.span.to)
      else { continue }
      let y = plot.values.y(to)
      path.append(.line(from: Point(days.left, y), to: Point(days.right, y)))
    }
    add(path, stroke: Stroke(palette.aim, width: 1.2))
  }
}

extension PageLanguage {
  /// `Aim 4 or lower`, or `Aim 3 to 5`.
  func aim(_ aim: AimValue, of indicator: Indicator) -> String {
    let value = stated(aim.value, of: indicator)
    if let to = aim.to {
      return say(.chartAimBand, ["value": value, "to": stated(to, of: indicator)])
    }
    switch indicator.better {
    case .lower: return say(.chartAimLower, ["value": value])
    case .higher: return say(.chartAimHigher, ["value": value])
    case nil: return say(.chartAim, ["value": value])
    }
  }

  /// `Aim 4`: where there is no room to say the direction once more.
  func shortAim(_ aim: AimValue, of indicator: Indicator) -> String {
    guard aim.to == nil else { return self.aim(aim, of: indicator) }
    return say(.chartAim, ["value": stated(aim.value, of: indicator)])
  }
}
