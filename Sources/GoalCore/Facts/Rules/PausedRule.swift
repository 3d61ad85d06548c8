/// Pauses that were agreed and touch the time since the session before the last.
func pausedFacts(in client: ClientSummary) -> [Fact] {
  client.liveGoals.flatMap { goal in
    goal.goal.pauses.compactMap { pause in
      guard pause.from <= client.window.to, pause.to >= client.window.previousFrom else {
        return nil
      }
      var values: [String: FactValue] = [
        "goal": .words(goal.goal.title), "range": .range(pause.from, pause.to),
      ]
      if let reason = pause.reason { values["reason"] = .words(reason) }
      return Fact(
        .paused, FactSubject(goal: goal.goal.id),
        sentence: pause.reason == nil ? .pausedRange : .pausedReason, values: values,
        n: pause.to - pause.from + 1, audience: .client, day: pause.from)
    }
  }
}
