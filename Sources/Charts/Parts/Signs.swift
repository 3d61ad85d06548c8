internal import Drawing
internal import Glibc

/// A five-pointed star.
func star(at center: Point, radius: Double) -> Path {
  .polyline(
    (0..<10).map { corner in
      let angle = -Double.pi / 2 + Double(corner) * Double.pi / 5
      let reach = corner.isMultiple(of: 2) ? radius : 0.45 * radius
      return center + Point(reach * cos(angle), reach * sin(angle))
    }, closed: true)
}

/// A tick; `corner` is its left end.
func checkMark(at corner: Point, size: Double) -> Path {
  .polyline([
    corner, corner + Point(0.36 * size, 0.36 * size), corner + Point(size, -0.42 * size),
  ])
}

/// A map pin whose tip is at `tip`.
func pin(at tip: Point, height: Double) -> Path {
  let unit = height / 21
  func point(_ x: Double, _ y: Double) -> Point { tip + Point(x * unit, y * unit) }
  return Path([
    .move(tip), .curve(point(-9, -12), point(-8, -21), point(0, -21)),
    .curve(point(8, -21), point(9, -12), tip), .close,
  ])
}

extension Canvas {
  /// A level arrow with a filled head.
  mutating func arrow(_ y: Double, from start: Double, to end: Double, _ color: Color) {
    let way: Double = end >= start ? 1 : -1
    let head = 6.0
    horizontal(y, from: start, to: end - way * head * 0.8, Stroke(color, width: 1.3))
    add(
      .polyline(
        [
          Point(end, y), Point(end - way * head * 0.91, y - head * 0.41),
          Point(end - way * head * 0.91, y + head * 0.41),
        ], closed: true), fill: color)
  }
}
