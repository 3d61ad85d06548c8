import GoalCore

/// What the dates of one file tell about those of another that the same program wrote.
struct DateEvidence: Sendable {
  let path: String
  /// The header, by which files of one source are known.
  let header: [String]
  let clients: Set<String>
  let verdict: DateSurvey.Verdict

  /// True where other files could change how this one is read.
  var isOpen: Bool {
    switch verdict {
    case .ambiguous, .likely: true
    case .certain, .contradictory: false
    }
  }
}

/// The orders that the files of a run settle, by header and client.
struct SettledOrders {
  private struct Key: Hashable {
    let header: [String]
    let client: String
  }

  private var orders: [Key: [SettledOrder]] = [:]

  init(_ evidence: [DateEvidence]) {
    for file in evidence {
      guard case .certain(let order) = file.verdict else { continue }
      for client in file.clients {
        let key = Key(header: file.header, client: client)
        // One file for each order is enough.
        if orders[key]?.contains(where: { $0.order == order }) == true { continue }
        orders[key, default: []].append(SettledOrder(order: order, path: file.path))
      }
    }
  }

  /// The order that other files settle for this one.
  ///
  /// - Edge: `nil` where two of them contradict each other.
  func order(for file: DateEvidence) -> SettledOrder? {
    guard file.isOpen, !orders.isEmpty else { return nil }
    let found = file.clients.sorted().flatMap {
      orders[Key(header: file.header, client: $0)] ?? []
    }
    return Set(found.map(\.order)).count == 1 ? found.first : nil
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
