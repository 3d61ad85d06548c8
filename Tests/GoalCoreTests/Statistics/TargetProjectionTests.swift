import GoalCore
import Testing

@Suite("Target projection")
struct TargetProjectionTests {
  private func projection(
    _ values: [Double], target: Double, better: Direction = .higher
  ) throws -> TargetProjection {
    let points = values.enumerated().map { Observation(time: Double($0), value: $1) }
    return TargetProjection(
      try #require(TheilSen(points)), last: Double(values.count - 1),
      span: Double(values.count - 1), target: target, better: better)
  }

  @Test("has no latest date where the interval holds a standstill")
  func noLatest() throws {
    let found = try projection([1, 3, 2, 2.5, 1.5, 3.5], target: 6)
    #expect(found.weeks != nil)
    #expect(found.earliestWeeks != nil)
    #expect(found.latestWeeks == nil)
  }

  @Test("gives the first day of a whole week, and none beyond the horizon")
  func dates() throws {
    let monday = try #require(CalendarDay(iso: "2026-11-16"))
    let found = try projection([1, 2, 3, 4, 5], target: 6.5)
    #expect(found.horizonWeeks == 8)
    #expect(found.weeks == 1.5)
    #expect(found.firstDay(after: 1.5, from: monday) == monday + 14)
    #expect(found.firstDay(after: 2, from: monday) == monday + 14)
    #expect(found.firstDay(after: 8.5, from: monday) == nil)
    #expect(found.firstDay(after: .nan, from: monday) == nil)
  }

  @Test("is made of a trend toward the aim only")
  func onlyToward() {
    let falling = TrendWindow((0..<8).map { Observation(time: Double($0), value: 9 - Double($0)) })
    let worse = assessTrend(falling, better: .higher, minChange: 1)
    let better = assessTrend(falling, better: .lower, minChange: 1)
    #expect(TargetProjection(of: worse, window: falling, target: 0, better: .higher) == nil)
    #expect(TargetProjection(of: better, window: falling, target: 0, better: .lower)?.weeks == 2)
  }
}
