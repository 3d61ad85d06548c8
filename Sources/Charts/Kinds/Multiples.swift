internal import Drawing
internal import GoalCore

/// Several measures as small panels on one time axis; each keeps its own scale and direction.
struct Multiples: Chart {
  let request: ChartRequest
  private let histories: [IndicatorHistory]
  private let span: DaySpan

  init(_ request: ChartRequest) {
    self.request = request
    histories = [request.history] + request.others
    span = request.commonSpan
  }

  func draw(size: Size) -> Drawing {
    let grid = PanelGrid(size, count: histories.count, unit: request.style.unit)
    var elements: [DrawingElement] = []
    for (index, history) in histories.prefix(grid.shown).enumerated() {
      let panel = panelRequest(history)
      let drawing = panel.titled(grid.panel, subtitle: panel.directionInWords ?? "") {
        chart(panel).draw(size: $0)
      }
      elements.append(
        .group(DrawingGroup(offset: grid.corner(index), elements: drawing.elements)))
    }
    var canvas = request.canvas(size)
    let left = histories.count - grid.shown
    if left > 0 {
      let words = request.language.say(.chartMore, ["n": String(left)], count: left)
      canvas.text(words, at: Point(0, size.height - 2), request.style.axis())
    }
    return Drawing(size: size, elements: elements + canvas.drawing.elements)
  }

  private func panelRequest(_ history: IndicatorHistory) -> ChartRequest {
    var panel = ChartRequest(
      history, style: request.style, language: request.language, measurer: request.measurer)
    panel.span = span
    panel.window = request.window
    return panel
  }

  private func chart(_ panel: ChartRequest) -> any Chart {
    panel.indicator.weekly == .sum ? WeekBars(panel) : WeeklyChart(panel)
  }

  var words: String {
    histories.map { panelRequest($0).weeksInWords }.joined(separator: " ")
  }
}

/// Equal panels in as many columns as stay wide enough.
private struct PanelGrid {
  var columns: Int
  var panel: Size
  /// How many panels there is room for.
  var shown: Int
  private var gutter: Double

  init(_ size: Size, count: Int, unit: Double) {
    gutter = 22 * unit
    columns = size.width >= 560 * unit ? 3 : size.width >= 340 * unit ? 2 : 1
    columns = min(columns, max(count, 1))
    let rows = (count + columns - 1) / columns
    let least = 84 * unit
    let most = max(1, Int(exactly: ((size.height + gutter) / (least + gutter)).rounded(.down)) ?? 1)
    let shownRows = min(max(rows, 1), most)
    shown = min(count, shownRows * columns)
    let foot = shown < count ? 12 * unit : 0
    panel = Size(
      width: (size.width - gutter * Double(columns - 1)) / Double(columns),
      height: max(
        (size.height - foot - gutter * Double(shownRows - 1)) / Double(shownRows), 1))
  }

  func corner(_ index: Int) -> Point {
    Point(
      Double(index % columns) * (panel.width + gutter),
      Double(index / columns) * (panel.height + gutter))
  }
}
