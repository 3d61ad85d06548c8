internal import Drawing

/// What fills the rest of a line, so that what follows stands at its right end.
enum Leader {
  /// `![](leader:dots)`: a row of dots, as in an index.
  static let dots = "leader:dots"
  /// `![](leader:space)`: nothing but room.
  static let space = "leader:space"

  /// Round dots on the baseline; too short a gap has none.
  static func elements(from origin: Point, width: Double, _ color: Color) -> [DrawingElement] {
    let (left, right) = (origin.x + 5, origin.x + width - 5)
    guard right - left >= 6 else { return [] }
    let y = origin.y - 0.6
    return [
      .path(
        .line(from: Point(left, y), to: Point(right, y)),
        stroke: Stroke(color, width: 0.7, dash: [0.1, 3], cap: .round))
    ]
  }
}
