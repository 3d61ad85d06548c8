import GoalCore
import Testing

@Suite("Calendar month")
struct CalendarMonthTests {
  @Test(
    "a month has four, five or six weeks, each with a day of it",
    arguments: [
      ("2027-02", WeekStart.monday, 4, "2027-02-01"), ("2026-10", .monday, 5, "2026-09-28"),
      ("2026-03", .monday, 6, "2026-02-23"), ("2026-05", .sunday, 6, "2026-04-26"),
      ("2026-02", .sunday, 4, "2026-02-01"),
    ])
  func weeks(month: String, start: WeekStart, count: Int, first: String) throws {
    let month = try #require(CalendarMonth(iso: month))
    let starts = month.weekStarts(start == .monday ? .monday : .sunday)
    #expect(starts.count == count)
    #expect(starts.first?.description == first)
    #expect(starts.allSatisfy { $0 <= month.lastDay && $0 + 6 >= month.firstDay })
    #expect((starts.first ?? month.firstDay) - 1 < month.firstDay)
    #expect((starts.last ?? month.lastDay) + 7 > month.lastDay)
  }

  @Test(
    "only four digits, a hyphen and two digits are a month",
    arguments: [
      "2026-13", "2026-00", "26-10", "2026-1", "2026-10-01", "", "2026/10", "1066-10",
    ])
  func refusals(text: String) {
    #expect(CalendarMonth(iso: text) == nil)
  }

  @Test("each day of two years lies in its own month, and months follow each other")
  func days() throws {
    var day = try #require(CalendarDay(iso: "2027-12-01"))
    for _ in 0..<800 {
      let month = CalendarMonth(of: day)
      #expect(month.contains(day))
      #expect(month.firstDay.civil.day == 1)
      #expect(month.next.firstDay == month.lastDay + 1)
      #expect(CalendarMonth(iso: month.description) == month)
      day = day + 1
    }
  }
}
