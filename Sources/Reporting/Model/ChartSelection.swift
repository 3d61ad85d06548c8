internal import GoalCore

/// Which charts stand on the page: the main indicator, and the one with most to say.
struct ChartSelection {
  private let client: ClientSummary
  private let language: PageLanguage

  init(_ client: ClientSummary, language: PageLanguage) {
    self.client = client
    self.language = language
  }

  /// At most two; none for indicators without an entry.
  var charts: [ChartModel] { chosen.map(chart) }

  /// Those whose chart shows single entries on a value axis, so that it can mark a moment.
  var flagged: Set<FactSubject> {
    Set(
      chosen.filter { $0.indicator.chartShowsMoments && !isShared($0) }.map { FactSubject($0) })
  }

  /// One for each of some indicators with an entry that the page has no chart of yet.
  ///
  /// - Shape: `isBrief` if the subtitle leaves out what a mark is.
  func charts(of subjects: Set<FactSubject>, isBrief: Bool = false) -> [ChartModel] {
    let wanted = client.liveIndicators.filter { subjects.contains(FactSubject($0)) }
    return charts(of: wanted, beside: chosen).map { summary, chart in
      var chart = chart
      if isBrief { chart.subtitle = language.detail(of: summary.indicator) }
      return chart
    }
  }

  /// One for each indicator with an entry, wherever else it is shown.
  var everyChart: [(IndicatorSummary, ChartModel)] {
    charts(of: client.liveIndicators, beside: [])
  }

  private func charts(
    of indicators: [IndicatorSummary], beside others: [IndicatorSummary]
  ) -> [(IndicatorSummary, ChartModel)] {
    var shown = others
    var charts: [(IndicatorSummary, ChartModel)] = []
    for summary in indicators where summary.entryCount > 0 {
      guard !shown.contains(where: { isShown(summary, beside: $0) }) else { continue }
      shown.append(summary)
      charts.append((summary, chart(summary)))
    }
    return charts
  }

  private var chosen: [IndicatorSummary] {
    let recorded = client.indicators.filter { $0.entryCount > 0 && !$0.goal.status.isOver }
    guard let first = recorded.first(where: { $0.history.isPrimary }) ?? recorded.first else {
      return []
    }
    let second = recorded.filter { !isShown($0, beside: first) }
      .enumerated().max { left, right in
        (weight(left.element), -left.offset) < (weight(right.element), -right.offset)
      }?.element
    return [first, second].compactMap(\.self)
  }

  /// True where several people rated the same, so that one chart shows them all on one axis.
  private func isShared(_ summary: IndicatorSummary) -> Bool {
    summary.indicator.kind == .rating
      && client.indicators.contains { other in
        other.entryCount > 0 && other.measures(sameAs: summary)
          && other.history.rater != summary.history.rater
      }
  }

  private func isShown(_ summary: IndicatorSummary, beside first: IndicatorSummary) -> Bool {
    FactSubject(summary) == FactSubject(first)
      || (isShared(first) && summary.measures(sameAs: first))
  }

  /// Supported change first, whichever way; then the size of the change since the last session.
  private func weight(_ summary: IndicatorSummary) -> Double {
    let isSupported = summary.bearing == .away || summary.trend.direction.isChange
    return (isSupported ? 100 : 0) + abs(summary.changeWeight)
  }

  private func chart(_ summary: IndicatorSummary) -> ChartModel {
    guard !isShared(summary) else { return ratersChart(summary) }
    return ChartModel(
      title: language.title(of: summary), subtitle: language.subtitle(of: summary.indicator),
      source: FigureAddress(kind: "standard", subject: FactSubject(summary)).source,
      description: language.title(of: summary))
  }

  private func ratersChart(_ summary: IndicatorSummary) -> ChartModel {
    let title = summary.indicator.title
    let measure = language.say(
      .subtitleRaters, ["measure": language.detail(of: summary.indicator)])
    return ChartModel(
      title: title, subtitle: measure,
      source: FigureAddress(kind: "raters", subject: FactSubject(summary)).source,
      description: title)
  }
}

extension IndicatorSummary {
  fileprivate func measures(sameAs other: IndicatorSummary) -> Bool {
    goal.id == other.goal.id && indicator.id == other.indicator.id
  }
}

extension Indicator {
  /// True where the standard chart has single entries on its value axis.
  var chartShowsMoments: Bool {
    switch kind {
    case .rating, .score, .attainment: true
    case .minutes: weekly != .sum
    case .count, .yesNo, .share: false
    }
  }
}

extension PageLanguage {
  /// What a mark of the indicator's chart is; this stands in place of a legend.
  func subtitle(of indicator: Indicator) -> String {
    let key: PhraseKey =
      switch indicator.kind {
      case .rating, .score, .attainment: .subtitleMean
      case .count: .subtitleCount
      case .minutes: indicator.weekly == .sum ? .subtitleMinutesSum : .subtitleMinutes
      case .yesNo: .subtitleYesNo
      case .share: .subtitleShare
      }
    return say(key, ["measure": detail(of: indicator)])
  }
}
