import GoalCore
import Testing

@testable import GoalReading

@Suite("Times after a start")
struct TimeAfterStartTests {
  private func day(_ text: String, after start: String) -> String? {
    guard let start = CalendarDay(iso: start) else { return nil }
    return TimeAfterStart(text)?.day(after: start)?.description
  }

  @Test(
    "are days, weeks, and the calendar's months and years, held at the end of a month",
    arguments: [
      ("0", "2026-01-31"), ("0d", "2026-01-31"), ("1 month", "2026-02-28"),
      ("2m", "2026-03-31"), ("13 months", "2027-02-28"), ("25 months", "2028-02-29"),
      ("6 weeks", "2026-03-14"), ("10 days", "2026-02-10"), ("1y", "2027-01-31"),
      ("-1 week", "2026-01-24"), ("\u{2212}2 Months", "2025-11-30"), ("+3 w", "2026-02-21"),
      ("-13m", "2024-12-31"),
    ])
  func times(text: String, expected: String) {
    #expect(day(text, after: "2026-01-31") == expected)
  }

  @Test(
    "are nothing without a number and a unit",
    arguments: ["", "m", "2", "m2", "2 moons", "t2", "12345 days", "1.5 months", "2m 3d", "- 2m"])
  func refused(text: String) {
    #expect(TimeAfterStart(text) == nil)
  }

  @Test("that no calendar of a log has are no days, and no trap")
  func outside() {
    #expect(day("9999 years", after: "2026-01-31") == nil)
    #expect(day("-9999 months", after: "2026-01-31") == nil)
    #expect(day("9999 weeks", after: "2199-12-31") == nil)
    #expect(day("1 day", after: "2199-12-31") == nil)
  }

  @Test(
    "are said by the name of an event only where there is one reading",
    arguments: [
      ("2m", "2 months"), ("6_weeks", "6 weeks"), ("10d", "10 days"), ("week1", nil), ("t1", nil),
      ("0", nil), ("pre", nil), ("day 1", nil),
    ])
  func named(event: String, time: String?) {
    #expect(TimeAfterStart(event: event)?.description == time)
  }
}

@Suite("Columns for events")
struct EventColumnTests {
  @Test("are known by words for a time at the end or the beginning of two headers")
  func found() {
    let header = [
      "id", "bdi.pre", "bdi.2m", "T1_Sleep", "T2_Sleep", "Mood (week 4)", "Mood (week 8)", "6m",
    ]
    let found = EventColumns.all(in: header)
    #expect(found.map(\.pattern) == ["bdi.*", "*_Sleep", "Mood (*)"])
    #expect(EventColumns.events(of: found) == ["pre", "2m", "T1", "T2", "week 4", "week 8"])
  }

  @Test(
    "are none where one header alone, or another word, looks like it",
    arguments: [
      ["bdi.2m", "sleep.4m"], ["start date", "end date"], ["q_1", "q_2"], ["mood_am", "mood_pm"],
      ["size_2xl", "size_3xl"], ["pre", "post"], ["*.2m", "*.4m"],
    ])
  func others(header: [String]) {
    #expect(EventColumns.all(in: header) == [])
  }
}
