import Charts
import Documents
import Drawing
import GoalCore
import PageLayout
import Reporting

/// Draws what the front pages of a packet hold: lines and bars of the caseload table, and signs.
struct CaseloadPainter {
  /// What figures of the caseload are called, in `![](caseload:NAME/ROW)`.
  static let scheme = "caseload:"

  let model: CaseloadModel
  let language: PageLanguage
  let measurer: any TextMeasurer
  let style: ChartStyle

  var source: FigureSource {
    FigureSource(
      figure: { figure, size in drawn(figure.source, size: size).map { DrawnFigure($0) } },
      mark: { name, size in
        SignPainter(palette: style.palette, measurer: measurer).mark(name, textSize: size)
      },
      link: { name in
        name.hasPrefix("client:") || name.hasPrefix("packet:") ? .destination(name) : nil
      })
  }

  /// The weeks that all lines share.
  private var span: DaySpan {
    DaySpan(from: model.firstDayShown, to: min(model.month.lastDay, model.asOf))
  }

  private func drawn(_ source: String, size: Size) -> Drawing? {
    guard source.hasPrefix(Self.scheme) else { return nil }
    let parts = source.dropFirst(Self.scheme.count).split(separator: "/").map(String.init)
    if parts.first == "months" { return months(size) }
    guard parts.count == 2, let index = Int(parts[1]), model.rows.indices.contains(index),
      let measure = model.rows[index].measure
    else { return nil }
    switch parts[0] {
    case "sparkline": return sparkline(measure, size: size)
    case "coverage": return coverage(measure.coverage, size: size)
    default: return nil
    }
  }

  /// A line of the table, over the tint of the month.
  func sparkline(_ measure: CaseloadMeasure, size: Size) -> Drawing {
    var request = ChartRequest(
      measure.history, style: style, language: language, measurer: measurer)
    request.span = span
    let inner = Size(width: size.width, height: max(1, size.height - 8))
    let line = ChartKind.sparkline.draw(request, size: inner).drawing
    let tint = DrawingElement.path(.rectangle(monthFrame(size)), fill: style.palette.tint)
    return Drawing(
      size: size,
      elements: [tint, .group(DrawingGroup(offset: Point(0, 4), elements: line.elements))])
  }

  private func x(_ day: CalendarDay, width: Double) -> Double {
    let (left, right) = (2.5, max(width - 3.5, 3.5))
    return left + (right - left) * Double(day - span.from) / Double(span.days)
  }

  private func monthFrame(_ size: Size) -> Rectangle {
    let left = max(0, x(max(model.month.firstDay, span.from), width: size.width))
    return Rectangle(
      left: left, top: 0, right: x(span.to + 1, width: size.width), bottom: size.height)
  }

  /// The names of the months above their days, the packet's own in bold.
  ///
  /// A month that only just touches the lines gives way to the next.
  private func months(_ size: Size) -> Drawing {
    var elements: [DrawingElement] = []
    var end = size.width + 10
    for month in monthsShown.reversed() {
      let isOwn = month == model.month
      let text = TextStyle(
        size: style.axisText, weight: isOwn ? .semibold : .regular,
        color: isOwn ? style.palette.ink : style.palette.ink3)
      let place = x(max(month.firstDay, span.from), width: size.width)
      let word = language.shortName(of: month)
      let width = measurer.width(of: word, style: text)
      guard place + 1 + width <= end - 3 else { continue }
      elements.append(
        .text(TextRun(word, at: Point(place + 2, 7.6), style: text, width: width)))
      end = place
      if month.firstDay > span.from {
        let tick = Path.line(from: Point(place, 0.5), to: Point(place, size.height + 1))
        elements.append(.path(tick, stroke: Stroke(style.palette.rule, width: 0.5)))
      }
    }
    return Drawing(size: size, elements: elements)
  }

  private var monthsShown: [CalendarMonth] {
    Array(
      sequence(first: CalendarMonth(of: span.from)) { month in
        month.next.firstDay <= span.to ? month.next : nil
      })
  }

  /// Recorded, not recorded and paused, as long as the days of the month they stand for.
  private func coverage(_ coverage: MonthCoverage, size: Size) -> Drawing {
    guard let expected = coverage.expected, coverage.days > 0 else { return Drawing(size: size) }
    let day = size.width / Double(model.month.days)
    let open = Double(coverage.days - coverage.pausedDays) * day
    let recorded = expected > 0 ? open * min(1, Double(coverage.recorded) / Double(expected)) : 0
    let top = (size.height - 5.4) / 2
    func bar(_ left: Double, _ right: Double, inset: Double = 0) -> Rectangle {
      Rectangle(
        left: left + inset, top: top + inset, right: max(right - inset, left + inset),
        bottom: top + 5.4 - inset)
    }
    var elements: [DrawingElement] = []
    if coverage.pausedDays > 0 {
      let paused = bar(open, open + Double(coverage.pausedDays) * day)
      elements.append(
        .path(
          hatching(of: paused, step: 2.2), stroke: Stroke(style.palette.hatch, width: 0.6)))
    }
    if open > 1 {
      elements.append(
        .path(
          .rectangle(bar(0, open, inset: 0.35)), fill: style.palette.paper,
          stroke: Stroke(style.palette.form, width: 0.7)))
    }
    if recorded > 0 {
      elements.append(.path(.rectangle(bar(0, recorded)), fill: style.palette.ink3))
    }
    return Drawing(size: size, elements: elements)
  }
}
