import CairoRendering
import Charts
import Documents
import Drawing
import GoalCore
import PageLayout
import Reporting

/// Draws the charts and signs that one client's page asks for.
struct FigurePainter {
  let client: ClientSummary
  let language: PageLanguage
  let measurer: any TextMeasurer
  let style: ChartStyle
  /// Moments that the page's lists tell.
  var flags: [ReportFlag] = []
  /// Weeks that charts of weeks show; `nil` for all.
  var longestSpan: Int?
  /// `nil` where the page's style names none.
  var logo: PlacedPicture?

  /// The address of the clinic's logo.
  static let logo = Figure.imageScheme + "logo"

  private var signs: SignPainter {
    SignPainter(
      palette: style.palette, measurer: measurer, flagScale: style.axisText / 8)
  }

  var source: FigureSource {
    FigureSource(
      figure: { figure, size in drawn(figure, size: size) },
      mark: { name, size in signs.mark(name, textSize: size) })
  }

  /// What a figure shows, in words; its own description where it names no chart.
  func words(of figure: Figure) -> String {
    drawn(figure, size: Size(width: 480, height: 240))?.description ?? figure.description
  }

  private func drawn(_ figure: Figure, size: Size) -> DrawnFigure? {
    if figure.source == Self.logo, let logo {
      let mark = logo.mark(
        in: size, isRight: figure.side == .right, isCentered: figure.side == .center)
      return DrawnFigure(
        Drawing(size: size, elements: [.image(mark)]),
        description: figure.description.isEmpty ? "Logo" : figure.description)
    }
    guard let address = FigureAddress(figure.source),
      let summary = client.indicator(named: address.subject)
    else { return nil }
    let kind = ChartKind(rawValue: address.kind) ?? ChartKind.standard(for: summary.indicator)
    let result = kind.draw(request(for: summary, kind: kind), size: size)
    return DrawnFigure(result.drawing, description: result.description)
  }

  /// A chart on its own, under its indicator's title.
  func chart(_ address: FigureAddress, size: Size) -> (title: String, result: ChartResult)? {
    guard let summary = client.indicator(named: address.subject) else { return nil }
    let kind = ChartKind(rawValue: address.kind) ?? ChartKind.standard(for: summary.indicator)
    var request = request(for: summary, kind: kind)
    request.isTitled = true
    if kind == .staircase {
      // Steps belong to the goal; no measure, and no better side of one, says what they are.
      request.history.indicator.title = summary.goal.words ?? summary.goal.title
      request.history.indicator.better = nil
    }
    return (request.history.indicator.title, kind.draw(request, size: size))
  }

  /// All that a kind of chart needs of the record.
  func request(for summary: IndicatorSummary, kind: ChartKind) -> ChartRequest {
    var request = ChartRequest(
      summary.history, style: style, language: language, measurer: measurer)
    request.startLevel = summary.level?.start
    request.window = DaySpan(from: client.window.from, to: client.window.to)
    if kind == .sparkline {
      request.span = client.span
    } else if kind == .days {
      request.span = DaySpan(
        from: client.agreedDay(of: summary) ?? client.window.from,
        to: client.window.to)
    } else {
      request.flags = flags.filter { $0.subject == FactSubject(summary) }.map { flag in
        ChartFlag(
          day: flag.day, time: flag.place.time, value: flag.place.value, number: flag.number)
      }
    }
    request.others = others(beside: summary, for: kind).map(\.history)
    if let month = client.settings.month {
      for rater in client.indicators.map(\.history.rater) where rater != Series.selfRater {
        request.raterNames[rater] = rater.asName
      }
      request.review(month, weeks: client.newestWeeks(ChartRequest.mostWeeksOfReview), kind: kind)
    }
    if kind == .contexts { compare(in: &request, FactSubject(summary)) }
    if kind == .numberLine {
      let level = SheetLevel(summary, language: language)
      request.now = level?.now
      request.isCalm = summary.isAway(level)
    }
    if let longestSpan {
      request.span = lastWeeks(longestSpan, of: summary.history)
      // A client's sheet says once where things stand, and has no marks that it does not explain.
      request.namesCurrent = false
      request.window = kind == .numberLine ? request.window : nil
      request.history.sessions = []
      request.history.goal.reviews = nil
    }
    return request
  }

  /// The contexts that a pattern of this measure was found in, where there is one.
  private func compare(in request: inout ChartRequest, _ subject: FactSubject) {
    let found = client.facts(by: [.patterns]).first {
      $0.subject == subject && $0.comparison != nil
    }
    guard let comparison = found?.comparison else { return }
    request.contexts = [
      ContextGroup(
        name: language.firstName(of: comparison), values: comparison.firstValues),
      ContextGroup(
        name: language.secondName(of: comparison), values: comparison.secondValues),
    ]
    request.comparisons = comparison.looked
  }

  private func lastWeeks(_ count: Int, of history: IndicatorHistory) -> DaySpan? {
    let weeks = history.weeks.suffix(count)
    guard let first = weeks.first, let last = weeks.last else { return nil }
    return DaySpan(from: first.start, to: last.lastDay)
  }

  /// Further people, measures or goals, for the kinds that show several.
  private func others(beside summary: IndicatorSummary, for kind: ChartKind) -> [IndicatorSummary] {
    let subject = FactSubject(summary)
    let rest = client.indicators.filter { FactSubject($0) != subject }
    switch kind {
    case .raters:
      return rest.filter {
        $0.goal.id == subject.goal && $0.indicator.id == subject.indicator
      }
    case .weekTable:
      return rest.filter {
        $0.goal.id == subject.goal && $0.indicator.id == subject.indicator
          && $0.indicator.kind == .rating && $0.entryCount > 0
      }
    case .multiples:
      return rest.filter { $0.goal.id == subject.goal && $0.history.rater == subject.rater }
    case .signs:
      return rest.filter { $0.goal.id == subject.goal && $0.indicator.kind == .yesNo }
    case .attainment: return rest.filter { $0.indicator.kind == .attainment }
    case .lineage:
      return rest.filter {
        $0.history.isPrimary
          && ($0.goal.id == summary.goal.replaces || $0.goal.replaces == summary.goal.id)
      }
    case .share where longestSpan != nil: return []
    case .share:
      return rest.filter { $0.goal.id == subject.goal && $0.indicator.kind == .rating }
        .prefix(1).map(\.self)
    case .logSheet:
      return rest.filter { other in
        !other.goal.status.isOver
          && (other.history.rater == subject.rater || other.history.entries.isEmpty)
      }
    case .weekly, .sparkline, .count, .minutes, .yesNo, .pairs, .contexts, .staircase, .numberLine,
      .timeframes, .xmr, .coverage, .boxes, .days:
      return []
    }
  }
}

extension ClientSummary {
  /// The indicator and rater that a figure names; the client's own where it names no rater.
  func indicator(named subject: FactSubject) -> IndicatorSummary? {
    let ofGoal = indicators.filter { $0.goal.id == subject.goal }
    let named =
      subject.indicator.map { id in ofGoal.filter { $0.indicator.id == id } }
      ?? ofGoal.filter(\.history.isPrimary)
    guard let rater = subject.rater else {
      return named.first { $0.history.rater == Series.selfRater } ?? named.first
    }
    return named.first { $0.history.rater == rater }
  }

  /// From the first week of any indicator to the as-of day: all rows of a table share it.
  var span: DaySpan? {
    indicators.compactMap { $0.history.weeks.first?.start }.min().map {
      DaySpan(from: $0, to: settings.asOf)
    }
  }
}
