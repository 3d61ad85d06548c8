import Charts
import Drawing
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
