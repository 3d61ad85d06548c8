internal import GoalCore

/// Small things that went well, each with its day: acts and numbers, never praise or streaks.
struct HandoutWins {
  private static let most = 3
  /// Four weeks back, so that a sheet tells what is still remembered.
  private static let recentDays = 28

  private let sheet: ClientSheet
  private let goal: GoalSummary
  private let language: PageLanguage

  init(_ sheet: ClientSheet, goal: GoalSummary, language: PageLanguage) {
    self.sheet = sheet
    self.goal = goal
    self.language = language
  }

  private struct Win {
    var day: CalendarDay
    var text: String
  }

  /// By day; the person's own rows alone.
  var lines: [String] {
    let own = sheet.indicators(of: goal).filter { $0.history.rater == sheet.rater }
    var wins = [reachedStep].compactMap(\.self)
    wins += own.compactMap(best)
    wins += own.compactMap(lift)
    wins += own.compactMap(daysDone)
    wins += own.compactMap(weekAtAim)
    return wins.prefix(Self.most).sorted { $0.day < $1.day }.map(\.text)
  }

  private var asOf: CalendarDay { sheet.client.settings.asOf }

  private func isRecent(_ day: CalendarDay) -> Bool {
    day > asOf - Self.recentDays && day <= asOf
  }

  private func text(_ day: CalendarDay) -> String { language.date(day, .short) }

  private var reachedStep: Win? {
    let reached = goal.goal.steps.compactMap { step in step.reached.map { ($0, step.title) } }
    guard let last = reached.last(where: { isRecent($0.0) }) else { return nil }
    return Win(
      day: last.0,
      text: language.say(.handoutWinStep, ["date": text(last.0), "step": last.1.closed]))
  }

  /// The entry nearest the aim of all, after at least five others.
  private func best(_ summary: IndicatorSummary) -> Win? {
    guard let better = summary.indicator.better,
      summary.indicator.kind == .rating
        || summary.indicator.kind == .score
    else { return nil }
    let entries = summary.history.entries.filter {
      $0.state == .recorded && $0.number != nil
        && ($0.moment == nil || $0.moment == summary.indicator.moment ?? .during)
    }
    var nearest: Double?
    var record: Win?
    for (index, entry) in entries.enumerated() {
      guard let number = entry.number else { continue }
      defer {
        nearest = nearest.map { better == .lower ? min($0, number) : max($0, number) } ?? number
      }
      guard index >= 5, let so = nearest, (number - so) * better.sign > 1e-9 else { continue }
      record = Win(
        day: entry.day,
        text: language.say(
          better == .lower ? .handoutWinLowest : .handoutWinHighest,
          [
            "date": text(entry.day), "title": summary.indicator.title,
            "value": language.stated(number, of: summary.indicator),
          ]))
    }
    return record.flatMap { isRecent($0.day) ? $0 : nil }
  }

  /// The event that moved most from before to after.
  private func lift(_ summary: IndicatorSummary) -> Win? {
    guard let better = summary.indicator.better, let pairs = summary.pairs else { return nil }
    func size(_ pair: PairSummary.Pair) -> Double { (pair.after - pair.before) * better.sign }
    let recent = pairs.complete.filter { isRecent($0.day) }
    guard let most = recent.max(by: { size($0) < size($1) }), size(most) > 0,
      size(most) >= (summary.trend.minChange ?? 1) - 1e-9
    else { return nil }
    return Win(
      day: most.day,
      text: language.say(
        .handoutWinPair,
        [
          "date": text(most.day), "title": summary.indicator.title,
          "before": language.stated(most.before, of: summary.indicator),
          "after": language.stated(most.after, of: summary.indicator),
        ]))
  }

  /// Days done since the last session.
  private func daysDone(_ summary: IndicatorSummary) -> Win? {
    let period = summary.sinceLastSession.value
    let from = summary.sinceLastSession.window.from
    guard summary.indicator.kind == .yesNo, summary.indicator.better != .lower,
      period.successes > 0
    else { return nil }
    return Win(
      day: from,
      text: language.say(
        .handoutWinDone,
        [
          "title": summary.indicator.title, "n": String(period.successes), "date": text(from),
        ], count: period.successes))
  }

  /// The latest full week, where it was at or past its aim.
  private func weekAtAim(_ summary: IndicatorSummary) -> Win? {
    guard
      let week = summary.history.weeks.last(where: { $0.state == .full && $0.value != nil }),
      isRecent(week.lastDay), summary.history.isAtAim(week),
      let value = language.value(of: week, indicator: summary.indicator)
    else { return nil }
    return Win(
      day: week.start,
      text: language.say(
        .handoutWinWeek,
        ["date": text(week.start), "title": summary.indicator.title, "value": value]))
  }
}
