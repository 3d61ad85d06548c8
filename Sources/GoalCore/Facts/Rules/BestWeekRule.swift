/// The latest full week, where it lies nearer the aim than every full week before it.
///
/// Needs three full weeks before, and tells no row of weeks: each stands for itself.
func bestWeekFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let full = summary.fullWeeks
    guard full.count >= 4, let better = summary.indicator.better, let last = full.last,
      let value = last.value, last.lastDay >= client.window.from,
      full.dropLast().allSatisfy({ summary.gain(of: value, over: $0.value ?? value) > 1e-9 })
    else { return nil }
    return Fact(
      .bestWeek, FactSubject(summary),
      sentence: better == .lower ? .weekLowest : .weekHighest,
      values: [
        "title": .title(summary), "week": .day(last.start, .short),
        "value": .week(last, summary.indicator), "n": .count(full.count),
      ],
      n: full.count, audience: client.audience(of: summary), bearing: .toward, weight: 1.2)
  }
}
