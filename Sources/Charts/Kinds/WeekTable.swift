internal import Drawing
internal import GoalCore

/// The chart that suits an indicator, and under it its numbers week by week, each column under
/// its week.
///
/// Where not all weeks fit, chart and table show the newest.
struct WeekTable: Chart {
  /// More columns could not be told apart on a page.
  static let mostWeeks = 14

  let request: ChartRequest
  let people: [IndicatorHistory]

  init(_ request: ChartRequest) {
    self.request = request
    people = [request.history] + request.others
  }

  func draw(size: Size) -> Drawing {
    guard people.contains(where: \.hasValues) else { return request.emptyPanel(size) }
    var canvas = request.canvas(size)
    let columns = WeekTableColumns(self, on: canvas)
    let rows = WeekTableRows(self, columns: columns)
    let top = size.height - rows.height
    guard size.width >= 160 * unit, top >= 60 * unit else {
      return chart(request).draw(size: size)
    }
    let chart = chart(columns.over(request)).draw(
      size: Size(width: size.width, height: top - 8 * unit))
    rows.draw(on: &canvas, top: top)
    return Drawing(
      size: size,
      elements: [.group(DrawingGroup(elements: chart.elements))] + canvas.drawing.elements)
  }

  private var unit: Double { request.style.unit }

  private func chart(_ request: ChartRequest) -> any Chart {
    guard people.count == 1 else { return Raters(request) }
    switch ChartKind.standard(for: request.indicator) {
    case .count: return WeekBars(request)
    case .minutes where request.indicator.weekly == .sum: return WeekBars(request)
    case .yesNo: return DayGrid(request)
    case .share: return ShareSquares(request)
    default: return WeeklyChart(request)
    }
  }

  /// The first days of all weeks that anybody has, in order.
  var starts: [CalendarDay] {
    Array(Set(people.flatMap { $0.weeks.map(\.start) })).sorted()
  }

  // MARK: Words

  var words: String {
    let shown = Set(starts.suffix(Self.mostWeeks))
    return people.map { person in
      var own = request
      own.history = person
      own.history.weeks.removeAll { !shown.contains($0.start) }
      let reached = own.history.weeks.filter { $0.state == .full && person.isAtAim($0) }
      guard !reached.isEmpty else { return own.weeksInWords }
      let list = reached.map { request.language.date($0.start, .short) }
        .joined(separator: request.language.say(.listSeparator))
      return own.weeksInWords + " " + request.language.say(.weekTableTextAtAim, ["list": list])
    }.joined(separator: " ")
  }
}

/// Which weeks there is room for, and where their columns stand.
struct WeekTableColumns {
  let starts: [CalendarDay]
  /// Weeks that are left out at the left.
  let hidden: Int
  let left: Double
  let right: Double

  init(_ table: WeekTable, on canvas: Canvas) {
    let style = table.request.style
    let unit = style.unit
    let width = canvas.frame.width
    let names = WeekTableRows.names(table).map { canvas.width(of: $0, style.label()) }
    left = min(max((names.max() ?? 0) + 10, 58 * unit), 0.3 * width)
    right = width - min(72 * unit, 0.16 * width)
    let all = table.starts
    let cells = table.people.flatMap { person in
      person.weeks.suffix(WeekTable.mostWeeks).filter { $0.state != .paused }
        .map { WeekTableRows.value($0, table, of: person) }
    }
    // Beside a day with its month stands a day alone, so each may reach into the other's column.
    let dates = all.suffix(WeekTable.mostWeeks).map {
      let named = canvas.width(
        of: table.request.language.date($0, .short), style.label(weight: .medium))
      return (named + canvas.width(of: "30", style.label(weight: .medium))) / 2
    }
    let widest = cells.map { canvas.width(of: $0, WeekTableRows.strong(style)) } + dates
    let pitch = max((widest.max() ?? 0) + 3.5, 20 * unit)
    let most = Int(exactly: ((right - left) / pitch).rounded(.down)) ?? 1
    starts = Array(all.suffix(min(max(most, 1), WeekTable.mostWeeks)))
    hidden = all.count - starts.count
  }

  var span: DaySpan {
    let first = starts.first ?? CalendarDay(daysSinceEpoch: 0)
    return DaySpan(from: first, to: (starts.last ?? first) + 6)
  }

  /// The request for the chart that stands over the columns.
  func over(_ request: ChartRequest) -> ChartRequest {
    var request = request
    request.span = span
    request.columns = PlotColumns(left: left, right: right)
    return request
  }

  var pitch: Double { (right - left) / Double(max(starts.count, 1)) }

  func middle(_ column: Int) -> Double { left + (Double(column) + 0.5) * pitch }

  /// Where the weeks that have a day in `window` stand.
  func tinted(_ window: DaySpan) -> ClosedRange<Double>? {
    let inside = starts.indices.filter {
      starts[$0] <= window.to && window.from <= starts[$0] + 6
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    return left + Double(first) * pitch...left + Double(last + 1) * pitch
  }
}
