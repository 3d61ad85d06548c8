/// Where the weeks moved away from the aim: the day since the last session that lay nearest it.
///
/// Asks what was different then. Needs three entries that are not all alike.
func whatDifferedFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    guard summary.bearing == .away, summary.entriesAreComparable else { return nil }
    let recent = summary.spokenEntries.filter { client.window.contains($0.day) }
    let best = recent.max {
      summary.gain(of: $0.number ?? 0, over: 0) < summary.gain(of: $1.number ?? 0, over: 0)
    }
    guard recent.count >= 3, let best, let value = best.number,
      let middle = median(of: recent.compactMap(\.number)),
      summary.gain(of: value, over: middle) > 1e-9
    else { return nil }
    return Fact(
      .whatDiffered, FactSubject(summary), sentence: .askDifferent,
      values: [
        "title": .title(summary), "day": .day(best.day, .weekday),
        "value": .entry(value, summary.indicator),
      ],
      n: recent.count, day: best.day, place: FactPlace(time: best.time, value: value),
      weight: 2)
  }
}
