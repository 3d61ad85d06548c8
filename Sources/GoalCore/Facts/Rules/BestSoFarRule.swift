/// The entries since the last session that lie nearer the aim than any before them.
///
/// Needs five entries before, of a kind whose entries can be held against each other.
func bestSoFarFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    guard summary.entriesAreComparable, let better = summary.indicator.better else { return nil }
    let entries = summary.spokenEntries
    let earlier = entries.filter { $0.day < client.window.from }.compactMap(\.number)
    let recent = entries.filter { client.window.contains($0.day) }
    guard earlier.count >= 5, let before = nearest(earlier, better),
      let best = nearest(recent.compactMap(\.number), better),
      summary.gain(of: best, over: before) > 1e-9
    else { return nil }
    let days = recent.filter { $0.number == best }
    guard let first = days.first else { return nil }
    let isLow = better == .lower
    let isOne = days.count == 1
    return Fact(
      .bestSoFar, FactSubject(summary),
      sentence: isOne
        ? (isLow ? .bestLowest : .bestHighest) : (isLow ? .bestLowestMany : .bestHighestMany),
      values: [
        "title": .title(summary), "day": .day(first.day, .weekday),
        "value": .entry(best, summary.indicator), "n": .count(days.count),
        "days": .days(days.map(\.day).uniqued),
      ],
      n: earlier.count + recent.count, audience: client.audience(of: summary),
      bearing: .toward, day: first.day, place: FactPlace(time: first.time, value: best),
      weight: 1.5 + min(1, summary.size(of: summary.gain(of: best, over: before))))
  }
}

private func nearest(_ values: [Double], _ better: Direction) -> Double? {
  better == .lower ? values.min() : values.max()
}

extension [CalendarDay] {
  /// Each day once, in order.
  fileprivate var uniqued: [CalendarDay] {
    reduce(into: []) { days, day in if days.last != day { days.append(day) } }
  }
}
