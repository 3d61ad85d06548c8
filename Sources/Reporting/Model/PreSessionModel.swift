package import GoalCore

/// Who made a page, and what the run left out of it.
package struct Imprint: Equatable, Sendable {
  /// Name and version of the program.
  package var program: String

  package init(program: String) {
    self.program = program
  }
}

extension ReportModel {
  /// The therapist's page before a session.
  ///
  /// The order of goals and indicators is the therapist's; nothing is ranked.
  ///
  /// - Shape: what `vocabulary` has no name for is left empty.
  package init(
    preSession client: ClientSummary, language: PageLanguage, imprint: Imprint,
    lengths: ListLengths = .longest, vocabulary: TemplateVocabulary = .all
  ) {
    let hasTable = vocabulary.names("indicator-table", "further")
    let hasLists = vocabulary.names("went-well", "harder-moments", "patterns", "ask-together")
    let hasCharts = vocabulary.names("charts", "has-charts", "goals", "further")
    let rules: [FactRule] =
      if hasLists || vocabulary.names("in-short") {
        FactRule.allCases
      } else {
        vocabulary.names("indicators") ? IndicatorReport.rules : []
      }
    let facts = client.facts(by: rules)
    let selection = ChartSelection(client, language: language)
    clientLabel = client.record.client.label
    clientID = client.id
    occasion = vocabulary.names("occasion") ? language.occasion(of: client) : ""
    date = language.date(client.settings.asOf, .longYear)
    self.facts = vocabulary.names("facts") ? language.headerFacts(of: client) : []
    inShort =
      vocabulary.names("in-short")
      ? InShort(client, facts: facts, language: language).lines : []
    agreements =
      vocabulary.names("agreed-on", "agreements")
      ? AgreementModel.latest(of: client, language: language) : []
    let rows = hasTable ? TableRows(client) : nil
    table =
      rows.map { rows in
        IndicatorTableModel(
          client, rows: rows.first, hasEndedGoals: rows.further.isEmpty,
          isCompact: lengths.isCompact, language: language)
      } ?? IndicatorTableModel(heads: [], goals: [])
    isCompact = lengths.isCompact
    charts = hasCharts ? selection.charts : []
    indicators =
      vocabulary.names("indicators")
      ? IndicatorReport.all(of: client, facts: facts, selection: selection, language: language)
      : []
    goalTexts =
      vocabulary.names("goals") && charts.isEmpty
      ? client.liveGoals.map { language.text(of: $0) } : []
    further = rows.flatMap { rows in
      FurtherIndicators(client, rows: rows, selection: selection, language: language)
    }
    lists =
      hasLists
      ? FactLists(facts, charted: selection.flagged, language: language, lengths: lengths)
      : FactLists()
    notes = vocabulary.names("notes") ? language.notes(on: client) : []
    self.imprint =
      vocabulary.names("imprint")
      ? language.say(
        .pageImprint,
        [
          "program": imprint.program.replacing(" ", with: "\u{A0}"),
          "date": language.date(client.settings.asOf, .shortYear),
        ]) : ""
    words = vocabulary.names("words") ? language.pageWords : [:]
  }
}

extension PageLanguage {
  /// The session that the page is for, or the day where none is planned.
  fileprivate func occasion(of client: ClientSummary) -> String {
    let sessions = client.record.sessions
    let asOf = client.settings.asOf
    guard let index = sessions.firstIndex(where: { $0 >= asOf }) else {
      return say(.pageOccasionDay, ["date": date(asOf, .full)])
    }
    return say(
      .pageOccasionSession,
      ["number": String(index + 1), "date": date(sessions[index], .full)])
  }

  fileprivate func headerFacts(of client: ClientSummary) -> [LabelledValue] {
    let window = client.window
    var facts: [LabelledValue] = []
    if let last = window.lastSession {
      facts.append(
        LabelledValue(label: say(.pageLastSession), value: date(last, .weekday)))
    }
    facts.append(
      LabelledValue(
        label: say(.pageWindow),
        value: say(
          .pageWindowDays,
          ["range": range(from: window.from, to: window.to), "n": String(window.days)],
          count: window.days)))
    let entries = client.indicators.compactMap { summary in
      summary.history.entries.last { $0.state == .recorded }
    }
    if let last = entries.max(by: { ($0.day, $0.time.order) < ($1.day, $1.time.order) }) {
      facts.append(LabelledValue(label: say(.pageLogRead), value: moment(of: last)))
    }
    return facts
  }

  private func moment(of entry: Entry) -> String {
    guard let time = entry.time else { return date(entry.day, .short) }
    let minute = time.minute < 10 ? "0\(time.minute)" : String(time.minute)
    return say(
      .pageDateTime, ["date": date(entry.day, .short), "time": "\(time.hour):\(minute)"])
  }

  /// A goal's own words, and the aim of each of its indicators.
  fileprivate func text(of goal: GoalSummary) -> GoalText {
    let asOf = goal.indicators.first?.history.asOf
    let due = asOf.flatMap { goal.goal.due(on: $0) }
    let aims = goal.indicators.compactMap { summary -> String? in
      guard let aim = summary.history.target(on: summary.history.asOf) else { return nil }
      var values: PhraseValues = [
        "title": title(of: summary), "aim": self.aim(aim, of: summary.indicator),
        "measure": detail(of: summary.indicator),
      ]
      guard let due else { return say(.pageGoalAim, values) }
      values["date"] = date(due, .long)
      return say(.pageGoalAimBy, values)
    }
    return GoalText(title: goal.goal.title, words: goal.goal.words, aims: aims)
  }

  /// What a reader must know of how the page was made.
  fileprivate func notes(on client: ClientSummary) -> [String] {
    let weeks: PhraseKey =
      switch client.weekRule.start {
      case .monday: .noteWeeksMonday
      case .sunday: .noteWeeksSunday
      case .session: .noteWeeksSession
      }
    var notes = [say(weeks) + " " + say(.noteMarks)]
    if client.indicators.contains(where: { $0.indicator.missing == .zero }) {
      notes[0] += " " + say(.noteZeros)
    }
    if client.entriesLater > 0 {
      notes[0] +=
        " "
        + say(
          .noteLater,
          ["n": String(client.entriesLater), "date": date(client.settings.asOf, .short)],
          count: client.entriesLater)
    }
    return [notes.joined(separator: " ") + " " + say(.noteSource)]
  }

  /// The page's fixed words, by the names that templates use.
  fileprivate var pageWords: [String: String] {
    [
      "in-short": say(.wordInShort), "agreed-today": say(.wordAgreedToday),
      "next-session": say(.wordNextSession), "nothing-recorded": say(.wordNothingRecorded),
      "log-sheet-offer": say(.wordLogSheetOffer), "notes": say(.wordNotes),
      "went-well": say(.wordWentWell), "harder-moments": say(.wordHarderMoments),
      "ask-together": say(.wordAskTogether), "none-recorded": say(.wordNoneRecorded),
    ]
  }
}

extension ClockTime? {
  /// Entries without a time come before those with one.
  fileprivate var order: Int { self.map { Int($0.minutesSinceMidnight) } ?? -1 }
}
