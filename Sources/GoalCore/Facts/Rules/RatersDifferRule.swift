/// Two people who rated the same indicator since the last session and see it differently.
///
/// Needs two entries each and a difference that means something. The order is the log's, and the
/// sentence says the same of both.
func ratersDifferFacts(in client: ClientSummary) -> [Fact] {
  client.liveGoals.flatMap { goal in
    goal.goal.indicators.compactMap { indicator in
      let raters = goal.indicators.filter {
        $0.indicator.id == indicator.id && $0.sinceLastSession.value.recorded >= 2
      }
      guard raters.count >= 2, let first = raters[0].sinceLastSession.value.value,
        let second = raters[1].sinceLastSession.value.value
      else { return nil }
      let size = abs(raters[0].size(of: second - first))
      guard size >= 1 - 1e-9 else { return nil }
      return Fact(
        .ratersDiffer, FactSubject(goal: goal.goal.id, indicator: indicator.id),
        sentence: .ratersDiffer,
        values: [
          "title": .words(indicator.title), "first": .rater(raters[0].history.rater),
          "second": .rater(raters[1].history.rater),
          "first-value": .period(raters[0].sinceLastSession.value, indicator),
          "second-value": .period(raters[1].sinceLastSession.value, indicator),
          "first-n": .count(raters[0].sinceLastSession.value.recorded),
          "second-n": .count(raters[1].sinceLastSession.value.recorded),
        ],
        n: raters[0].sinceLastSession.value.recorded + raters[1].sinceLastSession.value.recorded,
        weight: 1 + min(1, size))
    }
  }
}
