import GoalCore

/// What the dates of one file tell about those of another that the same program wrote.
struct DateEvidence: Sendable {
  let path: String
  /// The header, by which files of one source are known.
  let header: [String]
  let clients: Set<String>
  let verdict: DateSurvey.Verdict

  /// The order that other files settle, where one of the same header and client does.
  ///
  /// - Edge: `nil` where two of them contradict each other.
  func order(among others: [DateEvidence]) -> SettledOrder? {
    var found: SettledOrder?
    for other in others where other.header == header && !other.clients.isDisjoint(with: clients) {
      guard case .certain(let order) = other.verdict else { continue }
      if let found, found.order != order { return nil }
      if found == nil { found = SettledOrder(order: order, path: other.path) }
    }
    return found
  }

  /// True where other files could change how this one is read.
  var isOpen: Bool {
    switch verdict {
    case .ambiguous, .likely: true
    case .certain, .contradictory: false
    }
  }
}

/// The order of day and month that another file of the same client settles.
struct SettledOrder: Sendable {
  let order: DateOrder
  let path: String
}

extension LogFile {
  /// The verdict on the dates of this file beside that of another file.
  ///
  /// Rows in order under the other reading, or days in the future, contradict it: then nobody can
  /// tell.
  func verdict(_ survey: DateSurvey) -> DateSurvey.Verdict {
    let own = survey.verdict(asOf: options.asOf)
    guard let settled = settledOrder else { return own }
    switch own {
    case .certain, .contradictory: return own
    case .likely(let order): return order == settled.order ? .likely(order) : .ambiguous
    case .ambiguous:
      return survey.allows(settled.order, asOf: options.asOf)
        ? .likely(settled.order) : .ambiguous
    }
  }

  /// Both readings of the first date, and what other files say.
  func choice(_ cell: DateCell) -> String {
    let readings = [cell.day(.dmy), cell.day(.mdy)].compactMap { $0?.description }
    let first = readings.isEmpty ? "" : ": the first is \(readings.joined(separator: " or "))"
    guard let settledOrder else { return first }
    return first + "; its own rows speak against \(settledOrder.order.title), as which "
      + "\(settledOrder.path) of the same client has its dates"
  }

  /// The verdict in words.
  func decision(_ survey: DateSurvey, _ first: DateCell) -> DateDecision {
    let own = survey.decision(first, asOf: options.asOf)
    guard let settled = settledOrder, !survey.isHalfSwapped else { return own }
    switch (survey.verdict(asOf: options.asOf), verdict(survey)) {
    case (.certain, _), (.contradictory, _), (.ambiguous, .ambiguous): return own
    case (_, .ambiguous):
      return DateDecision(
        order: nil,
        evidence: "its rows and \(settled.path) of the same client contradict each other")
    default:
      return DateDecision(
        order: settled.order,
        evidence: "so are those of \(settled.path), which has the same header and client")
    }
  }
}
