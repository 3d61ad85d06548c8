internal import Drawing
internal import GoalCore

/// Places on a time axis, proportional to days.
struct TimeScale: Equatable {
  let span: DaySpan
  let left: Double
  let right: Double

  /// In points.
  var dayWidth: Double { (right - left) / Double(span.days) }

  /// The place of midnight at which `day` begins; days outside the span lie outside the plot.
  func x(_ day: CalendarDay) -> Double {
    left + Double(day - span.from) * dayWidth
  }

  /// The place of an entry at its hour; one without a time stands at noon.
  func x(_ day: CalendarDay, at time: ClockTime?) -> Double {
    let part = time.map { Double($0.minutesSinceMidnight) / 1440 } ?? 0.5
    return x(day) + part * dayWidth
  }

  /// The middle of the week that begins on `start`.
  func middle(ofWeek start: CalendarDay) -> Double { x(start) + 3.5 * dayWidth }

  /// `place`, moved to the nearest end of the plot if it lies outside.
  func clamped(_ place: Double) -> Double { min(max(place, left), right) }
}

/// Places on a value axis; the low end is at the bottom.
struct ValueScale: Equatable {
  let domain: ClosedRange<Double>
  let top: Double
  let bottom: Double

  /// Values outside the domain are drawn at its nearest end.
  func y(_ value: Double) -> Double {
    let low = domain.lowerBound
    let length = domain.upperBound - low
    guard length > 0, value.isFinite else { return bottom }
    let part = (min(max(value, low), domain.upperBound) - low) / length
    return bottom - part * (bottom - top)
  }
}
