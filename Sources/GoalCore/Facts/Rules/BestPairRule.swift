/// The event since the last session that moved most from before to after, toward the aim.
///
/// Needs a move as large as a change that means something.
func bestPairFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    guard let pairs = summary.pairs else { return nil }
    let recent = pairs.complete.filter { client.window.contains($0.day) }
    let best = recent.max { lift($0, summary) < lift($1, summary) }
    guard let best, summary.size(of: lift(best, summary)) >= 1 - 1e-9 else { return nil }
    return Fact(
      .bestPair, FactSubject(summary), sentence: .pairBest,
      values: [
        "title": .title(summary), "day": .day(best.day, .weekday),
        "before": .entry(best.before, summary.indicator),
        "after": .entry(best.after, summary.indicator),
      ],
      n: recent.count, audience: client.audience(of: summary), bearing: .toward, day: best.day,
      place: FactPlace(value: best.after), weight: min(3, summary.size(of: lift(best, summary))))
  }
}

private func lift(_ pair: PairSummary.Pair, _ summary: IndicatorSummary) -> Double {
  summary.gain(of: pair.after, over: pair.before)
}
