internal import Drawing
internal import GoalCore

/// The weekly values of one series: where they stand, and how they are joined.
struct WeekMarks {
  struct Mark: Equatable {
    var week: WeeklyValue
    var at: Point
    var isFull: Bool { week.state == .full }
  }

  var marks: [Mark]
  /// Pairs of neighbours that are joined, by index into `marks`.
  var solidPairs: [Int] = []
  var dashedPairs: [Int] = []

  /// - Shape: neighbours are joined unless a week between them is empty or paused, or a phase
  ///   begins; nothing is joined before three weeks are full.
  init(_ history: IndicatorHistory, _ plot: Plot) {
    let span = plot.time.span
    marks = history.weeks.compactMap { week in
      guard let value = week.value, week.state != .paused, week.lastDay >= span.from,
        week.start <= span.to
      else { return nil }
      let x = plot.time.clamped(plot.time.middle(ofWeek: week.start))
      return Mark(week: week, at: Point(x, plot.values.y(value)))
    }
    guard marks.count(where: \.isFull) >= 3 else { return }
    for (index, (left, right)) in zip(marks, marks.dropFirst()).enumerated() {
      let isBroken = history.goal.phases.contains {
        left.week.start < $0.start && $0.start <= right.week.start
      }
      guard right.week.start - left.week.start == 7, !isBroken else { continue }
      if left.isFull && right.isFull {
        solidPairs.append(index)
      } else {
        dashedPairs.append(index)
      }
    }
  }

  func path(of pairs: [Int]) -> Path {
    var path = Path()
    var last: Int?
    for index in pairs where marks.indices.contains(index + 1) {
      if last != index - 1 || path.elements.isEmpty {
        path.elements.append(.move(marks[index].at))
      }
      path.elements.append(.line(marks[index + 1].at))
      last = index
    }
    return path
  }

  /// The week that a current value is taken from: the latest full one, else the latest.
  var current: Mark? { marks.last(where: \.isFull) ?? marks.last }
}

extension Canvas {
  /// Weekly averages as dots, middle values as bars a week wide.
  mutating func weeks(_ weeks: WeekMarks, radius: Double, barWidth: Double?) {
    let joint = barWidth == nil ? 1.4 : 0.7
    add(
      weeks.path(of: weeks.dashedPairs),
      stroke: Stroke(palette.ink3, width: 0.8, dash: [2, 2]))
    add(
      weeks.path(of: weeks.solidPairs),
      stroke: Stroke(palette.ink, width: joint, cap: .round, join: .round))
    let full = weeks.marks.filter(\.isFull).map(\.at)
    let hollow = weeks.marks.filter { !$0.isFull }.map(\.at)
    if let barWidth {
      bars(full: full, hollow: hollow, width: barWidth)
    } else {
      dots(full, radius: radius + 0.5, palette.paper)
      dots(full, radius: max(radius - 0.5, 0.5), palette.ink)
      var circles = Path()
      for center in hollow {
        circles.append(.circle(center: center, radius: max(radius - 0.2, 0.8)))
      }
      add(circles, fill: palette.paper, stroke: Stroke(palette.ink, width: 1.1))
    }
    reserve(around: full + hollow, radius: radius + 0.5)
  }

  private mutating func bars(full: [Point], hollow: [Point], width: Double) {
    var solid = Path()
    for center in full {
      solid.append(
        .line(
          from: center + Point(-width / 2, 0), to: center + Point(width / 2, 0)))
    }
    add(solid, stroke: Stroke(palette.ink, width: 2.4))
    var boxes = Path()
    for center in hollow {
      boxes.append(
        .rectangle(
          Rectangle(x: center.x - width / 2, y: center.y - 1.5, width: width, height: 3)))
    }
    add(boxes, fill: palette.paper, stroke: Stroke(palette.ink, width: 0.8))
  }
}
