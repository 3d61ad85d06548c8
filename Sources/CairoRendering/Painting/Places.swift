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
  var isFinite: Bool { x.isFinite && y.isFinite && width.isFinite && height.isFinite }
}
