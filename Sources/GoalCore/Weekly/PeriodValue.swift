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
    let chosen = momentEntries(entries.filter { $0.number != nil })
    guard !chosen.isEmpty else { return PeriodValue() }
    var result = PeriodValue()
    let days = dayCount(chosen)
    result.recorded = countsEntries ? chosen.count : days
    switch weekly {
    case .share: setShare(of: chosen, in: &result)
    case .sum: result.value = chosen.compactMap(\.number).reduce(0, +)
    case .median: setMiddle(median(of: chosen.compactMap(\.number)), of: chosen, in: &result)
    case .mean: setMiddle(center(of: chosen), of: chosen, in: &result)
    }
    return result
  }

  /// The entries of the moment that speaks for the period: the indicator's own, else during (or
  /// no moment at all), else before, else after.
  private func momentEntries(_ entries: [Entry]) -> [Entry] {
    if let moment { return entries.filter { $0.moment == moment || $0.moment == nil } }
    guard entries.contains(where: { $0.moment != nil }) else { return entries }
    let during = entries.filter { $0.moment == .during || $0.moment == nil }
    if !during.isEmpty { return during }
    let before = entries.filter { $0.moment == .before }
    return before.isEmpty ? entries.filter { $0.moment == .after } : before
  }

  private func setMiddle(_ value: Double?, of entries: [Entry], in result: inout PeriodValue) {
    let numbers = entries.compactMap(\.number)
    result.value = value
    result.low = numbers.min()
    result.high = numbers.max()
  }

  private func center(of entries: [Entry]) -> Double? {
    if kind == .minutes { return mean(of: entries.compactMap(\.number)) }
    return mean(of: entries.chunkedByDay().compactMap { mean(of: $0.compactMap(\.number)) })
  }

  private func setShare(of entries: [Entry], in result: inout PeriodValue) {
    if kind == .yesNo {
      let days = entries.chunkedByDay()
      result.chances = days.count
      result.successes = days.filter { $0.contains { ($0.number ?? 0) >= 0.5 } }.count
    } else {
      for entry in entries {
        let part = entry.shareParts
        result.successes += part.successes
        result.chances += part.chances
      }
    }
    guard result.chances > 0 else { return }
    result.value = Double(result.successes) / Double(result.chances)
  }

  private func dayCount(_ entries: [Entry]) -> Int {
    entries.chunkedByDay().count
  }
}

extension Entry {
  /// A row's successes and chances; a yes or no is one chance.
  package var shareParts: (successes: Int, chances: Int) {
    switch value {
    case .share(let successes, let chances): (Int(successes), Int(chances))
    case .answer(let done): (done ? 1 : 0, 1)
    case .number(let number): (number >= 0.5 ? 1 : 0, 1)
    case .none: (0, 0)
    }
  }
}

extension Sequence where Element == Entry {
  /// Runs of entries of one day; the sequence is in order of day.
  package func chunkedByDay() -> [[Entry]] {
    var days: [[Entry]] = []
    for entry in self {
      if let last = days.last?.first, last.day == entry.day {
        days[days.count - 1].append(entry)
      } else {
        days.append([entry])
      }
    }
    return days
  }
}
