package import GoalCore

/// All that a report may say of one client, in words, for one audience.
///
/// A template gets nothing but this, so what is not here cannot be printed.
package struct ReportModel: Equatable, Sendable {
  package var clientLabel: String
  package var clientID: String
  /// True where the page would overflow if it were set as wide as others.
  package var isCompact: Bool
  /// `Before session 9, Tuesday 26 May 2026`.
  package var occasion: String
  /// `26 May 2026`, the day that the page is for.
  package var date: String
  /// Labels and values at the head of the page.
  package var facts: [LabelledValue]
  /// The few lines to be read first.
  package var inShort: [MarkedLine]
  /// What was agreed on one day, for the time since.
  package var agreements: [AgreementModel]
  package var table: IndicatorTableModel
  package var charts: [ChartModel]
  /// Every indicator that the record has an entry of.
  package var indicators: [IndicatorReport]
  /// What stands in place of charts where nothing is recorded: each goal's words and aims.
  package var goalTexts: [GoalText]
  /// The rows and charts of a second page; `nil` where one page has room for all.
  package var further: FurtherIndicators?
  /// What stands beside the charts: went well, harder moments, what to ask together.
  package var lists: FactLists
  /// Lines at the foot of the page.
  package var notes: [String]
  /// `Guidepost 0.1 · 25 May 2026`.
  package var imprint: String
  /// Headings and labels of the page in its language, by name.
  package var words: [String: String]
}

/// A label and what it labels.
package struct LabelledValue: Equatable, Sendable {
  package var label: String
  package var value: String
}

/// A line of Markdown with the sign before it, such as `status:toward`.
package struct MarkedLine: Equatable, Sendable {
  package var mark: String
  package var markDescription: String
  package var markdown: String
}

/// What was agreed for the time since the last session, and what came of it.
package struct AgreementModel: Equatable, Sendable {
  package var heading: String
  package var text: String
  /// A cell for each day since; `nil` where no yes-no indicator tells.
  package var days: ChartModel?
  /// As many points as the rows of cells take.
  package var daysHeight: Int
  /// `Done on 5 of 6 recorded days.`; `nil` where no yes-no indicator tells.
  package var outcome: String?
  /// Such as `Aim: 5 days a week`.
  package var aim: String?
}

/// A goal in words.
package struct GoalText: Equatable, Sendable {
  package var title: String
  /// In the client's own words; `nil` where the record has none.
  package var words: String?
  /// One sentence for each indicator that has an aim.
  package var aims: [String]
}

/// A figure that the page holds.
package struct ChartModel: Equatable, Sendable {
  package var title: String
  package var subtitle: String
  /// `chart:standard/goal/indicator/rater`.
  package var source: String
  /// What it shows, in words.
  package var description: String
  /// `fill:100:230`, where the template leaves the height to the model.
  package var height = ""
}

/// The table of indicators, goal by goal.
package struct IndicatorTableModel: Equatable, Sendable {
  /// First and second line of each head, from left to right.
  package var heads: [IndicatorTableHead]
  package var goals: [GoalModel]
  /// True where long names are cut at one line.
  package var isCompact = false
}

/// A head's two lines.
package struct IndicatorTableHead: Equatable, Sendable {
  package var first: String
  package var second: String
}

/// One goal's rows.
package struct GoalModel: Equatable, Sendable {
  package var number: Int
  package var title: String
  /// `aim by 1 June · phase 2: harder talks`.
  package var detail: String
  package var indicators: [IndicatorModel]
  /// False where its one row names the goal.
  package var hasLine = true
}

/// One row of the table.
package struct IndicatorModel: Equatable, Sendable {
  package var title: String
  /// `1–10, lower is the aim`.
  package var detail: String
  package var sparkline: ChartModel
  package var start: String
  package var before: String
  package var now: String
  package var aim: String
  package var status: IndicatorStatus
  package var statusWord: String
  /// The week that the status is as of, where nothing newer was recorded.
  package var asOf: String?
  package var recorded: String
}
