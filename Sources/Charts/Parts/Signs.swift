package import Drawing

/// A five-pointed star.
func star(at center: Point, radius: Double) -> Path {
  // Each corner is the one before, turned by 36 degrees.
  let (cosine, sine) = (0.809_016_994_374_947_5, 0.587_785_252_292_473_1)
  var direction = Point(0, -1)
  let corners = (0..<10).map { corner in
    let reach = corner.isMultiple(of: 2) ? radius : 0.45 * radius
    let place = center + Point(reach * direction.x, reach * direction.y)
    direction = Point(
      direction.x * cosine - direction.y * sine, direction.x * sine + direction.y * cosine)
    return place
  }
  return .polyline(corners, closed: true)
}

/// A tick; `corner` is its left end.
package func checkMark(at corner: Point, size: Double) -> Path {
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
