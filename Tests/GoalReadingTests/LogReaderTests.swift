import GoalCore
import GoalReading
import Testing

@Suite("Log reader")
struct LogReaderTests {
  @Test("four columns are a log; kind and scale come from the values")
  func fourColumns() throws {
    let log = try readLog([
      "log.csv": """
      date,client,goal,value
      2026-09-08,jm-014,speaking,8
      2026-09-09,jm-014,speaking,
      2026-09-10,jm-014,speaking,6.5

      """
    ])
    let client = try #require(log.client("jm-014"))
    let indicator = try #require(client.goals.first?.indicators.first)
    #expect(indicator.kind == .rating)
    #expect(indicator.scale == 1...10)
    #expect(indicator.isInferred)
    #expect(client.series.first?.entries.map(\.number) == [8, nil, 6.5])
    #expect(client.series.first?.entries.map(\.state) == [.recorded, .empty, .recorded])
    #expect(client.series.first?.entries.map(\.source.line) == [2, 3, 4])
    #expect(log.allRowsUnused == 0)
  }

  @Test("goals of one file meet the log of another")
  func joins() throws {
    let log = try readLog([
      "goals.json": """
      [{"client": {"id": "a", "name": "Ana", "language": "es"}, "sessions": ["2026-09-15", "2026-09-08"],
        "goals": [{"id": "g", "title": "Calm", "kind": "rating", "min": 0, "max": 10, "better": "lower",
                   "baseline": 7.8, "target": 4, "expected": "daily"}]}]
      """,
      "log.csv": "date,client,goal,value\n2026-09-08,a,g,11\n2026-09-09,a,g,0\n",
    ])
    let client = try #require(log.client("a"))
    #expect(client.client.language == "es")
    #expect(client.sessions.map(\.description) == ["2026-09-08", "2026-09-15"])
    let indicator = try #require(client.goals.first?.indicators.first)
    #expect(indicator.expected == 7)
    #expect(indicator.better == .lower)
    #expect(client.series.map { $0.entries.map(\.number) } == [[0]])
    #expect(log.complaints == ["error 2:16 value-off-scale"])
    #expect(log.diagnostics.first?.message == "rating \"11\" is not from 0 to 10")
    #expect(client.rowsUnused == 1)
  }

  @Test("a client without goals is told so once, at the first row")
  func withoutGoals() throws {
    let log = try readLog([
      "log.csv": """
      date,client,goal,value
      2026-09-08,a,g,5
      2026-09-08,a,h,6
      2026-09-08,b,g,5
      """,
      "goals.json": #"{"client": {"id": "b"}, "goals": [{"id": "g", "kind": "score"}]}"#,
    ])
    let told = log.diagnostics.filter { $0.code == "goals-missing" }
    #expect(told.map(\.client) == ["a"])
    #expect(told.map(\.position.line) == [2])
    #expect(told.allSatisfy { $0.severity == .warning && $0.message.contains("no aim") })
  }
}
