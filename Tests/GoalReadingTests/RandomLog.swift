/// Makes logs, records and tables of goals with all that people do to them, the same for one seed.
struct RandomLog {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

  private mutating func any(_ words: String...) -> String {
    words.randomElement(using: &random) ?? ""
  }

  private mutating func count(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  mutating func longLog() -> String {
    let columns = [
      "date", "client", "goal", "indicator", "value", "time", "event", "moment", "rater", "tags",
      "state", "note", "share", "extra",
    ].filter { ["date", "goal", "value"].contains($0) || chance(0.6) }.shuffled(using: &random)
    return table(columns) { $0.cell($1) }
  }

  /// A long log most of whose rows are alike.
  mutating func plainLog() -> String {
    let columns = ["date", "client", "goal", "value", "note", "extra", "rater", "tags", "event"]
      .filter { ["date", "goal", "value"].contains($0) || chance(0.5) }.shuffled(using: &random)
    let client = any("a", "c-00012", "Zoë", "\"a,b\"", "\"\"\"a\"\"\"")
    let goal = any("g", "evening-anxiety", "früh", "a b")
    return table(columns) { log, column in
      if log.chance(0.03) { return log.anyCell(column) }
      switch column {
      case "date": return "2026-09-\(log.any("0", "1", "2"))\(log.count(1...9))"
      case "value": return log.any("7", "10", "", "6.5", "120")
      case "note", "tags", "event":
        return log.any("", "", "walked", "\"one, two\"", "\"a \"\"b\"\" c\"", "müde", "x; y; z")
      case "extra": return log.any("", "z", "\"z\"")
      case "client": return client
      case "goal": return goal
      default: return log.goodCell(column)
      }
    }
  }

  mutating func wideLog() -> String {
    let columns = [
      "date", "client", "goal", "rater", "state", "note", "Anxiety", "x", "steps", "g",
    ].filter { $0 == "date" || chance(0.6) }.shuffled(using: &random)
    return table(columns) { $0.cell($1) }
  }

  mutating func goalsTable() -> String {
    let columns = [
      "client", "name", "goal", "goaltitle", "indicator", "title", "kind", "min", "max", "target",
    ].filter { ["goal", "kind"].contains($0) || chance(0.7) }.shuffled(using: &random)
    return table(columns) { $0.goalCell($1) }
  }

  private mutating func table(
    _ columns: [String], _ cell: (inout Self, String) -> String
  ) -> String {
    let end = any("\n", "\n", "\r\n", "\r")
    var lines = [columns.joined(separator: ",")]
    for _ in 0..<count(0...25) {
      var cells = columns.map { cell(&self, $0) }
      if chance(0.05) { cells.removeLast(count(1...cells.count)) }
      if chance(0.05) { cells.append(any("", "x", "7")) }
      if chance(0.05) { cells = cells.map { _ in "" } }
      lines.append(cells.joined(separator: ","))
      if chance(0.05) { lines.append("") }
      if chance(0.15), let last = lines.last { lines.append(last) }
    }
    return lines.joined(separator: end) + any("", end)
  }

  private mutating func cell(_ column: String) -> String {
    chance(0.7) ? goodCell(column) : anyCell(column)
  }

  private mutating func goodCell(_ column: String) -> String {
    switch column {
    case "date": any("2026-09-0\(count(1...9))", "2026-09-08T10:3\(count(0...3))")
    case "client": "a"
    case "goal": "g"
    case "indicator", "extra": "x"
    case "time", "event", "moment", "rater", "tags", "state", "note", "share": ""
    default: "\(count(1...9))"
    }
  }

  private mutating func anyCell(_ column: String) -> String {
    switch column {
    case "date":
      any(
        "2026-09-0\(count(1...9))", "2026-09-1\(count(0...9))", "2026-09-08T10:3\(count(0...3))",
        "2026-09-08T23:30Z", "13/09/2026", "2026-02-30", "", "soon")
    case "client": any("a", "a", "b", "A", "a ", "", "\"c\"\"d\"")
    case "goal": any("g", "g", "g", "h", "G", "")
    case "indicator": any("x", "x", "y", "X", "")
    case "time": any("", "10:30", "9:05 pm", "later")
    case "event": any("", "", "talk")
    case "moment": any("", "", "before", "after", "while")
    case "rater": any("", "", "mother", "Mother", "self")
    case "tags": any("", "work; morning")
    case "state": any("", "", "", "", "paused", "skipped", "gone")
    case "note": any("", "walked", "\"one, \"\"two\"\"\nthree\"", "é")
    case "share": any("", "", "client", "none", "all")
    case "extra": any("", "z")
    default: any("7", "8", "0", "10", "11", "", "yes", "3/5", "NA", "99", "6.5", "\"6,5\"", " 4 ")
    }
  }

  private mutating func goalCell(_ column: String) -> String {
    switch column {
    case "client": any("a", "a", "b", "")
    case "name": any("", "", "Ana", "Bo")
    case "goal": any("g", "g", "h", "")
    case "goaltitle": any("", "", "Calm", "Sleep")
    case "indicator": any("x", "y", "")
    case "title": any("", "Anxiety")
    case "kind": any("rating", "yes-no", "count", "", "mood")
    case "min": any("0", "1", "")
    case "max": any("10", "", "ten")
    default: any("4", "", "12")
    }
  }

  /// Half of the time no goals at all.
  mutating func goals() -> String? {
    guard chance(0.5) else { return nil }
    return """
      {"client": {"id": "\(any("a", "b", "A"))"}, "goals": [{"id": "g", "title": "Anxiety",
        "indicators": [{"id": "x", "kind": "rating", "min": 0, "max": 10},
          {"id": "\(any("y", "X"))", "title": "\(any("Anxiety", "steps"))"}]}]}
      """
  }

  mutating func record() -> String {
    let records = (0..<count(1...3)).map { _ in oneRecord() }
    return "[" + records.joined(separator: ",\n") + "]"
  }

  private mutating func oneRecord() -> String {
    let entries = (0..<count(0...8)).map { _ in entry() }.joined(separator: ",\n  ")
    let client = any(
      #"{"id": "a"}"#, #"{"id": "a"}"#, #"{"id": "c"}"#, #"{"id": "b"}"#, #"{"id": "A"}"#,
      #"{"id": " "}"#, "{}", "7")
    let goals = any(
      "[]", #"[{"id": "g", "indicators": [{"id": "x", "kind": "rating", "min": 0, "max": 10}]}]"#)
    return
      #"{"client": \#(client), "goals": \#(goals), "\#(any("sessions", "agreements", "sessions", "entries"))""#
      + ": [],\n \"entries\": [\(entries)]}"
  }

  private mutating func entry() -> String {
    if chance(0.05) { return any("7", "[]", "null", "{}") }
    if chance(0.6) {
      return #"{"goal": "g", "indicator": "x", "date": "2026-09-0\#(count(1...9))", "value": 7}"#
    }
    let goal = any(#""g""#, #""h""#, #""G""#, "null", "7")
    let date = any(#""2026-09-08""#, #""2026-09-08T10:30""#, #""03/04/2026""#, "9", "null")
    let value = any("7", "11", "true", #""3/5""#, #""NA""#, "null", "[]")
    let state = any("null", "null", #""paused""#, #""gone""#)
    return #"{"goal": \#(goal), "indicator": "x", "date": \#(date), "value": \#(value), "#
      + #""state": \#(state)}"#
  }
}
