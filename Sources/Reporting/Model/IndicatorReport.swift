internal import Documents
internal import GoalCore

/// One indicator by itself, for templates that go through all of them.
package struct IndicatorReport: Equatable, Sendable {
  package var chart: ChartModel
  /// Markdown: from the start to now with its trend, then how that compares with the aim.
  package var sentences: [String]
}

extension IndicatorReport {
  /// Of the facts that its sentences tell.
  static let rules: [FactRule] = [.sinceStart, .pace]

  /// Those with an entry, in the therapist's order.
  ///
  /// - Shape: one for several people who rated the same, since one chart shows them all.
  static func all(
    of client: ClientSummary, facts: [Fact], selection: ChartSelection, language: PageLanguage
  ) -> [IndicatorReport] {
    selection.everyChart.map { summary, chart in
      let told = facts.filter { fact in
        fact.subject == FactSubject(summary) && rules.contains(fact.rule)
      }
      return IndicatorReport(
        chart: chart,
        sentences: told.map { fact in language.sentence(of: fact) { $0.markdownEscaped } })
    }
  }
}
