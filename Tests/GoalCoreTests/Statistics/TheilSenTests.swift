import GoalCore
import TestSupport
import Testing

@Suite("Theil–Sen line")
struct TheilSenTests {
  private func series(_ values: [Double]) -> [Observation] {
    values.enumerated().map { Observation(time: Double($0), value: $1) }
  }

  @Test("needs two times", arguments: [[], [3.0]])
  func tooShort(values: [Double]) {
    #expect(TheilSen(series(values)) == nil)
    #expect(
      TheilSen(
        values.flatMap { [Observation(time: 1, value: $0), Observation(time: 1, value: 9)] }) == nil
    )
  }

  @Test("goes through two values, without an interval")
  func two() throws {
    let line = try #require(TheilSen(series([3, 5])))
    #expect(line.slope == 2)
    #expect(line.intercept == 3)
    #expect(line.interval == nil)
  }

  @Test("one wild week does not turn the trend round", arguments: 0..<7)
  func oneWild(place: Int) throws {
    var values: [Double] = [1, 2, 3, 4, 5, 6, 7]
    values[place] = -4000
    #expect(try #require(TheilSen(series(values))).slope > 0)
  }

  @Test("the order in which values are given plays no part")
  func anyOrder() {
    let values = series([3, 1, 4, 1, 5, 9, 2, 6])
    #expect(TheilSen(values) == TheilSen(values.reversed()))
  }

  @Test("slope and interval stand where all slopes in order have them", arguments: 4..<20)
  func likeSortedSlopes(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    for _ in 0..<30 {
      let values = (0..<count).map { _ in Double(Int.random(in: 7...70, using: &generator)) / 7 }
      let line = try #require(TheilSen(series(values)))
      let slopes = (0..<count).flatMap { later in
        (0..<later).map { (values[later] - values[$0]) / Double(later - $0) }
      }.sorted()
      #expect(line.slope == median(of: slopes))
      guard let interval = line.interval else { continue }
      #expect(
        zip(slopes, slopes.reversed()).contains { $0 == interval.lower && $1 == interval.upper })
    }
  }

  @Test("ten years of weeks give the slope that made them, within their interval")
  func longSeries() throws {
    var generator = SeededGenerator(seed: 7)
    let values = (0..<500).map { 0.01 * Double($0) + generator.normal() }
    let line = try #require(TheilSen(series(values)))
    let interval = try #require(line.interval)
    #expect(interval.lower < 0.01 && 0.01 < interval.upper)
    #expect(interval.coverage == 0.9)
    #expect(interval.upper - interval.lower < 0.002)
  }

  @Test("the interval is wider at a higher level, and gone where it cannot be")
  func levels() throws {
    let values = series([3, 1, 4, 1.5, 5, 9, 2, 6])
    let narrow = try #require(TheilSen(values, level: 0.8)?.interval)
    let wide = try #require(TheilSen(values, level: 0.99)?.interval)
    #expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
    #expect(wide.coverage >= 0.99 && narrow.coverage >= 0.8)
    #expect(TheilSen(series([1, 2, 3]), level: 0.9)?.interval == nil)
    #expect(TheilSen(values, level: 1)?.interval == nil)
  }
}
