import GoalCore
import GoalReading
import Testing

/// What other dates tell of those that could be two things.
@Suite("Evidence for the order of dates")
struct DateEvidenceTests {
  private func read(_ files: [String: [String]], client: Bool = true) throws -> LogReading {
    let folder = try ScratchFolder()
    for (name, dates) in files {
      let rows = dates.enumerated().map { "\($1),\(client ? "a," : "")g,\($0 % 9 + 1)" }
      let header = client ? "date,client,goal,value" : "date,goal,value"
      try folder.write(name, ([header] + rows).joined(separator: "\n"))
    }
    return try LogReader(options: ReadingOptions(asOf: testDay)).reading(
      files.keys.sorted().map { folder.path + "/" + $0 })
  }

  private func days(_ dates: [String]) throws -> [String] {
    let log = try read(["l.csv": dates]).log
    #expect(log.complaints.allSatisfy { $0.hasSuffix("dates-guessed") || $0.hasPrefix("error") })
    return log.entries.sorted { $0.source.line < $1.source.line }.map(\.day.description)
  }

  @Test("dates with one reading count for the order of the rows")
  func certainOrder() throws {
    #expect(
      try days(["2026-01-30", "2026-01-31", "01/02/2026", "02/02/2026"]) == [
        "2026-01-30", "2026-01-31", "2026-02-01", "2026-02-02",
      ])
    #expect(
      try days(["02/10/2026", "02/11/2026", "12 Feb 2026", "2026-02-13"]).first == "2026-02-10")
  }

  @Test("gaps between dates with one reading tell which gaps the others have")
  func gaps() throws {
    let daily = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]
    #expect(
      try days(daily + ["06/02/2026", "07/02/2026", "08/02/2026", "09/02/2026"]).last
        == "2026-02-09")
    #expect(
      try days(daily + ["02/06/2026", "02/07/2026", "02/08/2026", "02/09/2026"]).last
        == "2026-02-09")
    let monthly = ["2025-01-05", "2025-02-05", "2025-03-05", "2025-04-05"]
    #expect(
      try days(monthly + ["05/05/2025", "05/06/2025", "05/07/2025", "05/08/2025"]).last
        == "2025-08-05")
  }

  @Test("gaps alone, and gaps of both kinds, tell nothing")
  func noGaps() throws {
    #expect(try days(["03/02/2026", "04/02/2026", "05/02/2026", "06/02/2026"]) == [])
    let mixed = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-31"]
    #expect(try days(mixed + ["06/02/2026", "07/02/2026", "08/02/2026", "09/02/2026"]) == [])
    #expect(try days(["2026-01-01", "2026-01-02", "06/02/2026", "07/02/2026"]) == [])
  }

  @Test("another file of the client with the same header settles it, whichever comes first")
  func otherFile() throws {
    let settled = ["28/01/2026", "29/01/2026", "30/01/2026"]
    let open = ["03/02/2026", "04/02/2026", "05/02/2026"]
    for (first, second) in [("1.csv", "2.csv"), ("2.csv", "1.csv")] {
      let reading = try read([first: settled, second: open])
      #expect(reading.log.entries.map(\.day.description).max() == "2026-02-05")
      #expect(reading.log.entries.count == 6)
      #expect(reading.log.complaints == ["warning 2:1 dates-guessed"])
      let evidence = reading.decisions.compactMap { $0.dates?.evidence }
      #expect(evidence.contains { $0.contains("has the same header and client") })
    }
  }

  @Test("files of others, with another header, or that contradict each other, settle nothing")
  func notSettled() throws {
    let open = "date,client,goal,value\n03/02/2026,a,g,5\n04/02/2026,a,g,5\n"
    func complaints(_ others: String...) throws -> [String] {
      var files = ["1.csv": open]
      for (number, text) in others.enumerated() { files["\(number + 2).csv"] = text }
      return try readLog(files).complaints.filter { $0.contains("dates") }
    }
    let refused = ["error 2:1 dates-ambiguous"]
    #expect(try complaints("date,client,goal,value\n30/01/2026,b,g,5\n") == refused)
    #expect(try complaints("date,client,goal,value,note\n30/01/2026,a,g,5,\n") == refused)
    #expect(try complaints("date,client,goal,value\n2026-01-30,a,g,5\n") == refused)
    let byDay = "date,client,goal,value\n30/01/2026,a,g,5\n"
    #expect(try complaints(byDay, "date,client,goal,value\n01/30/2026,a,g,5\n") == refused)
    #expect(try complaints(byDay) == ["warning 2:1 dates-guessed"])
  }

  @Test("a file whose own rows speak against the other file is refused, with both reasons")
  func contradiction() throws {
    let byDay = ["28/01/2026", "29/01/2026"]
    let inOrderByMonth = ["04/10/2026", "04/12/2026", "05/02/2026", "05/04/2026", "06/01/2026"]
    let guessed = try read(["1.csv": inOrderByMonth]).log
    #expect(guessed.entries.count == 5)
    let log = try read(["1.csv": inOrderByMonth, "2.csv": byDay]).log
    #expect(log.complaints == ["error 2:1 dates-ambiguous"])
    #expect(log.diagnostics.first?.message.contains("2.csv of the same client") == true)
    // Read as the other file is, these would lie in the future.
    let future = try read(["1.csv": ["01/12/2026", "02/12/2026"], "2.csv": byDay]).log
    #expect(future.complaints == ["error 2:1 dates-ambiguous"])
  }

  @Test("exports that a profile reads settle each other too")
  func profiles() throws {
    let header = "Timestamp,Client code,How tense?\n"
    let log = try readLog([
      "1.csv": header + "28/01/2026 10:00:00,a,7\n29/01/2026 10:00:00,a,6\n",
      "2.csv": header + "03/02/2026 10:00:00,a,5\n04/02/2026 10:00:00,a,4\n",
    ])
    #expect(log.entries.count == 4)
    #expect(log.entries.map(\.day.description).max() == "2026-02-04")
    #expect(log.complaints.filter { $0.contains("dates") } == ["warning 2:1 dates-guessed"])
  }
}
