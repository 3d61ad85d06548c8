/// How much was recorded since the last session: the first thing to know before any number.
///
/// Counts days of the log as a whole, whoever recorded what; days agreed as a pause count apart.
func dataStateFacts(in client: ClientSummary) -> [Fact] {
  let window = client.window
  guard window.days > 0 else { return [] }
  let days = (0..<window.days).map { window.from + $0 }
  let state = RecordedDays(client, days: days)
  var values: [String: FactValue] = [
    "n": .count(state.recorded), "of": .count(state.unpaused),
    "range": .range(window.from, window.to),
  ]
  if state.paused > 0 { values["paused"] = .count(state.paused) }
  return [
    Fact(
      .dataState, sentence: state.sentence, values: values, count: state.unpaused,
      n: state.recorded, audience: .client)
  ]
}

/// Days with an entry, and days that were paused, of some days.
package struct RecordedDays: Equatable, Sendable {
  package var recorded: Int
  package var paused: Int
  package var unpaused: Int

  package init(_ client: ClientSummary, days: [CalendarDay]) {
    var written: Set<CalendarDay> = []
    var pausedRows: Set<CalendarDay> = []
    for summary in client.indicators {
      for entry in summary.history.entries {
        if entry.number != nil { written.insert(entry.day) }
        if entry.state == .paused { pausedRows.insert(entry.day) }
      }
    }
    let goals = client.goals.map(\.goal)
    let isPaused = { (day: CalendarDay) in
      pausedRows.contains(day)
        || (!goals.isEmpty && goals.allSatisfy { $0.isPaused(on: day) })
    }
    recorded = days.count { written.contains($0) }
    paused = days.count { !written.contains($0) && isPaused($0) }
    unpaused = days.count - paused
  }

  fileprivate var sentence: PhraseKey {
    if recorded == 0 { return unpaused == 0 ? .dataAllPaused : .dataNone }
    return paused > 0 ? .dataRecordedPaused : .dataRecorded
  }
}
