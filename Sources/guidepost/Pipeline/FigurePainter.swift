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

  var source: FigureSource {
    FigureSource(
      figure: { figure, size in drawn(figure, size: size) },
      mark: { name, size in mark(name, textSize: size) })
  }

  /// What a figure shows, in words; its own description where it names no chart.
  func words(of figure: Figure) -> String {
    drawn(figure, size: Size(width: 480, height: 240))?.description ?? figure.description
  }

  private func drawn(_ figure: Figure, size: Size) -> DrawnFigure? {
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

  /// Signs stand on the baseline, a little wider than tall.
  private func mark(_ name: String, textSize: Double) -> Drawing? {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let side = textSize * 0.8
    let center = Point(side / 2, -textSize * 0.36)
    switch parts[0] {
    case "status":
      guard let status = IndicatorStatus(rawValue: parts[1]) else { return nil }
      return Drawing(
        size: Size(width: side, height: side),
        elements: StatusShape(status).elements(at: center, size: side, palette: style.palette))
    case "sign": return sign(parts[1], textSize: textSize)
    case "flag":
      return Drawing(
        size: Size(width: 11 * flagScale, height: 11 * flagScale),
        elements: flagSign(parts[1], textSize))
    default: return nil
    }
  }

  private func sign(_ name: String, textSize: Double) -> Drawing? {
    let elements: [DrawingElement]
    switch name {
    case "log": elements = logSign(textSize)
    case "check":
      elements = [
        .path(
          checkMark(at: Point(1, -textSize * 0.34), size: textSize * 0.72),
          stroke: Stroke(style.palette.ink, width: 1.7, cap: .round, join: .round))
      ]
    case "question":
      elements = [
        text(
          "?", at: Point(2, 0),
          TextStyle(size: textSize * 1.1, weight: .bold, color: style.palette.aim))
      ]
    case "dot":
      elements = [
        .path(
          .circle(center: Point(5.8, -textSize * 0.34), radius: 1.5), fill: style.palette.ink2)
      ]
    default: return nil
    }
    return Drawing(
      size: Size(width: textSize * 0.8, height: textSize * 0.8), elements: elements)
  }

  /// A number in a circle, as the charts have it.
  private func flagSign(_ number: String, _ textSize: Double) -> [DrawingElement] {
    let center = Point(5.8 * flagScale, -textSize * 0.34)
    let numeral = TextStyle(size: 8 * flagScale, weight: .semibold, color: style.palette.ink)
    let width = measurer.width(of: number, style: numeral)
    return [
      .path(
        .circle(center: center, radius: 5.4 * flagScale), fill: style.palette.paper,
        stroke: Stroke(style.palette.ink, width: 0.9)),
      text(number, at: center + Point(-width / 2, 0.36 * numeral.size), numeral),
    ]
  }

  /// As large as the flags of the page's charts.
  private var flagScale: Double { style.axisText / 8 }

  private func text(_ text: String, at origin: Point, _ style: TextStyle) -> DrawingElement {
    .text(
      TextRun(text, at: origin, style: style, width: measurer.width(of: text, style: style)))
  }

  /// Three short lines: a page of a log.
  private func logSign(_ textSize: Double) -> [DrawingElement] {
    let width = textSize * 0.67
    let lines = (0..<3).map { index -> Path in
      let y = -textSize * (0.63 - 0.276 * Double(index))
      return .line(from: Point(0.6, y), to: Point(0.6 + width, y))
    }
    return lines.map { .path($0, stroke: Stroke(style.palette.ink2, width: 1)) }
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
