package import GoalCore

extension ChartKind {
  /// The kind that shows an indicator best when nobody asks for another.
  package static func standard(for indicator: Indicator) -> ChartKind {
    switch indicator.kind {
    case .rating, .score, .attainment: .weekly
    case .count: .count
    case .minutes: .minutes
    case .yesNo, .share: .weekly
    }
  }
}

extension StatusShape {
  /// The shape beside a status word.
  package init(_ status: IndicatorStatus) {
    self =
      switch status {
      case .paused: .paused
      case .noEntries: .noEntries
      case .holding, .atAim: .atAim
      case .toward, .towardEarly: .toward
      case .away, .awayEarly: .away
      case .level: .level
      case .varied: .varied
      case .tooLittle, .tooEarly: .tooEarly
      }
  }
}
