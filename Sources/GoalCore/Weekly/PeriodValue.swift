/// What some entries come to, whether they fill a week or the time since a session.
package struct PeriodValue: Equatable, Sendable {
  /// In the indicator's unit; `nil` when nothing was recorded.
  package var value: Double?
  /// Days with an entry, or entries, as `Indicator.countsEntries` says.
  package var recorded: Int = 0
  /// The smallest and largest entry; `nil` for sums and shares.
  package var low: Double?
  package var high: Double?
  /// For shares: what was done, of what there was to do.
  package var successes = 0
  package var chances = 0
}

/// A recorded row with what a week's value is worked out from, and nothing that needs counting of
/// references: a caseload has millions.
struct MeasuredRow {
  var day: CalendarDay
  var number: Double
  var moment: Moment?
  var successes: Int32
  var chances: Int32

  /// - Edge: `nil` where the value is no number.
  init?(day: CalendarDay, moment: Moment?, value: EntryValue) {
    guard let number = value.number else { return nil }
    self.day = day
    self.number = number
    self.moment = moment
    switch value {
    case .share(let done, let all): (successes, chances) = (done, all)
    // A yes or no is one chance.
    case .answer, .number, .none: (successes, chances) = (number >= 0.5 ? 1 : 0, 1)
    }
  }
}

extension Indicator {
  /// True where a number of entries a week other than seven was agreed, so that entries count.
  package var countsEntries: Bool {
    guard let expected else { return false }
    return expected != 7
  }

  /// Works out the value of `entries` by the indicator's own rule.
  ///
  /// Several entries of a day are averaged first, so that a day with five does not outvote the
  /// others; minutes are averaged over occasions, and a share is all successes of all chances.
  ///
  /// - Shape: entries of one period in order of day; those without a value are skipped.
  /// - Edge: no recorded entry gives `value` nil, never zero.
  package func value(of entries: some Sequence<Entry>) -> PeriodValue {
    value(
      of: entries.compactMap { entry in
        entry.state.isRecorded
          ? MeasuredRow(day: entry.day, moment: entry.moment, value: entry.value) : nil
      })
  }

  /// Works out the value of rows in order of day.
  ///
  /// - Cost: one pass; no copy unless there are moments.
  func value(of rows: [MeasuredRow]) -> PeriodValue {
    let totals = RowTotals(rows)
    if !totals.hasMoments { return value(of: rows, totals: totals) }
    let chosen = momentRows(rows)
    return value(of: chosen, totals: RowTotals(chosen))
  }

  private func value(of rows: [MeasuredRow], totals: RowTotals) -> PeriodValue {
    guard !rows.isEmpty else { return PeriodValue() }
    var result = PeriodValue()
    result.recorded = countsEntries ? rows.count : totals.days
    switch weekly {
    case .share: setShare(of: rows, days: totals.days, in: &result)
    case .sum: result.value = totals.sum
    case .median, .mean:
      result.value = weekly == .median ? median(of: rows.lazy.map(\.number)) : mean(rows, totals)
      result.low = totals.low
      result.high = totals.high
    }
    return result
  }

  private func mean(_ rows: [MeasuredRow], _ totals: RowTotals) -> Double? {
    kind == .minutes || totals.days == rows.count
      ? totals.sum / Double(rows.count) : rows.meanOfDays
  }

  /// The rows of the moment that speaks for the period: the indicator's own, else during (or no
  /// moment at all), else before, else after.
  private func momentRows(_ rows: [MeasuredRow]) -> [MeasuredRow] {
    if let moment { return rows.filter { $0.moment == moment || $0.moment == nil } }
    let during = rows.filter { $0.moment == .during || $0.moment == nil }
    if !during.isEmpty { return during }
    let before = rows.filter { $0.moment == .before }
    return before.isEmpty ? rows.filter { $0.moment == .after } : before
  }

  private func setShare(of rows: [MeasuredRow], days: Int, in result: inout PeriodValue) {
    if kind == .yesNo {
      // A day is done if any of its answers is yes.
      var doneDay: CalendarDay?
      for row in rows where row.number >= 0.5 && row.day != doneDay {
        doneDay = row.day
        result.successes += 1
      }
      result.chances = days
    } else {
      for row in rows {
        result.successes += Int(row.successes)
        result.chances += Int(row.chances)
      }
    }
    guard result.chances > 0 else { return }
    result.value = Double(result.successes) / Double(result.chances)
  }
}

/// What all ways of working out a period need of its rows, in one pass.
private struct RowTotals {
  /// How many days have a row.
  var days = 0
  var sum = 0.0
  var low = Double.infinity
  var high = -Double.infinity
  var hasMoments = false

  init(_ rows: [MeasuredRow]) {
    var last: CalendarDay?
    for row in rows {
      if row.day != last { days += 1 }
      last = row.day
      sum += row.number
      if row.number < low { low = row.number }
      if row.number > high { high = row.number }
      if row.moment != nil { hasMoments = true }
    }
  }
}

extension [MeasuredRow] {
  /// The mean of each day's mean.
  fileprivate var meanOfDays: Double? {
    var sum = 0.0
    var days = 0.0
    var rest = self[...]
    while let first = rest.first {
      let day = rest.prefix { $0.day == first.day }
      rest = rest.dropFirst(day.count)
      sum += day.reduce(0) { $0 + $1.number } / Double(day.count)
      days += 1
    }
    return days > 0 ? sum / days : nil
  }
}
