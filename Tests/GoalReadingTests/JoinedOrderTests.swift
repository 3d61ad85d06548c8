import GoalCore
import Testing

/// Goals and rows are moved rather than copied, in whatever order they come.
@Suite("Order of what is joined")
struct JoinedOrderTests {
  @Test("series come in the order of goals and indicators, whatever the order of the log")
  func series() throws {
    let log = try readLog([
      "g.json": """
      {"client": {"id": "a"}, "goals": [{"id": "x", "kind": "score"}, {"id": "y", "indicators": [
        {"id": "p", "kind": "score"}, {"id": "q", "kind": "score"}]}]}
      """,
      "log.csv": """
      date,client,goal,indicator,rater,value
      2026-09-08,a,y,q,,1
      2026-09-08,b,z,,,2
      2026-09-08,a,y,p,mum,3
      2026-09-08,a,x,,,4
      2026-09-08,a,y,p,,5
      2026-09-09,a,y,q,,6
      """,
    ])
    let client = try #require(log.client("a"))
    #expect(client.series.map(\.indicator) == ["x", "p", "p", "q"])
    #expect(client.series.map(\.rater) == ["self", "mum", "self", "self"])
    #expect(client.series.map { $0.entries.map(\.number) } == [[4], [3], [5], [1, 6]])
    #expect(client.goals.map { $0.indicators.map(\.id) } == [["x"], ["p", "q"]])
  }

  @Test("of goals given twice the first is kept in its place, within a record and across records")
  func doubledGoals() throws {
    let log = try readLog([
      "g.json": """
      [{"client": {"id": "a"}, "goals": [{"id": "x", "title": "1"}, {"id": "X", "title": "2"},
        {"id": "y", "title": "3"}]},
      {"client": {"id": "a"}, "goals": [{"id": "y", "title": "4"}, {"id": "z", "title": "5"}]}]
      """
    ])
    #expect(try #require(log.client("a")).goals.map(\.title) == ["1", "3", "5"])
    #expect(log.complaints == ["error 1:63 goal-twice", "error 3:35 goal-twice"])
  }

  @Test("rows of a client that stand apart, and of one with no record, all find their client")
  func scattered() throws {
    let rows = (0..<300).map { "2026-09-08,c\($0 * 7 % 100),g\($0 / 100),\($0 % 10)" }
    let clients = (0..<50).map { #"{"client": {"id": "c\#($0)"}, "goals": [{"id": "g0"}]}"# }
    let log = try readLog([
      "g.json": "[\(clients.joined(separator: ","))]",
      "log.csv": (["date,client,goal,value"] + rows).joined(separator: "\n"),
    ])
    #expect(log.clients.count == 100)
    #expect(log.clients.allSatisfy { $0.series.map(\.goal) == ["g0", "g1", "g2"] })
    for number in 0..<300 {
      let series = log.client("c\(number * 7 % 100)")?.series[number / 100]
      #expect(series?.entries.map(\.number) == [Double(number % 10)])
    }
  }
}
