/// A place on a page, in points (1/72 inch) from its top left corner; y grows downward.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  package init(_ x: Double, _ y: Double) { self.init(x: x, y: y) }

  package static let zero = Point(0, 0)

  package static func + (left: Self, right: Self) -> Self {
    Self(left.x + right.x, left.y + right.y)
  }
}

/// Width and height in points.
package struct Size: Hashable, Sendable {
  package var width: Double
  package var height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle in points.
package struct Rectangle: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  package init(origin: Point = .zero, size: Size) {
    self.init(x: origin.x, y: origin.y, width: size.width, height: size.height)
  }

  package var left: Double { x }
  package var top: Double { y }
  package var right: Double { x + width }
  package var bottom: Double { y + height }
  package var center: Point { Point(x + width / 2, y + height / 2) }
  package var size: Size { Size(width: width, height: height) }

  package func inset(by distance: Double) -> Rectangle {
    Rectangle(
      left: left + distance, top: top + distance, right: right - distance,
      bottom: bottom - distance)
  }

  package func moved(by offset: Point) -> Rectangle {
    Rectangle(x: x + offset.x, y: y + offset.y, width: width, height: height)
  }

  /// True if both share more than `slack` in width and in height.
  package func overlaps(_ other: Rectangle, slack: Double = 0) -> Bool {
    min(right, other.right) - max(left, other.left) > slack
      && min(bottom, other.bottom) - max(top, other.top) > slack
  }

  /// True if `other` lies within, give or take `slack`.
  package func contains(_ other: Rectangle, slack: Double = 0.01) -> Bool {
    other.left >= left - slack && other.right <= right + slack && other.top >= top - slack
      && other.bottom <= bottom + slack
  }

  package func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
