/// The aim's date lies within two weeks, before or after.
///
/// Silent where every indicator with an aim is at it, since the next step is then the question.
func aimDateNearFacts(in client: ClientSummary) -> [Fact] {
  client.liveGoals.compactMap { goal in
    let asOf = client.settings.asOf
    guard let due = goal.goal.due(on: asOf), abs(due - asOf) <= 14,
      goal.goal.status != .met, goal.goal.status != .holding
    else { return nil }
    let aimed = goal.indicators.filter { $0.history.target(on: asOf) != nil }
    guard aimed.isEmpty || aimed.contains(where: { !$0.isAtOrHolding }) else { return nil }
    return Fact(
      .aimDateNear, FactSubject(goal: goal.goal.id),
      sentence: due >= asOf ? .askAimDate : .askAimDatePast,
      values: ["goal": .words(goal.goal.title), "day": .day(due, .weekday)], n: aimed.count,
      weight: 1.5 - Double(abs(due - asOf)) / 28)
  }
}

extension IndicatorSummary {
  fileprivate var isAtOrHolding: Bool { status == .holding || status == .atAim }
}
