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
    let counted = weeks.filter { $0.state == .full && $0.value?.isFinite == true }
      .suffix(Self.mostWeeks)
    let from = counted.first?.start
    self.from = from
    observations = counted.compactMap { week in
      guard let from, let value = week.value else { return nil }
      return Observation(time: Double((week.start - from) / 7), value: value)
    }
  }

  /// The last twelve of observations in order of time; non-finite ones are skipped.
  package init(_ observations: [Observation]) {
    from = nil
    self.observations = observations.filter(\.isFinite).suffix(Self.mostWeeks)
  }
}
