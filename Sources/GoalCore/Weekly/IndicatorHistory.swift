/// All that a report may know of one indicator as one person recorded it, up to the as-of day.
package struct IndicatorHistory: Equatable, Sendable {
  package var goal: Goal
  package var indicator: Indicator
  package var rater: String
  /// Up to the as-of day, by day and time; without a value where the row says so.
  package var entries: [Entry]
  /// Every week from the goal's start, or the first entry if that is earlier, to the as-of day.
  package var weeks: [WeeklyValue]
  package var weekRule: WeekRule
  package var asOf: CalendarDay
  /// Session days up to the as-of day and later ones that are planned.
  package var sessions: [CalendarDay]

  /// Puts a series into weeks.
  ///
  /// - Shape: the series' entries in order of day; later ones than `asOf` are left out here.
  /// - Cost: one pass over the entries.
  package init(
    goal: Goal, indicator: Indicator, series: borrowing Series, sessions: [CalendarDay],
    weekRule: WeekRule, asOf: CalendarDay
  ) {
    let isCurrent = series.entries.last.map { $0.day <= asOf } ?? true
    let current = isCurrent ? series.entries : series.entries.filter { $0.day <= asOf }
    let entries =
      indicator.missing == .zero
      ? filledWithZeros(current, goal: goal, asOf: asOf) : current
    weeks = weeklyValues(
      of: entries, indicator: indicator, goal: goal, rule: weekRule, asOf: asOf)
    rater = series.rater
    self.entries = entries
    self.weekRule = weekRule
    self.asOf = asOf
    self.sessions = sessions
    // Last, so that they are moved: a caseload has a hundred thousand.
    self.indicator = indicator
    self.goal = goal
  }

  /// What the entries from `first` to `last`, both included, come to.
  package func value(from first: CalendarDay, to last: CalendarDay) -> PeriodValue {
    indicator.value(of: entries.lazy.filter { first <= $0.day && $0.day <= last })
  }

  /// The aim that is valid on `day`: a dated target, else the phase's, else the indicator's own.
  package func target(on day: CalendarDay) -> AimValue? {
    goal.target(of: indicator, on: day)
  }

  /// True where the aim of one day is that of all.
  package var hasOneAim: Bool { indicator.targets.isEmpty && goal.phases.isEmpty }

  /// True where the indicator is the goal's main one.
  package var isPrimary: Bool { goal.primaryIndicator?.id == indicator.id }
}

/// An aim as one value, or as a band between two.
package struct AimValue: Equatable, Sendable {
  package var value: Double
  package var to: Double?

  package init(value: Double, to: Double? = nil) {
    self.value = value
    self.to = to
  }

  /// True if `value` is at the aim or past it; without `better`, within the band.
  package func isMet(by value: Double, better: Direction?) -> Bool {
    let tolerance = 1e-9
    let low = min(self.value, to ?? self.value)
    let high = max(self.value, to ?? self.value)
    switch (better, to) {
    case (.lower, _): return value <= high + tolerance
    case (.higher, _): return value >= low - tolerance
    case (nil, _): return low - tolerance <= value && value <= high + tolerance
    }
  }
}

extension Goal {
  /// The aim of `indicator` on `day`; `nil` when none was set.
  package func target(of indicator: Indicator, on day: CalendarDay) -> AimValue? {
    if let dated = indicator.targets.last(where: { $0.from <= day }) {
      return AimValue(value: dated.value, to: dated.to)
    }
    if !phases.isEmpty, primaryIndicator?.id == indicator.id, let target = phase(on: day)?.target {
      return AimValue(value: target)
    }
    return indicator.target.map { AimValue(value: $0, to: indicator.targetTo) }
  }

  /// The phase that `day` lies in; `nil` before the first.
  package func phase(on day: CalendarDay) -> Phase? {
    phases.last { $0.start <= day }
  }

  /// The day by which the aim of `day` is meant: the phase's, else the goal's.
  package func due(on day: CalendarDay) -> CalendarDay? {
    phase(on: day)?.due ?? due
  }

