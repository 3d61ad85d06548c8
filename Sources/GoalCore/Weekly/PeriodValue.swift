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

  /// The rows that are recorded.
  static func rows(of entries: [Entry]) -> [MeasuredRow] {
    var rows: [MeasuredRow] = []
    rows.reserveCapacity(entries.count)
    // Field by field: a copy of an entry counts the references of its details.
    for index in entries.indices where entries[index].state.isRecorded {
      let value = entries[index].value
      guard let number = value.number else { continue }
      rows.append(
        MeasuredRow(
          day: entries[index].day, number: number, moment: entries[index].moment, value: value))
    }
    return rows
  }

  private init(day: CalendarDay, number: Double, moment: Moment?, value: EntryValue) {
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
    value(of: MeasuredRow.rows(of: Array(entries))[...])
  }

  /// Works out the value of rows in order of day.
  ///
  /// - Cost: one pass; no copy unless there are moments.
  func value(of rows: ArraySlice<MeasuredRow>) -> PeriodValue {
    let chosen = momentRows(rows)
    guard !chosen.isEmpty else { return PeriodValue() }
    var result = PeriodValue()
    let days = chosen.days
    result.recorded = countsEntries ? chosen.count : days
    switch weekly {
    case .share: setShare(of: chosen, in: &result)
    case .sum: result.value = chosen.reduce(0) { $0 + $1.number }
    case .median: setMiddle(median(of: chosen.lazy.map(\.number)), of: chosen, in: &result)
    case .mean:
      let perOccasion = kind == .minutes || days == chosen.count
      let center = perOccasion ? chosen.meanOfRows : chosen.meanOfDays
      setMiddle(center, of: chosen, in: &result)
    }
    return result
  }

  /// The rows of the moment that speaks for the period: the indicator's own, else during (or no
  /// moment at all), else before, else after.
  private func momentRows(_ rows: ArraySlice<MeasuredRow>) -> ArraySlice<MeasuredRow> {
    guard rows.contains(where: { $0.moment != nil }) else { return rows }
    if let moment { return rows.filter { $0.moment == moment || $0.moment == nil }[...] }
    let during = rows.filter { $0.moment == .during || $0.moment == nil }
    if !during.isEmpty { return during[...] }
    let before = rows.filter { $0.moment == .before }
    return before.isEmpty ? rows.filter { $0.moment == .after }[...] : before[...]
  }

  private func setMiddle(
    _ value: Double?, of rows: ArraySlice<MeasuredRow>, in result: inout PeriodValue
  ) {
    result.value = value
    var (low, high) = (Double.infinity, -Double.infinity)
    for row in rows {
      low = min(low, row.number)
      high = max(high, row.number)
    }
    result.low = low
    result.high = high
  }

  private func setShare(of rows: ArraySlice<MeasuredRow>, in result: inout PeriodValue) {
    if kind == .yesNo {
      // A day is done if any of its answers is yes.
      var doneDay: CalendarDay?
      for row in rows where row.number >= 0.5 && row.day != doneDay {
        doneDay = row.day
        result.successes += 1
      }
      result.chances = rows.days
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

extension ArraySlice<MeasuredRow> {
  /// How many days have a row.
  fileprivate var days: Int {
    var count = 0
    var last: CalendarDay?
    for row in self where row.day != last {
      last = row.day
      count += 1
    }
    return count
  }

  fileprivate var meanOfRows: Double? {
    isEmpty ? nil : reduce(0) { $0 + $1.number } / Double(count)
  }

  /// The mean of each day's mean.
  fileprivate var meanOfDays: Double? {
    var sum = 0.0
    var days = 0.0
    var rest = self
    while let first = rest.first {
      let day = rest.prefix { $0.day == first.day }
      rest = rest.dropFirst(day.count)
      sum += day.reduce(0) { $0 + $1.number } / Double(day.count)
      days += 1
    }
    return days > 0 ? sum / days : nil
  }
}
