import GoalCore

/// Decides which of day and month comes first, once for a column, from all its dates.
///
/// A part above 12 settles it. Otherwise the one reading under which the rows of each series are in
/// order, forward or backward, and none lies in the future; dates of the column that have but one
/// reading, such as 2026-09-08, count for the order, and then for the gaps between rows. If both
/// readings pass, nobody can tell. Gaps alone do not settle it: days with a holiday between them
/// look like months evenly kept.
struct DateSurvey {
  private var dayFirst = Reading(order: .dmy)
  private var monthFirst = Reading(order: .mdy)
  private var hasDifference = false
  private var spellings = DateSpellings()
  private(set) var firstCell: DateCell?
  private(set) var firstPlace: FilePlace?
  /// Those that the rows with dates name.
  private(set) var clients: Set<String> = []

  /// Takes all dates of a log.
  ///
  /// - Cost: one pass over the file.
  static func survey(_ file: LogFile, _ columns: LogColumns) throws(CSVProblem) -> DateSurvey {
    var survey = DateSurvey()
    let series = [columns.client, columns.goal, columns.indicator, columns.rater]
      .compactMap(\.self)
    var seen: Set<Int> = []
    var scanner = try file.scanner()
    while try scanner.advance() {
      guard let field = scanner.filledCell(columns.date), let cell = scanner.dateCell(field),
        !cell.hasShortYear
      else { continue }
      if survey.firstPlace == nil, !cell.isYearFirst {
        survey.firstPlace = scanner.place(of: columns.date)
      }
      survey.take(cell, series: scanner.seriesHash(series))
      if let client = columns.client, seen.insert(scanner.seriesHash([client])).inserted {
        survey.clients.formUnion(scanner.text(at: client).map { [trimmed($0)] } ?? [])
      }
    }
    return survey
  }

  /// Takes the date of one row; `series` tells which rows are expected to be in order.
  mutating func take(_ cell: DateCell, series: Int) {
    spellings.take(cell, series: series)
    guard !cell.isYearFirst, !cell.isWritten else {
      guard let day = cell.day(.ymd) else { return }
      dayFirst.takeCertain(day, series: series)
      monthFirst.takeCertain(day, series: series)
      return
    }
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
    return past.count == 2 ? verdictBesideCertainDays : .ambiguous
  }

  /// What the column's dates with one reading tell of the others.
  private var verdictBesideCertainDays: Verdict {
    let ordered = [dayFirst, monthFirst].filter(\.isOrderedWithCertain)
    guard ordered.count == 2 else {
      return ordered.count == 1 && ordered[0].allSteps >= 3
        ? .likely(ordered[0].order) : .ambiguous
    }
    return gapVerdict.map { .likely($0) } ?? .ambiguous
  }

  /// The one reading under which rows are as far apart as those whose dates have one reading.
  private var gapVerdict: DateOrder? {
    guard let byDay = dayFirst.gapsLikeCertain, let byMonth = monthFirst.gapsLikeCertain else {
      return nil
    }
    if byDay >= 0.75, byMonth <= 0.25 { return .dmy }
    return byMonth >= 0.75 && byDay <= 0.25 ? .mdy : nil
  }

  /// True where the rows are read so, and no day lies after `asOf`, or under both readings some do.
  func allows(_ order: DateOrder, asOf: CalendarDay) -> Bool {
    let (reading, other) = order == .dmy ? (dayFirst, monthFirst) : (monthFirst, dayFirst)
    return reading.isPossible && (reading.latest <= asOf || other.latest > asOf)
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
        order: order, evidence: likelyEvidence(order))
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

extension DateSurvey {
  private func likelyEvidence(_ order: DateOrder) -> String {
    let isByGaps =
      gapVerdict == order && dayFirst.isOrderedWithCertain && monthFirst.isOrderedWithCertain
    return isByGaps
      ? "only so are the rows as far apart as those whose dates have one reading"
      : "only so are the rows in order and none in the future"
  }
}

/// One reading of a date column, and whether the rows are in order under it.
private struct Reading {
  /// The last days of one series.
  private struct Last {
    /// Of two readings.
    var open: CalendarDay?
    var any: CalendarDay
    var isCertain: Bool
  }

  let order: DateOrder
  private(set) var isPossible = true
  private(set) var latest = CalendarDay(daysSinceEpoch: .min)
  /// Of the days with two readings alone, and of all days together.
  private var days = DayOrder()
  private var allDays = DayOrder()
  /// How often rows are so many days apart, where a day of two readings is one of the two.
  private var gaps: [Int: Int] = [:]
  private var certainGaps: [Int: Int] = [:]
  private var lastDays: [Int: Last] = [:]

  init(order: DateOrder) {
    self.order = order
  }

  var steps: Int { days.steps }

  var allSteps: Int { allDays.steps }

  var isOrdered: Bool { days.isOrdered }

  var isOrderedWithCertain: Bool { allDays.isOrdered }

  /// The share of gaps that are like those between the days that have one reading.
  ///
  /// - Edge: `nil` with fewer than three of either.
  var gapsLikeCertain: Double? {
    let count = gaps.values.reduce(0, +)
    guard certainGaps.values.reduce(0, +) >= 3, count >= 3, let least = certainGaps.keys.min(),
      let most = certainGaps.keys.max()
    else { return nil }
    let like = gaps.filter { 2 * $0.key >= least && 2 * $0.key <= 3 * most }
    return Double(like.values.reduce(0, +)) / Double(count)
  }

  mutating func take(_ cell: DateCell, series: Int) {
    // 30 February is a slip of the keyboard under both readings; only a part above 12 counts here.
    guard (order == .dmy ? cell.second : cell.first) <= 12 else {
      isPossible = false
      return
    }
    guard let day = cell.day(order) else { return }
    latest = max(latest, day)
    let last = lastDays.updateValue(Last(open: day, any: day, isCertain: false), forKey: series)
    guard let last else { return }
    if let open = last.open { days.step(from: open, to: day) }
    takeGap(from: last, to: day, isCertain: false)
  }

  /// Takes a day that has one reading.
  mutating func takeCertain(_ day: CalendarDay, series: Int) {
    let last = lastDays[series]
    lastDays[series] = Last(open: last?.open, any: day, isCertain: true)
    if let last { takeGap(from: last, to: day, isCertain: true) }
  }

  private mutating func takeGap(from last: Last, to day: CalendarDay, isCertain: Bool) {
    guard last.any != day else { return }
    allDays.step(from: last.any, to: day)
    let gap = abs(day - last.any)
    if isCertain, last.isCertain {
      certainGaps[gap, default: 0] += 1
    } else {
      gaps[gap, default: 0] += 1
    }
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
    if let last = lastDays.updateValue(day, forKey: series) { step(from: last, to: day) }
  }

  /// Takes two days of one series that follow each other.
  mutating func step(from last: CalendarDay, to day: CalendarDay) {
    if last == day { return }
    steps += 1
    if last < day { rises = true } else { falls = true }
  }
}
