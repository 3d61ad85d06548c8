package import GoalCore

extension HandoutModel {
  /// A title of more characters would take three lines in the largest print.
  static let longestTitle = 76

  /// Weeks that the sheet shows.
  package static let longestSpan = 12

  /// The charts of the sheet, as templates name them.
  package var figures: [String] {
    [steps, level, weeks].compactMap { $0?.source }
  }

  /// All that the program says in words of its own, for the reading grade.
  package var allSentences: [String] {
    sentences + wins + upsAndDowns.map(\.text) + next + [source, log.bring]
      + [words["fill-in"], words["share-only"]]
      .compactMap(\.self)
  }

  /// - Edge: `nil` for a record without a goal that is worked on.
  package init?(
    _ sheet: ClientSheet, look: HandoutLook, language: PageLanguage,
    lengths: ListLengths = .longest
  ) {
    guard let goal = sheet.mainGoal, let main = sheet.mainIndicator(of: goal) else { return nil }
    let asOf = sheet.client.settings.asOf
    let visuals = HandoutVisuals(sheet, goal: goal, main: main, language: language)
    self.look = look
    isCompact = lengths.isCompact
    about = language.say(
      .handoutAbout, ["label": sheet.label, "date": language.date(asOf, .longYear)])
    title = goal.goal.words ?? goal.goal.title
    why = goal.goal.why.map { language.say(.handoutWhy, ["why": $0.closed]) } ?? ""
    steps = visuals.steps
    level = visuals.level
    weeks = visuals.weeks
    if lengths.isCompact { weeks?.key = "" }
    isAwayFromAim = visuals.isAway
    let all = HandoutSentences(sheet, goal: goal, visuals: visuals, language: language).lines
    // What the pictures show as well gives way where there is no room.
    sentences = Array(all.prefix(lengths.isCompact ? 2 : 3))
    wins = HandoutWins(sheet, goal: goal, language: language).lines(longest: lengths.moments)
    let events = HandoutUpsAndDowns(
      visuals, look: look, longest: lengths.moments, language: language)
    upsAndDowns = events.events
    flags = events.flags
    let steps = HandoutNextStep(sheet, goal: goal, main: main, language: language)
    next = steps.lines(longest: lengths.moments)
    let others = sheet.goals.filter { $0.goal.id != goal.goal.id }
    // The sheet is about one goal; where there is no room the others give way first.
    otherGoals = others.prefix(lengths.isCompact ? 0 : lengths.questions).map {
      language.line(on: $0, of: sheet)
    }
    source = language.source(of: sheet)
    log = HandoutLogModel(sheet, next: steps.nextStep, language: language)
    words = language.handoutWords
  }
}

extension HandoutLogModel {
  fileprivate init(_ sheet: ClientSheet, next: String?, language: PageLanguage) {
    let asOf = sheet.client.settings.asOf
    about =
      next.map { language.say(.handoutWeekAbout, ["label": sheet.label, "step": $0]) }
      ?? sheet.label
    title = language.say(
      .handoutWeekTitle,
      ["from": language.date(asOf + 1, .fullDay), "to": language.date(asOf + 7, .fullDay)])
    source =
      sheet.logged.first.map {
        FigureAddress(kind: "log-sheet", subject: FactSubject($0)).source
      } ?? ""
    description = title
    let session = sheet.client.record.sessions.first { $0 > asOf }
    bring =
      session.map { language.say(.handoutBring, ["date": language.date($0, .fullDay)]) }
      ?? language.say(.handoutBringNext)
  }
}

extension PageLanguage {
  /// Another goal in one line: its words, and where its main indicator stands.
  fileprivate func line(on goal: GoalSummary, of sheet: ClientSheet) -> String {
    let words = goal.goal.words ?? goal.goal.title
    guard let main = sheet.mainIndicator(of: goal),
      let level = SheetLevel(main, language: self)
    else { return words.closed }
    return say(
      .handoutOtherGoal,
      ["goal": words.closed, "title": main.indicator.title, "now": level.nowText])
  }

  /// Which days of the log the sheet is from, and who keeps a copy.
  fileprivate func source(of sheet: ClientSheet) -> String {
    let days = sheet.client.indicators.flatMap { summary in
      summary.history.entries.filter { $0.state == .recorded && $0.number != nil }.map(\.day)
    }
    guard let first = days.min(), let last = days.max() else { return say(.handoutNoLog) }
    let from = first.civil.year == last.civil.year ? date(first, .short) : date(first, .shortYear)
    return say(.handoutSource, ["from": from, "to": date(last, .shortYear)])
  }

  /// The sheet's fixed words, by the names that templates use.
  fileprivate var handoutWords: [String: String] {
    [
      "my-goal": say(.handoutMyGoal), "my-week": say(.handoutMyWeek),
      "small-wins": say(.handoutSmallWins), "ups-and-downs": say(.handoutUpsAndDowns),
      "next-step": say(.handoutNextStep),
      "in-my-words": say(.handoutInMyWords), "other-goals": say(.handoutOtherGoals),
      "turn-over": say(.handoutTurnOver), "fill-in": say(.handoutFillIn),
      "share-only": say(.handoutShareOnly),
    ]
  }
}

extension String {
  /// With a full stop, unless it ends a sentence already.
  var closed: String {
    guard let last else { return self }
    return ".!?…。".contains(last) ? self : self + "."
  }
}
