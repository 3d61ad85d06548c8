import Testing

@testable import GoalCore

@Suite("Facts of moments")
struct MomentFactTests {
  /// A week before the session, and entries since.
  private func sample(
    _ before: [Double], since: [Double], indicator: Indicator = FactSample.rating,
    change: (inout FactSample) -> Void = { _ in }
  ) throws -> FactSample {
    try FactSample(
      indicator: indicator, weeks: [before, since], asOf: 13, sessions: [7], change: change)
  }

  @Test("a first time needs three entries before it, and lies since the last session")
  func firstTime() throws {
    let facts = try sample([7, 7, 6], since: [4, 3]).facts(.firstTime)
    #expect(facts.map(\.day) == [FactSample.day(7)])
    #expect(facts.first?.place == FactPlace(time: nil, value: 4))
    #expect(try sample([7, 7], since: [4]).facts(.firstTime).isEmpty)
    #expect(try sample([7, 7, 6, 4], since: [4]).facts(.firstTime).isEmpty)
  }

  @Test("a yes is a first time where a yes is wanted, not where it is the sign to lose")
  func firstYes() throws {
    func facts(_ better: Direction) throws -> [Fact] {
      try sample(
        [0, 0, 0], since: [1], indicator: Indicator(id: "i", kind: .yesNo, better: better)
      ).facts(.firstTime)
    }
    #expect(try facts(.higher).map(\.sentence) == [.firstDone])
    #expect(try facts(.lower).isEmpty)
  }

  @Test("the lowest so far needs five entries before it, all of them higher")
  func best() throws {
    #expect(
      try sample([7, 7, 7, 7, 6], since: [5, 5, 8]).sentences(.bestSoFar) == [.bestLowestMany])
    #expect(try sample([7, 7, 7, 7, 6], since: [5]).sentences(.bestSoFar) == [.bestLowest])
    #expect(try sample([7, 7, 7, 6], since: [5]).facts(.bestSoFar).isEmpty)
    #expect(try sample([7, 7, 7, 7, 5], since: [5]).facts(.bestSoFar).isEmpty)
  }

  @Test("a week stands out from three full weeks before it, and by itself")
  func bestWeek() throws {
    let low = try FactSample(weeks: steady(7, 6, 7, 5), sessions: [21])
    #expect(try low.sentences(.bestWeek) == [.weekLowest])
    #expect(try FactSample(weeks: steady(7, 6, 5), sessions: [14]).facts(.bestWeek).isEmpty)
    #expect(try FactSample(weeks: steady(7, 5, 7, 5), sessions: [21]).facts(.bestWeek).isEmpty)
  }

  @Test("no fact speaks of days in a row")
  func noStreaks() {
    for rule in FactRule.allCases { #expect(!rule.rawValue.contains("streak")) }
  }

  @Test("a step counts since the last session, not before it")
  func steps() throws {
    func facts(reached: Int) throws -> [Fact] {
      try sample([5], since: [5]) {
        $0.goal.steps = [Step(title: "Talk", reached: FactSample.day(reached)), Step(title: "b")]
      }.facts(.stepReached)
    }
    #expect(try facts(reached: 9).count == 1)
    #expect(try facts(reached: 6).isEmpty)
  }

  @Test("a harder moment is short of the aim and apart from the others")
  func harder() throws {
    let facts = try sample([6, 6], since: [5, 5, 9, 5]).facts(.harderMoment)
    #expect(facts.map(\.day) == [FactSample.day(9)])
    #expect(facts.first?.sentence == .harderValueNext)
    #expect(facts.first?.audience == .therapist)
    #expect(try sample([6, 6], since: [5, 5, 5.5, 5]).facts(.harderMoment).isEmpty)
    #expect(try sample([6, 6], since: [1, 1, 4]).facts(.harderMoment).isEmpty, "at the aim")
    #expect(try sample([6, 6], since: [9]).facts(.harderMoment).isEmpty, "nothing to compare")
  }

  @Test("a day without practice is no harder moment")
  func practice() throws {
    let minutes = Indicator(id: "i", kind: .minutes, better: .higher, target: 10)
    #expect(
      try sample([10, 10], since: [12, 12, 0], indicator: minutes).facts(.harderMoment).isEmpty)
  }

  @Test(
    "the note stands with the fact unless nobody may read it",
    arguments: [
      (nil, "the words"), (ShareScope.client, "the words"), (ShareScope.none, nil),
    ] as [(ShareScope?, String?)])
  func notes(share: ShareScope?, note: String?) throws {
    let fact = try #require(
      try sample([6, 6], since: [5, 5, 9]) {
        $0.entries[4].details = EntryDetails(note: "the words")
        $0.entries[4].share = share
      }.facts(.harderMoment).first)
    #expect(fact.note == note)
    #expect(!fact.values.values.contains(.words("the words")))
  }

  @Test("entries at the aim are counted of all since the session; none is no fact")
  func entriesAtAim() throws {
    let fact = try #require(try sample([7], since: [4, 5, 3]).facts(.entriesAtAim).first)
    #expect(fact.values["n"] == .count(2))
    #expect(fact.values["of"] == .count(3))
    #expect(try sample([7], since: [5, 6]).facts(.entriesAtAim).isEmpty)
  }

  @Test("pairs need three that are complete; the others are counted")
  func pairs() throws {
    func sample(pairs: Int, alone: Int) throws -> FactSample {
      try FactSample(weeks: [[]], asOf: 13, sessions: [0]) { sample in
        sample.entries = (0..<pairs + alone).flatMap { number -> [Entry] in
          let details = EntryDetails(event: "e\(number)")
          let before = Entry(
            day: FactSample.day(number), value: .number(8), moment: .before, details: details)
          let after = Entry(
            day: FactSample.day(number), value: .number(number < pairs ? 4 : 0), moment: .after,
            details: details)
          return number < pairs ? [before, after] : [before]
        }
      }
    }
    #expect(try sample(pairs: 2, alone: 0).facts(.pairs).isEmpty)
    #expect(try sample(pairs: 3, alone: 0).sentences(.pairs) == [.pairsComplete])
    let fact = try #require(try sample(pairs: 3, alone: 2).facts(.pairs).first)
    #expect(fact.sentence == .pairsIncomplete)
    #expect(fact.values["left"] == .count(2))
    #expect(fact.n == 3)
    #expect(try sample(pairs: 1, alone: 0).sentences(.bestPair) == [.pairBest])
  }
}
