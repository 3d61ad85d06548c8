/// What became of a goal: aims revised, phases begun, goals put in the place of others.
///
/// The one rule that also speaks of goals that are replaced or closed.
func goalRevisedFacts(in client: ClientSummary) -> [Fact] {
  client.goals.flatMap { goal in
    revisions(of: goal.goal, client: client) + phases(of: goal.goal, client: client)
      + lineage(of: goal.goal, client: client)
  }
}

private func fact(
  _ client: ClientSummary, _ subject: FactSubject, _ sentence: PhraseKey, on day: CalendarDay?,
  _ values: [String: FactValue]
) -> Fact {
  // The more recent, the more there is to say of it.
  let age = day.map { Double(client.settings.asOf - $0) } ?? 365
  return Fact(
    .goalRevised, subject, sentence: sentence, values: values, n: 1, audience: .client,
    day: day, weight: 1 / (1 + max(0, age) / 7))
}

private func revisions(of goal: Goal, client: ClientSummary) -> [Fact] {
  goal.indicators.filter { !$0.isSensitive }.flatMap { indicator in
    indicator.targets.compactMap { revised -> Fact? in
      guard revised.from <= client.settings.asOf,
        let old = goal.target(of: indicator, on: revised.from - 1)
      else { return nil }
      let new = AimValue(value: revised.value, to: revised.to)
      guard new != old, revised.from > goal.start ?? revised.from - 1 else { return nil }
      return fact(
        client, FactSubject(goal: goal.id, indicator: indicator.id), .revisedAim,
        on: revised.from,
        [
          "title": .words(indicator.title), "day": .day(revised.from, .long),
          "old": .aim(old, indicator), "new": .aim(new, indicator),
        ])
    }
  }
}

private func phases(of goal: Goal, client: ClientSummary) -> [Fact] {
  goal.phases.enumerated().dropFirst().compactMap { index, phase in
    guard phase.start <= client.settings.asOf else { return nil }
    return fact(
      client, FactSubject(goal: goal.id), .revisedPhase, on: phase.start,
      [
        "goal": .words(goal.title), "day": .day(phase.start, .long),
        "number": .count(index + 1), "phase": .words(phase.title),
      ])
  }
}

private func lineage(of goal: Goal, client: ClientSummary) -> [Fact] {
  let subject = FactSubject(goal: goal.id)
  let title: [String: FactValue] = ["goal": .words(goal.title)]
  if let old = goal.replaces {
    let former = client.goals.first { $0.goal.id == old }?.goal.title ?? old
    return [
      fact(
        client, subject, .revisedReplaces, on: goal.start,
        title.merging(["old": .words(former)]) { first, _ in first })
    ]
  }
  switch goal.status {
  case .closed: return [fact(client, subject, .revisedClosed, on: nil, title)]
  case .replaced where !client.goals.contains { $0.goal.replaces == goal.id }:
    return [fact(client, subject, .revisedReplaced, on: nil, title)]
  default: return []
  }
}
