package import GoalCore

extension IndicatorTableModel {
  /// Some indicators, in the therapist's order under their goals.
  ///
  /// - Shape: `hasEndedGoals` if goals that nobody works on any more have their line here;
  ///   `isCompact` if a goal with one row has no line of its own.
  init(
    _ client: ClientSummary, rows: Set<FactSubject>, hasEndedGoals: Bool, isCompact: Bool,
    language: PageLanguage
  ) {
    self.isCompact = isCompact
    let weeks = client.indicators.flatMap { $0.history.weeks.map(\.start) }
    heads = language.heads(of: client, since: weeks.min())
    goals = client.goals.enumerated().compactMap { index, goal in
      let shown =
        goal.goal.status.isOver
        ? [] : goal.indicators.filter { rows.contains(FactSubject($0)) }
      let isHere = goal.goal.status.isOver ? hasEndedGoals : !shown.isEmpty
      // A goal that nothing measures yet has its line on the first page.
      guard isHere || (goal.indicators.isEmpty && !hasEndedGoals) else { return nil }
      return GoalModel(
        number: index + 1, title: goal.goal.title,
        detail: language.detail(of: goal.goal, in: client),
        indicators: shown.map { IndicatorModel($0, language: language) })
    }
    // Beside goals with lines of their own a row without one would seem to be theirs.
    if isCompact, goals.allSatisfy({ $0.indicators.count == 1 }) {
      for index in goals.indices { goals[index].hasLine = false }
    }
  }
}

extension IndicatorModel {
  init(_ summary: IndicatorSummary, language: PageLanguage) {
    let indicator = summary.indicator
    let since = summary.sinceLastSession
    title = language.title(of: summary)
    detail = language.detail(of: indicator)
    sparkline = ChartModel(
      title: title, subtitle: "",
      source: FigureAddress(kind: "sparkline", subject: FactSubject(summary)).source,
      description: language.say(
        .tableSparkline, ["title": title, "n": String(summary.history.weeks.count)],
        count: summary.history.weeks.count))
    start = summary.level?.start.map { language.start($0, of: indicator) } ?? "–"
    before = language.value(of: since.previous, of: indicator, days: since.window.previousDays)
    now = language.value(of: since.value, of: indicator, days: since.window.days)
    aim =
      summary.history.target(on: summary.history.asOf).map {
        language.aim($0, of: indicator)
      } ?? "–"
    status = summary.status
    statusWord = language.say(summary.statusPhrase)
    asOf = summary.staleWeek.map {
      language.say(.tableAsOf, ["week": language.date($0, .short)])
    }
    recorded = language.recorded(in: since, indicator: indicator)
  }
}

extension PageLanguage {
  /// A sum over other than a week names its days, since the aim is for a week.
  fileprivate func value(of period: PeriodValue, of indicator: Indicator, days: Int) -> String {
    guard let text = value(of: period, indicator: indicator) else { return "–" }
    guard indicator.weekly == .sum, days != 7 else { return text }
    return say(.tableSumInDays, ["value": text, "n": String(days)], count: days)
  }

  /// An indicator's title, with the rater where it is not the client.
  func title(of summary: IndicatorSummary) -> String {
    let rater = summary.history.rater
    guard rater != Series.selfRater else { return summary.indicator.title }
    return say(.tableRater, ["indicator": summary.indicator.title, "rater": rater])
  }

  /// The scale or unit, and which way the aim lies: `1–10, lower is the aim`.
  func detail(of indicator: Indicator) -> String {
    let measure = measure(of: indicator)
    let isCounted = indicator.kind == .count || indicator.weekly == .share
    switch (indicator.better, isCounted) {
    case (nil, _): return measure
    case (.lower, false): return say(.measureLower, ["measure": measure])
    case (.higher, false): return say(.measureHigher, ["measure": measure])
    case (.lower, true): return say(.measureFewer, ["measure": measure])
    case (.higher, true): return say(.measureMore, ["measure": measure])
    }
  }

  /// The scale or unit alone: `1–10`.
  package func measure(of indicator: Indicator) -> String {
    if let unit = indicator.unit { return unit }
    switch indicator.kind {
    case .rating, .score, .attainment:
      guard let scale = indicator.scale else { return say(.measurePoints) }
      return say(
        .measureScale,
        [
          "low": shortNumber(scale.lowerBound), "high": shortNumber(scale.upperBound),
        ])
    case .count: return say(.measureTimes)
    case .minutes: return say(indicator.weekly == .sum ? .measureMinutesWeek : .measureMinutes)
    case .yesNo: return say(indicator.countsEntries ? .measureChances : .measureDays)
    case .share: return say(.measureChances)
    }
  }

  fileprivate func heads(of client: ClientSummary, since: CalendarDay?) -> [IndicatorTableHead] {
    let window = client.window
    let to = say(.tableTo, ["date": date(client.settings.asOf, .short)])
    return [
      IndicatorTableHead(first: "", second: say(.tableDatesNote)),
      IndicatorTableHead(
        first: since.map { say(.tableSince, ["date": date($0, .short)]) } ?? "",
        second: since == nil ? "" : to),
      IndicatorTableHead(first: say(.tableStart), second: ""),
      IndicatorTableHead(first: say(.tableBefore), second: date(window.previousFrom, .short)),
      IndicatorTableHead(first: say(.tableNow), second: date(window.from, .short)),
      IndicatorTableHead(first: say(.tableAim), second: ""),
      IndicatorTableHead(first: say(.tableDirection), second: ""),
      IndicatorTableHead(first: say(.tableRecorded), second: ""),
    ]
  }

  /// When the aim is due, and which phase the goal is in.
  fileprivate func detail(of goal: Goal, in client: ClientSummary) -> String {
    let asOf = client.settings.asOf
    if goal.status.isOver { return ending(of: goal, in: client) }
    var parts: [String] = []
    if let due = goal.due(on: asOf) {
      parts.append(say(.goalDue, ["date": date(due, .long)]))
    }
    if let index = goal.phases.lastIndex(where: { $0.start <= asOf }) {
      parts.append(
        say(
          .goalPhase,
          [
            "number": String(index + 1), "of": String(goal.phases.count),
            "title": goal.phases[index].title,
          ]))
    }
    return parts.joined(separator: " · ")
  }

  /// `replaced by 2`, by the number of the goal that took its place.
  private func ending(of goal: Goal, in client: ClientSummary) -> String {
    guard let next = client.goals.firstIndex(where: { $0.goal.replaces == goal.id }) else {
      return say(.goalClosed)
    }
    return say(.goalReplaced, ["number": String(next + 1)])
  }

  fileprivate func recorded(in since: SinceLastSession, indicator: Indicator) -> String {
    let count = since.value.recorded
    if indicator.countsEntries {
      return say(.recordedEntries, ["n": String(count)], count: count)
    }
    return say(
      .recordedDays, ["n": String(count), "of": String(since.window.days)],
      count: since.window.days)
  }
}
