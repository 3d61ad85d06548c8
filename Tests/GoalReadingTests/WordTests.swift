import GoalCore
import Testing

@testable import GoalReading

@Suite("Words for values")
struct WordTests {
  private func read(_ cells: [String], words: [String: Double] = [:]) throws -> GoalLog {
    let rows = cells.enumerated().map { "2026-09-\($0 + 10),g,\($1)" }
    return try readLog(bytes: Array((["date,goal,value"] + rows).joined(separator: "\n").utf8)) {
      $0.words = words
    }
  }

  private func answers(_ cells: String...) throws -> [Double?] {
    try read(cells).entries.map(\.number)
  }

  @Test(
    "yes and no in fourteen languages",
    arguments: [
      ("ja", "nein"), ("oui", "non"), ("Sí", "no"), ("sì", "no"), ("ja", "nee"), ("sim", "não"),
      ("Ja", "Nej"), ("tak", "nie"), ("kyllä", "ei"), ("evet", "hayır"), ("да", "нет"),
      ("はい", "いいえ"), ("WAHR", "FALSCH"), ("VRAI", "FAUX"), ("VERDADERO", "FALSO"),
      ("TRUE", "FALSE"), ("y", "n"), ("j", "n"), ("o", "n"), ("s", "n"), ("t", "n"), ("e", "h"),
      ("k", "e"),
    ])
  func pairs(yes: String, no: String) throws {
    #expect(try answers(yes, no, "", yes) == [1, 0, nil, 1])
  }

  @Test("nie beside other words is German for never, and no answer")
  func doubtful() throws {
    #expect(try answers("nie", "selten", "oft").isEmpty)
    #expect(try answers("nie", "tak") == [0, 1])
    #expect(try answers("ei", "7") == [7])
  }

  @Test("letters are answers only where the column holds nothing else")
  func letters() throws {
    #expect(try answers("y", "n", "p").isEmpty)
    #expect(try answers("n", "7") == [7])
    #expect(try answers("e").isEmpty)
    #expect(try answers("n", "0", "1") == [0, 0, 1])
  }

  @Test("the words of one measure say nothing of another's")
  func measures() throws {
    let log = try readLog([
      "l.csv": "date,Steps,Mood,Done\n2026-09-08,5,p,y\n2026-09-09,6,n,n\n2026-09-10,6,p,y\n"
    ])
    let done = log.clients[0].series.filter { $0.indicator == "Done" }.flatMap(\.entries)
    #expect(done.map(\.number) == [1, 0, 1])
    #expect(log.allRowsUnused == 3)
  }

  @Test("the words of one indicator of a long log say nothing of another's")
  func indicators() throws {
    let rows = ["mood,p", "mood,n", "done,y", "done,n"].enumerated().map {
      "2026-09-\($0 + 10),g,\($1)"
    }
    let log = try readLog([
      "l.csv": (["date,goal,indicator,value"] + rows).joined(separator: "\n")
    ])
    #expect(log.entries.map(\.number) == [1, 0])
    #expect(log.allRowsUnused == 2)
  }

  @Test("words are listed with a map to paste, and none is given a number")
  func listed() throws {
    let log = try read(["happy", "sad ", "Happy", "rather unhappy today", "NA"])
    #expect(log.entries.isEmpty)
    #expect(log.allRowsUnused == 5)
    let listing = try #require(log.diagnostics.first { $0.code == "words-unknown" })
    #expect(listing.position.line == 1)
    #expect(
      listing.message == "column 3 holds 3 words that are no values, 1 of them not shown")
    #expect(listing.hint == "say in a profile what they stand for: words: {happy: , sad: }")
  }

  @Test("with a map each word is its number")
  func mapped() throws {
    let log = try read(["happy", "Sad ", "3"], words: ["happy": 5, "sad": 1])
    #expect(log.entries.map(\.number) == [5, 1, 3])
  }

  @Test(
    "a spreadsheet's error is named, and is no number and nobody's words",
    arguments: ["#N/A", "#DIV/0!", "#REF!", "#NV", "#WERT!", "#n/a", "#####"])
  func errors(cell: String) throws {
    let log = try read(["5", cell])
    #expect(log.complaints == ["error 3:14 spreadsheet-error"])
    #expect(log.entries.count == 1)
    let private_ = try read(["5", "#Ana"])
    #expect(private_.complaints == ["error 3:14 value-unreadable"])
  }
}

@Suite("Missing codes")
struct MissingCodeTests {
  private func read(_ numbers: [Int], goals: String? = nil) throws -> GoalLog {
    let rows = numbers.enumerated().map { number, value in
      "\(CalendarDay(daysSinceEpoch: 20_000 + Int32(number))),a,g,\(value)"
    }
    var files = ["l.csv": (["date,client,goal,value"] + rows).joined(separator: "\n")]
    files["g.json"] = goals
    return try readLog(files)
  }

  @Test(
    "a code far from all other values is refused, with the option that drops it",
    arguments: [9999, 999, -1, -9, -2_150_000_000])
  func far(code: Int) throws {
    let log = try read([10, 40, 80, 100, code, 20])
    #expect(log.complaints == ["error 6:16 value-off-scale"])
    #expect(log.diagnostics.contains { $0.hint?.contains("--missing \(code)") == true })
    #expect(log.clients[0].goals[0].indicators[0].scale == 10...100)
  }

  @Test(
    "a code among values like it is a value",
    arguments: [
      [10, 40, 99, 80], [1200, 4000, 999, 2500], [5000, 8000, 9999, 12], [-20, -5, -1, 30],
      [20, 9999],
    ])
  func near(numbers: [Int]) throws {
    let log = try read(numbers)
    #expect(log.complaints.isEmpty)
    #expect(log.entries.count == numbers.count)
  }

  @Test("where the record gives no upper end, a code is used and warned of")
  func open() throws {
    let goals = """
      {"client": {"id": "a"}, "goals": [{"id": "g", "indicators": [{"id": "g", "kind": "minutes"}]}]}
      """
    let log = try read([10, 40, 80, 999, 20], goals: goals)
    #expect(log.complaints == ["warning 5:16 missing-suspected"])
    #expect(log.entries.count == 5)
  }
}
