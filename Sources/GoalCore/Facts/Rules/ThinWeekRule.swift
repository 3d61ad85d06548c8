/// The latest complete week, where too little was recorded for it to count.
func thinWeekFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let complete = summary.history.weeks.last { $0.state != .partial && $0.state != .paused }
    guard let week = complete, week.state == .thin, let expected = week.expected else {
      return nil
    }
    return Fact(
      .thinWeek, FactSubject(summary), sentence: .thinWeek,
      values: [
        "title": .title(summary), "week": .day(week.start, .short),
        "n": .count(week.recorded), "of": .count(expected),
      ],
      count: expected, n: week.recorded, audience: client.audience(of: summary),
      day: week.start)
  }
}
