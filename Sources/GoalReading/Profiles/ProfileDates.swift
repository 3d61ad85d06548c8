import GoalCore

/// Reads the date and time of a row as the profile says.
struct ProfileDates {
  struct Reading {
    let day: CalendarDay
    let clock: ClockCell?
  }

  /// The columns with dates; of a row the first that is filled counts.
  private let dates: [(index: Int, patterns: [DatePattern?])]
  private let year: Int?
  private let time: (index: Int, patterns: [DatePattern?])?

  /// - Edge: `nil` without a column of dates.
  init?(
    dates: [ProfileColumns.Bound], year: ProfileColumns.Bound?, time: ProfileColumns.Bound?
  ) {
    guard !dates.isEmpty else { return nil }
    self.dates = dates.map { ($0.index, Self.patterns($0.field)) }
    self.year = year?.index
    self.time = time.map { ($0.index, Self.patterns($0.field)) }
  }

  /// `nil` stands for `any`: what Guidepost reads without being told.
  private static func patterns(_ field: ProfileField) -> [DatePattern?] {
    let texts = field.format?.patterns ?? ["any"]
    return texts.map { $0 == "any" || $0 == "default" ? nil : DatePattern($0) }
  }

  /// The cell, where how it is read is a question for the whole column.
  func openCell(_ cells: [String]) -> (cell: DateCell, index: Int)? {
    guard let date = date(cells), date.patterns.contains(nil), fixed(cells, date) == nil,
      let cell = DateCell(cells[date.index]), !cell.hasShortYear
    else { return nil }
    return (cell, date.index)
  }

  /// True where one of the columns holds something.
  func isFilled(_ cells: [String]) -> Bool { date(cells) != nil }

  private func date(_ cells: [String]) -> (index: Int, patterns: [DatePattern?])? {
    dates.first { $0.index < cells.count && !cells[$0.index].isEmpty }
  }

  private func fixed(
    _ cells: [String], _ date: (index: Int, patterns: [DatePattern?])
  ) -> Reading? {
    let other = year.flatMap { $0 < cells.count ? Int(cells[$0]) : nil }
    for pattern in date.patterns {
      if let reading = pattern?.reading(cells[date.index]),
        let day = reading.calendarDay(year: other)
      {
        return Reading(day: day, clock: reading.clock)
      }
    }
    return nil
  }

  func reading(_ cells: [String], order: DateOrder?) throws(RowProblem) -> Reading {
    guard let date = date(cells) else { throw noDate }
    let text = cells[date.index]
    if let fixed = fixed(cells, date) { return fixed }
    guard date.patterns.contains(nil), let cell = DateCell(text) else {
      throw noDay(text, date.index)
    }
    if cell.hasShortYear, order == nil { throw .shortYear(text, column: date.index) }
    guard let day = cell.day(order ?? .ymd) else { throw noDay(text, date.index) }
    return Reading(day: day, clock: cell.clock)
  }

  var noDate: RowProblem {
    RowProblem(
      code: "date-missing", message: "row has no date",
      hint: dates.count == 1
        ? "fill in the column of the date" : "fill in one of the \(dates.count) columns with dates",
      column: dates.first?.index)
  }

  private func noDay(_ cell: String, _ index: Int) -> RowProblem {
    RowProblem(
      code: "date-unreadable",
      message: "date\(quoted(cell)) is no day in the spelling that the profile gives",
      hint: "check the day, or the format of the field", column: index)
  }

  /// What the time's column says.
  enum Clock {
    case none
    case clock(ClockCell)
    case unreadable(column: Int)
  }

  func clock(_ cells: [String]) -> Clock {
    guard let time, time.index < cells.count, !cells[time.index].isEmpty else { return .none }
    for pattern in time.patterns {
      let clock =
        if let pattern { pattern.reading(cells[time.index])?.clock } else {
          ClockCell(cells[time.index])
        }
      if let clock { return .clock(clock) }
    }
    return .unreadable(column: time.index)
  }
}
