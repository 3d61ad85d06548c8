/// When the aim would be reached if the current rate continued; never more than that.
///
/// For a clear trend toward the aim alone, and always with the range of the rate.
func projectionFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let trend = summary.trend
    guard trend.direction == .toward, trend.strength == .clear,
      let better = summary.indicator.better,
      let aim = summary.history.target(on: summary.history.asOf)
    else { return nil }
    let window = TrendWindow(summary.history.weeksOfCurrentPhase)
    guard let from = window.from, let last = window.observations.last,
      let lastWeeks = Int(exactly: last.time),
      let projection = TargetProjection(
        of: trend, window: window,
        target: aim.nearest(to: summary.level?.now ?? last.value), better: better),
      !projection.isReached, let weeks = projection.weeks,
      let earliest = projection.earliestWeeks
    else { return nil }
    var values: [String: FactValue] = [
      "title": .title(summary), "aim": .aim(aim, summary.indicator),
      "horizon": .number(projection.horizonWeeks, decimals: 0),
    ]
    let lastWeek = from + 7 * lastWeeks
    func name(_ key: String, _ weeks: Double?) -> Bool {
      guard let weeks, let day = projection.firstDay(after: weeks, from: lastWeek) else {
        return false
      }
      values[key] = .day(day, .short)
      return true
    }
    let hasEarliest = name("earliest", earliest)
    let hasMiddle = name("middle", weeks)
    let hasLatest = name("latest", projection.latestWeeks)
    let sentence: PhraseKey =
      hasMiddle && hasLatest
      ? .projectionRange : hasEarliest ? .projectionNotBefore : .projectionBeyond
    return Fact(
      .projection, FactSubject(summary), sentence: sentence, values: values, n: trend.weeks,
      bearing: .toward)
  }
}
