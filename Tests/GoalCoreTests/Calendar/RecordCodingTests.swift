import Foundation
import GoalCore
import Testing

@Suite("Record as a value that is written")
struct RecordCodingTests {
  @Test("reads back the same, every kind of value and state among its entries")
  func roundTrip() throws {
    let day = try #require(CalendarDay(iso: "2026-10-05"))
    let values: [EntryValue] = [
      .none, .number(0), .number(-2.5), .number(0.1 + 0.2), .answer(true), .answer(false),
      .share(successes: 3, chances: 5),
    ]
    let entries = values.enumerated().map { index, value in
      Entry(
        day: day + index, at: ClockTime(hour: index, minute: 30), value: value,
        state: index == 0 ? .paused : .recorded, moment: index == 1 ? .before : nil,
        share: index == 2 ? .client : nil, source: EntrySource(file: 1, line: index, column: 4),
        details: index == 3 ? EntryDetails(note: "a \"note\"", tags: ["x", "y"], event: "e") : nil)
    }
    let indicator = Indicator(
      id: "i", scale: 1...10, better: .lower, targets: [DatedTarget(from: day, value: 3, to: 4)])
    let record = ClientRecord(
      client: Client(id: "c", name: "Nür 森", language: "es"), sessions: [day],
      agreements: [Agreement(date: day, text: "t", goal: "g")],
      goals: [
        Goal(
          id: "g", start: day, reviews: .dates([day]),
          phases: [Phase(title: "p", start: day)], pauses: [Pause(from: day, to: day + 3)],
          indicators: [indicator])
      ],
      series: [Series(goal: "g", indicator: "i", rater: "self", entries: entries)], rowsUnused: 2)
    let data = try JSONEncoder().encode(record)
    #expect(try JSONDecoder().decode(ClientRecord.self, from: data) == record)
  }

  @Test("refuses a day that no log has", arguments: [Int32.max, Int32.min, 84_010, -25_568])
  func days(number: Int32) {
    let data = Data("{\"daysSinceEpoch\": \(number)}".utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CalendarDay.self, from: data)
    }
  }
}
