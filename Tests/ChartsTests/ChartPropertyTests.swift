import Charts
import Drawing
import Testing

@Suite("Chart places")
struct ChartPropertyTests {
  @Test("no two texts overlap and none leaves the frame", arguments: ChartKind.allCases)
  func textPlaces(kind: ChartKind) throws {
    var charts = RandomCharts(seed: 7, language: try ChartSamples.english())
    let measurer = FixedAdvance()
    var problems: [String] = []
    for number in 0..<(2000 / ChartKind.allCases.count + 1) {
      let request = charts.next()
      let size = charts.size()
      let drawing = kind.draw(request, size: size).drawing
      let boxes = drawing.elements.compactMap { element -> Rectangle? in
        guard case .text(let run) = element else { return nil }
        var box = measurer.box(of: run.text, style: run.style, baseline: run.origin)
        box.width = run.width
        return box
      }
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
      for element in kind.draw(request, size: size).drawing.elements {
        guard case .path(let path, _, _) = element, let bounds = path.bounds else { continue }
        if !near.contains(bounds) { problems.append("\(number): \(bounds) in \(size)") }
      }
    }
    #expect(problems == [])
  }
}
