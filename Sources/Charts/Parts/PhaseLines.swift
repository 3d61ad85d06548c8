internal import Drawing
internal import GoalCore

/// The phases that a time axis shows: the one it begins in, and those that begin on it.
struct PhaseLines {
  var phases: [Phase]
  let time: TimeScale

  init(_ goal: Goal, _ time: TimeScale) {
    self.time = time
    let begun = goal.phases.filter { $0.start <= time.span.to }.sorted { $0.start < $1.start }
    let first = begun.lastIndex { $0.start <= time.span.from } ?? 0
    phases = Array(begun.dropFirst(first))
  }

  /// Places of the lines; the phase that the axis begins in has none.
  var places: [Double] {
    phases.filter { $0.start > time.span.from }.map { time.x($0.start) }
  }

  func drawLines(on canvas: inout Canvas, top: Double, bottom: Double) {
    for x in places {
      canvas.vertical(x, from: top, to: bottom, Stroke(canvas.palette.ink, width: 0.8))
      canvas.reserve(Rectangle(x: x - 0.4, y: top, width: 0.8, height: bottom - top))
    }
  }

  /// Writes each title right of its line, or leaves it out where its span is too small.
  func drawTitles(on canvas: inout Canvas, baseline: Double) {
    let style = canvas.style.axis(canvas.palette.ink2, weight: .medium)
    for (phase, next) in zip(phases, phases.dropFirst().map { time.x($0.start) } + [nil]) {
      let line = phase.start > time.span.from ? time.x(phase.start) + 4 : time.left
      let room = (next.map { $0 - 2 } ?? canvas.frame.right) - line
      guard canvas.width(of: phase.title, style) <= room else { continue }
      canvas.text(phase.title, at: Point(line, baseline), style)
    }
  }
}
