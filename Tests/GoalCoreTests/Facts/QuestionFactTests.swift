import Testing

@testable import GoalCore

@Suite("Facts to ask about")
struct QuestionFactTests {
  /// Entries at nine and at three, so many of each.
  private func times(
    _ morning: [Double], _ afternoon: [Double], tag: String? = nil
  ) throws -> FactSample {
    try FactSample(weeks: [[]], asOf: 40) { sample in
      func entries(_ values: [Double], hour: Int) -> [Entry] {
        values.enumerated().map { place, value in
          Entry(
            day: FactSample.day(place * 3), at: ClockTime(hour: hour, minute: 0),
            value: .number(value),
            details: hour < 12 ? tag.map { EntryDetails(tags: [$0]) } : nil)
        }
      }
      let all = entries(morning, hour: 9) + entries(afternoon, hour: 15)
      sample.entries = all.sorted { $0.day < $1.day }
    }
  }

  @Test("a pattern needs five entries on each side")
  func gate() throws {
    let five = [Double](repeating: 3, count: 5)
    let high = [Double](repeating: 8, count: 5)
    #expect(try times(five, high.dropLast()).facts(.patterns).isEmpty)
    let fact = try #require(try times(five, high).facts(.patterns).first)
    #expect(fact.sentence == .patternTimeApart)
    #expect(fact.values["first-n"] == .count(5))
    #expect(fact.values["second-n"] == .count(5))
    #expect(fact.values["looked"] == .count(1))
  }

  @Test("a difference that means nothing is no pattern, and ranges that overlap are said to")
  func size() throws {
    #expect(try times([5, 5, 5, 5, 5], [6, 6, 6, 6, 6]).facts(.patterns).isEmpty)
    let fact = try times([3, 3, 3, 3, 7], [6, 6, 6, 7, 7]).facts(.patterns).first
    #expect(fact?.sentence == .patternTimeOverlap)
  }

  @Test("two patterns at most, however many are found, and every comparison is counted")
  func brakes() throws {
    let facts = try times(
      [Double](repeating: 2, count: 12), [Double](repeating: 9, count: 12), tag: "work"
    ).facts(.patterns)
    #expect(facts.count == 2)
    #expect(facts.allSatisfy { $0.audience == .therapist })
    for fact in facts {
      guard case .count(let looked) = fact.values["looked"] else {
        Issue.record("no number of comparisons")
        continue
      }
      #expect(looked >= 2)
    }
  }

  @Test("four level weeks ask after the step's size; three do not, nor weeks at the aim")
  func flat() throws {
    #expect(try FactSample(weeks: steady(7, 7, 7, 7)).facts(.flatFourWeeks).count == 1)
    #expect(try FactSample(weeks: steady(7, 7, 7)).facts(.flatFourWeeks).isEmpty)
    #expect(try FactSample(weeks: steady(7, 7, 7, 4)).facts(.flatFourWeeks).isEmpty)
    #expect(try FactSample(weeks: steady(4, 4, 4, 4)).facts(.flatFourWeeks).isEmpty)
    #expect(try FactSample(weeks: steady(9, 8, 7, 6)).facts(.flatFourWeeks).isEmpty)
  }

