import GoalCore
import GoalReading
import Testing

@Suite("Words for the client")
struct SmallWinTests {
  private func log(_ fields: String) throws -> GoalLog {
    try readLog([
      "record.json": "{\"client\": {\"id\": \"a\"}, \"goals\": [{\"id\": \"g\", \(fields)}]}"
    ])
  }

  @Test("are read with their days")
  func read() throws {
    let goal = try #require(
      try log(
        """
        "wins": [{"date": "2026-09-17", "text": "you spoke first"}], "upsAndDowns": true,
        "events": [{"date": "2026-09-14", "label": "Exam week", "learnt": "rest helps"}]
        """
      ).client("a")?.goals.first)
    let day = try #require(CalendarDay(iso: "2026-09-17"))
    #expect(goal.wins == [SmallWin(date: day, text: "you spoke first")])
    #expect(goal.showsUpsAndDowns)
    #expect(goal.events.first?.learnt == "rest helps")
  }

  @Test(
    "that cannot be used are named at their place, and the rest is kept",
    arguments: [
      (#""wins": [{"text": "a"}, {"date": "2026-09-17", "text": "b"}]"#, "field-missing"),
      (#""wins": [{"date": "2026-09-17"}, {"date": "2026-09-17", "text": "b"}]"#, "field-missing"),
      (#""wins": [7, {"date": "2026-09-17", "text": "b"}]"#, "field-unreadable"),
      (
        #""wins": [{"date": "soon", "text": "a"}, {"date": "2026-09-17", "text": "b"}]"#,
        "field-unreadable"
      ),
      (#""wins": [{"date": "2026-09-17", "text": "b", "day": 1}]"#, "key-unknown"),
    ])
  func flaws(fields: String, code: String) throws {
    let log = try log(fields)
    #expect(log.diagnostics.map(\.code) == [code])
    #expect(log.client("a")?.goals.first?.wins.map(\.text) == ["b"])
  }

  @Test("that no sheet would show are found by check")
  func checks() throws {
    func findings(_ fields: String) throws -> [String] {
      let log = try log(fields)
      let record = try #require(log.client("a"))
      let day = try #require(CalendarDay(iso: "2026-10-01"))
      return CheckedRecord(record, of: log, asOf: day).findings.map(\.code)
        .filter { $0 == "not-on-sheet" }
    }
    let win = #"{"date": "2026-09-17", "text": "b"}"#
    #expect(try findings("\"wins\": [\(win), \(win), \(win)]").isEmpty)
    #expect(try findings("\"wins\": [\(win), \(win), \(win), \(win)]").count == 1)
    #expect(try findings(#""wins": [{"date": "2026-10-02", "text": "b"}]"#).count == 1)
    let event = #""events": [{"date": "2026-09-14", "label": "Exam", "learnt": "rest"}]"#
    #expect(try findings(event).count == 1)
    #expect(try findings(event + ", \"upsAndDowns\": true").isEmpty)
  }
}
