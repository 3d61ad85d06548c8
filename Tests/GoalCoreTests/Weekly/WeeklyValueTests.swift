import Testing

@testable import GoalCore

private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

private func entry(
  _ date: String, _ value: Double, moment: Moment? = nil
) throws -> Entry {
  Entry(day: try day(date), value: .number(value), moment: moment)
}

private func weeks(
  _ entries: [Entry], _ indicator: Indicator, goal: Goal = Goal(id: "g"), asOf: String,
  rule: WeekRule = .monday
) throws -> [WeeklyValue] {
  let history = IndicatorHistory(
    goal: goal, indicator: indicator,
    series: Series(goal: "g", indicator: indicator.id, entries: entries), sessions: [],
    weekRule: rule, asOf: try day(asOf))
  return history.weeks
}

@Suite("Weekly values")
struct WeeklyValueTests {
  private let rating = Indicator(id: "i", kind: .rating, scale: 1...10, expected: 7)

  // 2026-09-07 is a Monday.
  @Test("average the day first, then the days")
  func dailyMeans() throws {
    let entries = [
      try entry("2026-09-07", 2), try entry("2026-09-07", 4), try entry("2026-09-08", 9),
    ]
    let week = try weeks(entries, rating, asOf: "2026-09-13")[0]
    #expect(week.value == 6)
    #expect((week.low, week.high) == (2, 9))
    #expect(week.recorded == 2)
  }

  @Test("count a zero as a value")
  func zero() throws {
    let indicator = Indicator(id: "i", kind: .rating, scale: 0...10)
    let week = try weeks([try entry("2026-09-07", 0)], indicator, asOf: "2026-09-13")[0]
    #expect(week.value == 0)
    #expect(week.state == .full)
  }

  @Test("are thin under 4 of 7 expected days, full from there", arguments: 1...7)
  func thin(days: Int) throws {
    let start = try day("2026-09-07")
    let entries = (0..<days).map { Entry(day: start + $0, value: .number(5)) }
    let week = try weeks(entries, rating, asOf: "2026-09-13")[0]
    #expect(week.state == (days >= 4 ? .full : .thin))
    #expect(week.value == 5)
  }

  @Test("need the same share of another schedule", arguments: [(1, WeekState.thin), (2, .full)])
  func schedule(count: Int, state: WeekState) throws {
    let indicator = Indicator(id: "i", kind: .rating, expected: 3)
    let start = try day("2026-09-07")
    let entries = (0..<count).map { Entry(day: start + $0, value: .number(5)) }
    #expect(try weeks(entries, indicator, asOf: "2026-09-13")[0].state == state)
  }

  @Test("count entries, not days, where a number of entries was agreed")
  func countsEntries() throws {
    let indicator = Indicator(id: "i", kind: .rating, expected: 3)
    let entries = [try entry("2026-09-07", 5), try entry("2026-09-07", 6)]
    #expect(try weeks(entries, indicator, asOf: "2026-09-13")[0].recorded == 2)
  }

  @Test("are partial only in the week that the as-of day cuts")
  func partial() throws {
    let start = try day("2026-09-11")
    let entries = (0..<14).map { Entry(day: start + $0, value: .number(5)) }
    let states = try weeks(entries, rating, asOf: "2026-09-24").map(\.state)
    #expect(states == [.thin, .full, .partial])
  }

  @Test("leave an empty week empty, never zero")
  func empty() throws {
    let entries = [try entry("2026-09-07", 5), try entry("2026-09-22", 6)]
    let middle = try weeks(entries, rating, asOf: "2026-09-27")[1]
    #expect(middle.value == nil)
    #expect(middle.state == .empty)
    #expect(middle.recorded == 0)
  }

  @Test("count a day once that both the record and rows of the log pause")
  func pausedTwice() throws {
    let start = try day("2026-09-07")
    let goal = Goal(id: "g", pauses: [Pause(from: start - 3, to: start + 1)])
    let rows = [1, 1, 4, 6, 7].map { Entry(day: start + $0, value: .none, state: .paused) }
    let result = try weeks(
      [Entry(day: start, value: .number(3))] + rows, rating, goal: goal, asOf: "2026-09-27")
    #expect(result.map(\.pausedDays) == [4, 1, 0])
  }

  @Test("lower what is expected by paused days, and pause a week with none left")
  func pauses() throws {
    let goal = Goal(
      id: "g",
      pauses: [
        Pause(from: try day("2026-09-10"), to: try day("2026-09-20"))
      ])
    let entries = [try entry("2026-09-07", 5), try entry("2026-09-08", 5)]
    let result = try weeks(entries, rating, goal: goal, asOf: "2026-09-20")
    #expect(result[0].expected == 3)
    #expect(result[0].state == .full)
    #expect(result[1].state == .paused)
    #expect(result[1].expected == 0)
  }

  @Test("begin at the goal's start where that is earlier than the first entry")
  func start() throws {
    let goal = Goal(id: "g", start: try day("2026-08-24"))
    let result = try weeks([try entry("2026-09-07", 5)], rating, goal: goal, asOf: "2026-09-13")
    #expect(result.count == 3)
    #expect(result[0].state == .empty)
  }

