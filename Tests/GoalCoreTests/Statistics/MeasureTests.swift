import GoalCore
import TestSupport
import Testing

@Suite("Median and quantile")
struct MedianTests {
  @Test("is undefined without a value")
  func empty() {
    #expect(median(of: [Double]()) == nil)
    #expect(median(of: [Double.nan]) == nil)
    #expect(quantile(0.5, of: [Double]()) == nil)
    #expect(mean(of: [Double]()) == nil)
    #expect(sampleVariance(of: [1]) == nil)
  }

  @Test("two largest numbers have a median that is finite")
  func large() {
    let large = Double.greatestFiniteMagnitude
    #expect(median(of: [large, large]) == large)
  }

  @Test("quantiles lie between neighbours in proportion")
  func quantiles() {
    #expect(quantile(0.25, of: [1, 2, 3, 4]) == 1.75)
    #expect(quantile(1, of: [3, 1, 2]) == 3)
    #expect(quantile(0, of: [3, 1, 2]) == 1)
    #expect(quantile(1.01, of: [3, 1, 2]) == nil)
  }
}

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

@Suite("Reliable change")
struct ReliableChangeTests {
  @Test("a published threshold counts when it is just reached, in either direction")
  func published() throws {
    for points in [4.0, 5, 6, 8.4, 10, 15] {
      let change = try #require(
        ReliableChange(from: 20, to: 20 - points, publishedPoints: points))
      #expect(change.isReliable)
      #expect(change.status(better: .lower) == .improved)
      #expect(change.status(better: .higher) == .deteriorated)
      #expect(abs(change.index + 1.96) < 1e-12)
      let less = try #require(
        ReliableChange(from: 20, to: 20.1 - points, publishedPoints: points))
      #expect(!less.isReliable)
    }
  }

  @Test("a reliability that cannot be has no index", arguments: [-0.1, 1, 1.5, .nan])
  func impossible(reliability: Double) {
    #expect(
      ReliableChange(from: 1, to: 9, standardDeviation: 2, reliability: reliability) == nil)
  }

  @Test("who began on the functional side does not recover")
  func notRecovered() throws {
    let cutoff = try #require(
      ClinicalCutoff(
        clinical: ScoreNorm(mean: 15, standardDeviation: 5),
        functional: ScoreNorm(mean: 4, standardDeviation: 4), better: .lower))
    let change = try #require(ReliableChange(from: 8, to: 1, publishedPoints: 6))
    #expect(cutoff.status(of: change, from: 8, to: 1) == .improved)
    let further = try #require(ReliableChange(from: 12, to: 5, publishedPoints: 6))
    #expect(cutoff.status(of: further, from: 12, to: 5) == .recovered)
  }
}

@Suite("Goal measures")
struct GoalMeasureTests {
  @Test("goals without a level or with an impossible weight give no score")
  func attainment() {
    #expect(goalAttainmentScore([]) == nil)
    #expect(goalAttainmentScore([GoalAttainment(level: nil)]) == nil)
    #expect(goalAttainmentScore([GoalAttainment(level: 1, weight: -1)]) == nil)
    #expect(goalAttainmentScore([GoalAttainment(level: 1, weight: 0)]) == 60)
    let scored = [GoalAttainment(level: 1), GoalAttainment(level: -1, weight: 2)]
    #expect(
      goalAttainmentScore(scored + [GoalAttainment(level: nil, weight: 9)])
        == goalAttainmentScore(scored))
  }

  @Test("goals rated once have no outcome")
  func outcome() {
    #expect(GoalBasedOutcome([GoalRating(start: 3, current: nil)]) == nil)
  }

  @Test("progress is the same whichever way is better, and undefined without a way to go")
  func progress() {
    #expect(goalProgress(from: 2, to: 10, now: 4) == 0.25)
    #expect(goalProgress(from: -2, to: -10, now: -4) == 0.25)
    #expect(goalProgress(from: 2, to: 2, now: 4) == nil)
    #expect(goalProgress(from: 0.1 + 0.2, to: 0.3, now: 4) == nil)
  }

  @Test("an aimline is level outside its ends, and needs time to go")
  func aimline() throws {
    let start = Observation(time: 2, value: 8)
    let line = try #require(Aimline(from: start, to: Observation(time: 6, value: 4)))
    #expect([0, 2, 4, 6, 9].map(line.value(at:)) == [8, 8, 6, 4, 4])
    #expect(line.position(of: [], better: .lower, latest: 0) == .insufficient)
    #expect(Aimline(from: start, to: start) == nil)
  }

  @Test("an empty range has no adherence, and days outside do not count")
  func adherence() throws {
    let day = try #require(CalendarDay(iso: "2026-11-16"))
    #expect(RecordingAdherence([day], from: day, to: day - 1) == nil)
    #expect(RecordingAdherence([day], from: day, to: day, expectedDays: 0) == nil)
    let found = try #require(RecordingAdherence([day - 1, day + 9], from: day, to: day + 6))
    #expect(found.daysRecorded == 0)
    #expect(found.longestGap == 7)
  }

  @Test("a single value has a chart without width, and none has no chart")
  func individuals() {
    #expect(IndividualsChart([]) == nil)
    #expect(IndividualsChart([.infinity]) == nil)
    #expect(IndividualsChart([4])?.limits == 4...4)
    #expect(IndividualsChart([4])?.specialCauses() == [nil])
    #expect(IndividualsChart([1e308, -1e308]) == nil)
  }

  @Test("an averaging weight is a share")
  func movingAverage() {
    #expect(MovingAverage(weight: 0) == nil)
    #expect(MovingAverage(weight: 1.1) == nil)
    #expect(MovingAverage(weight: 1)?.averages(of: [3, 1, 4]) == [3, 1, 4])
    #expect(MovingAverage()?.averages(of: []) == [])
  }
}
