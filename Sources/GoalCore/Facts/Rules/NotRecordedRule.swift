/// Days since the last session without an entry, where one a day was agreed.
///
/// Paused days are neither recorded nor not recorded.
func notRecordedFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    guard summary.indicator.expected == 7, summary.indicator.missing == .gap,
      summary.entryCount > 0
    else { return nil }
    let written = Set(
      summary.history.entries.lazy.filter { $0.number != nil || $0.state == .paused }.map(\.day))
    let first = max(client.window.from, summary.history.weeks.first?.start ?? client.window.from)
    guard first <= client.window.to else { return nil }
    let due = (0...(client.window.to - first)).map { first + $0 }
      .filter { !summary.goal.isPaused(on: $0) }
    let empty = due.count { !written.contains($0) }
    guard empty > 0 else { return nil }
    return Fact(
      .notRecorded, FactSubject(summary), sentence: .notRecorded,
      values: [
        "title": .title(summary), "n": .count(empty), "of": .count(due.count),
      ],
      count: due.count, n: due.count, audience: client.audience(of: summary),
      weight: Double(empty))
  }
}
