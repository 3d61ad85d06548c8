import GoalCore
import GoalReading
import Testing

@Suite("Record checks")
struct RecordCheckTests {
  private static let asOf = CalendarDay(daysSinceEpoch: 20_762)  // 2026-11-05

  /// A goal with nothing left out, whose parts a test takes away.
  private static let whole = Goal(
    id: "g",
    smart: SmartFields(
      specific: "a", measurable: "b", achievable: "c", relevant: "d", timeBound: "e"),
    start: asOf - 60, due: asOf + 30, reviews: .monthly,
    indicators: [
      Indicator(
        id: "i", kind: .rating, scale: 1...10, better: .lower, baseline: 8, target: 4, expected: 7)
    ])

  private func codes(_ goal: Goal, values: [Double] = [5], from day: CalendarDay = asOf) -> [String]
  {
    let entries = values.enumerated().map {
      Entry(
        day: day + $0.offset, value: .number($0.element), source: EntrySource(line: $0.offset + 2))
    }
    let record = ClientRecord(
      client: Client(id: "c"), goals: [goal],
      series: [Series(goal: "g", indicator: "i", entries: entries)])
    let log = GoalLog(files: ["log.csv"], clients: [record])
    return CheckedRecord(record, of: log, asOf: Self.asOf).findings.map(\.code)
  }

  @Test("find nothing in a whole record")
  func nothing() {
    #expect(codes(Self.whole).isEmpty)
  }

  @Test(
    "find each part that is missing",
    arguments: [
      ("measure-missing", { @Sendable (goal: inout Goal) in goal.indicators = [] }),
      ("aim-missing", { $0.indicators[0].target = nil }),
      ("due-missing", { $0.due = nil }),
      ("review-missing", { $0.reviews = nil }),
      ("smart-field-empty", { $0.smart.relevant = "  " }),
      ("direction-missing", { $0.indicators[0].better = nil }),
      ("target-on-wrong-side", { $0.indicators[0].target = 9 }),
    ] as [(String, @Sendable (inout Goal) -> Void)])
  func missing(code: String, change: @Sendable (inout Goal) -> Void) {
    var goal = Self.whole
    change(&goal)
    #expect(codes(goal).contains(code))
  }

  @Test("name each empty letter of SMART")
  func letters() {
    var goal = Self.whole
    goal.smart = SmartFields()
    #expect(codes(goal) == Array(repeating: "smart-field-empty", count: 5))
  }

  @Test("find rows after the as-of day, and say so once a series")
  func future() {
    #expect(codes(Self.whole, values: [5, 5, 5]) == ["day-in-future"])
  }

  @Test("find an indicator that was never recorded")
  func never() {
    #expect(codes(Self.whole, values: []) == ["never-recorded"])
  }

  @Test("find a scale that changed midway, and not a level that went down")
  func scale() {
    let start = Self.asOf - 40
    let changed = Array(repeating: 8.0, count: 12) + Array(repeating: 3.0, count: 12)
    #expect(codes(Self.whole, values: changed, from: start) == ["scale-changed"])
    let slow = (0..<24).map { (step: Int) -> Double in
      let swing: Double = step % 3 == 0 ? 1 : -1
      return 9 - Double(step) * 0.25 + swing
    }
    #expect(codes(Self.whole, values: slow, from: start).isEmpty)
  }

  @Test("find a client's row in a file that is named after another client")
  func anotherClientsFile() {
    let entry = Entry(day: Self.asOf, value: .number(5), source: EntrySource(file: 0, line: 3))
    func record(_ id: String, _ entries: [Entry]) -> ClientRecord {
      ClientRecord(
        client: Client(id: id), series: [Series(goal: "g", indicator: "i", entries: entries)])
    }
    let records = [record("a", [entry]), record("b", [])]
    for (file, codes) in [("logs/b.csv", ["another-clients-file"]), ("logs/a.csv", [])] {
      let log = GoalLog(files: [file], clients: records)
      let found = CheckedRecord(records[0], of: log, asOf: Self.asOf).findings
      #expect(found.map(\.code) == codes)
    }
  }

  @Test("leave a goal alone that is over")
  func over() {
    var goal = Goal(id: "g", status: .replaced)
    goal.indicators = []
    #expect(codes(goal, values: []).isEmpty)
  }
}

@Suite("Client views")
struct ClientViewTests {
  private static let day = CalendarDay(daysSinceEpoch: 20_762)

  private func record() -> ClientRecord {
    func entry(_ share: ShareScope?, _ note: String) -> Entry {
      Entry(day: Self.day, value: .number(5), share: share, details: EntryDetails(note: note))
    }
    let open = Indicator(id: "open")
    let hidden = Indicator(id: "hidden", isSensitive: true)
    return ClientRecord(
      client: Client(id: "c"),
      goals: [
        Goal(id: "g", smart: SmartFields(specific: "private"), indicators: [open, hidden])
      ],
      series: [
        Series(
          goal: "g", indicator: "open",
          entries: [
            entry(nil, "private"), entry(.client, "shared"), entry(ShareScope.none, "private"),
          ]),
        Series(goal: "g", indicator: "hidden", entries: [entry(.client, "private")]),
        Series(
          goal: "g", indicator: "open", rater: "partner",
          entries: [entry(nil, "private"), entry(.client, "shared")]),
        Series(goal: "g", indicator: "open", rater: "aunt", entries: [entry(nil, "private")]),
      ])
  }

  @Test("hold no private word")
  func words() {
    let view = record().view(for: Series.selfRater)
    #expect(!"\(view)".contains("private"))
    let notes = view.series.flatMap(\.entries).compactMap(\.details?.note)
    #expect(notes == ["shared", "shared"])
  }

  @Test("hold the client's own values, and others' only where they are shared")
  func values() {
    let view = record().view(for: Series.selfRater)
    #expect(view.series.map(\.rater) == ["self", "partner"])
    #expect(view.series.map(\.entries.count) == [3, 1])
  }

  @Test("hold no sensitive indicator")
  func sensitive() {
    let view = record().view(for: Series.selfRater)
    #expect(view.goals.flatMap(\.indicators).map(\.id) == ["open"])
    #expect(view.series.allSatisfy { $0.indicator == "open" })
  }

  @Test("are made for each rater where the client rated nothing")
  func raters() {
    var couple = record()
    couple.series.removeAll { $0.rater == Series.selfRater }
    #expect(couple.sheetRaters == ["partner", "aunt"])
    #expect(record().sheetRaters == ["self"])
  }
}