  package func isPaused(on day: CalendarDay) -> Bool {
    status == .paused || pauses.contains { $0.contains(day) }
  }
}

/// Puts entries into weeks of seven days.
///
/// - Shape: entries by day, none after `asOf`; weeks come out in order, empty ones included.
/// - Edge: no weeks without an entry and without a goal that has begun.
package func weeklyValues(
  of entries: [Entry], indicator: Indicator, goal: Goal, rule: WeekRule, asOf: CalendarDay
) -> [WeeklyValue] {
  let begun = goal.start.flatMap { $0 <= asOf ? $0 : nil }
  let recorded = entries.first?.day
  guard let first = begun ?? recorded else { return [] }
  var weeks: [WeeklyValue] = []
  var start = rule.firstDay(of: min(first, recorded ?? first))
  weeks.reserveCapacity(max(0, asOf - start) / 7 + 1)
  var week = WeekRows()
  var place = 0
  while start <= asOf {
    let last = start + 6
    week.begin(at: start, pauses: goal.pauses)
    // Field by field: a copy of an entry counts the references of its details.
    while place < entries.count, entries[place].day <= last {
      switch entries[place].state {
      case .recorded, .filled:
        if let row = MeasuredRow(
          day: entries[place].day, moment: entries[place].moment, value: entries[place].value)
        {
          week.measured.append(row)
        }
      case .paused: week.pause(on: entries[place].day)
      case .empty, .skipped: break
      }
      place += 1
    }
    weeks.append(
      WeeklyValue(
        start: start, period: indicator.value(of: week.measured), expected: indicator.expected,
        pausedDays: week.pausedDays, isCut: last > asOf))
    start = start + 7
  }
  return weeks
}

/// What a week is worked out from; used for one week after the other, to keep its memory.
private struct WeekRows {
  var measured: [MeasuredRow] = []
  private var start = CalendarDay(daysSinceEpoch: 0)
  /// A bit for each day of the week on which the goal was paused.
  private var paused: UInt8 = 0

  init() {
    measured.reserveCapacity(8)
  }

  mutating func begin(at start: CalendarDay, pauses: [Pause]) {
    self.start = start
    measured.removeAll(keepingCapacity: true)
    paused = 0
    if pauses.isEmpty { return }
    for day in 0..<7 where pauses.contains(where: { $0.contains(start + day) }) {
      pause(on: start + day)
    }
  }

  mutating func pause(on day: CalendarDay) {
    paused |= 1 << (day - start)
  }

  var pausedDays: Int { paused.nonzeroBitCount }
}

extension WeeklyValue {
  /// Judges how much of a week can be said.
  ///
  /// - Source: 4 of 7 days suffice for a weekly mean; other schedules need the same share.
  init(
    start: CalendarDay, period: PeriodValue, expected: Double?, pausedDays: Int, isCut: Bool
  ) {
    let left = expected.map { ($0 * Double(7 - pausedDays) / 7).rounded() }
    self.init(
      start: start, value: period.value, recorded: period.recorded,
      expected: left.flatMap { Int(exactly: $0) }, low: period.low, high: period.high,
      successes: period.successes, chances: period.chances, pausedDays: pausedDays)
    if pausedDays == 7 || (pausedDays > 0 && left == 0) {
      state = .paused
    } else if isCut {
      state = .partial
    } else if period.value == nil {
      state = .empty
    } else if let left, Double(period.recorded) < left * 4 / 7 - 1e-9 {
      state = .thin
    } else {
      state = .full
    }
  }
}

/// The one case in which something is filled in: the record says that no row means none.
private func filledWithZeros(_ entries: [Entry], goal: Goal, asOf: CalendarDay) -> [Entry] {
  guard let start = goal.start ?? entries.first?.day, start <= asOf else { return entries }
  let named = Set(entries.map(\.day))
  let zeros = (0...(asOf - start)).lazy.map { start + $0 }
    .filter { day in
      !named.contains(day) && !goal.pauses.contains { $0.contains(day) }
    }
    .map { Entry(day: $0, value: .number(0), state: .filled) }
  return (entries + Array(zeros)).sorted { $0.day < $1.day }
}
