internal import Drawing
internal import GoalCore

/// The row under the axis that shows when sessions and reviews are.
struct SessionRow {
  var sessions: [CalendarDay]
  var reviews: [CalendarDay]

  init(_ history: IndicatorHistory, in span: DaySpan) {
    let shown = DaySpan(from: span.from, to: span.to + 1)
    let reviews = history.goal.reviewDays(in: shown)
    self.reviews = reviews
    sessions = history.sessions.filter { shown.contains($0) && !reviews.contains($0) }
  }

  var isEmpty: Bool { sessions.isEmpty && reviews.isEmpty }

  /// True if neighbouring sessions, and neighbouring reviews, would not run into each other.
  func isReadable(_ time: TimeScale) -> Bool {
    [sessions, reviews].allSatisfy { days in
      zip(days, days.dropFirst()).allSatisfy { time.x($1) - time.x($0) >= 6 }
    }
  }

  /// Where a review's mark stands: its own day, or beside a session that is too near.
  private func place(of review: CalendarDay, _ time: TimeScale) -> Double {
    let wish = time.x(review)
    let apart = 7.5
    guard let near = sessions.map(time.x).first(where: { abs($0 - wish) < apart }) else {
      return wish
    }
    return wish < near ? near - apart : near + apart
  }

  func draw(on canvas: inout Canvas, _ time: TimeScale, top: Double, asOf: CalendarDay) {
    let palette = canvas.palette
    var triangles = Path()
    for day in sessions {
      let tip = Point(time.clamped(time.x(day)), top + 2)
      triangles.append(
        .polyline([tip, tip + Point(-2.75, 5), tip + Point(2.75, 5)], closed: true))
    }
    canvas.add(triangles, fill: palette.ink2, stroke: Stroke(palette.ink2, width: 0.6))
    for day in reviews {
      let center = Point(time.clamped(place(of: day, time)), top + 4.6)
      canvas.add(
        diamond(at: center, reach: 3.6), fill: day <= asOf ? palette.ink : palette.paper,
        stroke: Stroke(palette.ink, width: 0.9))
    }
  }
}

func diamond(at center: Point, reach: Double) -> Path {
  .polyline(
    [
      center + Point(0, -reach), center + Point(reach, 0), center + Point(0, reach),
      center + Point(-reach, 0),
    ], closed: true)
}

extension Goal {
  /// The days in `span` on which the goal is looked at together.
  ///
  /// - Edge: a weekly review coincides with the sessions, so it has no days of its own.
  func reviewDays(in span: DaySpan) -> [CalendarDay] {
    switch reviews {
    case .dates(let days): days.filter(span.contains)
    case .monthly: start.map { reviewDays(from: $0, everyMonths: 1, in: span) } ?? []
    case .quarterly: start.map { reviewDays(from: $0, everyMonths: 3, in: span) } ?? []
    case .weekly, nil: []
    }
  }

  private func reviewDays(
    from start: CalendarDay, everyMonths step: Int, in span: DaySpan
  ) -> [CalendarDay] {
    let first = start.civil
    var days: [CalendarDay] = []
    for count in 1...3000 {
      let month = first.month - 1 + count * step
      let year = first.year + month / 12
      let day = min(first.day, CalendarDay.days(inMonth: month % 12 + 1, of: year))
      guard let review = CalendarDay(year: year, month: month % 12 + 1, day: day),
        review <= span.to
      else { break }
      if span.contains(review) { days.append(review) }
    }
    return days
  }
}
