/// Every rule that finds facts; the raw value is the fact's id in JSON and `--explain`.
package enum FactRule: String, CaseIterable, Sendable {
  case sinceLastSession = "since-last-session"
  case dataState = "data-state"

  /// What the rule finds in a client's record; none where its gate is not passed.
  func facts(in client: ClientSummary) -> [Fact] {
    switch self {
    case .sinceLastSession: sinceLastSessionFacts(in: client)
    case .dataState: dataStateFacts(in: client)
    }
  }
}

extension ClientSummary {
  /// All facts, in the order of the rules, then of the therapist's goals.
  package var facts: [Fact] {
    FactRule.allCases.flatMap { $0.facts(in: self) }
  }
}
