/// Where each indicator began, where it is now, and the one form of words for its trend.
///
/// Speaks from the first full week on where the record gives a baseline, else from the fourth,
/// since start and now would be the same weeks before.
func sinceStartFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let full = summary.fullWeeks.count
    let least = summary.indicator.baseline == nil ? 4 : 1
    guard full >= least, let start = summary.level?.start, let now = summary.level?.now else {
      return nil
    }
    var values = summary.trendAmounts
    values["title"] = .title(summary)
    values["start"] = .start(start, summary.indicator)
    values["now"] = .value(now, summary.indicator)
    return Fact(
      .sinceStart, FactSubject(summary), sentence: summary.sentenceSinceStart,
      values: values, n: full, bearing: summary.bearing,
      weight: summary.size(of: summary.gain(of: now, over: start)))
  }
}

extension IndicatorSummary {
  /// The amounts that the words of the trend's state name.
  package var trendAmounts: [String: FactValue] {
    var values: [String: FactValue] = [:]
    if let least = trend.minChange { values["least"] = .amount(least, indicator) }
    guard let slope = trend.slope, let low = trend.slopeLow, let high = trend.slopeHigh else {
      return values
    }
    let sign: Double = slope < 0 ? -1 : 1
    let ends = [low * sign, high * sign].sorted().map(\.withPlainZero)
    values["rate"] = .amount(abs(slope), indicator)
    values["low"] = .bareAmount(ends[0], indicator)
    values["high"] = .bareAmount(ends[1], indicator)
    return values
  }

  fileprivate var sentenceSinceStart: PhraseKey {
    switch scaleEnd {
    case .top: .startScaleTop
    case .bottom: .startScaleBottom
    case nil: status.sentenceSinceStart
    }
  }
}

extension IndicatorStatus {
  package var stateSentence: PhraseKey {
    switch self {
    case .paused: .statePaused
    case .noEntries: .stateNoEntries
    case .holding: .stateHolding
    case .atAim: .stateAtAim
    case .toward: .stateToward
    case .towardEarly: .stateTowardEarly
    case .away: .stateAway
    case .awayEarly: .stateAwayEarly
    case .level: .stateLevel
    case .varied: .stateVaried
    case .tooLittle: .stateTooLittle
    case .tooEarly: .stateTooEarly
    }
  }

  fileprivate var sentenceSinceStart: PhraseKey {
    switch self {
    case .paused: .startPaused
    case .noEntries: .startNoEntries
    case .holding: .startHolding
    case .atAim: .startAtAim
    case .toward: .startToward
    case .towardEarly: .startTowardEarly
    case .away: .startAway
    case .awayEarly: .startAwayEarly
    case .level: .startLevel
    case .varied: .startVaried
    case .tooLittle: .startTooLittle
    case .tooEarly: .startTooEarly
    }
  }
}
