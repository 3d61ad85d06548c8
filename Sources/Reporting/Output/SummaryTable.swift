package import GoalCore

/// `summary` on a terminal: one line for each indicator and rater, columns aligned.
package struct SummaryTable {
  private let language: PageLanguage

  package init(language: PageLanguage) {
    self.language = language
  }

  package func text(of summary: Summary) -> String {
    let head = [
      PhraseKey.tableClient, .tableGoal, .tableIndicator, .tableStart, .tableBefore, .tableNow,
      .tableAim, .tableDirection, .tableRecorded, .tableWeeks,
    ].map { language.say($0) }
    let rows = summary.clients.flatMap { client in
      client.indicators.map { cells(of: $0, client: client.id) }
    }
    return aligned([head] + rows.map { $0.map(\.onOneLine) })
  }

  private func cells(of summary: IndicatorSummary, client: String) -> [String] {
    let indicator = summary.indicator
    let since = summary.sinceLastSession
    let history = summary.history
    let name =
      history.rater == Series.selfRater
      ? indicator.id
      : language.say(.tableRater, ["indicator": indicator.id, "rater": history.rater])
    let indicatorName = name == history.goal.id ? "" : name
    return [
      client, history.goal.id, indicatorName,
      summary.level?.start.map { language.start($0, of: indicator) } ?? "–",
      language.value(of: since.previous, indicator: indicator) ?? "–",
      language.value(of: since.value, indicator: indicator) ?? "–",
      history.target(on: history.asOf).map { language.aim($0, of: indicator) } ?? "–",
      language.say(summary.statusPhrase),
      String(since.value.recorded),
      weeks(of: history),
    ]
  }

  /// The last weeks' values; thin and partial ones in brackets.
  private func weeks(of history: IndicatorHistory) -> String {
    history.weeks.suffix(8).map { week in
      guard let value = language.value(of: week, indicator: history.indicator) else { return "–" }
      return week.state == .full ? value : "(\(value))"
    }.joined(separator: "  ")
  }

  private func aligned(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - cell.count + 2)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}

extension String {
  /// Without line breaks and other control characters, which would break a table's lines.
  fileprivate var onOneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
