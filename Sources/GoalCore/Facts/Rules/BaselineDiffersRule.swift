/// A start in the record that the log's first weeks do not show: both, with their sources.
///
/// Needs three full weeks and a difference that means something.
func baselineDiffersFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let first = summary.fullWeeks.prefix(3).compactMap(\.value)
    guard first.count == 3, let stated = summary.indicator.baseline,
      let logged = median(of: first), abs(summary.size(of: logged - stated)) >= 1 - 1e-9
    else { return nil }
    return Fact(
      .baselineDiffers, FactSubject(summary), sentence: .askBaseline,
      values: [
        "title": .title(summary), "stated": .stated(stated, summary.indicator),
        "logged": .value(logged, summary.indicator),
      ],
      n: 3, weight: 0.3)
  }
}
