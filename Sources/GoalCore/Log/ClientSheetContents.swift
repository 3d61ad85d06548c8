/// What a client's own sheet would show, as a list for the therapist to look over.
package struct ClientSheetContents: Sendable {
  private let view: ClientRecord
  private let log: GoalLog

  package init(_ view: ClientRecord, log: GoalLog) {
    self.view = view
    self.log = log
  }

  /// Goals, indicators, rows by rater, and where the notes stand that would be shown.
  package var text: String {
    let goals = view.goals.filter { !$0.status.isOver }.map { goal in
      let words = goal.words == nil ? "the title" : "the client's words"
      let indicators = goal.indicators.map { indicator in
        "    indicator \(indicator.id): \(rows(of: goal.id, indicator.id))\n"
      }.joined()
      return
        "  goal \(goal.id): \(words)\(goal.why == nil ? "" : ", why it matters")\n\(indicators)"
        + chosen(of: goal)
    }.joined()
    return goals + notes
  }

  /// What the therapist wrote for the client, by its number alone.
  private func chosen(of goal: Goal) -> String {
    let wins = goal.wins.isEmpty ? "" : "    small wins: \(goal.wins.count)\n"
    let events = goal.events.isEmpty ? "" : "    ups and downs: \(goal.events.count)\n"
    return wins + events
  }

  private func rows(of goal: String, _ indicator: String) -> String {
    let series = view.series.filter { $0.goal == goal && $0.indicator == indicator }
    if series.isEmpty { return "no rows" }
    return series.map { series in
      "\(series.entries.count { $0.number != nil }) values of \(series.rater)"
    }.joined(separator: ", ")
  }

  private var notes: String {
    let shown = view.series.flatMap(\.entries).filter { $0.details?.note != nil }
    if shown.isEmpty { return "  no notes\n" }
    return shown.map { "  note at \(log.position(of: $0.source))\n" }.joined()
  }
}

extension ClientRecord {
  /// Whose sheets there are: the client's, or each rater's where the client rated nothing.
  package var sheetRaters: [String] {
    var raters: [String] = []
    for rater in series.map(\.rater) where !raters.contains(rater) { raters.append(rater) }
    return raters.isEmpty || raters.contains(Series.selfRater) ? [Series.selfRater] : raters
  }
}
