import Charts
import Drawing
import GoalCore
import Testing

@Suite("Chart places")
struct ChartPropertyTests {
  @Test("no two texts overlap and none leaves the frame", arguments: ChartKind.allCases)
  func textPlaces(kind: ChartKind) throws {
    var charts = RandomCharts(seed: 7, language: try ChartSamples.english())
    var problems: [String] = []
    for number in 0..<(kind == .weekly ? 2000 : 150) {
      let request = charts.next()
      let size = charts.size()
      let drawing = kind.draw(request, size: size).drawing
      let boxes = textBoxes(drawing.elements)
      let frame = Rectangle(size: size)
      for (index, box) in boxes.enumerated() {
        if !frame.contains(box) { problems.append("\(number): text outside \(size)") }
        for other in boxes.dropFirst(index + 1) where box.overlaps(other, slack: 0.01) {
          problems.append("\(number): texts overlap")
        }
      }
    }
    #expect(problems == [])
  }

  @Test("every place is a number within reach of the frame", arguments: ChartKind.allCases)
  func pathPlaces(kind: ChartKind) throws {
    var charts = RandomCharts(seed: 11, language: try ChartSamples.english())
    var problems: [String] = []
    for number in 0..<150 {
      let request = charts.next()
      let size = charts.size()
      let near = Rectangle(size: size).inset(by: -12)
      for bounds in pathBounds(kind.draw(request, size: size).drawing.elements)
      where !near.contains(bounds) {
        problems.append("\(number): \(bounds) in \(size)")
      }
    }
    #expect(problems == [])
  }
}

@Suite("Weeks over a table")
struct WeekTableTests {
  @Test("a weekly average stands over the middle of its column", arguments: [300.0, 400, 515])
  func columns(width: Double) throws {
    let request = try ChartSamples.request(ChartSamples.worry())
    let drawing = ChartKind.weekTable.draw(request, size: Size(width: width, height: 260)).drawing
    let texts = textRuns(drawing.elements)
    let values = request.history.weeks.compactMap { week in
      week.state == .full
        ? request.language.value(of: week, indicator: request.history.indicator) : nil
    }
    let cells = texts.filter { $0.style.weight == .bold && values.contains($0.text) }
    let dots = discs(drawing.elements, color: request.style.palette.ink)
    #expect(dots.count >= 5)
    for dot in dots {
      #expect(cells.contains { abs($0.origin.x + $0.width / 2 - dot.x) < 0.01 }, "\(dot.x)")
    }
  }

  @Test("where not all weeks fit, the newest are kept and the rest is counted")
  func newest() throws {
    var request = try ChartSamples.request(ChartSamples.worry())
    let first = try #require(request.history.weeks.first)
    let last = try #require(request.history.weeks.last)
    let earlier = (1...8).reversed().map { count in
      WeeklyValue(
        start: first.start - 7 * count, value: 5, recorded: 6, expected: 7, state: .full)
    }
    request.history.weeks = earlier + request.history.weeks
    let texts = textRuns(
      ChartKind.weekTable.draw(request, size: Size(width: 515, height: 260)).drawing.elements
    ).map(\.text)
    #expect(texts.contains { $0.hasPrefix("newest 1") })
    #expect(!texts.contains { $0.contains("Jan") })
    #expect(texts.contains(String(last.start.civil.day)))
  }

  private func textRuns(_ elements: [DrawingElement]) -> [TextRun] {
    elements.flatMap { element -> [TextRun] in
      switch element {
      case .text(let run): [run]
      case .group(let group): textRuns(group.elements)
      default: []
      }
    }
  }

  /// The centres of dots that are stroked as round caps of a colour.
  private func discs(_ elements: [DrawingElement], color: Color) -> [Point] {
    elements.flatMap { element -> [Point] in
      switch element {
      case .path(let path, nil, let stroke?)
      where stroke.cap == .round && stroke.color == color && stroke.width > 3:
        path.elements.compactMap { if case .move(let point) = $0 { point } else { nil } }
      case .group(let group): discs(group.elements, color: color)
      default: []
      }
    }
  }
}

/// The boxes of all texts, those in groups at their places too.
private func textBoxes(_ elements: [DrawingElement], at offset: Point = .zero) -> [Rectangle] {
  elements.flatMap { element -> [Rectangle] in
    switch element {
    case .text(let run):
      let place = run.origin + offset
      return [
        Rectangle(
          left: place.x, top: place.y - 0.74 * run.style.size, right: place.x + run.width,
          bottom: place.y + 0.2 * run.style.size)
      ]
    case .group(let group): return textBoxes(group.elements, at: offset + group.offset)
    default: return []
    }
  }
}

private func pathBounds(_ elements: [DrawingElement], at offset: Point = .zero) -> [Rectangle] {
  elements.flatMap { element -> [Rectangle] in
    switch element {
    case .path(let path, _, _): return [path.bounds?.moved(by: offset)].compactMap(\.self)
    case .group(let group): return pathBounds(group.elements, at: offset + group.offset)
    default: return []
    }
  }
}
