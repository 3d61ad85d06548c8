/// What each indicator came to since the last session, beside the time before and the start.
///
/// The bearing is that of the trend, or failing that of the change since the last session where
/// it is as large as a change that means something.
func sinceLastSessionFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let since = summary.sinceLastSession
    guard since.value.value != nil else { return nil }
    let start = summary.level?.start
    return Fact(
      .sinceLastSession, FactSubject(summary), sentence: sentence(summary),
      values: values(summary, start: start), count: since.value.recorded,
      n: since.value.recorded, audience: client.audience(of: summary), bearing: summary.bearing,
      weight: summary.changeWeight)
  }
}

private func values(_ summary: IndicatorSummary, start: Double?) -> [String: FactValue] {
  let indicator = summary.indicator
  var values: [String: FactValue] = [
    "title": .title(summary),
    "value": .period(summary.sinceLastSession.value, indicator),
    "n": .count(summary.sinceLastSession.value.recorded),
  ]
  if summary.sinceLastSession.previous.value != nil {
    values["previous"] = .period(summary.sinceLastSession.previous, indicator)
  }
  if let start { values["start"] = .start(start, indicator) }
  return values
}

/// A whole sentence for each of what is known: with a time before, with a start, with both.
private func sentence(_ summary: IndicatorSummary) -> PhraseKey {
  let hasPrevious = summary.sinceLastSession.previous.value != nil
  let hasStart = summary.level?.start != nil
  switch (summary.indicator.weekly, hasPrevious, hasStart) {
  case (.mean, true, true): return .sinceMeanPreviousStart
  case (.mean, true, false): return .sinceMeanPrevious
  case (.mean, false, true): return .sinceMeanStart
  case (.mean, false, false): return .sinceMean
  case (.median, true, true): return .sinceMedianPreviousStart
  case (.median, true, false): return .sinceMedianPrevious
  case (.median, false, true): return .sinceMedianStart
  case (.median, false, false): return .sinceMedian
  case (.sum, true, _): return .sinceSumPrevious
  case (.sum, false, _): return .sinceSum
  case (.share, true, _): return .sinceSharePrevious
  case (.share, false, _): return .sinceShare
  }
}

extension IndicatorSummary {
  /// Toward or away, as far as the evidence goes.
  package var bearing: Bearing {
    switch status {
    case .toward, .towardEarly, .holding, .atAim: .toward
    case .away, .awayEarly: .away
    case .paused, .noEntries, .level, .varied, .tooLittle, .tooEarly: .neutral
    }
  }

  /// The change since the last session in units of the smallest that means something; signed
  /// toward the aim, 0 where it cannot be said.
  package var changeWeight: Double {
    guard let change = sinceLastSession.change, let better = indicator.better,
      let least = trend.minChange, least > 0
    else { return 0 }
    return change * better.sign / least
  }
}
