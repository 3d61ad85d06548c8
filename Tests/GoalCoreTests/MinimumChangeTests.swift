import GoalCore
import Testing

@Suite("Minimum change")
struct MinimumChangeTests {
  private func change(_ indicator: Indicator, _ values: [Double?] = []) -> Double {
    defaultMinimumChange(for: indicator, window: TrendAssessmentTests.weeks(values))
  }

  @Test("is what the record says, before anything else")
  func stated() {
    #expect(change(Indicator(id: "a", scale: 0...10, meaningfulChange: 2)) == 2)
  }

  @Test("is 15 percent of a scale and 15 points of a share")
  func scales() {
    #expect(abs(change(Indicator(id: "a", scale: 1...10)) - 1.35) < 1e-12)
    #expect(abs(change(Indicator(id: "a", kind: .attainment)) - 0.6) < 1e-12)
    #expect(change(Indicator(id: "a", kind: .yesNo)) == 0.15)
    #expect(change(Indicator(id: "a", kind: .share)) == 0.15)
  }

  @Test("is a fifth of the median of the window's first three weeks, at least 1")
  func counts() {
    let count = Indicator(id: "a", kind: .count)
    #expect(change(count, [10, 30, 20, 90, 90]) == 4)
    #expect(change(count, [1, 2, 3]) == 1)
    #expect(change(count) == 1)
    // Twelve later weeks push the first three out of the window.
    #expect(change(count, [500, 500, 500] + [Double?](repeating: 50, count: 12)) == 10)
  }

  @Test("does not vanish with a scale that has no width")
  func noWidth() {
    #expect(change(Indicator(id: "a", kind: .score, scale: 7...7)) == 1)
  }
}
