import Testing

@testable import GoalCore

private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

/// Daily entries of one value a week, from Monday 2026-09-07 on.
private func daily(_ weeks: [Double]) throws -> [Entry] {
  let start = try day("2026-09-07")
  return weeks.enumerated().flatMap { week, value in
    (0..<7).map { Entry(day: start + (week * 7 + $0), value: .number(value)) }
  }
}

private func summary(
  _ entries: [Entry], goal: Goal, sessions: [CalendarDay] = [], asOf: String
) throws -> IndicatorSummary {
  let record = ClientRecord(
    client: Client(id: "c"), sessions: sessions, goals: [goal],
    series: [Series(goal: goal.id, indicator: "i", entries: entries)])
  let client = ClientSummary(record, settings: ReportSettings(asOf: try day(asOf)))
  return try #require(client.indicators.first)
}

private func goal(
  baseline: Double? = nil, target: Double? = 4, better: Direction? = .lower,
  due: CalendarDay? = nil, phases: [Phase] = [], targets: [DatedTarget] = [],
  pauses: [Pause] = []
) -> Goal {
  let indicator = Indicator(
    id: "i", kind: .rating, scale: 1...10, better: better, baseline: baseline, target: target,
    targets: targets, expected: 7)
  return Goal(id: "g", due: due, phases: phases, pauses: pauses, indicators: [indicator])
}

@Suite("Indicator summary")
struct IndicatorSummaryTests {
  @Test("takes the level now from the last three full weeks, and the start from the first three")
  func levels() throws {
    let result = try summary(
      try daily([9, 8, 9, 7, 6, 5, 7]), goal: goal(), asOf: "2026-10-25")
    #expect(result.level?.now == 6)
    #expect(result.level?.start == 9)
    #expect(result.progress == 3.0 / 5)
  }

