import GoalCore
import GoalReading
import Testing

@Suite("Date columns")
struct DateColumnTests {
  private func days(
    _ dates: [String], order: DateOrder? = nil, timeZone: String? = nil
  ) throws -> (days: [String], complaints: [String]) {
    let rows = dates.enumerated().map { "\($1),a,g,\($0 % 9 + 1)" }
    let log = try readLog(
      ["log.csv": (["date,client,goal,value"] + rows).joined(separator: "\n")], dates: order,
      timeZone: timeZone)
    let inFileOrder = log.entries.sorted { $0.source.line < $1.source.line }
    return (
      inFileOrder.map(\.day.description),
      log.diagnostics.map(\.code).filter { $0 != "goals-missing" }
    )
  }

  @Test("one part above 12 settles the whole column")
  func settled() throws {
    let read = try days(["03/04/2026", "13/04/2026"])
    #expect(read.days == ["2026-04-03", "2026-04-13"])
    #expect(read.complaints.isEmpty)
    #expect(try days(["03/04/2026", "03/14/2026"]).days == ["2026-03-04", "2026-03-14"])
  }

  @Test("rows in order under one reading only are read so, with a warning")
  func ordered() throws {
    let read = try days(
      ["30/04/2026", "02/05/2026", "03/05/2026", "01/06/2026"].map { String($0) })
    #expect(read.days.first == "2026-04-30")
    let guessed = try days(["10/04/2026", "12/04/2026", "02/05/2026", "04/05/2026", "01/06/2026"])
    #expect(guessed.days == ["2026-04-10", "2026-04-12", "2026-05-02", "2026-05-04", "2026-06-01"])
    #expect(guessed.complaints == ["dates-guessed"])
  }

  @Test("a reading that lies in the future is wrong")
  func future() throws {
    let read = try days((1...12).map { "\($0 < 10 ? "0" : "")\($0)/11/2026" })
    #expect(read.days.first == "2026-11-01")
    #expect(read.days.last == "2026-11-12")
  }

  @Test("--dates decides, also for short years", arguments: DateOrder.allCases)
  func given(order: DateOrder) throws {
    let expected = [DateOrder.ymd: "2003-04-05", .dmy: "2005-04-03", .mdy: "2005-03-04"]
    #expect(try days(["03/04/05"], order: order).days == [expected[order]])
  }

  @Test("a time with an offset moves to the zone's day only when a zone is named")
  func zones() throws {
    let times = ["2026-09-08T23:30:00-05:00", "2026-03-08T06:59Z", "2026-03-08T07:01Z"]
    #expect(try days(times).days == ["2026-09-08", "2026-03-08", "2026-03-08"])
    #expect(
      try days(times, timeZone: "Europe/Paris").days == ["2026-09-09", "2026-03-08", "2026-03-08"])
    #expect(
      try days(["2026-11-02T04:30Z", "2026-07-02T03:30Z"], timeZone: "America/New_York").days == [
        "2026-11-01", "2026-07-01",
      ])
  }

  @Test("the client's own zone comes before the one of the command line")
  func clientZone() throws {
    let log = try readLog(
      [
        "g.json": #"{"client": {"id": "a", "timeZone": "Asia/Tokyo"}, "goals": [{"id": "g"}]}"#,
        "log.csv": "date,client,goal,value\n2026-09-08T20:00Z,a,g,5\n",
      ], timeZone: "America/New_York")
    #expect(log.entries.first?.day.description == "2026-09-09")
    #expect(log.entries.first?.time == ClockTime(hour: 5, minute: 0))
  }
}
