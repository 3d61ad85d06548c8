import GoalCore
import GoalReading
import Testing

@Suite("Contradictions")
struct ContradictionTests {
  private func complaints(_ rows: String...) throws -> [String] {
    let header = "date,client,goal,indicator,value,rater,moment,event"
    return try readLog(["log.csv": ([header] + rows).joined(separator: "\n")]).complaints
  }

  @Test("two values for one time are both used, and both places are named")
  func sameTime() throws {
    let log = try readLog([
      "log.csv": """
      date,client,goal,value
      2026-09-08T10:00,a,g,5
      2026-09-08T10:00,a,g,7
      """
    ])
    #expect(log.entries.map(\.number) == [5, 7])
    #expect(log.complaints == ["warning 3:22 rows-contradict"])
    let warning = try #require(log.diagnostics.first { $0.code == "rows-contradict" })
    #expect(warning.message.contains("log.csv:2:22"))
    #expect(log.allRowsUnused == 0)
  }

  @Test("two values for one moment of one event contradict each other without a time too")
  func sameEvent() throws {
    #expect(
      try complaints("2026-09-08,a,g,x,5,,before,talk", "2026-09-08,a,g,x,7,,before,talk") == [
        "warning 3:18 rows-contradict"
      ])
  }

  @Test(
    "other days, raters, moments, events and indicators are other occasions",
    arguments: [
      "2026-09-08,a,g,x,7,,,", "2026-09-08T10:01,a,g,x,7,,,", "2026-09-08T10:00,a,g,y,7,,,",
      "2026-09-08T10:00,a,g,x,7,mother,,", "2026-09-08T10:00,a,g,x,7,,after,",
      "2026-09-08T10:00,a,g,x,7,,,talk", "2026-09-08T10:00,a,g,x,,,,",
      "2026-09-08T10:00,a,h,x,7,,,", "2026-09-08T10:00,b,g,x,7,,,",
    ])
  func others(row: String) throws {
    #expect(try complaints("2026-09-08T10:00,a,g,x,5,,,", row).isEmpty)
  }

  @Test("two values of one day without a time are two occasions")
  func withoutTime() throws {
    #expect(try complaints("2026-09-08,a,g,x,5,,,", "2026-09-08,a,g,x,7,,,").isEmpty)
  }

  @Test(
    "a baseline or target off its own scale is an error at its place, and is not used",
    arguments: [
      #""kind": "rating", "min": 1, "max": 10, "target": 11"#,
      #""kind": "rating", "min": 1, "max": 10, "baseline": 0"#,
      #""kind": "count", "target": -1"#, #""kind": "share", "target": 80"#,
      #""kind": "yes-no", "target": 8"#, #""kind": "attainment", "target": 3"#,
      #""min": 0, "max": 4, "target": 5"#,
    ])
  func aims(fields: String) throws {
    let text = #"{"client": {"id": "a"}, "goals": [{"id": "g", "# + fields
    let log = try readLog(["r.json": text + "}]}"])
    #expect(log.diagnostics.map(\.code) == ["aim-off-scale"])
    #expect(log.diagnostics.first?.severity == .error)
    let last = try #require(text.split(separator: " ").last)
    #expect(log.diagnostics.first?.position.column == text.count - last.count + 1)
    let indicator = log.clients.first?.goals.first?.indicators.first
    #expect(indicator?.target == nil && indicator?.baseline == nil)
  }

  @Test("dated targets and targets of phases are held against the scale as well")
  func datedAims() throws {
    let log = try readLog([
      "r.json": """
      {"client": {"id": "a"}, "goals": [{"id": "g",
        "phases": [{"title": "one", "start": "2026-09-07", "target": 12},
                   {"title": "two", "start": "2026-09-14", "target": 3}],
        "indicators": [{"id": "x", "kind": "rating", "min": 0, "max": 10,
          "targets": [{"from": "2026-09-07", "value": 11}]}]}]}
      """
    ])
    #expect(log.diagnostics.map(\.code) == ["aim-off-scale", "aim-off-scale"])
    #expect(log.diagnostics.map(\.position.line) == [2, 5])
    #expect(log.clients.first?.goals.first?.phases.map(\.target) == [nil, 3])
  }

  @Test("an agreement about an unknown goal or indicator is warned of where it stands")
  func agreements() throws {
    let log = try readLog([
      "r.json": """
      {"client": {"id": "a"}, "goals": [{"id": "g", "indicators": [{"id": "x", "kind": "score"}]},
        {"id": "h"}], "agreements": [
        {"date": "2026-09-08", "text": "one", "goal": "g", "indicator": "x"},
        {"date": "2026-09-08", "text": "two", "goal": "gg"},
        {"date": "2026-09-08", "text": "three", "goal": "g", "indicator": "y"},
        {"date": "2026-09-08", "text": "four", "indicator": "x"},
        {"date": "2026-09-08", "text": "five", "indicator": "z"},
        {"date": "2026-09-08", "text": "six", "goal": "h", "indicator": "h"}]}
      """
    ])
    #expect(
      log.complaints == [4, 5, 7].map { "warning \($0):3 agreement-unknown" })
    #expect(log.clients.first?.agreements.count == 6)
  }
}
