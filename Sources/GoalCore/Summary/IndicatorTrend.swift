/// An indicator's weeks and the way they go: all that a table of weeks shows of it.
///
/// The part of an `IndicatorSummary` that a table of a whole caseload is made from.
package struct IndicatorTrend: Equatable, Sendable {
  package var history: IndicatorHistory
  package var trend: TrendAssessment
  package var status: IndicatorStatus

  package init(_ history: consuming IndicatorHistory) {
    let window = TrendWindow(history.weeksOfCurrentPhase)
    trend = assessTrend(
      window, better: history.indicator.better,
      minChange: defaultMinimumChange(for: history.indicator, window: window))
    status = IndicatorStatus(history, trend: trend)
    self.history = history
  }

  package init(_ summary: IndicatorSummary) {
    history = summary.history
    trend = summary.trend
    status = summary.status
  }
}

extension ClientRecord {
  /// Hands on the trends of all indicators of all goals, in the therapist's order.
  package func forEachTrend(_ settings: ReportSettings, _ take: (IndicatorTrend) -> Void) {
    let rule = WeekRule(settings.weekStart, sessions: sessions, asOf: settings.asOf)
    forEachHistory(by: rule, asOf: settings.asOf) { _, history in take(IndicatorTrend(history)) }
  }

  /// Hands on a history for each indicator and rater, with the number of its goal.
  ///
  /// An indicator without a row has one, without entries.
  func forEachHistory(
    by rule: WeekRule, asOf: CalendarDay,
    _ take: (_ goal: Int, _ history: consuming IndicatorHistory) -> Void
  ) {
    let places = SeriesPlaces(series)
    for number in goals.indices {
      let rows = places.ofGoal(goals[number].id)
      for indicator in goals[number].indicators {
        let completed = indicator.completedByInstrument
        func history(_ series: Series) -> IndicatorHistory {
          IndicatorHistory(
            goal: goals[number], indicator: completed, series: series, sessions: sessions,
            weekRule: rule, asOf: asOf)
        }
        var isRecorded = false
        for place in rows
        where series[place].indicator == indicator.id && series[place].goal == goals[number].id {
          take(number, history(series[place]))
          isRecorded = true
        }
        if !isRecorded {
          take(number, history(Series(goal: goals[number].id, indicator: indicator.id)))
        }
      }
    }
  }
}

/// Where the series of a goal may stand among a client's.
private struct SeriesPlaces {
  private let all: [Int]
  /// `nil` where looking at each series takes less time than looking up those of a goal.
  private let byGoal: [String: [Int]]?

  init(_ series: [Series]) {
    all = Array(series.indices)
    byGoal = all.count > 16 ? Dictionary(grouping: all) { series[$0].goal } : nil
  }

  /// In order; some may be of other goals.
  func ofGoal(_ goal: String) -> [Int] {
    guard let byGoal else { return all }
    return byGoal[goal] ?? []
  }
}
