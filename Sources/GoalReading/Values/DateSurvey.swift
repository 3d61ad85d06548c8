import GoalCore

/// Decides which of day and month comes first, once for a column, from all its dates.
///
/// A part above 12 settles it. Otherwise the one reading under which the rows of each series are in
/// order, forward or backward, and none lies in the future; if both readings pass, nobody can tell.
/// Gaps do not settle it: days with a holiday between them look like months evenly kept.
struct DateSurvey {
  private var dayFirst = Reading(order: .dmy)
  private var monthFirst = Reading(order: .mdy)
  private var hasDifference = false
  private var spellings = DateSpellings()
  private(set) var firstCell: DateCell?
  private(set) var firstPlace: FilePlace?

  /// Takes all dates of a log.
  ///
  /// - Cost: one pass over the file.
  static func survey(_ file: LogFile, _ columns: LogColumns) throws(CSVProblem) -> DateSurvey {
    var survey = DateSurvey()
    let series = [columns.client, columns.goal, columns.indicator, columns.rater]
      .compactMap(\.self)
    var scanner = try file.scanner()
    while try scanner.advance() {
      guard let field = scanner.filledCell(columns.date), let cell = scanner.dateCell(field),
        !cell.hasShortYear
      else { continue }
      if survey.firstPlace == nil, !cell.isYearFirst {
        survey.firstPlace = scanner.place(of: columns.date)
      }
      survey.take(cell, series: scanner.seriesHash(series))
    }
    return survey
  }

  /// Takes the date of one row; `series` tells which rows are expected to be in order.
  mutating func take(_ cell: DateCell, series: Int) {
    spellings.take(cell, series: series)
    guard !cell.isYearFirst, !cell.isWritten else { return }
    if firstCell == nil { firstCell = cell }
    if cell.first != cell.second { hasDifference = true }
    dayFirst.take(cell, series: series)
    monthFirst.take(cell, series: series)
  }

  /// Two spellings whose boundary is the 12th: the reading is right, the file has been handled.
  var isHalfConverted: Bool { spellings.areDivided }

  /// Dates with the year first that a spreadsheet made, day and month changed round.
  var isHalfSwapped: Bool { spellings.areSwapped }

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
    guard readings.count == 2 else { return .ambiguous }
    let past = readings.filter { $0.latest <= asOf }
    if past.count == 1, past[0].steps >= 3 { return .likely(past[0].order) }
    return .ambiguous
  }
}

extension DateSurvey {
  /// The verdict in words.
  func decision(_ first: DateCell, asOf: CalendarDay) -> DateDecision {
    if isHalfSwapped {
      return DateDecision(
        order: nil, evidence: "days up to the 12th have day and month changed round")
    }
    switch verdict(asOf: asOf) {
    case .certain(let order):
      let evidence = hasDifference ? "some part is above 12" : "day and month are equal throughout"
      return DateDecision(order: order, evidence: evidence)
    case .likely(let order):
      return DateDecision(
        order: order, evidence: "only so are the rows in order and none in the future")
    case .ambiguous:
      let readings = [first.day(.dmy), first.day(.mdy)].compactMap { $0?.description }
      return DateDecision(
        order: nil, evidence: "the first date is \(readings.joined(separator: " or "))")
    case .contradictory:
      return DateDecision(
        order: nil, evidence: "some dates have the day first, and others the month")
    }
  }
}

/// One reading of a date column, and whether the rows are in order under it.
private struct Reading {
  let order: DateOrder
  private(set) var isPossible = true
  private(set) var latest = CalendarDay(daysSinceEpoch: .min)
  private var days = DayOrder()

  init(order: DateOrder) {
    self.order = order
  }

  var steps: Int { days.steps }

  var isOrdered: Bool { days.isOrdered }

  mutating func take(_ cell: DateCell, series: Int) {
    // 30 February is a slip of the keyboard under both readings; only a part above 12 counts here.
    guard (order == .dmy ? cell.second : cell.first) <= 12 else {
      isPossible = false
      return
    }
    guard let day = cell.day(order) else { return }
    latest = max(latest, day)
    days.take(day, series: series)
  }
}

/// Whether the days of each series rise only, or fall only.
struct DayOrder {
  private(set) var steps = 0
  private var lastDays: [Int: CalendarDay] = [:]
  private var rises = false
  private var falls = false

  var isOrdered: Bool { !(rises && falls) }

  mutating func take(_ day: CalendarDay, series: Int) {
    guard let last = lastDays.updateValue(day, forKey: series), last != day else { return }
    steps += 1
    if last < day { rises = true } else { falls = true }
  }
}
