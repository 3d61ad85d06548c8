internal import GoalCore

/// The few sentences of a sheet: how much was logged, where things stand, how often at the aim.
///
/// The same whichever way the data moved; only a gain is told first, and nothing is called a loss.
struct HandoutSentences {
  private let sheet: ClientSheet
  private let goal: GoalSummary
  private let visuals: HandoutVisuals
  private let language: PageLanguage

  init(
    _ sheet: ClientSheet, goal: GoalSummary, visuals: HandoutVisuals, language: PageLanguage
  ) {
    self.sheet = sheet
    self.goal = goal
    self.visuals = visuals
    self.language = language
  }

  var lines: [String] {
    let standing =
      visuals.isAway
      ? calm
      : [gain ?? level].compactMap(\.self)
        + [weeksAtAim]
        .compactMap(\.self)
    return Array(([logged] + standing).prefix(3))
  }

  /// Days of one's own log since the last session; days of a pause are not counted.
  private var logged: String {
    let window = sheet.client.window
    let days = (0..<window.days).map { window.from + $0 }
    let own = sheet.client.indicators.filter { $0.history.rater == sheet.rater }
    let written = Set(
      own.flatMap { summary in
        summary.history.entries.filter { $0.state == .recorded && $0.number != nil }.map(\.day)
      })
    let count = days.count { written.contains($0) }
    let open = days.count { day in
      written.contains(day) || !sheet.goals.allSatisfy { $0.goal.isPaused(on: day) }
    }
    let date = language.date(window.from, .short)
    guard count > 0 else { return language.say(.handoutLoggedNone, ["date": date]) }
    return language.say(
      .handoutLogged, ["n": String(count), "of": String(open), "date": date], count: open)
  }

  /// A change toward the aim since the start that the log supports: the main indicator's, else
  /// the largest.
  private var gain: String? {
    let all = sheet.indicators(of: goal)
    let main = all.filter { FactSubject($0) == FactSubject(visuals.main) }
    return largestGain(of: main) ?? largestGain(of: all)
  }

  private func largestGain(of summaries: [IndicatorSummary]) -> String? {
    let gains = summaries.compactMap {
      summary -> (size: Double, text: String)? in
      guard summary.bearing == .toward, let level = SheetLevel(summary, language: language),
        level.gain(of: summary) >= 1
      else { return nil }
      return text(of: summary, level).map { (level.gain(of: summary), $0) }
    }
    // Of equal gains the first, which is the therapist's order.
    return gains.enumerated().max {
      ($0.element.size, -$0.offset) < ($1.element.size, -$1.offset)
    }?.element.text
  }

  private var level: String? {
    visuals.mainLevel.flatMap { text(of: visuals.main, $0) }
  }

  private func text(of summary: IndicatorSummary, _ level: SheetLevel) -> String? {
    var values: PhraseValues = ["title": summary.indicator.title, "now": level.nowText]
    guard let start = level.startText else { return language.say(.handoutLevelNow, values) }
    values["start"] = start
    return language.say(.handoutLevel, values)
  }

  /// Level and start, then the aim.
  private var calm: [String] {
    let aim = visuals.main.history.target(on: sheet.client.settings.asOf).map {
      language.handoutAim($0, of: visuals.main.indicator)
    }
    return [level, aim].compactMap(\.self)
  }

  /// Weeks at or past the aim, of the full ones that the picture shows; silent where there are
  /// none.
  private var weeksAtAim: String? {
    let summary = visuals.weekly
    let full = summary.history.weeks.suffix(HandoutModel.longestSpan).filter { week in
      week.state == .full && week.value != nil
        && summary.history.target(on: week.lastDay) != nil
    }
    let met = full.count(where: summary.history.isAtAim)
    guard met > 0 else { return nil }
    return language.say(
      .handoutWeeksAtAim,
      [
        "title": summary.indicator.title, "n": String(met), "of": String(full.count),
      ], count: full.count)
  }
}
