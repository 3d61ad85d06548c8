package import GoalCore

extension ChartKind {
  /// The kind that shows an indicator best when nobody asks for another.
  package static func standard(for indicator: Indicator) -> ChartKind {
    switch indicator.kind {
    case .rating, .score, .attainment: .weekly
    case .count: .count
    case .minutes: .minutes
    case .yesNo: .yesNo
    case .share: .share
    }
  }
}