  @Test("weeks that moved away ask after the day that lay nearest the aim")
  func different() throws {
    let away = try FactSample(
      weeks: steady(3, 4, 5, 6) + [[8, 8, 5, 8]], sessions: [28])
    let fact = try #require(try away.facts(.whatDiffered).first)
    #expect(fact.day == FactSample.day(30))
    #expect(
      try FactSample(weeks: steady(9, 8, 7, 6, 5), sessions: [28]).facts(.whatDiffered).isEmpty)
  }

  @Test("three days together without an entry are a gap; two, or a pause, are none")
  func gap() throws {
    func facts(_ values: [Double], pause: Bool = false) throws -> [Fact] {
      var indicator = FactSample.rating
      indicator.expected = 7
      return try FactSample(indicator: indicator, weeks: [[5, 5, 5], values], sessions: [7]) {
        if pause { $0.goal.pauses = [Pause(from: FactSample.day(7), to: FactSample.day(13))] }
      }.facts(.loggingGap)
    }
    #expect(try facts([5, 5, 5, 5, 5]).isEmpty)
    let fact = try #require(try facts([5, 5, 5, 5]).first)
    #expect(fact.n == 3)
    #expect(fact.values["range"] == .range(FactSample.day(11), FactSample.day(13)))
    #expect(try facts([], pause: true).isEmpty)
  }

  @Test("two who rate alike are not asked; two who see it differently are, in the same words")
  func raters() throws {
    func facts(_ other: Double) throws -> [Fact] {
      try FactSample(weeks: [[6, 6, 6]], sessions: [0]) {
        $0.others = [
          Series(
            goal: "g", indicator: "i", rater: "lee",
            entries: (0..<3).map { Entry(day: FactSample.day($0), value: .number(other)) })
        ]
      }.facts(.ratersDiffer)
    }
    #expect(try facts(7).isEmpty)
    let fact = try #require(try facts(8).first)
    #expect(fact.values["first"] == .rater(Series.selfRater))
    #expect(fact.values["second"] == .rater("lee"))
    #expect(fact.bearing == .neutral)
  }

  @Test("the aim's date is asked about within two weeks of it, unless the aim is reached")
  func aimDate() throws {
    func facts(due: Int, _ value: Double = 7) throws -> [PhraseKey] {
      try FactSample(weeks: steady(value, value)) {
        $0.goal.due = FactSample.day(13 + due)
      }.sentences(.aimDateNear)
    }
    #expect(try facts(due: 14) == [.askAimDate])
    #expect(try facts(due: 15).isEmpty)
    #expect(try facts(due: -14) == [.askAimDatePast])
    #expect(try facts(due: -15).isEmpty)
    #expect(try facts(due: 3, 4).isEmpty)
  }

  @Test(
    "a review is due from the day after the last session to a week on",
    arguments: [(7, false), (8, true), (13, true), (20, true), (21, false)])
  func review(day: Int, isDue: Bool) throws {
    let facts = try FactSample(weeks: steady(5, 5), sessions: [7]) {
      $0.goal.reviews = .dates([FactSample.day(day)])
    }.facts(.reviewDue)
    #expect(facts.isEmpty != isDue)
  }

  @Test("monthly reviews keep the day of the month, or take the month's last")
  func months() throws {
    let start = try #require(CalendarDay(iso: "2026-01-31"))
    let february = try #require(CalendarDay(iso: "2026-02-10"))
    #expect(
      ReviewSchedule.monthly.firstDay(after: february, start: start)?.description == "2026-02-28")
    #expect(
      ReviewSchedule.quarterly.firstDay(after: february, start: start)?.description == "2026-04-30")
    #expect(
      ReviewSchedule.weekly.firstDay(after: february, start: start)?.description == "2026-02-14")
    #expect(ReviewSchedule.monthly.firstDay(after: february, start: nil) == nil)
    let leap = try #require(CalendarDay(iso: "2028-01-29"))
    #expect(
      ReviewSchedule.monthly.firstDay(after: leap, start: leap)?.description == "2028-02-29")
  }

  @Test("an aim that is held, or steps that are all reached, ask for the next")
  func nextStep() throws {
    #expect(try FactSample(weeks: steady(4, 4, 4)).sentences(.nextStep) == [.askNextStep])
    #expect(try FactSample(weeks: steady(4, 4, 5)).sentences(.nextStep).isEmpty)
    let steps = try FactSample(weeks: steady(7, 7), sessions: [7]) {
      $0.goal.steps = [Step(title: "a", reached: FactSample.day(8))]
    }
    #expect(try steps.sentences(.nextStep) == [.askAllSteps])
  }
}
