/// In how many full weeks the indicator was at or past the aim of that time.
///
/// Weeks that the as-of day cuts, and thin weeks, are never judged. Needs two weeks with an aim.
func weeksAtAimFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let judged = summary.fullWeeks.filter { summary.history.target(on: $0.lastDay) != nil }
    guard judged.count >= 2 else { return nil }
    let reached = judged.count(where: summary.history.isAtAim)
    return Fact(
      .weeksAtAim, FactSubject(summary), sentence: .weeksAtAim,
      values: [
        "title": .title(summary), "n": .count(reached), "of": .count(judged.count),
      ],
      count: judged.count, n: judged.count,
      audience: reached == 0 ? .therapist : client.audience(of: summary),
      bearing: reached == 0 ? .neutral : .toward,
      weight: Double(reached) / Double(judged.count))
  }
}
