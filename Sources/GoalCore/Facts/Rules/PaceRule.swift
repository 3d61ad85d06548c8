/// The change a week that the aim still needs, beside what the last weeks showed: arithmetic.
///
/// Speaks while the due day lies ahead and the level is short of the aim. Without an interval it
/// says that the rate cannot be told yet.
func paceFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    guard let pace = summary.pace, let needed = pace.needed, abs(needed) > 1e-9,
      let due = summary.goal.due(on: summary.history.asOf),
      let aim = summary.history.target(on: summary.history.asOf)
    else { return nil }
    let indicator = summary.indicator
    let sign: Double = needed < 0 ? -1 : 1
    var values: [String: FactValue] = [
      "title": .title(summary), "aim": .aim(aim, indicator), "due": .day(due, .long),
      "needed": .amount(abs(needed), indicator), "weeks": .count(summary.trend.weeks),
    ]
    let observed = ObservedPace(pace, sign: sign)
    if let observed {
      values["low"] = .bareAmount(abs(observed.low), indicator)
      values["high"] = .bareAmount(abs(observed.high), indicator)
    }
    return Fact(
      .pace, FactSubject(summary), sentence: sentence(isFall: needed < 0, observed),
      values: values, n: summary.trend.weeks, weight: summary.size(of: abs(needed)))
  }
}

/// The interval of the slope, positive toward the side that is needed.
private struct ObservedPace {
  var low: Double
  var high: Double

  init?(_ pace: PaceSummary, sign: Double) {
    guard let first = pace.observedLow, let second = pace.observedHigh else { return nil }
    low = min(first * sign, second * sign)
    high = max(first * sign, second * sign)
  }
}

/// A whole sentence for each side needed, and for where the observed interval lies.
private func sentence(isFall: Bool, _ observed: ObservedPace?) -> PhraseKey {
  guard let observed else { return isFall ? .paceLower : .paceHigher }
  if observed.low >= 0 { return isFall ? .paceLowerLower : .paceHigherHigher }
  if observed.high <= 0 { return isFall ? .paceLowerHigher : .paceHigherLower }
  return isFall ? .paceLowerEither : .paceHigherEither
}
