/// The aim is held, or every step is reached: time to hold, or for a next step.
func nextStepFacts(in client: ClientSummary) -> [Fact] {
  client.liveGoals.flatMap { goal -> [Fact] in
    let steps = goal.goal.steps
    if !steps.isEmpty, let last = steps.compactMap(\.reached).max(),
      steps.allSatisfy({ $0.reached != nil }), client.window.contains(last)
    {
      return [
        Fact(
          .nextStep, FactSubject(goal: goal.goal.id), sentence: .askAllSteps,
          values: ["goal": .words(goal.goal.title)], n: steps.count, weight: 1.3)
      ]
    }
    return goal.indicators.filter { $0.status == .holding }.map { summary in
      Fact(
        .nextStep, FactSubject(summary), sentence: .askNextStep,
        values: ["title": .title(summary)], n: 3,
        weight: summary.history.isPrimary ? 1.1 : 0.7)
    }
  }
}
