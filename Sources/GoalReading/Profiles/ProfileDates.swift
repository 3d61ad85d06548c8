import GoalCore

/// Reads the date and time of a row as the profile says.
struct ProfileDates {
  struct Reading {
    let day: CalendarDay
    let clock: ClockCell?
  }

  /// The date's column.
  let index: Int
  private let patterns: [DatePattern?]
  private let year: Int?
  private let time: (index: Int, patterns: [DatePattern?])?

  init(date: ProfileColumns.Bound, year: ProfileColumns.Bound?, time: ProfileColumns.Bound?) {
    index = date.index
    patterns = Self.patterns(date.field)
    self.year = year?.index
    self.time = time.map { ($0.index, Self.patterns($0.field)) }
  }

  /// `nil` stands for `any`: what Guidepost reads without being told.
  private static func patterns(_ field: ProfileField) -> [DatePattern?] {
    let texts = field.format?.patterns ?? ["any"]
    return texts.map { $0 == "any" || $0 == "default" ? nil : DatePattern($0) }
  }

  /// The cell, where how it is read is a question for the whole column.
  func openCell(_ cells: [String]) -> DateCell? {
    guard index < cells.count, patterns.contains(nil), fixed(cells) == nil,
      let cell = DateCell(cells[index]), !cell.hasShortYear
    else { return nil }
    return cell
  }

  private func fixed(_ cells: [String]) -> Reading? {
    let other = year.flatMap { $0 < cells.count ? Int(cells[$0]) : nil }
    for pattern in patterns {
      if let reading = pattern?.reading(cells[index]), let day = reading.calendarDay(year: other) {
        return Reading(day: day, clock: reading.clock)
      }
    }
    return nil
  }

  func reading(_ cells: [String], order: DateOrder?) throws(RowProblem) -> Reading {
    guard index < cells.count, !cells[index].isEmpty else { throw .noDate(column: index) }
    if let fixed = fixed(cells) { return fixed }
    guard patterns.contains(nil), let cell = DateCell(cells[index]) else {
      throw noDay(cells[index])
    }
    if cell.hasShortYear, order == nil { throw .shortYear(cells[index], column: index) }
    guard let day = cell.day(order ?? .ymd) else {
      throw noDay(cells[index])
    }
    return Reading(day: day, clock: cell.clock)
  }

  private func noDay(_ cell: String) -> RowProblem {
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
