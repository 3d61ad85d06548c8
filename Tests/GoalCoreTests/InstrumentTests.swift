import Testing

@testable import GoalCore

@Suite("Instruments")
struct InstrumentTests {
  private func indicator(_ instrument: String?, kind: IndicatorKind = .score) -> Indicator {
    Indicator(id: "i", kind: kind, instrument: instrument)
  }

  @Test(
    "are found by name, whatever the capitals and signs",
    arguments: ["phq9", "PHQ-9", "Phq 9", "PHQ_9"])
  func names(name: String) {
    #expect(InstrumentID(named: name) == .phq9)
    #expect(InstrumentID(named: "phq") == nil)
  }

  @Test("give a score its range, side and meaningful change, where the record has none")
  func completion() {
    let full = indicator("GAD-7").completedByInstrument
    #expect(full.scale == 0...21)
    #expect(full.better == .lower)
    #expect(full.meaningfulChange == 4)
    var own = indicator("GAD-7")
    own.scale = 0...20
    own.meaningfulChange = 3
    #expect(own.completedByInstrument.scale == 0...20)
    #expect(own.completedByInstrument.meaningfulChange == 3)
  }

  @Test("leave other kinds and unknown names alone")
  func others() {
    let rating = indicator("phq9", kind: .rating)
    #expect(rating.completedByInstrument == rating)
    let unknown = indicator("abc12")
    #expect(unknown.completedByInstrument == unknown)
  }

  @Test(
    "hold a source for each number, and numbers within the range", arguments: InstrumentID.allCases)
  func sources(id: InstrumentID) {
    let instrument = id.instrument
    let width = instrument.scale.upperBound - instrument.scale.lowerBound
    #expect(width > 0)
    if let change = instrument.reliableChange {
      #expect(change.points > 0 && change.points < width)
      #expect(!change.source.isEmpty)
    }
    if let cutoff = instrument.cutoff {
      #expect(instrument.scale.contains(cutoff.number.points))
      #expect(!cutoff.number.source.isEmpty)
    }
  }

  @Test(
    "hold no number that was cited from memory alone",
    arguments: [
      InstrumentID.who5, .oq45, .wsas, .gbo, .audit, .ybocs, .isi,
    ])
  func recalled(id: InstrumentID) {
    #expect(id.instrument.reliableChange == nil)
  }

  @Test("are no two of one name")
  func distinct() {
    #expect(Set(InstrumentID.allCases.map(\.instrument.name)).count == InstrumentID.allCases.count)
  }

  @Test(
    "make a published change of the points themselves reliable, and one point less not",
    arguments: [(17.0, 11.0, true), (17, 12, false), (11, 17, true)])
  func reliableChange(start: Double, now: Double, isReliable: Bool) throws {
    let client = try FactSample(
      indicator: Indicator(
        id: "i", kind: .score, baseline: start, instrument: "phq9"),
      weeks: [[now], [now], [now]]
    ).client()
    let change = try #require(client.indicators.first?.reliableChange)
    #expect(change.isReliable == isReliable)
    #expect(abs(change.index - (now - start) / (6 / 1.96)) < 1e-12)
    #expect(change.threshold == 1.96)
  }

  @Test("give way to spread and reliability of the record")
  func ownNorms() throws {
    let client = try FactSample(
      indicator: Indicator(
        id: "i", kind: .score, better: .higher, baseline: 32.5, instrument: "phq9",
        standardDeviation: 7.5, reliability: 0.8),
      weeks: [[47.5], [47.5], [47.5]]
    ).client()
    let change = try #require(client.indicators.first?.reliableChange)
    #expect(abs(change.index - 3.162) < 0.001)
    #expect(change.source == nil)
  }

  @Test("put the levels of attainment goals together as a T-score")
  func attainment() throws {
    let start = try #require(CalendarDay(iso: "2026-09-07"))
    let goals = ["a", "b", "c"].map {
      Goal(id: $0, indicators: [Indicator(id: "i", kind: .attainment, better: .higher)])
    }
    let series = goals.map {
      Series(goal: $0.id, indicator: "i", entries: [Entry(day: start, value: .number(1))])
    }
    let record = ClientRecord(client: Client(id: "c"), goals: goals, series: series)
    let client = ClientSummary(record, settings: ReportSettings(asOf: start + 13))
    let found = try #require(client.attainment)
    #expect(found.goals == 3)
    #expect(abs(found.score - (50 + 3 * 4.564)) < 0.01)
    #expect(
      ClientSummary(ClientRecord(client: Client(id: "d")), settings: client.settings)
        .attainment == nil)
  }
}
