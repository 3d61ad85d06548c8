/// The weeks that a trend is judged by: the last twelve that are full and have a value.
package struct TrendWindow: Equatable, Sendable {
  /// First day of the first week; `nil` when no week counts.
  package let from: CalendarDay?
  /// In order of time, counted in whole weeks from `from`.
  package let observations: [Observation]

  package static let mostWeeks = 12

  /// Cuts the window from the weeks of the current phase.
  ///
  /// - Shape: in order of time; thin, partial, empty and paused weeks leave a gap.
  package init(_ weeks: [WeeklyValue]) {
    // From the end, so that years of weeks before the window cost nothing.
    var latest: [Observation] = []
    latest.reserveCapacity(Self.mostWeeks)
    var first: CalendarDay?
    for week in weeks.reversed() where week.state == .full {
      guard let value = week.value, value.isFinite else { continue }
      latest.append(Observation(time: Double(week.start.daysSinceEpoch), value: value))
      first = week.start
      if latest.count == Self.mostWeeks { break }
    }
    from = first
    let start = first.map { Double($0.daysSinceEpoch) } ?? 0
    observations = latest.reversed().map {
      Observation(time: (($0.time - start) / 7).rounded(.towardZero), value: $0.value)
    }
  }

  /// The last twelve of observations in order of time; non-finite ones are skipped.
  package init(_ observations: [Observation]) {
    from = nil
    self.observations = observations.filter(\.isFinite).suffix(Self.mostWeeks)
  }
}
