import Testing

@testable import GoalCore

@Suite("Facts of the aim")
struct AimFactTests {
  @Test("holding needs three full weeks at the aim, two are silent")
  func holding() throws {
    #expect(try FactSample(weeks: steady(7, 4, 4)).facts(.holding).isEmpty)
    let facts = try FactSample(weeks: steady(7, 4, 3, 4)).facts(.holding)
    #expect(facts.map(\.sentence) == [.holdingAim])
    #expect(facts.first?.audience == .client)
  }

  @Test("an aim that was reached and then left is told with the latest week, without alarm")
  func reachedThenLost() throws {
    let fact = try #require(
      try FactSample(weeks: steady(7, 4, 6)).facts(.aimReached).first)
    #expect(fact.sentence == .aimReachedThen)
    #expect(fact.bearing == .neutral)
    #expect(fact.values["week"] == .day(FactSample.day(7), .short))
    #expect(fact.values["latest-week"] == .day(FactSample.day(14), .short))
  }

  @Test("reached is not said where no week was, nor where the log began at the aim")
  func notReached() throws {
    #expect(try FactSample(weeks: steady(7, 5, 4.1)).facts(.aimReached).isEmpty)
    #expect(try FactSample(weeks: steady(3, 5)).facts(.aimReached).isEmpty)
    #expect(try FactSample(weeks: steady(7, 4)).sentences(.aimReached) == [.aimReached])
  }

  @Test("weeks at the aim are counted from two full weeks on, partial ones never")
  func weeksAtAim() throws {
    #expect(try FactSample(weeks: steady(4)).facts(.weeksAtAim).isEmpty)
    let fact = try #require(
      try FactSample(weeks: steady(7, 4, 3), asOf: 18).facts(.weeksAtAim).first)
    #expect(fact.values["n"] == .count(1))
    #expect(fact.values["of"] == .count(2))
  }

  @Test("pace names what is needed; observed where there is an interval, else says it cannot")
  func pace() throws {
    func pace(_ values: [Double], due: Int) throws -> [PhraseKey] {
      try FactSample(weeks: values.map { [Double](repeating: $0, count: 5) }) {
        $0.goal.due = FactSample.day(due)
      }.sentences(.pace)
    }
    #expect(try pace([9, 8, 7], due: 60) == [.paceLower])
    #expect(try pace([9, 8, 7, 6, 5.5], due: 60) == [.paceLowerLower])
    #expect(try pace([5, 6, 7, 8, 9], due: 60) == [.paceLowerHigher])
    #expect(try pace([7, 8, 7, 6, 8, 7], due: 60) == [.paceLowerEither])
    #expect(try pace([9, 8, 7, 6, 5], due: 30).isEmpty, "the date is past")
    #expect(try pace([9, 8, 4], due: 60).isEmpty == false, "the level is a median")
    #expect(try pace([4, 4, 4], due: 60).isEmpty, "nothing is needed any more")
  }

  @Test("a date is projected for a clear trend toward the aim alone, with its range")
  func projection() throws {
    let clear = try FactSample(weeks: steady(9, 8.5, 8, 7.5, 7, 6.5)).facts(.projection)
    let fact = try #require(clear.first)
    #expect(fact.sentence == .projectionRange)
    #expect(fact.values["middle"] == .day(FactSample.day(35 + 35), .short))
    // Four weeks in order are an early direction at most.
    #expect(try FactSample(weeks: steady(9, 8, 7, 6)).facts(.projection).isEmpty)
    #expect(try FactSample(weeks: steady(5, 5.5, 6, 6.5, 7, 7.5)).facts(.projection).isEmpty)
  }

  @Test("each state of the trend has its own words since the start")
  func sinceStart() throws {
    func state(_ values: [Double], baseline: Double? = 9) throws -> [PhraseKey] {
      var indicator = FactSample.rating
      indicator.baseline = baseline
      return try FactSample(
        indicator: indicator, weeks: values.map { [Double](repeating: $0, count: 5) }
      ).sentences(.sinceStart)
    }
    #expect(try state([9, 8, 7, 6, 5.5]) == [.startToward])
    #expect(try state([5, 6, 7, 8, 9]) == [.startAway])
    #expect(try state([9, 8, 7, 6]) == [.startTowardEarly])
    #expect(try state([8, 8, 8, 8, 8, 8]) == [.startLevel])
    #expect(try state([8]) == [.startTooEarly])
    #expect(try state([8], baseline: nil).isEmpty)
    #expect(try state([]).isEmpty)
  }

  @Test("amounts are sizes: a fall of a half a week is told as 0.5, its range in order")
  func amounts() throws {
    let summary = try #require(
      try FactSample(weeks: steady(9, 8.5, 8, 7.5, 7, 6.5)).client().indicators.first)
    guard case .amount(let rate, _) = summary.trendAmounts["rate"],
      case .bareAmount(let low, _) = summary.trendAmounts["low"],
      case .bareAmount(let high, _) = summary.trendAmounts["high"]
    else {
      Issue.record("no amounts")
      return
    }
    #expect(abs(rate - 0.5) < 1e-9)
    #expect(low <= high && low > 0)
  }

  @Test("a start that the log does not show is asked about, with both numbers")
  func baseline() throws {
    var indicator = FactSample.rating
    indicator.baseline = 9
    let fact = try #require(
      try FactSample(indicator: indicator, weeks: steady(6, 6, 6)).facts(.baselineDiffers).first)
    #expect(fact.values["stated"] == .stated(9, indicator))
    #expect(fact.values["logged"] == .value(6, indicator))
    #expect(
      try FactSample(indicator: indicator, weeks: steady(6, 6)).facts(.baselineDiffers).isEmpty)
    #expect(
      try FactSample(indicator: indicator, weeks: steady(8, 8, 8)).facts(.baselineDiffers).isEmpty)
  }
}
