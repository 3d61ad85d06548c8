/// An indicator's weeks and the way they go: all that a table of weeks shows of it.
///
/// The part of an `IndicatorSummary` that a table of a whole caseload is made from.
package struct IndicatorTrend: Equatable, Sendable {
  package var history: IndicatorHistory
  package var trend: TrendAssessment
  package var status: IndicatorStatus

  package init(_ history: consuming IndicatorHistory) {
    self.history = history
    let window = TrendWindow(self.history.weeksOfCurrentPhase)
    trend = assessTrend(
      window, better: self.history.indicator.better,
      minChange: defaultMinimumChange(for: self.history.indicator, window: window))
    status = IndicatorStatus(self.history, trend: trend)
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
    var trends: [IndicatorTrend] = []
    trends.reserveCapacity(series.count)
    forEachHistory(by: rule, asOf: settings.asOf) { _, history in
      trends.append(IndicatorTrend(history))
    }
    return trends
  }

  /// Hands on a history for each indicator and rater, with the number of its goal.
  ///
  /// An indicator without a row has one, without entries.
  func forEachHistory(
    by rule: WeekRule, asOf: CalendarDay,
    _ take: (_ goal: Int, _ history: consuming IndicatorHistory) -> Void
  ) {
    let byGoal = Dictionary(grouping: series.indices) { series[$0].goal }
    for (number, goal) in goals.enumerated() {
      let rows = byGoal[goal.id] ?? []
      for indicator in goal.indicators {
        let completed = indicator.completedByInstrument
        func history(_ series: Series) -> IndicatorHistory {
          IndicatorHistory(
            goal: goal, indicator: completed, series: series, sessions: sessions,
            weekRule: rule, asOf: asOf)
        }
        let own = rows.filter { series[$0].indicator == indicator.id }
        for index in own { take(number, history(series[index])) }
        if own.isEmpty { take(number, history(Series(goal: goal.id, indicator: indicator.id))) }
      }
    }
  }
}
