internal import GoalCore

/// One client's month: which goals it is about, and which measure stands for them.
struct PacketReview {
  let client: ClientSummary
  let language: PageLanguage
  let month: CalendarMonth
  /// Goals that are worked on; where none is, all that there are.
  let goals: [GoalSummary]
  /// The first goal with an entry, else the first.
  let mainGoal: GoalSummary
  /// The main goal's main measure; `nil` for a goal without one.
  let main: IndicatorSummary?
  /// All facts, found once.
  let facts: [Fact]

  init?(_ client: ClientSummary, language: PageLanguage) {
    guard let month = client.settings.month else { return nil }
    let last = min(month.lastDay, client.settings.asOf)
    let live = client.liveGoals
    let begun = live.filter { goal in
      (goal.goal.start ?? last) <= last || goal.indicators.contains { $0.entryCount > 0 }
    }
    let goals = [begun, live, client.goals].first { !$0.isEmpty } ?? []
    guard
      let mainGoal = goals.first(where: { $0.indicators.contains { $0.entryCount > 0 } })
        ?? goals.first
    else { return nil }
    self.client = client
    facts = client.facts
    self.language = language
    self.month = month
    self.goals = goals
    self.mainGoal = mainGoal
    let all = mainGoal.indicators
    main =
      all.first { $0.history.isPrimary && $0.entryCount > 0 }
      ?? all.first { $0.entryCount > 0 } ?? all.first(where: \.history.isPrimary) ?? all.first
  }

  /// The month's last day that the log is read to.
  var lastDay: CalendarDay { min(month.lastDay, client.settings.asOf) }

  /// First days of the weeks that have a day in the month, as far as the log is read.
  var weekStarts: [CalendarDay] {
    month.weekStarts(client.weekRule).filter { $0 <= lastDay }
  }

  /// The weeks of the month that can be judged.
  func fullWeeks(of summary: IndicatorSummary) -> [WeeklyValue] {
    let starts = Set(weekStarts)
    return summary.history.weeks.filter {
      starts.contains($0.start) && $0.state == .full && $0.value != nil
    }
  }

  /// The month's first day, or the goal's where it began later and nothing was written before.
  func firstDay(of summary: IndicatorSummary) -> CalendarDay {
    guard let start = summary.goal.start, start > month.firstDay, start <= lastDay else {
      return month.firstDay
    }
    let entry = summary.history.entries.first { $0.number != nil && isInMonth($0.day) }
    return min(start, entry?.day ?? start)
  }

  func isInMonth(_ day: CalendarDay) -> Bool { month.firstDay <= day && day <= lastDay }

  /// All indicators of the review's goals, in the therapist's order.
  var indicators: [IndicatorSummary] { goals.flatMap(\.indicators) }

  /// Others who rated the main measure too.
  var otherRaters: [IndicatorSummary] {
    guard let main, main.indicator.kind == .rating else { return [] }
    return mainGoal.indicators.filter {
      $0.indicator.id == main.indicator.id && $0.history.rater != main.history.rater
        && $0.entryCount > 0
    }
  }

  // MARK: Head

  var about: String {
    var parts = [language.name(of: month, withYear: true)]
    let starts =
      goals.compactMap(\.goal.start)
      + client.indicators.compactMap { summary in
        summary.history.entries.first { $0.state == .recorded }?.day
      }
    if let first = starts.min(), first <= lastDay {
      let isSameYear = first.civil.year == month.firstDay.civil.year
      parts.append(
        language.say(
          .packetSince, ["date": language.date(first, isSameYear ? .long : .longYear)]))
    }
    let held = client.record.sessions.enumerated().filter { isInMonth($0.element) }
      .map { $0.offset + 1 }
    if let first = held.first, let last = held.last {
      parts.append(
        first == last
          ? language.say(.packetSession, ["n": String(first)])
          : language.say(.packetSessions, ["from": String(first), "to": String(last)]))
    }
    // A long name's line breaks between the parts.
    return parts.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " · ")
  }

  // MARK: Charts

  var mainChart: ChartModel? {
    guard let main else { return nil }
    let title = otherRaters.isEmpty ? language.title(of: main) : main.indicator.title
    let measure = language.detail(of: main.indicator)
    let subtitle =
      otherRaters.isEmpty
      ? language.subtitle(of: main.indicator)
      : language.say(.subtitleRaters, ["measure": measure])
    let hollow =
      main.indicator.chartShowsMoments ? " " + language.say(.packetHollow) : ""
    return ChartModel(
      title: title, subtitle: subtitle + hollow,
      source: FigureAddress(kind: "week-table", subject: FactSubject(main)).source,
      description: title, height: height(of: main))
  }

  /// Squares of days have a size of their own, and nothing recorded needs little room.
  private func height(of main: IndicatorSummary) -> String {
    guard main.entryCount > 0 else { return "fill:90:120" }
    return main.indicator.kind == .yesNo ? "fill:200:262" : "fill:200"
  }

  var lineage: ChartModel? {
    guard let main, goals.count == 1,
      main.history.target(on: lastDay) != nil || mainGoal.goal.due != nil
    else { return nil }
    return ChartModel(
      title: language.say(.packetAimChanged), subtitle: "",
      source: FigureAddress(kind: "lineage", subject: FactSubject(main)).source,
      description: language.say(.packetAimChanged))
  }

  var timeframes: ChartModel? {
    let goal = mainGoal.goal
    guard let main, goal.start != nil || !goal.phases.isEmpty,
      !goal.phases.isEmpty || goal.due != nil || goal.reviews != nil
    else { return nil }
    return ChartModel(
      title: language.say(.packetTimeframes), subtitle: "",
      source: FigureAddress(kind: "timeframes", subject: FactSubject(main)).source,
      description: language.say(.packetTimeframes))
  }

  // MARK: Foot

  /// How weeks and months meet, and what was left out.
  var notes: [String] {
    let weeks: PhraseKey =
      switch client.weekRule.start {
      case .monday: .noteWeeksMonday
      case .sunday: .noteWeeksSunday
      case .session: .noteWeeksSession
      }
    var notes = [
      language.say(weeks) + " "
        + language.say(.packetWeeksOfMonth, ["month": language.name(of: month)])
    ]
    if indicators.contains(where: { $0.indicator.missing == .zero }) {
      notes[0] += " " + language.say(.noteZeros)
    }
    let unused = client.record.rowsUnused
    if unused > 0 {
      notes.append(language.say(.dataRowsUnused, ["n": String(unused)], count: unused))
    }
    return notes
  }
}
