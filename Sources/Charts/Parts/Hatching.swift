package import Drawing

/// Lines at 45 degrees that fill `area`, cut to it by arithmetic so that no clip is needed.
///
/// - Unit: `step` in points along the lower edge.
package func hatching(of area: Rectangle, step: Double) -> Path {
  var path = Path()
  guard area.width > 0, area.height > 0, step > 0 else { return path }
  var offset = -area.height
  while offset < area.width {
    let start = max(offset, 0)
    let end = min(offset + area.height, area.width)
    if end > start {
      path.append(
        .line(
          from: Point(area.left + start, area.bottom - (start - offset)),
          to: Point(area.left + end, area.bottom - (end - offset))))
    }
    offset += step
  }
  return path
}

extension Canvas {
  /// Hatches days on which nothing was to be recorded.
  mutating func hatch(_ area: Rectangle, step: Double = 4.4, width: Double = 0.6) {
    add(hatching(of: area, step: step), stroke: Stroke(palette.hatch, width: width))
  }
}
