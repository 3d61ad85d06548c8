package import Drawing
package import GoalCore

/// Every chart that a template can ask for; the raw value is the name that users write.
package enum ChartKind: String, CaseIterable, Sendable {
  case weekly, sparkline
  case count, minutes
  case yesNo = "yes-no"
  case share
  case pairs
  case raters
  case contexts
  case staircase
  case numberLine = "number-line"
  case multiples
  case timeframes
  case lineage
  case signs
  case xmr
  case attainment
  case coverage
  case boxes
  case days
  case logSheet = "log-sheet"
  case weekTable = "week-table"

  /// The chart at `size`, and the same in words.
  package func draw(_ request: ChartRequest, size: Size) -> ChartResult {
    let size = Size(
      width: size.width.isFinite ? max(size.width, 1) : 1,
      height: size.height.isFinite ? max(size.height, 1) : 1)
    let chart = chart(request)
    let drawing =
      request.isTitled
      ? request.titled(size, subtitle: subtitle(request)) { chart.draw(size: $0) }
      : chart.draw(size: size)
    return ChartResult(drawing: drawing, description: chart.words)
  }

  private func chart(_ request: ChartRequest) -> any Chart {
    switch self {
    case .weekly: WeeklyChart(request)
    case .sparkline: Sparkline(request)
    case .count: WeekBars(request)
    case .minutes:
      request.indicator.weekly == .sum ? WeekBars(request) : WeeklyChart(request)
    case .yesNo: DayGrid(request)
    case .share: ShareSquares(request)
    case .pairs: BeforeAfter(request)
    case .raters: Raters(request)
    case .contexts: Contexts(request)
    case .staircase: Staircase(request)
    case .numberLine: NumberLine(request)
    case .multiples: Multiples(request)
    case .timeframes: Timeframes(request)
    case .lineage: Lineage(request)
    case .signs: SignGrid(request)
    case .xmr: ControlLimits(request)
    case .attainment: Attainment(request)
    case .coverage: Coverage(request)
    case .boxes: WeekBoxes(request)
    case .days: DayRow(request)
    case .logSheet: LogSheet(request)
    case .weekTable: WeekTable(request)
    }
  }

  /// One line on what the chart shows, for the list of charts.
  package func summary(_ language: PageLanguage) -> String { language.say(keys.summary) }

  /// What a mark is, and which way the aim lies; takes the place of a legend.
  package func subtitle(_ request: ChartRequest) -> String {
    let sentences = [request.language.say(keys.subtitle), request.directionInWords]
    return sentences.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var keys: (summary: PhraseKey, subtitle: PhraseKey) {
    switch self {
    case .weekly: (.chartSummaryWeekly, .chartSubtitleWeekly)
    case .sparkline: (.chartSummarySparkline, .chartSubtitleSparkline)
    case .count: (.chartSummaryCount, .chartSubtitleCount)
    case .minutes: (.chartSummaryMinutes, .chartSubtitleMinutes)
    case .yesNo: (.chartSummaryYesNo, .chartSubtitleYesNo)
    case .share: (.chartSummaryShare, .chartSubtitleShare)
    case .pairs: (.chartSummaryPairs, .chartSubtitlePairs)
    case .raters: (.chartSummaryRaters, .chartSubtitleRaters)
    case .contexts: (.chartSummaryContexts, .chartSubtitleContexts)
    case .staircase: (.chartSummaryStaircase, .chartSubtitleStaircase)
    case .numberLine: (.chartSummaryNumberLine, .chartSubtitleNumberLine)
    case .multiples: (.chartSummaryMultiples, .chartSubtitleMultiples)
    case .timeframes: (.chartSummaryTimeframes, .chartSubtitleTimeframes)
    case .lineage: (.chartSummaryLineage, .chartSubtitleLineage)
    case .signs: (.chartSummarySigns, .chartSubtitleSigns)
    case .xmr: (.chartSummaryXmr, .chartSubtitleXmr)
    case .attainment: (.chartSummaryAttainment, .chartSubtitleAttainment)
    case .coverage: (.chartSummaryCoverage, .chartSubtitleCoverage)
    case .boxes: (.chartSummaryBoxes, .chartSubtitleBoxes)
    case .days: (.chartSummaryDays, .chartSubtitleDays)
    case .logSheet: (.chartSummaryLogSheet, .chartSubtitleLogSheet)
    case .weekTable: (.chartSummaryWeekTable, .chartSubtitleWeekTable)
    }
  }
}
