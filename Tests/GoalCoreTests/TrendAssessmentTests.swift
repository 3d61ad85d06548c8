import GoalCore
import TestSupport
import Testing

@Suite("Trend assessment")
struct TrendAssessmentTests {
  static let monday = CalendarDay(daysSinceEpoch: 20_000 - 20_000 % 7 + 4)

  /// Full weeks one after another; a missing value leaves its week empty.
  static func weeks(_ values: [Double?]) -> [WeeklyValue] {
    values.enumerated().map { place, value in
      WeeklyValue(
        start: monday + 7 * place, value: value, recorded: value == nil ? 0 : 5,
        state: value == nil ? .empty : .full)
    }
  }

  private func assess(
    _ values: [Double?], better: Direction? = .higher, minChange: Double = 1.35
  ) -> TrendAssessment {
    assessTrend(Self.weeks(values), better: better, minChange: minChange)
  }

  @Test("below four weeks there is not enough data, whatever they show", arguments: 0...3)
  func tooShort(count: Int) {
    let found = assess((0..<count).map { Double($0 * 3) })
    #expect(found.direction == .notEnoughData)
    #expect(found.weeks == count)
    #expect(found.slope == nil)
    #expect(found.mannKendall == nil)
    #expect((found.from == nil) == (count == 0))
  }

  @Test("an empty week keeps its place: the slope is per week, not per value")
  func gaps() throws {
    let found = assess([1, 2, nil, nil, 5, 6])
    #expect(found.slope == 1)
    #expect(found.change == 5)
    #expect(found.weeks == 4)
    #expect(found.direction == .toward)
    #expect(found.strength == .early)
  }

  @Test(
    "thin, partial and paused weeks take no part",
    arguments: [
      WeekState.thin, .partial, .paused,
    ])
  func otherStates(state: WeekState) {
    var weeks = Self.weeks([1, 2, 3, 4, 5, -90])
    weeks[5].state = state
    #expect(
      assessTrend(weeks, better: .higher, minChange: 1) == assess([1, 2, 3, 4, 5], minChange: 1))
  }

  @Test("the window begins at the first of the last twelve weeks that count")
  func window() {
    let found = assess((0..<30).map { Double($0) / 2 })
    #expect(found.weeks == 12)
    #expect(found.from == Self.monday + 7 * 18)
    #expect(found.intercept == 9)
  }

  @Test("values that are no numbers are skipped")
  func notFinite() {
    let clean = assess([1, nil, 2, 3, nil, 4, 5])
    #expect(assess([1, .nan, 2, 3, .infinity, 4, 5]) == clean)
  }

  @Test("without a better way the trend rises or falls")
  func noBetter() {
    #expect(assess([1, 2, 3, 4, 5, 6], better: nil).direction == .rising)
    #expect(assess([6, 5, 4, 3, 2, 1], better: nil).direction == .falling)
  }

  @Test("a constant series is level at p 1, and no number carries a sign before its zero")
  func constant() throws {
    let found = assess([5, 5, 5, 5, 5, 5].map { -$0 + 5 })
    #expect(found.direction == .level)
    #expect(found.mannKendall?.p == 1)
    for number in [found.slope, found.slopeLow, found.slopeHigh, found.change, found.intercept] {
      #expect(try #require(number).sign == .plus)
    }
  }

  @Test("means that differ in the last bit are equal")
  func lastBit() {
    let found = assess([0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2], minChange: 0)
    #expect(found.mannKendall?.s == 0)
    #expect(found.mannKendall?.tauB == nil)
    #expect(found.slope == 0)
    #expect(found.leastSquares?.slope == 0)
    #expect(found.leastSquares?.p == nil)
  }

  @Test("a change of exactly the smallest that counts is one")
  func thresholdIncluded() {
    let values = (0..<6).map { 1 + 0.27 * Double($0) }
    #expect(assess(values, minChange: 1.35).direction == .toward)
    #expect(assess(values, minChange: 1.36).direction == .level)
  }

  @Test("values at the end of a Double's range give no number that is not finite")
  func huge() {
    let large = Double.greatestFiniteMagnitude
    for values in [
      [large, -large, large, -large, large], [1, 2, 3, 4, 5, large], [0, 0, 0, -large],
    ] {
      let found = assess(values)
      let numbers = [
        found.slope, found.change, found.slopeLow, found.slopeHigh, found.intercept,
        found.leastSquares?.slope, found.leastSquares?.standardError, found.leastSquares?.p,
      ]
      for number in numbers { #expect(number?.isFinite != false) }
    }
  }

  @Test("shift, scale and reversal move the numbers and turn the direction", arguments: 0..<40)
  func symmetries(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 4...12, using: &generator)
    // Quarters, so that shifting and doubling are exact and ties stay ties.
    let values = (0..<count).map { _ in Double(Int.random(in: 4...40, using: &generator)) / 4 }
    let found = assess(values)
    let shifted = assess(values.map { $0 + 64 })
    #expect(shifted.slope == found.slope)
    #expect(shifted.mannKendall == found.mannKendall)
    #expect(shifted.direction == found.direction)
    let scaled = assess(values.map { $0 * 2 }, minChange: 2.7)
    #expect(scaled.change == found.change.map { $0 * 2 })
    #expect(scaled.slopeLow == found.slopeLow.map { $0 * 2 })
    #expect(scaled.direction == found.direction)
    let reversed = assess(values.reversed())
    let mirrored = assess(values.map { 20 - $0 })
    for opposite in [reversed, mirrored] {
      #expect(opposite.change == found.change.map { 0 - $0 })
      #expect(opposite.mannKendall?.s == found.mannKendall.map { -$0.s })
      #expect(opposite.slopeLow == found.slopeHigh.map { 0 - $0 })
      #expect(opposite.strength == found.strength)
    }
    #expect(assess(values, better: .lower).direction == mirrored.direction)
  }

  @Test(
    "without ties the interval leaves 0 out exactly when p is at most a tenth", arguments: 0..<60)
  func intervalAgreesWithTest(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 4...12, using: &generator)
    let found = assess((0..<count).map { Double($0) / 6 + generator.normal() })
    let low = try #require(found.slopeLow)
    let high = try #require(found.slopeHigh)
    let p = try #require(found.mannKendall?.pExact)
    #expect((low > 0 || high < 0) == (p <= 0.1 + 1e-12))
    #expect(low <= high)
    #expect(try #require(found.slopeLevel) >= 0.9 - 1e-12)
  }
}
