package import Drawing
package import GoalCore

/// Every chart that a template can ask for; the raw value is the name that users write.
package enum ChartKind: String, CaseIterable, Sendable {
  case weekly, sparkline

  /// The chart at `size`, and the same in words.
  package func draw(_ request: ChartRequest, size: Size) -> ChartResult {
    let size = Size(
      width: size.width.isFinite ? max(size.width, 1) : 1,
      height: size.height.isFinite ? max(size.height, 1) : 1)
    return ChartResult(
      drawing: drawing(request, size: size), description: description(of: request))
  }

  private func drawing(_ request: ChartRequest, size: Size) -> Drawing {
    switch self {
    case .weekly: WeeklyChart(request).draw(size: size)
    case .sparkline: Sparkline(request).draw(size: size)
    }
  }

  private func description(of request: ChartRequest) -> String {
    switch self {
    case .weekly, .sparkline: request.weeksInWords
    }
  }

  /// One line on what the chart shows, for the list of charts.
  package func summary(_ language: PageLanguage) -> String {
    switch self {
    case .weekly: language.say(.chartSummaryWeekly)
    case .sparkline: language.say(.chartSummarySparkline)
    }
  }
}
