import Testing

@testable import GoalCore

@Suite("Scale end")
struct ScaleEndTests {
  private func summary(
    _ weeks: [[Double]], better: Direction?, target: Double?, kind: IndicatorKind = .rating,
    asOf: Int? = nil
  ) throws -> IndicatorSummary {
    let indicator = Indicator(
      id: "i", title: "Worry", kind: kind, scale: 1...10, better: better, target: target)
    let sample = try FactSample(indicator: indicator, weeks: weeks, asOf: asOf)
    return try #require(try sample.client().indicators.first)
  }

  @Test("a level within the smallest change of the good end has the words of that end")
  func ends() throws {
    let high = try summary(steady(9, 9, 9, 9, 9, 9), better: .higher, target: 10)
    #expect(high.status == .level)
    #expect(high.scaleEnd == .top)
    #expect(high.statusPhrase == .statusScaleTop)
    #expect(high.stateSentence == .stateScaleTop)
    let low = try summary(steady(2, 2, 2, 2, 2, 2), better: .lower, target: 1)
    #expect(low.scaleEnd == .bottom)
  }

  @Test("the gate is the smallest change: 1.35 of a scale from 1 to 10")
  func gate() throws {
    #expect(
      try summary(steady(8.65, 8.65, 8.65, 8.65, 8.65, 8.65), better: .higher, target: 10).scaleEnd
        == .top)
    #expect(
      try summary(steady(8.6, 8.6, 8.6, 8.6, 8.6, 8.6), better: .higher, target: 10).scaleEnd == nil
    )
  }

  @Test("the far end, a moving series and a measure without a better side say nothing of it")
  func others() throws {
    #expect(try summary(steady(2, 2, 2, 2, 2, 2), better: .higher, target: 10).scaleEnd == nil)
    #expect(try summary(steady(5, 6, 7, 8, 9, 9.5), better: .higher, target: 10).scaleEnd == nil)
    #expect(try summary(steady(9, 9, 9, 9, 9, 9), better: nil, target: nil).scaleEnd == nil)
    #expect(try summary(steady(9, 9, 9), better: .higher, target: 10).scaleEnd == nil)
  }

  @Test("four flat weeks at the end of the scale do not ask for another step")
  func question() throws {
    func asked(_ value: Double) throws -> Int {
      let indicator = Indicator(
        id: "i", title: "Joy", kind: .rating, scale: 1...10, better: .higher, target: 10)
      let weeks = [[Double]](repeating: [Double](repeating: value, count: 5), count: 6)
      return try FactSample(indicator: indicator, weeks: weeks).facts(.flatFourWeeks).count
    }
    #expect(try asked(9) == 0)
    #expect(try asked(6) == 1)
  }

  @Test(
    "a log that ended more than 14 days ago dates its label by its last week",
    arguments: [(6 * 7 + 13, false), (6 * 7 + 14, true)])
  func stale(asOf: Int, isStale: Bool) throws {
    let result = try summary(steady(5, 5, 5, 5, 5, 5), better: .lower, target: 4, asOf: asOf)
    #expect(result.staleWeek == (isStale ? FactSample.day(35) : nil))
  }
}
