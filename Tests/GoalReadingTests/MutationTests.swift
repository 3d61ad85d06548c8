import GoalCore
import GoalReading
import Testing

/// Damaged files give diagnostics or a log, never a trap.
@Suite("Mutations")
struct MutationTests {
  private static let log = """
    date,time,client,goal,indicator,value,moment,rater,tags,state,note,share
    2026-09-08,10:30,a,g,x,8,before,,"work; morning",,"said ""no"", and it held",client
    2026-09-08,11:30,a,g,x,6,after,,,,,
    2026-09-09T08:00:00Z,,a,g,y,yes,,partner,,,"two
    lines",none
    2026-09-10,,b,h,,3/5,,,,,,
    2026-09-11,,b,h,,,,,,paused,,
    13/09/2026,,b,h,,2/5,,,,,é,

    """
  private static let goals = """
    client,name,goal,goalTitle,indicator,title,kind,min,max,better,baseline,target,start,expected
    a,Ana,g,Calm,x,Anxiety,rating,0,10,lower,7.8,4,2026-09-07,daily
    a,Ana,g,Calm,y,Practice,yes-no,,,higher,2,5,,5
    b,"Bo, B.",h,Pauses,,,share,,,higher,0.2,0.8,07/30/2026,

    """
  private static let record = """
    [{"client": {"id": "a", "name": "Ana", "timeZone": "Europe/Paris"}, "sessions": ["2026-09-08"],
      "agreements": [{"date": "2026-09-08", "text": "breathe", "goal": "g"}],
      "goals": [{"id": "g", "title": "Calm", "start": "2026-09-07", "reviews": "monthly",
        "phases": [{"title": "p", "start": "2026-09-07", "target": 5}],
        "steps": [{"title": "s"}], "pauses": [{"from": "2026-10-12", "to": "2026-10-18"}],
        "indicators": [{"id": "x", "kind": "rating", "min": 1, "max": 10, "target": 4,
          "targets": [{"from": "2026-09-07", "value": 6}], "expected": "daily"},
          {"id": "y", "kind": "attainment", "levels": ["a", "b", "c", "d", "e"]}]}],
      "entries": [{"goal": "g", "indicator": "x", "date": "2026-09-08T23:30:00-05:00", "value": 8,
        "tags": ["work"], "note": "caf\\u00e9"}, {"goal": "g", "indicator": "y",
        "date": "2026-09-09", "value": -2}]}]
    """

  static let seeds = (0..<500).map { UInt64($0) }

  @Test("of a log", arguments: seeds)
  func log(seed: UInt64) throws {
    try read(mutated(Self.log, seed), "log.csv")
  }

  @Test("of a table of goals", arguments: seeds)
  func goals(seed: UInt64) throws {
    try read(mutated(Self.goals, seed), "goals.csv")
  }

  @Test("of a record", arguments: seeds)
  func record(seed: UInt64) throws {
    try read(mutated(Self.record, seed), "record.json")
  }

  @Test("of a log in UTF-16, and of one in Windows-1252", arguments: seeds.prefix(200))
  func encoded(seed: UInt64) throws {
    let text = String(Self.log.map { $0 == "é" ? "e" : $0 })
    let wide = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try read([0xFF, 0xFE] + damaged(wide, seed), "wide.csv")
    try read(damaged(Array(text.utf8) + [0xE9, 10], seed), "log.csv")
  }

  @Test("of a log in another dialect, with lines above it", arguments: seeds)
  func dialects(seed: UInt64) throws {
    let text =
      "Mood\n\ndate;client;goal;value;\n08/07/2026;a;g;1.234,5;\n09/07/2026;a;g;ja;x\n"
      + "8. Mai 2026 3:39 PM CET;a;g;nein;\nTotal;;;#N/A;\ndate;client;goal;value;\n"
      + "12/07/2026;b;g;happy;\nclient;date;x\n1;2;3\n"
    try read(mutated(text, seed), "dialect.csv")
  }

  @Test("what inspect says of any of them is said without a trap", arguments: seeds)
  func inspected(seed: UInt64) throws {
    let folder = try ScratchFolder()
    let text = [Self.log, Self.goals, Self.record][Int(seed % 3)]
    let path = try folder.write("x.csv", mutated(text, seed))
    let inspector = TableInspector(options: ReadingOptions(asOf: testDay))
    do throws(InspectionRefusal) {
      let decisions = try inspector.decisions(of: path)
      for column in decisions.columns {
        let cells = column.counts.values.reduce(0, +)
        #expect(cells == decisions.rows?.filled)
      }
    } catch {
      #expect(error.diagnostic.severity == .error)
    }
  }

  @Test("any bytes at all", arguments: seeds.prefix(200))
  func noise(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...400, using: &random)
    try read((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, "noise.csv")
  }

  @Test("unharmed, all three are read without an error")
  func unharmed() throws {
    for (name, text) in [("log.csv", Self.log), ("goals.csv", Self.goals), ("r.json", Self.record)]
    {
      let log = try readLog([name: text])
      #expect(log.diagnostics.filter { $0.severity == .error }.isEmpty, "\(name)")
    }
  }

  /// Reads a file, and holds it against what is true of any log.
  private func read(_ bytes: [UInt8], _ name: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.write(name, bytes)
    let log = try LogReader(options: ReadingOptions(asOf: testDay)).read([path])
    #expect(log.diagnostics.reduce(0) { $0 + $1.rowsUnused } == log.allRowsUnused)
    #expect(log.clients.map(\.client.id) == log.clients.map(\.client.id).sorted())
    #expect(log.diagnostics.allSatisfy { $0.severity == .error || $0.rowsUnused == 0 })
    let told = log.diagnostics.map { "\($0)" }
    #expect(told.filter { $0.contains("breathe") || $0.contains("Ana") } == [])
    // Two bytes that are no line end apart can be one character of UTF-16, and the other way round.
    let lines = bytes.count(where: { $0 == 10 || $0 == 13 }) + 1
    #expect(log.entries.allSatisfy { (1...lines).contains(Int($0.source.line)) })
    if name == "log.csv" { #expect(log.entries.count + log.allRowsUnused <= lines) }
    for series in log.clients.flatMap(\.series) {
      #expect(series.entries.map(\.day) == series.entries.map(\.day).sorted())
    }
  }
}