  @Test("has a history for each rater of each goal's indicator", arguments: [2, 40])
  func histories(goals: Int) throws {
    let start = try day("2026-09-07")
    let record = ClientRecord(
      client: Client(id: "c"),
      goals: (0..<goals).map {
        Goal(id: "g\($0)", indicators: [Indicator(id: "i"), Indicator(id: "none")])
      },
      series: (0..<goals).reversed().flatMap { goal in
        ["self", "parent"].map { rater in
          Series(
            goal: "g\(goal)", indicator: "i", rater: rater,
            entries: [Entry(day: start, value: .number(Double(goal)))])
        }
      })
    var found: [String] = []
    record.forEachTrend(ReportSettings(asOf: start + 6)) { trend in
      let history = trend.history
      let value = history.weeks.first?.value.map { " \(Int($0))" } ?? ""
      found.append("\(history.goal.id) \(history.indicator.id) \(history.rater)\(value)")
    }
    #expect(
      found
        == (0..<goals).flatMap {
          ["g\($0) i self \($0)", "g\($0) i parent \($0)", "g\($0) none self"]
        })
  }

  @Test("prefers the record's baseline")
  func baseline() throws {
    let result = try summary(try daily([9, 8, 7]), goal: goal(baseline: 10), asOf: "2026-09-27")
    #expect(result.level?.start == 10)
  }

  @Test("has no progress where start and target are the same, and says why")
  func noWay() throws {
    let result = try summary(try daily([4, 4, 4]), goal: goal(baseline: 4), asOf: "2026-09-27")
    #expect(result.progress == nil)
    #expect(result.why["progress"] == "start and target are the same")
  }

  @Test("counts since the last session before the as-of day, both ends included")
  func sinceSession() throws {
    let result = try summary(
      try daily([8, 6]), goal: goal(),
      sessions: [try day("2026-09-07"), try day("2026-09-14"), try day("2026-09-20")],
      asOf: "2026-09-20")
    #expect(result.sinceLastSession.window.from.description == "2026-09-14")
    #expect(result.sinceLastSession.value.value == 6)
    #expect(result.sinceLastSession.value.recorded == 7)
    #expect(result.sinceLastSession.previous.value == 8)
    #expect(result.sinceLastSession.change == -2)
  }

  @Test("looks seven days back where there is no session")
  func noSession() throws {
    let result = try summary(try daily([8, 6, 5]), goal: goal(), asOf: "2026-09-27")
    #expect(result.sinceLastSession.window.from.description == "2026-09-20")
    #expect(result.sinceLastSession.window.previousFrom.description == "2026-09-12")
  }

  @Test("needs a pace only until the due day")
  func pace() throws {
    let entries = try daily([8, 8, 8, 8])
    let before = try summary(entries, goal: goal(due: try day("2026-11-01")), asOf: "2026-10-04")
    #expect(before.pace?.needed == -1)
    let after = try summary(entries, goal: goal(due: try day("2026-10-04")), asOf: "2026-10-04")
    #expect(after.pace?.needed == nil)
    #expect(after.why["pace.needed"] == "the due date is past")
  }

  @Test("begins the trend anew with a phase")
  func phases() throws {
    let phases = [
      Phase(title: "a", start: try day("2026-09-07")),
      Phase(title: "b", start: try day("2026-10-05")),
    ]
    let result = try summary(
      try daily([9, 8, 7, 6, 8, 7, 6, 5]), goal: goal(phases: phases), asOf: "2026-11-01")
    #expect(result.trend.weeks == 4)
    #expect(result.trend.from?.description == "2026-10-05")
  }

  @Test("holds each week against the target of its last day")
  func targetOfLastDay() throws {
    let targets = [
      DatedTarget(from: try day("2026-09-07"), value: 6),
      DatedTarget(from: try day("2026-09-16"), value: 4),
    ]
    let result = try summary(
      try daily([6, 6]), goal: goal(targets: targets), asOf: "2026-09-20")
    let met = result.history.weeks.map(result.history.isAtAim)
    #expect(met == [true, false])
  }

  @Test(
    "says in one word where the client stands",
    arguments: [
      ([9, 8, 7, 6, 5.5, 5], IndicatorStatus.toward), ([5, 6, 6.5, 7, 8, 9], .away),
      ([7, 7, 7, 7, 7, 7], .level), ([9, 8, 7], .tooEarly), ([5, 4, 4, 3], .holding),
      ([8, 8, 8, 3], .atAim), ([9, 5, 9, 6, 5, 8, 5, 6.5], .varied), ([9, 8, 7, 6], .towardEarly),
    ] as [([Double], IndicatorStatus)])
  func status(weeks: [Double], status: IndicatorStatus) throws {
    let last = try day("2026-09-07") + (weeks.count * 7 - 1)
    let result = try summary(try daily(weeks), goal: goal(), asOf: last.description)
    #expect(result.status == status)
  }

  @Test("says nothing of a direction without a better side")
  func noBetter() throws {
    let result = try summary(
      try daily([9, 8, 7, 6, 5, 4]), goal: goal(target: nil, better: nil), asOf: "2026-10-18")
    #expect(result.trend.direction == .falling)
    #expect(result.bearing == .neutral)
  }

  @Test("is paused on a paused day, whatever the numbers")
  func paused() throws {
    let pause = Pause(from: try day("2026-10-01"), to: try day("2026-10-30"))
    let result = try summary(
      try daily([9, 8, 7, 6, 5]), goal: goal(pauses: [pause]), asOf: "2026-10-11")
    #expect(result.status == .paused)
  }

  @Test("stands without an entry")
  func empty() throws {
    let result = try summary([], goal: goal(), asOf: "2026-10-11")
    #expect(result.status == .noEntries)
    #expect(result.history.weeks.isEmpty)
    #expect(result.level == nil && result.pairs == nil && result.progress == nil)
  }
}

@Suite("Pairs")
struct PairSummaryTests {
  private func rows(_ rows: [(String, Moment, Double, String?)]) throws -> [Entry] {
    try rows.map { date, moment, value, event in
      Entry(
        day: try day(date), at: ClockTime(hour: 10, minute: 0), value: .number(value),
        moment: moment, details: event.map { EntryDetails(event: $0) })
    }
  }

  @Test("count events with both moments, and only those")
  func complete() throws {
    let entries = try rows([
      ("2026-09-07", .before, 8, nil), ("2026-09-07", .after, 5, nil),
      ("2026-09-08", .before, 6, nil), ("2026-09-09", .after, 4, nil),
    ])
    let pairs = try #require(PairSummary(entries))
    #expect(pairs.count == 1)
    #expect((pairs.before, pairs.after, pairs.change) == (8, 5, -3))
    #expect(pairs.incomplete == 2)
  }

  @Test("go by the event's name where there is one")
  func named() throws {
    let entries = try rows([
      ("2026-09-07", .before, 8, "talk"), ("2026-09-07", .before, 4, "walk"),
      ("2026-09-07", .after, 6, "talk"), ("2026-09-07", .after, 3, "walk"),
    ])
    #expect(PairSummary(entries)?.count == 2)
    #expect(PairSummary(entries)?.change == -1.5)
  }

  @Test("are none without a complete one")
  func none() throws {
    #expect(PairSummary(try rows([("2026-09-07", .before, 8, nil)])) == nil)
  }
}
