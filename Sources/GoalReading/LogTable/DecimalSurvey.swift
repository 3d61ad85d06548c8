import GoalCore

/// Which decimal mark a file has, from all its values.
///
/// `1.234` and `1,234` say nothing by themselves; `3,5` beside them does.
struct DecimalSurvey {
  private(set) var points = 0
  private(set) var commas = 0
  /// Values that could be either.
  private(set) var open = 0

  mutating func take(_ cell: ValueCell) {
    guard case .marked(let number) = cell else { return }
    if number.couldBeGrouped {
      open += 1
    } else if number.mark == .point {
      points += 1
    } else {
      commas += 1
    }
  }

  mutating func add(_ other: DecimalSurvey) {
    points += other.points
    commas += other.commas
    open += other.open
  }

  /// `nil` where nothing, or both, is shown.
  var mark: NumberCell.Mark? {
    switch (points > 0, commas > 0) {
    case (true, false): .point
    case (false, true): .comma
    default: nil
    }
  }
}
