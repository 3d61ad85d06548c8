import GoalCore

/// Decides which of day and month comes first, once for a column, from all its dates.
///
/// A part above 12 settles it. Otherwise the one reading under which the rows of each series are in
/// order, forward or backward, and none lies in the future; if both readings pass, nobody can tell.
struct DateSurvey {
  private var dayFirst = Reading(order: .dmy)
  private var monthFirst = Reading(order: .mdy)
  private var hasDifference = false
  private(set) var firstCell: DateCell?

  /// Takes the date of one row; `series` tells which rows are expected to be in order.
  mutating func take(_ cell: DateCell, series: Int) {
    guard !cell.isYearFirst else { return }
    if firstCell == nil { firstCell = cell }
    if cell.first != cell.second { hasDifference = true }
    dayFirst.take(cell, series: series)
    monthFirst.take(cell, series: series)
  }

  enum Verdict: Equatable {
    /// A part above 12, or all days equal under both readings.
    case certain(DateOrder)
    /// Only the order of rows, or the as-of day, speaks for it.
    case likely(DateOrder)
    case ambiguous
    /// Some rows fit one reading only, and others the other only.
    case contradictory
  }

  func verdict(asOf: CalendarDay) -> Verdict {
    switch (dayFirst.isPossible, monthFirst.isPossible) {
    case (true, false): return .certain(.dmy)
    case (false, true): return .certain(.mdy)
    case (false, false): return .contradictory
    case (true, true): break
    }
    guard hasDifference else { return .certain(.dmy) }
    let readings = [dayFirst, monthFirst].filter(\.isOrdered)
    if readings.count == 1, readings[0].steps >= 3, readings[0].latest <= asOf {
      return .likely(readings[0].order)
    }
    let past = [dayFirst, monthFirst].filter { $0.latest <= asOf }
    if readings.count == 2, past.count == 1, past[0].steps >= 3 { return .likely(past[0].order) }
    return .ambiguous
  }
}

/// One reading of a date column, and whether the rows are in order under it.
private struct Reading {
  let order: DateOrder
  private(set) var isPossible = true
  private(set) var steps = 0
  private(set) var latest = CalendarDay(daysSinceEpoch: .min)
  private var lastDays: [Int: CalendarDay] = [:]
  private var rises = false
  private var falls = false

  init(order: DateOrder) {
    self.order = order
  }

  var isOrdered: Bool { !(rises && falls) }

  mutating func take(_ cell: DateCell, series: Int) {
    // 30 February is a slip of the keyboard under both readings; only a part above 12 counts here.
    guard (order == .dmy ? cell.second : cell.first) <= 12 else {
      isPossible = false
      return
    }
    guard let day = cell.day(order) else { return }
    latest = max(latest, day)
    if let last = lastDays.updateValue(day, forKey: series), last != day {
      steps += 1
      if last < day { rises = true } else { falls = true }
    }
  }
}
