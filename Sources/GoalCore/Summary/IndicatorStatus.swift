/// The one word that pages show of an indicator; the raw value is what summaries write.
package enum IndicatorStatus: String, CaseIterable, Sendable {
  case paused
  case noEntries = "no-entries"
  /// At or past the aim in the last three full weeks.
  case holding
  /// At or past the aim in the latest full week.
  case atAim = "at-aim"
  case toward
  case towardEarly = "toward-early"
  case away
  case awayEarly = "away-early"
  case level
  case varied
  /// Not enough data, and thin weeks outnumber full ones.
  case tooLittle = "too-little"
  case tooEarly = "too-early"

  /// The first that holds, in the order of the cases.
  init(_ history: borrowing IndicatorHistory, trend: TrendAssessment) {
    let atAim = history.latestWeeksAtAim(most: 3)
    if history.isPausedAtTheEnd {
      self = .paused
    } else if !history.hasNumber {
      self = .noEntries
    } else if atAim == 3 {
      self = .holding
    } else if atAim > 0 {
      self = .atAim
    } else {
      self.init(trend, weeks: history.weeks)
    }
  }

  private init(_ trend: TrendAssessment, weeks: [WeeklyValue]) {
    let isEarly = trend.strength == .early
    switch trend.direction {
    case .toward: self = isEarly ? .towardEarly : .toward
    case .away: self = isEarly ? .awayEarly : .away
    case .level: self = .level
    // Without a better side nothing can be said of the aim.
    case .unclear, .rising, .falling: self = .varied
    case .notEnoughData:
      let thin = weeks.count { $0.state == .thin }
      let full = weeks.count { $0.state == .full }
      self = thin > full ? .tooLittle : .tooEarly
    }
  }
}

extension IndicatorHistory {
  /// True if the week is at or past the aim of its last day; `false` where there is none.
  package func isAtAim(_ week: WeeklyValue) -> Bool {
    guard let value = week.value, let aim = target(on: week.lastDay) else { return false }
    return aim.isMet(by: value, better: indicator.better)
  }

  /// How many of the latest full weeks are at or past the aim, up to one that is not.
  fileprivate func latestWeeksAtAim(most: Int) -> Int {
    var count = 0
    for place in weeks.indices.reversed()
    where weeks[place].state == .full && weeks[place].value != nil {
      guard count < most, isAtAim(weeks[place]) else { break }
      count += 1
    }
    return count
  }

  /// True if the goal, or the log itself, says that the as-of day is paused.
  package var isPausedAtTheEnd: Bool {
    if goal.isPaused(on: asOf) { return true }
    // Entries are in order of day, and none is later than the as-of day.
    guard let last = entries.last else { return false }
    return last.day == asOf && last.state == .paused
  }

  /// True where anything at all was recorded.
  fileprivate var hasNumber: Bool {
    entries.indices.contains { entries[$0].number != nil }
  }
}
