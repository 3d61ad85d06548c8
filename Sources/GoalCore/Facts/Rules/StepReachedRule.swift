/// A graded step that was reached since the last session.
func stepReachedFacts(in client: ClientSummary) -> [Fact] {
  client.liveGoals.flatMap { goal in
    goal.goal.steps.compactMap { step in
      guard let day = step.reached, client.window.contains(day) else { return nil }
      return Fact(
        .stepReached, FactSubject(goal: goal.goal.id), sentence: .stepReached,
        values: ["day": .day(day, .weekday), "step": .words(step.title)], n: 1,
        audience: .client, bearing: .toward, day: day, weight: 3)
    }
  }
}
