/// One value on one day; `nil` where a row stands without a value.
package struct DatedValue: Equatable, Sendable {
  package var day: CalendarDay
  package var value: Double?

  package init(day: CalendarDay, value: Double?) {
    self.day = day
    self.value = value
  }
}

/// The values of one week in the numbers that describe them; all `nil` for a week without one.
package struct WeekStatistics: Equatable, Sendable {
  package let start: CalendarDay
  package let entries: Int
  package let daysRecorded: Int
  package let meanOfEntries: Double?
  /// A day with many entries counts no more than one with a single entry.
  package let meanOfDailyMeans: Double?
  package let median: Double?
  package let low: Double?
  package let high: Double?
  /// Of the entries, with n − 1 below the line; `nil` with fewer than two.
  package let standardDeviation: Double?

  /// Describes the values that fall on one week.
  ///
  /// - Shape: any order; what is missing or not finite is skipped.
  package init(start: CalendarDay, _ values: some Sequence<DatedValue>) {
    var byDay: [CalendarDay: [Double]] = [:]
    for dated in values {
      if let value = dated.value, value.isFinite { byDay[dated.day, default: []].append(value) }
    }
    // In order of day, so that sums come out the same each time.
    let days = byDay.sorted { $0.key < $1.key }.map(\.value)
    let all = days.flatMap { $0 }
    self.start = start
    entries = all.count
    daysRecorded = days.count
    meanOfEntries = mean(of: all)
    meanOfDailyMeans = mean(of: days.compactMap(mean(of:)))
    median = GoalCore.median(of: all)
    low = all.min()
    high = all.max()
    standardDeviation = sampleVariance(of: all)?.squareRoot()
  }

  /// Returns every week from the first day's to the last's, also those without a value.
  package static func weeks(of values: [DatedValue], by rule: WeekRule) -> [WeekStatistics] {
    let byWeek = Dictionary(grouping: values) { rule.firstDay(of: $0.day) }
    guard let first = byWeek.keys.min(), let last = byWeek.keys.max() else { return [] }
    return stride(from: 0, through: last - first, by: 7).map { days in
      WeekStatistics(start: first + days, byWeek[first + days] ?? [])
    }
  }
}
