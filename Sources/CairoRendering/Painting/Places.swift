internal import Drawing

// Cairo makes any number into some place, so a wrong one would be drawn as if it were right.

extension Point {
  var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Path {
  /// True when every place is a finite number.
  var hasPlaces: Bool {
    elements.allSatisfy { element in
      switch element {
      case .move(let point), .line(let point): point.isFinite
      case .curve(let first, let second, let end):
        first.isFinite && second.isFinite && end.isFinite
      case .close: true
      }
    }
  }
}

extension Rectangle {
  /// Its far corner counts too: it may overflow where near corner and size do not.
  var isFinite: Bool {
    x.isFinite && y.isFinite && width.isFinite && height.isFinite && right.isFinite
      && bottom.isFinite
  }

  /// What both share; without width or height where they share nothing.
  func intersection(_ other: Rectangle) -> Rectangle {
    let left = max(left, other.left)
    let top = max(top, other.top)
    return Rectangle(
      x: left, y: top, width: max(0, min(right, other.right) - left),
      height: max(0, min(bottom, other.bottom) - top))
  }
}
