package import Drawing
package import GoalCore

/// The shapes beside status words: horizontal ones speak of the aim, never of a value's rise.
package enum StatusShape: String, CaseIterable, Sendable {
  case toward, away, level, varied
  case atAim = "at-aim"
  case tooEarly = "too-early"
  case noEntries = "no-entries"
  case paused

  /// The shape that goes with a status; early directions look like later ones.
  package init(_ status: IndicatorStatus) {
    self =
      switch status {
      case .paused: .paused
      case .noEntries: .noEntries
      case .holding, .atAim: .atAim
      case .toward, .towardEarly: .toward
      case .away, .awayEarly: .away
      case .level: .level
      case .varied: .varied
      case .tooLittle, .tooEarly: .tooEarly
      }
  }

  /// The shape as paths, 7 to 8 points large, round `center`.
  package func elements(at center: Point, size: Double, palette: Palette) -> [DrawingElement] {
    let half = size / 2
    func point(_ x: Double, _ y: Double) -> Point { center + Point(x * half, y * half) }
    switch self {
    case .toward:
      return [
        .path(
          .polyline([point(-0.86, -1), point(1, 0), point(-0.86, 1)], closed: true),
          fill: palette.aim)
      ]
    case .away:
      return [awayTriangle(at: center, half: half, palette: palette)]
    case .level:
      return [
        .path(
          .line(from: point(-1, 0), to: point(1, 0)), stroke: Stroke(palette.ink2, width: 2.4))
      ]
    case .varied:
      let zigzag = [point(-1, 0.55), point(-0.33, -0.6), point(0.33, 0.6), point(1, -0.55)]
      return [
        .path(
          .polyline(zigzag), stroke: Stroke(palette.ink2, width: 1.4, cap: .round, join: .round))
      ]
    case .atAim:
      return [
        .path(
          .circle(center: center, radius: half - 0.3), fill: palette.paper,
          stroke: Stroke(palette.aim, width: 1.1)),
        .path(.circle(center: center, radius: half * 0.5), fill: palette.aim),
      ]
    case .tooEarly:
      return [ring(at: center, half: half, Stroke(palette.ink2, width: 1.1))]
    case .noEntries:
      return [ring(at: center, half: half, Stroke(palette.mark, width: 1.1, dash: [1.6, 1.6]))]
    case .paused:
      var bars = Path.line(from: point(-0.42, -1), to: point(-0.42, 1))
      bars.append(.line(from: point(0.42, -1), to: point(0.42, 1)))
      return [.path(bars, stroke: Stroke(palette.ink2, width: 1.9))]
    }
  }

  private func ring(at center: Point, half: Double, _ stroke: Stroke) -> DrawingElement {
    .path(.circle(center: center, radius: half - 0.6), stroke: stroke)
  }

  /// Drawn within its outline, so that it looks as large as the filled triangle.
  private func awayTriangle(
    at center: Point, half: Double, palette: Palette
  ) -> DrawingElement {
    let inset = 0.6
    let right = center.x + half * 0.8 - inset * 0.3
    let corners = [
      Point(right, center.y - half + inset), Point(center.x - half + inset * 1.2, center.y),
      Point(right, center.y + half - inset),
    ]
    return .path(
      .polyline(corners, closed: true), fill: palette.paper,
      stroke: Stroke(palette.away, width: 1.3))
  }
}
