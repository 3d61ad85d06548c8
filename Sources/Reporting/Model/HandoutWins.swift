internal import GoalCore

/// Small things that went well, each with its day: acts and numbers, never praise or streaks.
///
/// Those that the therapist chose; failing them from the facts that the client may know, in words
/// of the sheet's own.
struct HandoutWins {
  private let sheet: ClientSheet
  private let goal: GoalSummary
  private let language: PageLanguage

  init(_ sheet: ClientSheet, goal: GoalSummary, language: PageLanguage) {
    self.sheet = sheet
    self.goal = goal
    self.language = language
  }

  /// The weightiest, by day; of one indicator two at most, of one day one.
  func lines(longest: Int) -> [String] {
    let written = goal.goal.wins.filter { $0.date <= sheet.client.settings.asOf }
    guard written.isEmpty else { return lines(of: written) }
    var chosen: [(fact: Fact, text: String)] = []
    for fact in candidates where chosen.count < longest {
      guard let text = text(of: fact) else { continue }
      let same = chosen.filter { $0.fact.subject == fact.subject }
      let isTold = same.contains { $0.fact.day == fact.day || $0.fact.rule == fact.rule }
      if same.count < 2 && !isTold { chosen.append((fact, text)) }
    }
    let days = chosen.map { $0.fact.day ?? sheet.client.settings.asOf }
    return zip(days, chosen).sorted { $0.0 < $1.0 }.map(\.1.text)
  }

  /// What the therapist chose, the latest three by day; they are never left out for room.
  private func lines(of wins: [SmallWin]) -> [String] {
    wins.sorted { $0.date < $1.date }.suffix(SmallWin.most).map { win in
      language.say(
        .handoutWinChosen, ["day": language.date(win.date, .short), "text": win.text.closed])
    }
  }

  /// The person's own, and those that no one rated.
  private var candidates: [Fact] {
    let facts = sheet.client.facts.filter { fact in
      fact.audience == .client && fact.rule.list == .wentWell && fact.weight > 0
        && fact.subject?.goal == goal.goal.id
        && (fact.subject?.rater ?? sheet.rater) == sheet.rater
    }
    return facts.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.map(\.element)
  }

  private func text(of fact: Fact) -> String? {
    guard let key = fact.sentence.onSheet else { return nil }
    var values = fact.values
    if case .title(let indicator, _)? = values["title"] {
      values["title"] = .words(indicator.title)
    }
    values["as-of"] = .day(sheet.client.settings.asOf, .short)
    var count: Int?
    if case .count(let n)? = values["n"] { count = n }
    let words = PhraseValues(values.map { ($0.key, language.text(of: $0.value)) })
    return language.say(key, words, count: count)
  }
}

extension PhraseKey {
  /// The sheet's words for a fact; `nil` for what it does not tell.
  fileprivate var onSheet: PhraseKey? {
    switch self {
    case .stepReached: .handoutWinStep
    case .firstAtAim: .handoutWinFirst
    case .firstDone: .handoutWinFirstDone
    case .bestLowest: .handoutWinLowest
    case .bestHighest: .handoutWinHighest
    case .bestLowestMany: .handoutWinLowestMany
    case .bestHighestMany: .handoutWinHighestMany
    case .weekLowest: .handoutWinWeekLowest
    case .weekHighest: .handoutWinWeekHighest
    case .pairBest: .handoutWinPair
    case .entriesAtAim: .handoutWinEntries
    case .doneIn: .handoutWinDone
    case .holdingAim: .handoutWinHolding
    case .aimReached: .handoutWinReached
    default: nil
    }
  }
}
