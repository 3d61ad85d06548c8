package import GoalCore

/// The numbers that one person's sheet may be made from.
///
/// The record is cut to what the person may see before anything is worked out, so nothing that
/// is drawn or said of it can hold more.
package struct ClientSheet: Equatable, Sendable {
  package let client: ClientSummary
  /// Whose sheet it is.
  package let rater: String

  package init(_ record: ClientRecord, rater: String, settings: ReportSettings) {
    client = ClientSummary(record.view(for: rater), settings: settings)
    self.rater = rater
  }

  /// What the sheet calls the person: the client's label, or the rater's name.
  package var label: String {
    guard rater != Series.selfRater, let first = rater.first else {
      return client.record.client.label
    }
    return first.uppercased() + rater.dropFirst()
  }

  /// Goals that are still worked on, in the therapist's order.
  package var goals: [GoalSummary] {
    client.goals.filter { !$0.goal.status.isOver && !$0.indicators.isEmpty }
  }

  /// The goal that the sheet is about: the first with an entry, else the first.
  package var mainGoal: GoalSummary? {
    goals.first { indicators(of: $0).contains { $0.entryCount > 0 } } ?? goals.first
  }

  /// One for each indicator: the person's own rows, else those that somebody shares with them.
  package func indicators(of goal: GoalSummary) -> [IndicatorSummary] {
    var chosen: [IndicatorSummary] = []
    for summary in goal.indicators {
      guard let place = chosen.firstIndex(where: { $0.indicator.id == summary.indicator.id })
      else {
        chosen.append(summary)
        continue
      }
      if summary.history.rater == rater { chosen[place] = summary }
    }
    return chosen
  }

  /// The goal's main indicator, else its first with an entry.
  package func mainIndicator(of goal: GoalSummary) -> IndicatorSummary? {
    let all = indicators(of: goal)
    return all.first { $0.history.isPrimary && $0.entryCount > 0 }
      ?? all.first { $0.entryCount > 0 } ?? all.first
  }

  /// All that the coming week's log asks for, the main goal's indicators first.
  package var logged: [IndicatorSummary] {
    let main = mainGoal.map { [$0] } ?? []
    let rest = goals.filter { $0.goal.id != main.first?.goal.id }
    return (main + rest).flatMap(indicators)
  }
}
