import Charts
import GoalCore

extension ChartRequest {
  /// More weeks could not be told apart in a packet's small charts.
  static let mostWeeksOfReview = 14

  /// Marks the month that a packet is about, and puts small charts on one time axis.
  mutating func review(_ month: CalendarMonth, weeks: DaySpan?, kind: ChartKind) {
    let asOf = history.asOf
    let days = DaySpan(from: month.firstDay, to: min(month.lastDay, asOf))
    window = days
    switch kind {
    case .pairs: span = days
    case .weekly, .count, .minutes, .yesNo, .share, .raters:
      span = weeks
      // Small panels have lines for phases; their titles, sessions and reviews stand elsewhere.
      history.sessions = []
      history.goal.reviews = nil
      for index in history.goal.phases.indices { history.goal.phases[index].title = "" }
    default: break
    }
  }
}

extension ClientSummary {
  /// The newest weeks of the goals that are worked on, as many as one time axis shows.
  func newestWeeks(_ most: Int) -> DaySpan? {
    let recorded = liveIndicators.filter { $0.entryCount > 0 }.flatMap(\.history.weeks)
    guard let first = recorded.map(\.start).min(), let last = recorded.map(\.lastDay).max() else {
      return nil
    }
    return DaySpan(from: max(first, last - (7 * most - 1)), to: last)
  }
}
