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
    var begin = weeks.endIndex
    var count = 0
    while begin > weeks.startIndex, count < Self.mostWeeks {
      begin -= 1
      if weeks[begin].trendValue != nil { count += 1 }
    }
    var first: CalendarDay?
    var observations: [Observation] = []
    observations.reserveCapacity(count)
    for place in begin..<weeks.endIndex {
      guard let value = weeks[place].trendValue else { continue }
      let start = first ?? weeks[place].start
      first = start
      observations.append(
        Observation(time: Double((weeks[place].start - start) / 7), value: value))
    }
    from = first
    self.observations = observations
  }

  /// The last twelve of observations in order of time; non-finite ones are skipped.
  package init(_ observations: [Observation]) {
    from = nil
    self.observations = observations.filter(\.isFinite).suffix(Self.mostWeeks)
  }
}

extension WeeklyValue {
  /// What a trend takes of a week; `nil` where it leaves a gap.
  fileprivate var trendValue: Double? {
    guard state == .full, let value, value.isFinite else { return nil }
    return value
  }
}