  @Test("add all successes of all chances, never percentages")
  func shares() throws {
    let indicator = Indicator(id: "i", kind: .share)
    let entries = [
      Entry(day: try day("2026-09-07"), value: .share(successes: 1, chances: 1)),
      Entry(day: try day("2026-09-08"), value: .share(successes: 5, chances: 10)),
    ]
    let week = try weeks(entries, indicator, asOf: "2026-09-13")[0]
    #expect(week.value == 6.0 / 11)
    #expect((week.successes, week.chances) == (6, 11))
    #expect(week.low == nil && week.high == nil)
  }

  @Test("hold days done against days answered")
  func yesNo() throws {
    let indicator = Indicator(id: "i", kind: .yesNo, expected: 7)
    let start = try day("2026-09-07")
    let entries = [true, false, true, true].enumerated().map {
      Entry(day: start + $0.offset, value: .answer($0.element))
    }
    let week = try weeks(entries, indicator, asOf: "2026-09-13")[0]
    #expect(week.value == 0.75)
    #expect((week.successes, week.chances) == (3, 4))
  }

  @Test("average minutes over occasions, not days")
  func minutes() throws {
    let indicator = Indicator(id: "i", kind: .minutes)
    let entries = [
      try entry("2026-09-07", 10), try entry("2026-09-07", 20), try entry("2026-09-08", 60),
    ]
    #expect(try weeks(entries, indicator, asOf: "2026-09-13")[0].value == 30)
  }

  @Test("add counts, and fill in a zero only where the record says so")
  func counts() throws {
    let goal = Goal(id: "g", start: try day("2026-09-07"))
    let entries = [try entry("2026-09-08", 2), try entry("2026-09-10", 1)]
    let gap = Indicator(id: "i", kind: .count, expected: 7)
    let zero = Indicator(id: "i", kind: .count, expected: 7, missing: .zero)
    #expect(try weeks(entries, gap, goal: goal, asOf: "2026-09-13")[0].recorded == 2)
    let filled = try weeks(entries, zero, goal: goal, asOf: "2026-09-13")[0]
    #expect(filled.value == 3)
    #expect(filled.recorded == 7)
  }

  @Test("speak for during, else before, else after")
  func moments() throws {
    let pairs = [
      try entry("2026-09-07", 8, moment: .before), try entry("2026-09-07", 4, moment: .after),
    ]
    let event = pairs + [try entry("2026-09-07", 6, moment: .during)]
    #expect(try weeks(event, rating, asOf: "2026-09-13")[0].value == 6)
    #expect(try weeks(pairs, rating, asOf: "2026-09-13")[0].value == 8)
    #expect(try weeks([pairs[1]], rating, asOf: "2026-09-13")[0].value == 4)
    var after = rating
    after.moment = .after
    #expect(try weeks(event, after, asOf: "2026-09-13")[0].value == 4)
  }

  @Test("go over new year, and begin on Sunday where asked")
  func boundaries() throws {
    let entries = [try entry("2026-12-28", 5), try entry("2027-01-03", 7)]
    #expect(
      try weeks(entries, rating, asOf: "2027-01-03").map(\.start.description)
        == ["2026-12-28"])
    #expect(
      try weeks(entries, rating, asOf: "2027-01-03", rule: .sunday).map(\.start.description)
        == ["2026-12-27", "2027-01-03"])
  }

  @Test("leave out what lies after the as-of day")
  func later() throws {
    let entries = [try entry("2026-09-07", 5), try entry("2026-09-09", 9)]
    let week = try weeks(entries, rating, asOf: "2026-09-08")[0]
    #expect(week.value == 5)
    #expect(week.state == .partial)
  }

  @Test("hold every recorded entry once, over seeds", arguments: 1...20)
  func complete(seed: Int) throws {
    var state = UInt64(seed)
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let start = try day("2026-01-01")
    let entries = (0..<next(200)).map { _ in
      Entry(day: start + next(200), value: .number(Double(next(5))))
    }.sorted { $0.day < $1.day }
    let count = Indicator(id: "i", kind: .count)
    let total = try weeks(entries, count, asOf: "2026-12-31").compactMap(\.value).reduce(0, +)
    #expect(total == entries.compactMap(\.number).reduce(0, +))
  }
}

@Suite("Calendar days")
struct CalendarDayTests {
  @Test("go forward one by one for 300 years, through every leap year")
  func everyDay() throws {
    var year = 1900
    var month = 1
    var date = 1
    var current = try day("1900-01-01")
    let last = try day("2199-12-31")
    while current < last {
      #expect(current.civil == CivilDate(year: year, month: month, day: date))
      #expect(CalendarDay(year: year, month: month, day: date) == current)
      date += 1
      if date > CalendarDay.days(inMonth: month, of: year) { (date, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
      current = current + 1
    }
  }

  @Test(
    "are not read from what is no day",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "2026-04-31", "1899-12-31",
      "2026-01-01T", "２026-01-01", "", "0000-00-00",
    ])
  func refused(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test("print as they are read", arguments: ["2024-02-29", "1970-01-01", "1900-03-01"])
  func print(text: String) throws {
    #expect(try day(text).description == text)
  }
}
