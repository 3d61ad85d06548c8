internal import Drawing
internal import GoalCore

extension ChartRequest {
  /// What a row of flags under the dates takes, for kinds that mark weeks rather than moments.
  var flagRow: Double { flags.isEmpty ? 0 : 15 * style.unit }
}

extension Canvas {
  /// Numbered circles with a leader to their event, where they cover least.
  mutating func eventFlags(_ flags: [ChartFlag], _ plot: Plot) {
    for flag in flags where plot.time.span.contains(flag.day) {
      let x = plot.time.x(flag.day, at: flag.time)
      let y = flag.value.map(plot.values.y) ?? plot.area.bottom
      eventFlag(flag.number, pointingAt: Point(x, y), within: plot.area)
    }
  }

  private mutating func eventFlag(
    _ number: Int, pointingAt target: Point, within area: Rectangle
  ) {
    let radius = 5.4 * style.unit
    guard let center = flagPlace(near: target, radius: radius, within: area) else { return }
    let way = Point(center.x - target.x, center.y - target.y)
    let length = max((way.x * way.x + way.y * way.y).squareRoot(), 1)
    func along(_ distance: Double) -> Point {
      target + Point(way.x / length * distance, way.y / length * distance)
    }
    line(along(2.6), along(length - radius), Stroke(palette.ink2, width: 0.7))
    flagMark(number, at: center)
  }

  /// The numbered circle alone.
  mutating func flagMark(_ number: Int, at center: Point) {
    let radius = 5.4 * style.unit
    add(
      .circle(center: center, radius: radius), fill: palette.paper,
      stroke: Stroke(palette.ink, width: 0.9))
    text(
      String(number), at: center + Point(0, 0.36 * style.axisText),
      TextStyle(size: style.axisText, weight: .semibold, color: palette.ink), .middle)
    reserve(box(around: center, radius: radius))
  }

  /// Of the places 16 to 26 points away, the one that covers fewest marks and no text.
  private func flagPlace(
    near target: Point, radius: Double, within area: Rectangle
  ) -> Point? {
    let steps: [(Double, Double)] = [
      (0, -1), (0.38, -0.92), (-0.38, -0.92), (0, 1), (0.38, 0.92), (-0.38, 0.92),
      (0.71, -0.71), (-0.71, -0.71), (0.71, 0.71), (-0.71, 0.71), (1, 0), (-1, 0),
    ]
    var best: (place: Point, covered: Int)?
    for reach in [17.0, 21, 26] {
      for (x, y) in steps {
        let place = target + Point(x * reach * style.unit, y * reach * style.unit)
        let circle = box(around: place, radius: radius + 1)
        guard area.contains(circle, slack: 2), isFree(circle) else { continue }
        let covered = marks.count { $0.overlaps(circle) }
        if covered < best?.covered ?? .max { best = (place, covered) }
        if covered == 0 { return place }
      }
    }
    return best?.place
  }

  private func box(around center: Point, radius: Double) -> Rectangle {
    Rectangle(
      x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
  }
}
