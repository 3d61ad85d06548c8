package import GoalCore

/// Something that was changed about a goal in a month.
package struct GoalChange: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case new, replaced, revised, phase, step, paused

    package var word: PhraseKey {
      switch self {
      case .new: .changeNew
      case .replaced: .changeReplaced
      case .revised: .changeRevised
      case .phase: .changePhase
      case .step: .changeStep
      case .paused: .changePaused
      }
    }
  }

  package var day: CalendarDay
  package var kind: Kind
  /// In the record's own words and numbers.
  package var words: String
}

extension ClientSummary {
  /// What changed from the first day of `month` to its last or the as-of day, by date.
  package func changes(in month: CalendarMonth, language: PageLanguage) -> [GoalChange] {
    let last = min(month.lastDay, settings.asOf)
    let all = goals.flatMap { goal in
      beginnings(of: goal.goal, language) + revisions(of: goal.goal, language)
        + turns(of: goal.goal, language)
    }
    return all.enumerated()
      .filter { month.firstDay <= $0.element.day && $0.element.day <= last }
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private func beginnings(of goal: Goal, _ language: PageLanguage) -> [GoalChange] {
    guard let start = goal.start else { return [] }
    if let old = goal.replaces {
      let former = goals.first { $0.goal.id == old }?.goal.title ?? old
      return [
        GoalChange(
          day: start, kind: .replaced,
          words: language.say(.changeTextReplaced, ["old": former, "new": goal.title]))
      ]
    }
    return [GoalChange(day: start, kind: .new, words: goal.title)]
  }

  private func revisions(of goal: Goal, _ language: PageLanguage) -> [GoalChange] {
    goal.indicators.filter { !$0.isSensitive }.flatMap { indicator in
      indicator.targets.compactMap { target -> GoalChange? in
        guard target.from > goal.start ?? target.from - 1,
          let old = goal.target(of: indicator, on: target.from - 1)
        else { return nil }
        let new = AimValue(value: target.value, to: target.to)
        guard new != old else { return nil }
        return GoalChange(
          day: target.from, kind: .revised,
          words: language.say(
            .changeTextRevised,
            [
              "title": indicator.title, "old": language.aim(old, of: indicator),
              "new": language.aim(new, of: indicator),
            ]))
      }
    }
  }

  private func turns(of goal: Goal, _ language: PageLanguage) -> [GoalChange] {
    let phases = goal.phases.enumerated().dropFirst().map { index, phase in
      GoalChange(
        day: phase.start, kind: .phase,
        words: language.say(
          .changeTextPhase,
          ["goal": goal.title, "n": String(index + 1), "phase": phase.title]))
    }
    let steps = goal.steps.enumerated().compactMap { index, step in
      step.reached.map { day in
        GoalChange(
          day: day, kind: .step,
          words: language.say(
            .changeTextStep,
            [
              "goal": goal.title, "n": String(index + 1), "of": String(goal.steps.count),
              "step": step.title,
            ]))
      }
    }
    let pauses = goal.pauses.map { pause in
      GoalChange(day: pause.from, kind: .paused, words: words(of: pause, goal, language))
    }
    return phases + steps + pauses
  }

  private func words(of pause: Pause, _ goal: Goal, _ language: PageLanguage) -> String {
    let values: PhraseValues = [
      "goal": goal.title, "until": language.date(pause.to, .short), "reason": pause.reason ?? "",
    ]
    return language.say(pause.reason == nil ? .changeTextPaused : .changeTextPausedFor, values)
  }
}
