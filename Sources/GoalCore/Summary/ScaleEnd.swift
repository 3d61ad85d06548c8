/// The end of a scale at which a steady level has little room left toward the aim.
package enum ScaleEnd: Equatable, Sendable {
  case top
  /// Where lower is the aim.
  case bottom
}

extension IndicatorSummary {
  /// The good end of the scale, where a level that holds is too near to it to move further.
  ///
  /// Who rates 9 of 10 cannot move by a change that counts, so "about level" would say too little.
  ///
  /// - Edge: `nil` unless the status is level, and without a scale or a better side.
  package var scaleEnd: ScaleEnd? {
    guard status == .level, let now = level?.now, let better = indicator.better,
      let scale = indicator.scale, let least = trend.minChange
    else { return nil }
    switch indicator.kind {
    case .rating, .score, .attainment: break
    case .count, .minutes, .yesNo, .share: return nil
    }
    switch better {
    case .higher: return scale.upperBound - now <= least + equalityTolerance ? .top : nil
    case .lower: return now - scale.lowerBound <= least + equalityTolerance ? .bottom : nil
    }
  }

  /// First day of the latest week with a value, where it ended more than 14 days before the as-of
  /// day: what is said of the trend then holds as of that week.
  ///
  /// - Edge: `nil` for what is paused or has no entry, which says itself that nothing is new.
  package var staleWeek: CalendarDay? {
    guard status != .paused, status != .noEntries,
      let last = history.weeks.last(where: { $0.value != nil && $0.state != .paused }),
      history.asOf - last.lastDay > 14
    else { return nil }
    return last.start
  }

  /// The one word that pages print beside the status shape.
  package var statusPhrase: PhraseKey {
    switch scaleEnd {
    case .top: .statusScaleTop
    case .bottom: .statusScaleBottom
    case nil: status.phrase
    }
  }

  /// The state of the trend in a clause of its own: one form of words everywhere.
  package var stateSentence: PhraseKey {
    switch scaleEnd {
    case .top: .stateScaleTop
    case .bottom: .stateScaleBottom
    case nil:
      history.weeks.count == 1 && status == .tooEarly ? .stateFirstWeek : status.stateSentence
    }
  }
}

extension PageLanguage {
  /// The state of the trend as a clause, with the week that it is as of where the log is stale.
  package func state(
    of summary: IndicatorSummary, escaping: (String) -> String = { $0 }
  ) -> String {
    let state = say(
      summary.stateSentence,
      PhraseValues(summary.trendAmounts.map { ($0.key, text(of: $0.value, escaping: escaping)) }))
    guard let week = summary.staleWeek else { return state }
    return say(.stateAsOf, ["state": state, "week": date(week, .short)])
  }
}
