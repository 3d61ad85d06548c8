import GoalCore

/// Writes the cells `week`, `start` and `state` with a comma before each, those met before without
/// working them out again.
///
/// All rows of a caseload lie in the same few weeks.
struct WeekCells {
  private struct Slot {
    var start: CalendarDay
    var state: WeekState
    var isMonday: Bool
    var text: ShortText
  }

  /// By week and state; a newcomer takes the place of what was there.
  private var slots = [Slot?](repeating: nil, count: Self.count)

  /// Seven years of weeks that follow each other have places of their own.
  private static let count = 2048

  /// The cells of a week, the first of them empty unless weeks begin on Monday.
  mutating func cells(_ week: WeeklyValue, isMonday: Bool) -> ShortText {
    let place = Self.place(of: week)
    if let known = slots[place], known.start == week.start, known.state == week.state,
      known.isMonday == isMonday
    {
      return known.text
    }
    let number = isMonday ? ISOWeek(of: week.start).description : ""
    let text = ShortText(",\(number),\(week.start),\(week.state.rawValue)")
    slots[place] = Slot(start: week.start, state: week.state, isMonday: isMonday, text: text)
    return text
  }

  private static func place(of week: WeeklyValue) -> Int {
    (Int(week.start.daysSinceEpoch) / 7 * 5 + week.state.number) & (count - 1)
  }
}

extension WeekState {
  /// From 0 to 4.
  fileprivate var number: Int {
    switch self {
    case .full: 0
    case .thin: 1
    case .partial: 2
    case .empty: 3
    case .paused: 4
    }
  }
}
