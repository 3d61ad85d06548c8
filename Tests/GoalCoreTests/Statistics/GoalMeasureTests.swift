import GoalCore
import Testing

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
    let unplanned = try #require(RecordingAdherence([day], from: day, to: day, expectedDays: 0))
    #expect(unplanned.share == nil)
    #expect(unplanned.longestStreak == 1)
    let found = try #require(RecordingAdherence([day - 1, day + 9], from: day, to: day + 6))
    #expect(found.daysRecorded == 0)
    #expect(found.longestGap == 7)
  }

  @Test("fewer than two values have no chart, and equal ones a chart without width")
  func individuals() {
    #expect(IndividualsChart([]) == nil)
    #expect(IndividualsChart([.infinity]) == nil)
    #expect(IndividualsChart([4]) == nil)
    #expect(IndividualsChart([4, 4])?.limits == 4...4)
    #expect(IndividualsChart([4, 4])?.specialCauses() == [nil, nil])
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
