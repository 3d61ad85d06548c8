internal import Documents
internal import GoalCore

/// The lines that are read first: the strongest supported change toward the aim, the strongest
/// thing to talk about, and how much was recorded.
struct InShort {
  private let client: ClientSummary
  private let facts: [Fact]
  private let language: PageLanguage

  init(_ client: ClientSummary, facts: [Fact], language: PageLanguage) {
    self.client = client
    self.facts = facts
    self.language = language
  }

  var lines: [MarkedLine] {
    let since = facts.filter { $0.rule == .sinceLastSession }
    var lines = changes(since).map(line)
    if lines.isEmpty { lines = [neutralLine(since)] }
    lines += facts.filter { $0.rule == .dataState }.map(dataLine)
    return lines
  }

  /// The strongest change toward the aim, then the strongest away from it; failing one of them
  /// the next of the other, main indicators first.
  private func changes(_ since: [Fact]) -> [Fact] {
    let toward = since.filter { $0.bearing == .toward }.sorted { rank($0) > rank($1) }
    let away = since.filter { $0.bearing == .away }.sorted { rank($0) > rank($1) }
    let first = Array(toward.prefix(1) + away.prefix(1))
    return Array((first + toward.dropFirst() + away.dropFirst()).prefix(2))
  }

  private func rank(_ fact: Fact) -> Double {
    let summary = client.indicators.first { FactSubject($0) == fact.subject }
    return (summary?.history.isPrimary == true ? 1_000 : 0) + abs(fact.weight)
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
      mark: status.mark, markDescription: language.say(summary?.statusPhrase ?? status.phrase),
      markdown: text)
  }

  /// The aim, and the one form of words for the state of the trend.
  private func tail(_ summary: IndicatorSummary) -> String? {
    let direction = language.state(of: summary)
    guard let aim = summary.history.target(on: client.settings.asOf) else { return direction }
    return language.say(
      .shortTail,
      [
        "aim": language.aim(aim, of: summary.indicator).unbroken.markdownEscaped,
        "direction": direction,
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
}
