/// The first week at or past the aim, and the latest week where that is no longer so.
///
/// Each week is held against the aim of its last day. Silent where the record began at the aim,
/// since nothing was then reached, and while the aim is held.
func aimReachedFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let full = summary.fullWeeks
    guard summary.status != .holding, let last = full.last,
      let first = full.firstIndex(where: summary.history.isAtAim),
      first > 0 || summary.baselineIsShortOfAim,
      let aim = summary.history.target(on: full[first].lastDay)
    else { return nil }
    let isThere = summary.history.isAtAim(last)
    return Fact(
      .aimReached, FactSubject(summary),
      sentence: isThere ? .aimReached : .aimReachedThen,
      values: [
        "title": .title(summary), "aim": .aim(aim, summary.indicator),
        "week": .day(full[first].start, .short), "latest": .week(last, summary.indicator),
        "latest-week": .day(last.start, .short),
      ],
      n: full.count, audience: client.audience(of: summary),
      bearing: isThere ? .toward : .neutral, day: full[first].start,
      // A page tells what lies in its own window; summaries tell it all.
      weight: isThere && full[first].lastDay >= client.window.from ? 0.9 : 0)
  }
}

extension IndicatorSummary {
  /// True where the record gives a start that was not yet at the aim.
  fileprivate var baselineIsShortOfAim: Bool {
    guard let baseline = indicator.baseline, let first = fullWeeks.first,
      let aim = history.target(on: first.lastDay)
    else { return false }
    return !aim.isMet(by: baseline, better: indicator.better)
  }
}
