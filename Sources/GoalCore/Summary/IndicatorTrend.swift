/// An indicator's weeks and the way they go: all that a table of weeks shows of it.
///
/// The part of an `IndicatorSummary` that a table of a whole caseload is made from.
package struct IndicatorTrend: Equatable, Sendable {
  package var history: IndicatorHistory
  package var trend: TrendAssessment
  package var status: IndicatorStatus

  package init(_ history: IndicatorHistory) {
    self.history = history
    let indicator = history.indicator
    let window = TrendWindow(history.weeksOfCurrentPhase)
    trend = assessTrend(
      window, better: indicator.better,
      minChange: defaultMinimumChange(for: indicator, window: window))
    status = IndicatorStatus(history, trend: trend)
  }

  package init(_ summary: IndicatorSummary) {
    history = summary.history
    trend = summary.trend
    status = summary.status
  }
}

extension ClientRecord {
  /// The trends of all indicators of all goals, in the therapist's order.
  package func trends(_ settings: ReportSettings) -> [IndicatorTrend] {
    let rule = WeekRule(settings.weekStart, sessions: sessions, asOf: settings.asOf)
    return histories(by: rule, asOf: settings.asOf).flatMap { $0.map(IndicatorTrend.init) }
  }

  /// For each goal a history of each indicator and rater.
  func histories(by rule: WeekRule, asOf: CalendarDay) -> [[IndicatorHistory]] {
    let byGoal = Dictionary(grouping: series, by: \.goal)
    return goals.map { goal in
      goal.histories(byGoal[goal.id] ?? []) { indicator, series in
        IndicatorHistory(
          goal: goal, indicator: indicator.completedByInstrument, series: series,
          sessions: sessions, weekRule: rule, asOf: asOf)
      }
    }
  }
}

extension Goal {
  /// A history for each indicator and rater; an indicator without a row has one, without entries.
  fileprivate func histories(
    _ series: [Series], make: (Indicator, Series) -> IndicatorHistory
  ) -> [IndicatorHistory] {
    indicators.flatMap { indicator -> [IndicatorHistory] in
      let own = series.filter { $0.indicator == indicator.id }
      let rows = own.isEmpty ? [Series(goal: id, indicator: indicator.id)] : own
      return rows.map { make(indicator, $0) }
    }
  }
}
