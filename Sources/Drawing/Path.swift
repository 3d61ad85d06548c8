/// Lines and curves in absolute places.
package struct Path: Equatable, Sendable {
  package enum Element: Equatable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  package var elements: [Element]

  package init(_ elements: [Element] = []) {
    self.elements = elements
  }

  package static func line(from start: Point, to end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  /// Straight lines through all `points`.
  package static func polyline(_ points: [Point], closed: Bool = false) -> Path {
    guard let first = points.first else { return Path() }
    var elements: [Element] = [.move(first)]
    elements += points.dropFirst().map(Element.line)
    if closed { elements.append(.close) }
    return Path(elements)
  }

  package static func rectangle(_ frame: Rectangle) -> Path {
    polyline(
      [
        Point(frame.left, frame.top), Point(frame.right, frame.top),
        Point(frame.right, frame.bottom), Point(frame.left, frame.bottom),
      ], closed: true)
  }

  /// Four curves that differ from a circle by less than 0.03 % of the radius.
  package static func circle(center: Point, radius: Double) -> Path {
    let reach = radius * 0.552_284_75
    let (x, y) = (center.x, center.y)
    return Path([
      .move(Point(x + radius, y)),
      .curve(
        Point(x + radius, y + reach), Point(x + reach, y + radius), Point(x, y + radius)),
      .curve(
        Point(x - reach, y + radius), Point(x - radius, y + reach), Point(x - radius, y)),
      .curve(
        Point(x - radius, y - reach), Point(x - reach, y - radius), Point(x, y - radius)),
      .curve(
        Point(x + reach, y - radius), Point(x + radius, y - reach), Point(x + radius, y)),
      .close,
    ])
  }

  /// Points of no length: stroked with round caps, each is a dot as wide as the stroke.
  ///
  /// Many dots of one style cost one stroke instead of one fill each.
  package static func dots(_ centers: [Point]) -> Path {
    var elements: [Element] = []
    elements.reserveCapacity(2 * centers.count)
    for center in centers {
      elements.append(.move(center))
      elements.append(.line(center))
    }
    return Path(elements)
  }

  package mutating func append(_ other: Path) {
    elements += other.elements
  }

  /// The frame of all points named, control points included; `nil` when there is none.
  package var bounds: Rectangle? {
    var result: Rectangle?
    func take(_ point: Point) {
      let spot = Rectangle(x: point.x, y: point.y, width: 0, height: 0)
      result = result?.union(spot) ?? spot
    }
    for element in elements {
      switch element {
      case .move(let point), .line(let point): take(point)
      case .curve(let first, let second, let end):
        take(first)
        take(second)
        take(end)
      case .close: break
      }
    }
    return result
  }
}

/// How a path's line is drawn.
package struct Stroke: Equatable, Sendable {
  package enum Cap: String, Sendable { case butt, round }
  package enum Join: String, Sendable { case miter, round }

  package var color: Color
  /// In points.
  package var width: Double
  /// Lengths of dash and gap in turn, in points; empty for a solid line.
  package var dash: [Double]
  package var cap: Cap
  package var join: Join

  package init(
    _ color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter
  ) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
    self.join = join
  }
}
