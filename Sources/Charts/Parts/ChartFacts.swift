internal import Drawing
internal import GoalCore

// What several kinds of chart ask of a request.

extension IndicatorHistory {
  var hasValues: Bool { weeks.contains { $0.value != nil } }

  /// Entries of the moment that makes each week's value.
  ///
  /// - Shape: those of the indicator's own moment or of none; else, week by week, during, or
  ///   before, or after.
  func weeklyEntries(in span: DaySpan) -> [Entry] {
    let recorded = entries.filter { $0.number != nil && span.contains($0.day) }
    if let moment = indicator.moment {
      return recorded.filter { $0.moment == moment || $0.moment == nil }
    }
    guard recorded.contains(where: { $0.moment != nil }) else { return recorded }
    let byWeek = Dictionary(grouping: recorded) { weekRule.firstDay(of: $0.day) }
    return byWeek.keys.sorted().flatMap { week -> [Entry] in
      let entries = byWeek[week] ?? []
      let speaking: Moment? =
        entries.contains { $0.moment == .during || $0.moment == nil }
        ? .during : entries.contains { $0.moment == .before } ? .before : .after
      return entries.filter { $0.moment == speaking || $0.moment == nil }
    }
  }
}

extension ChartRequest {
  func canvas(_ size: Size) -> Canvas {
    Canvas(size: size, style: style, measurer: measurer)
  }

  /// The days that the chart shows: all weeks, and a due day that is not far.
  var timeSpan: DaySpan {
    if let span { return span }
    let first = history.weeks.first?.start ?? asOf - 27
    let last = max(history.weeks.last?.lastDay ?? asOf, first + 6)
    guard let due = goal.due, due > last, due - last <= max(14, (last - first) / 5) else {
      return DaySpan(from: first, to: last)
    }
    return DaySpan(from: first, to: due)
  }

  /// The latest full week with a value; without one, the latest with a value.
  var currentWeek: WeeklyValue? {
    let valued = history.weeks.filter { $0.value != nil && $0.state != .paused }
    return valued.last { $0.state == .full } ?? valued.last
  }

  /// The value in bold and its week; a week that cannot be judged stands in brackets.
  func currentRuns(_ week: WeeklyValue) -> [Label.Run] {
    let value = language.value(of: week, indicator: indicator) ?? ""
    let isThis = week.start <= asOf && asOf <= week.lastDay
    let when = isThis ? language.say(.chartThisWeek) : language.date(week.start, .short)
    let text =
      week.state == .full
      ? Label.Run(value, style.current)
      : Label.Run("(\(value))", TextStyle(size: style.labelText, color: style.palette.ink3))
    return [text, Label.Run(" " + when, style.label())]
  }

  /// What stands at a gridline; shares are named in words, as their weeks differ in number.
  func tickText(_ value: Double) -> String {
    guard indicator.kind.isShare else { return language.shortNumber(value) }
    return language.say(value <= 0 ? .chartNone : value >= 1 ? .chartAll : .chartHalf)
  }

  /// The straight way from the start level to the aim at the due day.
  var evenPace: EvenPace? {
    guard let start = startLevel, let from = goal.start, let due = goal.due, due > from,
      let aim = history.target(on: due), indicator.better != nil,
      !aim.isMet(by: start, better: indicator.better)
    else { return nil }
    return EvenPace(from: from, start: start, due: due, aim: aim.value)
  }
}

/// A straight way from one level to another.
struct EvenPace: Equatable {
  var from: CalendarDay
  var start: Double
  var due: CalendarDay
  var aim: Double

  func level(on day: CalendarDay) -> Double {
    start + (aim - start) * Double(day - from) / Double(max(due - from, 1))
  }

  /// The part of the way that the plot shows.
  func line(in plot: Plot) -> Path? {
    let first = max(from, plot.time.span.from)
    let last = min(due, plot.time.span.to + 1)
    guard last > first else { return nil }
    return .line(
      from: Point(plot.time.x(first), plot.values.y(level(on: first))),
      to: Point(plot.time.x(last), plot.values.y(level(on: last))))
  }
}
