import GoalCore

/// How the dates of a column are spelled, and whether that hangs on the day being above 12.
///
/// A spreadsheet of another locale reads 08/07 as the 7th of August where it can, and leaves 13/07,
/// which it cannot read, as text. What it read it writes in its own spelling.
struct DateSpellings {
  private struct Spellings {
    var count = 0
    var paddings: Set<Bool> = []
    var clocks: Set<Int> = []
    var marks: Set<UInt8> = []

    mutating func take(_ cell: DateCell) {
      count += 1
      if let isPadded = cell.isPadded { paddings.insert(isPadded) }
      clocks.insert(cell.clock.map { $0.hasSeconds ? 2 : 1 } ?? 0)
      marks.insert(cell.mark)
    }

    func differ(from other: Spellings) -> Bool {
      !marks.isDisjoint(with: other.marks) ? differInDetail(from: other) : true
    }

    private func differInDetail(from other: Spellings) -> Bool {
      clocks.isDisjoint(with: other.clocks)
        || (!paddings.isEmpty && !other.paddings.isEmpty
          && paddings.isDisjoint(with: other.paddings))
    }
  }

  /// Both parts at most 12.
  private var open = Spellings()
  /// A part above 12.
  private var settled = Spellings()
  /// With the year first and a day of at most 12.
  private var yearFirst = 0
  private var yearFirstSettled = 0
  private var asWritten = DayOrder()
  private var changedRound = DayOrder()

  mutating func take(_ cell: DateCell, series: Int) {
    if cell.isWritten { return }
    if cell.isYearFirst {
      if cell.third > 12 { yearFirstSettled += 1 } else { yearFirst += 1 }
    } else if max(cell.first, cell.second) > 12 {
      settled.take(cell)
    } else {
      open.take(cell)
    }
    takeOrder(cell, series: series)
  }

  private mutating func takeOrder(_ cell: DateCell, series: Int) {
    if cell.isYearFirst {
      cell.day(.ymd).map { asWritten.take($0, series: series) }
      CalendarDay(year: cell.first, month: cell.third, day: cell.second)
        .map { changedRound.take($0, series: series) }
    } else if let day = cell.day(cell.second > 12 ? .mdy : .dmy) {
      asWritten.take(day, series: series)
      changedRound.take(day, series: series)
    }
  }

  /// Each day above 12 is spelled otherwise than each day up to it.
  var areDivided: Bool {
    open.count > 1 && settled.count > 1 && open.differ(from: settled)
  }

  /// Days up to 12 have the year first and fit the others only with day and month changed round.
  var areSwapped: Bool {
    yearFirst > 1 && settled.count > 1 && yearFirstSettled == 0 && open.count == 0
      && !asWritten.isOrdered && changedRound.isOrdered
  }
}
