import Testing

@testable import GoalCore

@Suite("Facts of the record")
struct RecordFactTests {
  private var daily: Indicator {
    var indicator = FactSample.rating
    indicator.expected = 7
    return indicator
  }

  @Test("an aim that was revised is told with its day, the old one and the new")
  func revised() throws {
    var indicator = FactSample.rating
    indicator.targets = [
      DatedTarget(from: FactSample.day(0), value: 6),
      DatedTarget(from: FactSample.day(10), value: 4),
      DatedTarget(from: FactSample.day(90), value: 2),
    ]
    let facts = try FactSample(indicator: indicator, weeks: steady(7, 6)) {
      $0.goal.start = FactSample.day(0)
    }.facts(.goalRevised)
    #expect(facts.map(\.day) == [FactSample.day(10)])
    #expect(facts.first?.values["old"] == .aim(AimValue(value: 6), indicator))
    #expect(facts.first?.values["new"] == .aim(AimValue(value: 4), indicator))
  }

  @Test("a phase is told once it has begun, the first one never")
  func phases() throws {
    let facts = try FactSample(weeks: steady(7, 6)) {
      $0.goal.phases = [
        Phase(title: "a", start: FactSample.day(0)), Phase(title: "b", start: FactSample.day(7)),
        Phase(title: "c", start: FactSample.day(70)),
      ]
    }.facts(.goalRevised)
    #expect(facts.map(\.sentence) == [.revisedPhase])
    #expect(facts.first?.values["number"] == .count(2))
  }

  @Test(
    "a goal that is over has facts of its lineage alone",
    arguments: [(GoalStatus.closed, PhraseKey.revisedClosed), (.replaced, .revisedReplaced)])
  func over(status: GoalStatus, sentence: PhraseKey) throws {
    let client = try FactSample(
      indicator: daily, weeks: steady(9, 8, 7, 4, 4, 4), sessions: [35]
    ) {
      $0.goal.status = status
      $0.goal.due = FactSample.day(45)
      $0.goal.reviews = .weekly
    }.client()
    let told = client.facts.filter { $0.subject != nil }.map(\.sentence)
    #expect(told == [sentence])
  }

  @Test("a goal in the place of another names it by its title")
  func replaces() throws {
    let goals = [
      Goal(id: "old", title: "Old", status: .replaced),
      Goal(id: "new", title: "New", replaces: "old"),
    ]
    let record = ClientRecord(client: Client(id: "c"), goals: goals)
    let client = ClientSummary(record, settings: ReportSettings(asOf: FactSample.day(20)))
    let facts = client.facts.filter { $0.rule == .goalRevised }
    #expect(facts.map(\.sentence) == [.revisedReplaces])
    #expect(facts.first?.values["old"] == .words("Old"))
  }

  @Test("days without an entry are counted where one a day was agreed, paused ones are not")
  func notRecorded() throws {
    func facts(_ indicator: Indicator, pause: Int? = nil) throws -> [Fact] {
      try FactSample(indicator: indicator, weeks: [[5], [5, 5, 5, 5, 5]], sessions: [7]) { sample in
        if let pause {
          sample.goal.pauses = [Pause(from: FactSample.day(pause), to: FactSample.day(13))]
        }
      }.facts(.notRecorded)
    }
    let fact = try #require(try facts(daily).first)
    #expect(fact.values["n"] == .count(2))
    #expect(fact.values["of"] == .count(7))
    #expect(try facts(daily, pause: 12).isEmpty)
    #expect(try facts(FactSample.rating).isEmpty)
  }

  @Test("a pause is told while it touches the last two windows, with its reason")
  func paused() throws {
    func facts(_ from: Int, _ to: Int, reason: String? = nil) throws -> [PhraseKey] {
      try FactSample(weeks: steady(5, 5, 5, 5), sessions: [14, 21]) {
        $0.goal.pauses = [
          Pause(from: FactSample.day(from), to: FactSample.day(to), reason: reason)
        ]
      }.sentences(.paused)
    }
    #expect(try facts(10, 14) == [.pausedRange])
    #expect(try facts(10, 14, reason: "leave") == [.pausedReason])
    #expect(try facts(10, 13).isEmpty)
    #expect(try facts(28, 30).isEmpty)
  }

  @Test("the latest complete week is told where it is thin")
  func thin() throws {
    #expect(try FactSample(indicator: daily, weeks: [[5, 5, 5]]).facts(.thinWeek).count == 1)
    #expect(try FactSample(indicator: daily, weeks: [[5, 5, 5, 5]]).facts(.thinWeek).isEmpty)
    let partial = try FactSample(indicator: daily, weeks: steady(5) + [[5]], asOf: 8)
    #expect(try partial.facts(.thinWeek).isEmpty)
  }

  @Test("rows after the as-of day are counted, and nothing else is said of them")
  func later() throws {
    let facts = try FactSample(weeks: steady(5, 9), asOf: 6).facts(.rowsLater)
    #expect(facts.map(\.n) == [5])
    #expect(try FactSample(weeks: steady(5, 9)).facts(.rowsLater).isEmpty)
  }

  @Test("a client is told nothing of sensitive indicators, nor of others' rows that are not shared")
  func audience() throws {
    var sensitive = FactSample.rating
    sensitive.isSensitive = true
    let facts = try FactSample(indicator: sensitive, weeks: steady(7, 4, 4, 4), sessions: [21])
      .client().facts
    let told = facts.filter { $0.audience == .client }.compactMap { $0.subject?.indicator }
    #expect(told == [])
    func isShared(_ share: ShareScope?) throws -> Bool {
      let client = try FactSample(weeks: steady(7, 4, 4, 4), sessions: [21]) {
        $0.others = [
          Series(
            goal: "g", indicator: "i", rater: "lee",
            entries: (0..<28).map {
              Entry(day: FactSample.day($0), value: .number(4), share: share)
            })
        ]
      }.client()
      return client.facts.contains { $0.subject?.rater == "lee" && $0.audience == .client }
    }
    #expect(try isShared(.client))
    #expect(try !isShared(nil))
  }

  @Test(
    "slopes and projections are for the therapist alone",
    arguments: [
      FactRule.pace, .projection, .sinceStart, .patterns, .harderMoment,
    ])
  func statistics(rule: FactRule) throws {
    let client = try FactSample(
      weeks: steady(9, 8.5, 8, 7.5, 7, 6.5) + [[6, 9, 6]], sessions: [42]
    ) { $0.goal.due = FactSample.day(90) }.client()
    #expect(client.facts.filter { $0.rule == rule }.allSatisfy { $0.audience == .therapist })
  }
}
