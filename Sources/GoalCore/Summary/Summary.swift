/// The numbers of a whole run: what `guidepost summary` prints and every page is made from.
package struct Summary: Equatable, Sendable {
  package var settings: ReportSettings
  package var clients: [ClientSummary]
  /// Rows whose client cannot be told.
  package var rowsUnused: Int

  package init(settings: ReportSettings, clients: [ClientSummary], rowsUnused: Int) {
    self.settings = settings
    self.clients = clients
    self.rowsUnused = rowsUnused
  }

  package init(_ log: GoalLog, settings: ReportSettings) {
    self.init(
      settings: settings, clients: log.clients.map { ClientSummary($0, settings: settings) },
      rowsUnused: log.rowsUnused)
  }
}

/// The numbers of one client.
package struct ClientSummary: Equatable, Sendable {
  package var record: ClientRecord
  package var settings: ReportSettings
  package var window: SessionWindow
  package var weekRule: WeekRule
  package var goals: [GoalSummary]
  /// Rows after the as-of day, which are left out.
  package var entriesLater: Int

  package init(_ record: ClientRecord, settings: ReportSettings) {
    self.record = record
    self.settings = settings
    let window = SessionWindow(sessions: record.sessions, settings: settings)
    let rule = WeekRule(settings.weekStart, sessions: record.sessions, asOf: settings.asOf)
    self.window = window
    weekRule = rule
    var goals = record.goals.map { GoalSummary(goal: $0, indicators: []) }
    record.forEachHistory(by: rule, asOf: settings.asOf) { goal, history in
      goals[goal].indicators.append(IndicatorSummary(history, window: window))
    }
    self.goals = goals
    entriesLater = record.series.reduce(0) { sum, series in
      sum + series.entries.count { $0.day > settings.asOf }
    }
  }

  package var id: String { record.client.id }

  /// Goals that are scored by attainment, together: the T-score of their levels now.
  ///
  /// - Edge: `nil` where no goal has a level.
  package var attainment: AttainmentSummary? {
    let levels = liveGoals.compactMap { goal in
      goal.indicators.first { $0.indicator.kind == .attainment && $0.level?.now != nil }?.level?
        .now
    }
    return goalAttainmentScore(levels.map { GoalAttainment(level: $0) }).map {
      AttainmentSummary(score: $0, goals: levels.count)
    }
  }

  /// All indicators of all goals, in the therapist's order.
  package var indicators: [IndicatorSummary] { goals.flatMap(\.indicators) }
}

/// The levels of several goals together: 50 where all are as expected.
package struct AttainmentSummary: Equatable, Sendable {
  package var score: Double
  /// How many goals have a level.
  package var goals: Int
}

/// The numbers of one goal.
package struct GoalSummary: Equatable, Sendable {
  package var goal: Goal
  /// One for each indicator and rater; an indicator without a row has one, without entries.
  package var indicators: [IndicatorSummary]

  package init(goal: Goal, indicators: [IndicatorSummary]) {
    self.goal = goal
    self.indicators = indicators
  }
}
