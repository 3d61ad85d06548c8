/// The aim was reached, and the last three full weeks stayed there.
func holdingFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    guard summary.status == .holding, let last = summary.fullWeeks.last,
      let aim = summary.history.target(on: last.lastDay)
    else { return nil }
    return Fact(
      .holding, FactSubject(summary), sentence: .holdingAim,
      values: ["title": .title(summary), "aim": .aim(aim, summary.indicator)],
      n: 3, audience: client.audience(of: summary), bearing: .toward, weight: 0.6)
  }
}
