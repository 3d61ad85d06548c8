/// The last four full weeks lay together, short of the aim, and ask whether the step fits.
///
/// They may differ by less than a change that means something. At the end of the scale a level
/// that holds asks nothing.
func flatFourWeeksFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let last = summary.fullWeeks.suffix(4)
    let values = last.compactMap(\.value)
    guard values.count == 4, let low = values.min(), let high = values.max(),
      let first = last.first, summary.size(of: high - low) < 1,
      !summary.trend.direction.isChange, summary.scaleEnd == nil,
      last.allSatisfy({ summary.history.target(on: $0.lastDay) != nil }),
      !last.contains(where: summary.history.isAtAim)
    else { return nil }
    return Fact(
      .flatFourWeeks, FactSubject(summary), sentence: .askStepSize,
      values: [
        "title": .title(summary), "week": .day(first.start, .short),
        "low": .value(low, summary.indicator), "high": .value(high, summary.indicator),
      ],
      n: 4, weight: 1.2)
  }
}
