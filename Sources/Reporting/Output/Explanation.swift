package import GoalCore

/// The rule, its inputs and their number behind each sentence that a report may hold.
///
/// Health data, for the therapist alone. Notes are not among the inputs, so none is printed.
package struct Explanation {
  private let language: PageLanguage

  package init(language: PageLanguage) {
    self.language = language
  }

  package func text(of client: ClientSummary) -> String {
    let settings = client.settings
    var text = "client \(client.id)\n"
    text += "as of \(settings.asOf), weeks from \(client.weekRule.start.rawValue)\n"
    text += "since the last session: \(client.window.from) to \(client.window.to)\n"
    for fact in client.facts { text += "\n" + self.text(of: fact) }
    return text
  }

  private func text(of fact: Fact) -> String {
    var text = language.sentence(of: fact).plainSentence + "\n"
    text += "  rule: \(fact.rule.rawValue)\n"
    let subject = [fact.subject?.goal, fact.subject?.indicator, fact.subject?.rater]
      .compactMap(\.self)
    if !subject.isEmpty { text += "  about: \(subject.joined(separator: "/"))\n" }
    text += "  n: \(fact.n)\n  inputs:\n"
    for (name, value) in fact.values.sorted(by: { $0.key < $1.key }) {
      text += "    \(name): \(JSONTree(value).compactText)\n"
    }
    if let day = fact.day { text += "  day: \(day)\n" }
    text += "  bearing: \(fact.bearing.rawValue)\n"
    text += "  may be told to: \(fact.audience.rawValue)\n"
    if let list = fact.rule.list { text += "  list: \(list.rawValue)\n" }
    return text + "  sentence: \(fact.sentence.rawValue)\n"
  }
}
