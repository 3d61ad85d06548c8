internal import GoalCore

/// What a therapist's page has no room for: the rows beyond six, and their charts.
package struct FurtherIndicators: Equatable, Sendable {
  /// `4 more on page 2`.
  package var note: String
  package var heading: String
  package var table: IndicatorTableModel
  /// Charts side by side, row by row.
  package var rows: [[ChartModel]]
  /// Charts in a row; a row with fewer is filled with empty columns.
  package var columns: Int
  /// In points; the same for all, so that they can be compared.
  package var chartHeight: Int
  /// True where the charts begin a page of their own.
  package var chartsBreak: Bool

  /// Of more charts each says what is measured, but not again what a mark is.
  static let mostExplained = 6
}

/// Which rows of the table stand on the first page, and which on the next.
struct TableRows {
  /// More would leave the charts no room.
  static let most = 6

  /// In the therapist's order.
  let first: Set<FactSubject>
  let further: Set<FactSubject>

  /// Each goal's main indicator first, then the others in the therapist's order.
  init(_ client: ClientSummary) {
    let all = client.liveIndicators
    guard all.count > Self.most else {
      first = Set(all.map { FactSubject($0) })
      further = []
      return
    }
    let main = all.filter(\.history.isPrimary)
    let others = all.filter { !$0.history.isPrimary }
    first = Set((main + others).prefix(Self.most).map { FactSubject($0) })
    further = Set(all.map { FactSubject($0) }).subtracting(first)
  }
}

extension FurtherIndicators {
  /// - Edge: `nil` where the first page has room for all.
  init?(
    _ client: ClientSummary, rows: TableRows, selection: ChartSelection, language: PageLanguage
  ) {
    guard !rows.further.isEmpty else { return nil }
    let count = rows.further.count
    note = language.say(.pageMore, ["n": String(count)], count: count)
    heading = language.say(.pageFurther)
    table = IndicatorTableModel(
      client, rows: rows.further, hasEndedGoals: true, isCompact: false, language: language)
    let indicators = table.goals.reduce(0) { $0 + $1.indicators.count }
    let layout = FurtherLayout(
      charts: rows.further.count > Self.mostExplained
        ? selection.charts(of: rows.further, isBrief: true) : selection.charts(of: rows.further),
      tableHeight: 30 + 24 * indicators + 18 * table.goals.count)
    columns = layout.columns
    self.rows = layout.rows
    chartHeight = layout.chartHeight
    chartsBreak = layout.breaks
  }
}

/// How the charts of further pages stand: as tall as lets them end with their page.
private struct FurtherLayout {
  /// What a page has between its head and its foot, in points.
  private static let page = 680
  private static let least = 96
  private static let most = 150

  let columns: Int
  let rows: [[ChartModel]]
  let chartHeight: Int
  let breaks: Bool

  init(charts: [ChartModel], tableHeight: Int) {
    let columns = charts.count < 3 || charts.count == 4 ? 2 : 3
    self.columns = columns
    rows = stride(from: 0, to: charts.count, by: columns).map { start in
      Array(charts[start..<min(start + columns, charts.count)])
    }
    let count = max(rows.count, 1)
    // Title, subtitle and the space after; then the head of the page and of the table.
    let words = charts.count > FurtherIndicators.mostExplained ? 40 : 64
    let beside = (Self.page - 94 - tableHeight) / count - words
    breaks = beside < Self.least
    let alone = Self.page / count - words
    chartHeight = min(max(breaks ? alone : beside, Self.least), Self.most)
  }
}
