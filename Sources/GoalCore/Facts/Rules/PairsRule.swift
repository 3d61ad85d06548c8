/// Before held against after over all events that have both; the others are counted.
///
/// Needs three complete pairs.
func pairFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    guard let pairs = summary.pairs, pairs.count >= 3 else { return nil }
    var values: [String: FactValue] = [
      "title": .title(summary), "n": .count(pairs.count),
      "before": .value(pairs.before, summary.indicator),
      "after": .value(pairs.after, summary.indicator),
    ]
    if pairs.incomplete > 0 { values["left"] = .count(pairs.incomplete) }
    let size = summary.size(of: summary.gain(of: pairs.after, over: pairs.before))
    return Fact(
      .pairs, FactSubject(summary),
      sentence: pairs.incomplete > 0 ? .pairsIncomplete : .pairsComplete, values: values,
      count: pairs.incomplete > 0 ? pairs.incomplete : pairs.count, n: pairs.count,
      audience: client.audience(of: summary),
      bearing: size >= 1 ? .toward : size <= -1 ? .away : .neutral, weight: size)
  }
}
