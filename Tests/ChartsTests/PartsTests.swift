import Drawing
import GoalCore
import TestSupport
import Testing

@testable import Charts

@Suite("Value axis")
struct ValueAxisTests {
  @Test(
    "a rating shows its whole scale with few whole numbers",
    arguments: [
      (1...10, [1, 4, 7, 10]), (0...10, [0, 5, 10]), (0...9, [0, 3, 6, 9]),
      (1...5, [1, 2, 3, 4, 5]), (0...27, [0, 9, 18, 27]), (0...100, [0, 50, 100]),
      (1...7, [1, 3, 5, 7]), (1...8, [1, 8]), (-2...2, [-2, -1, 0, 1, 2]),
    ] as [(ClosedRange<Double>, [Double])])
  func ratingTicks(scale: ClosedRange<Double>, ticks: [Double]) {
    #expect(ValueAxis.whole(scale) == ValueAxis(domain: scale, ticks: ticks))
  }

  @Test(
    "an axis from zero ends at the first round number above",
    arguments: [
      (62, [0, 25, 50, 75]), (80, [0, 20, 40, 60, 80]), (6, [0, 2, 4, 6]), (0, [0, 1]),
      (3, [0, 1, 2, 3]), (7, [0, 2, 4, 6, 8]), (.nan, [0, 1]),
    ] as [(Double, [Double])])
  func zeroTicks(largest: Double, ticks: [Double]) {
    #expect(ValueAxis.fromZero(to: largest).ticks == ticks)
  }

  @Test("an axis from zero holds any value in at most five ticks")
  func holdsAll() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let largest = random.next(in: 0...1000) * random.next(in: 0...1000)
      let axis = ValueAxis.fromZero(to: largest)
      #expect(axis.domain.upperBound >= largest)
      #expect((2...5).contains(axis.ticks.count))
    }
  }

  @Test("a scale of no length and values that are no numbers still give a place")
  func noLength() {
    let axis = ValueAxis.whole(3...3)
    let scale = ValueScale(domain: axis.domain, top: 0, bottom: 100)
    #expect(scale.y(3) == 50)
    #expect(scale.y(.nan) == 100)
    #expect(scale.y(.infinity) == 100)
  }
}

@Suite("Label stack")
struct LabelStackTests {
  private func labels(_ random: inout SeededGenerator) -> [StackedLabel] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      StackedLabel(wish: random.next(in: -20...220), height: random.next(in: 8...14))
    }.sorted { $0.wish < $1.wish }
  }

  @Test("labels keep their order and their distance, and stay between the bounds")
  func noOverlap() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let labels = labels(&random)
      guard let middles = stackedMiddles(labels, gap: 1, within: 0...200) else {
        Issue.record("six labels fit into 200 points")
        continue
      }
      for (index, middle) in middles.enumerated() {
        #expect(middle - labels[index].height / 2 >= -1e-9)
        #expect(middle + labels[index].height / 2 <= 200 + 1e-9)
        guard index > 0 else { continue }
        let need = (labels[index].height + labels[index - 1].height) / 2 + 1
        #expect(middle - middles[index - 1] >= need - 1e-9)
      }
    }
  }

  @Test("a label that nothing disturbs stands where it wants to")
  func untouched() {
    let labels = [StackedLabel(wish: 20, height: 10), StackedLabel(wish: 60, height: 10)]
    #expect(stackedMiddles(labels, gap: 1, within: 0...100) == [20, 60])
  }

  @Test("two labels with one wish give way equally")
  func shared() {
    let labels = [StackedLabel(wish: 50, height: 10), StackedLabel(wish: 50, height: 10)]
    #expect(stackedMiddles(labels, gap: 2, within: 0...100) == [44, 56])
  }

  @Test("labels that do not fit are said not to")
  func tooMany() {
    let labels = Array(repeating: StackedLabel(wish: 5, height: 10), count: 3)
    #expect(stackedMiddles(labels, gap: 0, within: 0...29) == nil)
  }
}

@Suite("Time scale")
struct TimeScaleTests {
  private let span = DaySpan(
    from: ChartSamples.day("2026-03-23"), to: ChartSamples.day("2026-04-05"))

  @Test("equal numbers of days are equally long, over a daylight-saving night too")
  func proportional() {
    let time = TimeScale(span: span, left: 10, right: 150)
    #expect(time.x(span.from) == 10)
    #expect(time.x(span.from + 7) == 80)
    #expect(time.x(span.to + 1) == 150)
    #expect(time.middle(ofWeek: span.from) == 45)
  }

  @Test("an entry stands at its hour, and at noon without one")
  func hours() {
    let time = TimeScale(span: span, left: 0, right: 140)
    #expect(time.x(span.from, at: ClockTime(hour: 6, minute: 0)) == 2.5)
    #expect(time.x(span.from, at: nil) == 5)
  }
}

@Suite("Week axis")
struct WeekAxisTests {
  private func labels(weeks: Int, width: Double) throws -> [String] {
    let first = ChartSamples.day("2026-03-30")
    let span = DaySpan(from: first, to: first + (7 * weeks - 1))
    let canvas = Canvas(
      size: Size(width: width, height: 50), style: .page, measurer: FixedAdvance())
    return canvas.dateLabels(
      (0..<weeks).map { first + 7 * $0 }, TimeScale(span: span, left: 0, right: width),
      language: try ChartSamples.english()
    ).map { $0.text.split { $0.isWhitespace }.joined(separator: " ") }
  }

  @Test("the month is named on the first label and where it changes")
  func months() throws {
    #expect(try labels(weeks: 5, width: 400) == ["30 Mar", "6 Apr", "13", "20", "27"])
  }

  @Test("every second week is named where all would touch")
  func everySecond() throws {
    #expect(try labels(weeks: 4, width: 100) == ["30 Mar", "13 Apr"])
  }

  @Test("beyond 26 weeks months are named, and a January by its year")
  func longTime() throws {
    #expect(try labels(weeks: 44, width: 500).contains("2027"))
  }
}

@Suite("Hatching")
struct HatchingTests {
  @Test("lines stay within the area and run at 45 degrees")
  func cut() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let area = Rectangle(
        x: 5, y: 7, width: random.next(in: 0...60), height: random.next(in: 0...60))
      let path = hatching(of: area, step: 4.4)
      if let bounds = path.bounds { #expect(area.contains(bounds)) }
      var start = Point.zero
      for element in path.elements {
        switch element {
        case .move(let point): start = point
        case .line(let end): #expect(abs((end.x - start.x) - (start.y - end.y)) < 1e-9)
        default: Issue.record("a line was expected")
        }
      }
    }
  }
}

@Suite("Sparkline range")
struct SparklineRangeTests {
  @Test("small changes are not blown up: at least 40 % of the scale shows")
  func atLeast() {
    #expect(shownRange(of: [5, 5.5], scale: 0...10) == 3.25...7.25)
    #expect(shownRange(of: [0, 0.5], scale: 0...10) == 0...4)
    #expect(shownRange(of: [10], scale: 0...10) == 6...10)
    #expect(shownRange(of: [1, 9], scale: 0...10) == 1...9)
  }
}
