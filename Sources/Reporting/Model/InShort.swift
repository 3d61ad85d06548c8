internal import Documents
internal import GoalCore

/// The lines that are read first: the strongest supported change toward the aim, the strongest
/// thing to talk about, and how much was recorded.
struct InShort {
  private let client: ClientSummary
  private let language: PageLanguage

  init(_ client: ClientSummary, language: PageLanguage) {
    self.client = client
    self.language = language
  }

  var lines: [MarkedLine] {
    let facts = client.facts
    let since = facts.filter { $0.rule == .sinceLastSession }
    let toward = since.filter { $0.bearing == .toward }.max { $0.weight < $1.weight }
    let away = since.filter { $0.bearing == .away }.min { $0.weight < $1.weight }
    var lines = [toward, away].compactMap(\.self).map(line)
    if lines.isEmpty { lines = [neutralLine(since)] }
    lines += facts.filter { $0.rule == .dataState }.map(dataLine)
    return lines
  }

  /// Where no direction is supported: what was recorded of the first goal's main indicator, and
  /// that this is too early to say more.
  private func neutralLine(_ since: [Fact]) -> MarkedLine {
    guard let fact = since.first else {
      return MarkedLine(
        mark: IndicatorStatus.noEntries.mark,
        markDescription: language.say(.statusNoEntries), markdown: language.say(.shortNothing))
    }
    return line(fact)
  }

  private func line(_ fact: Fact) -> MarkedLine {
    let summary = client.indicators.first { FactSubject($0) == fact.subject }
    let status = summary?.status ?? .tooEarly
    var text = language.sentence(of: fact) { $0.markdownEscaped }
    if let summary, let tail = tail(summary) { text += " " + tail }
    return MarkedLine(
      mark: status.mark, markDescription: language.say(status.phrase), markdown: text)
  }

  /// The aim, and the one form of words for the state of the trend.
  private func tail(_ summary: IndicatorSummary) -> String? {
    let direction = language.say(summary.status.sentence)
    guard let aim = summary.history.target(on: client.settings.asOf) else { return direction }
    return language.say(
      .shortTail,
      [
        "aim": language.aim(aim, of: summary.indicator).markdownEscaped, "direction": direction,
      ])
  }

  private func dataLine(_ fact: Fact) -> MarkedLine {
    var text = language.sentence(of: fact)
    let unused = client.record.rowsUnused
    if unused > 0 {
      text += " " + language.say(.dataRowsUnused, ["n": String(unused)], count: unused)
    }
    return MarkedLine(
      mark: "sign:log", markDescription: language.say(.wordLog), markdown: text)
  }
}

extension IndicatorStatus {
  /// The sign that stands beside the word.
  package var mark: String { "status:\(rawValue)" }

  /// The state in a sentence of its own.
  fileprivate var sentence: PhraseKey {
    switch self {
    case .paused: .statePaused
    case .noEntries: .stateNoEntries
    case .holding: .stateHolding
    case .atAim: .stateAtAim
    case .toward: .stateToward
    case .towardEarly: .stateTowardEarly
    case .away: .stateAway
    case .awayEarly: .stateAwayEarly
    case .level: .stateLevel
    case .varied: .stateVaried
    case .tooLittle: .stateTooLittle
    case .tooEarly: .stateTooEarly
    }
  }
}
