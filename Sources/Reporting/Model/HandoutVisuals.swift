internal import GoalCore

/// The pictures of a sheet: where the client is, and how the weeks went.
struct HandoutVisuals {
  let goal: GoalSummary
  let main: IndicatorSummary
  /// What the weeks are drawn of: days done, counts or minutes where there are any.
  let weekly: IndicatorSummary
  let mainLevel: SheetLevel?
  private let language: PageLanguage

  init(
    _ sheet: ClientSheet, goal: GoalSummary, main: IndicatorSummary, language: PageLanguage
  ) {
    self.goal = goal
    self.main = main
    self.language = language
    mainLevel = SheetLevel(main, language: language)
    let doing = sheet.indicators(of: goal).first { summary in
      summary.entryCount > 0 && summary.indicator.isSomethingDone
    }
    weekly = main.indicator.kind == .rating || main.indicator.kind == .score ? doing ?? main : main
  }

  /// True if the main data, or those of the weeks, moved away from the aim.
  var isAway: Bool {
    main.isAway(mainLevel) || weekly.isAway(SheetLevel(weekly, language: language))
  }

  var steps: HandoutVisual? {
    let steps = goal.goal.steps
    guard !steps.isEmpty else { return nil }
    let reached = steps.lastIndex { step in
      step.reached.map { $0 <= main.history.asOf } ?? false
    }
    let heading =
      switch reached {
      case nil: language.say(.handoutFirstStep)
      case steps.count - 1: language.say(.handoutAllSteps, ["of": String(steps.count)])
      case let index?:
        language.say(
          .handoutOnStep, ["n": String(index + 1), "of": String(steps.count)])
      }
    return HandoutVisual(
      heading: heading, note: "", source: source("staircase", main), description: heading,
      key: "", lines: steps.map(line))
  }

  private func line(_ step: Step) -> String {
    guard let day = step.reached, day <= main.history.asOf else { return step.title }
    return language.say(
      .handoutStepReached, ["step": step.title, "date": language.date(day, .short)])
  }

  /// Start, now and aim on the scale; not for shares, which need no sums in the head as boxes.
  var level: HandoutVisual? {
    guard let mainLevel, !main.indicator.kind.isShare else { return nil }
    let asOf = main.history.asOf
    let aim = main.history.target(on: asOf).map { language.handoutAim($0, of: main.indicator) }
    let start = mainLevel.startText.map { language.say(.handoutStart, ["start": $0]) }
    let now = language.say(.handoutNow, ["now": mainLevel.nowText])
    return HandoutVisual(
      heading: main.indicator.title,
      note: language.say(
        mainLevel.isWeek ? .handoutWeekOf : .handoutSince,
        ["date": language.date(mainLevel.since, .short)]),
      source: source("number-line", main), description: main.indicator.title, key: "",
      lines: [start, now, aim].compactMap(\.self))
  }

  var weeks: HandoutVisual? {
    guard weekly.entryCount > 0 else { return nil }
    let (kind, key) = weekly.indicator.weeksChart
    let heading = language.say(.handoutWeeks, ["title": weekly.indicator.title])
    return HandoutVisual(
      heading: heading, note: "", source: source(kind, weekly), description: heading,
      key: language.say(key), lines: weekLines)
  }

  /// The last weeks with a value, newest last.
  private var weekLines: [String] {
    weekly.history.weeks.suffix(6).compactMap { week in
      language.value(of: week, indicator: weekly.indicator).map {
        language.say(
          week.state == .partial ? .handoutWeekLinePartial : .handoutWeekLine,
          ["date": language.date(week.start, .short), "value": $0])
      }
    }
  }

  private func source(_ kind: String, _ summary: IndicatorSummary) -> String {
    FigureAddress(kind: kind, subject: FactSubject(summary)).source
  }
}

extension Indicator {
  /// Something that is done, rather than felt, and of which more is the aim.
  fileprivate var isSomethingDone: Bool {
    switch kind {
    case .yesNo, .count, .minutes: better != .lower
    case .rating, .score, .share, .attainment: false
    }
  }

  /// The kind of chart for the weeks on a sheet, and what a mark of it is.
  fileprivate var weeksChart: (kind: String, key: PhraseKey) {
    switch kind {
    case .yesNo: ("boxes", .handoutKeyBoxes)
    case .count: ("count", .handoutKeyBars)
    case .minutes: ("minutes", weekly == .sum ? .handoutKeyBars : .handoutKeyDots)
    case .share: ("share", .handoutKeyShare)
    case .rating, .score, .attainment: ("weekly", .handoutKeyDots)
    }
  }
}

extension PageLanguage {
  /// An aim as a whole sentence, with the day that it is meant for.
  func handoutAim(
    _ aim: AimValue, of indicator: Indicator, by due: CalendarDay? = nil
  ) -> String {
    var values: PhraseValues = ["aim": self.aim(aim, of: indicator)]
    if let due { values["date"] = date(due, .long) }
    let hasDue = due != nil
    if indicator.kind == .yesNo, !indicator.countsEntries, aim.to == nil,
      indicator.better == .higher, let days = Int(exactly: (aim.value * 7).rounded())
    {
      values["n"] = String(days)
      return say(hasDue ? .handoutAimDaysBy : .handoutAimDays, values, count: days)
    }
    let better = aim.to == nil && !indicator.kind.isShare ? indicator.better : nil
    switch better {
    case .lower: return say(hasDue ? .handoutAimLowerBy : .handoutAimLower, values)
    case .higher: return say(hasDue ? .handoutAimHigherBy : .handoutAimHigher, values)
    case nil: return say(hasDue ? .handoutAimPlainBy : .handoutAimPlain, values)
    }
  }
}
