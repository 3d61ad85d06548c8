import GoalCore
import Reporting
import Testing

/// A record of so many daily ratings over so many goals; the last of each goal is its main one.
private func record(_ count: Int, goals: Int, entries: Bool = true) throws -> ReadSample {
  let shares = (0..<goals).map { goal in (0..<count).filter { $0 % goals == goal } }
  let objects = shares.enumerated().map { goal, indicators in
    let list = indicators.map { index in
      let isMain = index == indicators.last
      return """
        {"id": "i\(index)", "title": "Measure \(index)", "kind": "rating", "min": 0, "max": 10,
         "better": "lower", "target": 3, "primary": \(isMain)}
        """
    }
    return """
      {"id": "g\(goal)", "title": "Goal \(goal)", "indicators": [\(list.joined(separator: ","))]}
      """
  }
  var rows = "date,client,goal,indicator,value\n"
  if entries {
    for day in 1...14 {
      for index in 0..<count {
        rows += "2026-11-\(day < 10 ? "0" : "")\(day),a,g\(index % goals),i\(index),\(day % 7)\n"
      }
    }
  }
  return try ReadSample([
    "goals.json": """
    {"client": {"id": "a"}, "goals": [\(objects.joined(separator: ","))]}
    """, "log.csv": rows,
  ])
}

@Suite("Further indicators")
struct FurtherIndicatorsTests {
  private func model(_ count: Int, goals: Int, entries: Bool = true) throws -> ReportModel {
    ReportModel(
      preSession: try record(count, goals: goals, entries: entries).client(),
      language: try english(), imprint: Imprint(program: "Test"))
  }

  private func titles(_ table: IndicatorTableModel) -> [String] {
    table.goals.flatMap { $0.indicators.map(\.title) }
  }

  @Test("six stand on one page, in the therapist's order")
  func six() throws {
    let model = try model(6, goals: 2)
    #expect(model.further == nil)
    #expect(titles(model.table) == [0, 2, 4, 1, 3, 5].map { "Measure \($0)" })
  }

  @Test("of more, each goal's main one is on the first page, and none is lost or told twice")
  func split() throws {
    for (count, goals) in [(7, 2), (9, 3), (12, 4), (20, 7)] {
      let model = try model(count, goals: goals)
      let further = try #require(model.further)
      let (first, rest) = (titles(model.table), titles(further.table))
      #expect(first.count == 6)
      #expect(Set(first + rest).count == count)
      #expect(first.count + rest.count == count)
      #expect(further.note.hasPrefix("\(count - 6) more"))
      let main = (0..<goals).compactMap { goal in (0..<count).last { $0 % goals == goal } }
      for index in main.prefix(6) { #expect(first.contains("Measure \(index)")) }
    }
  }

  @Test("each further indicator with an entry has a chart, unless the first page has it")
  func charts() throws {
    let model = try model(9, goals: 3)
    let further = try #require(model.further)
    let charted = (model.charts + further.rows.flatMap(\.self)).map(\.title)
    #expect(Set(charted).count == charted.count)
    for title in titles(further.table) { #expect(charted.contains(title)) }
    #expect(further.rows.allSatisfy { $0.count <= further.columns })
    let empty = try self.model(9, goals: 3, entries: false)
    #expect(empty.further?.rows.isEmpty == true)
  }

  @Test("set close, goals with one row each have no line of their own, and their row names them")
  func compact() throws {
    let close = try #require(ListLengths.steps.last)
    let client = try record(6, goals: 6).client()
    let model = ReportModel(
      preSession: client, language: try english(), imprint: Imprint(program: "Test"),
      lengths: close)
    #expect(model.table.goals.allSatisfy { !$0.hasLine })
    let mixed = ReportModel(
      preSession: try record(6, goals: 4).client(), language: try english(),
      imprint: Imprint(program: "Test"),
      lengths: close)
    #expect(mixed.table.goals.allSatisfy { $0.hasLine })
  }
}

@Suite("Agreements")
struct AgreementTests {
  private func model(_ agreement: String, asOf: String = "2026-11-20") throws -> ReportModel {
    let sample = try ReadSample(
      [
        "record.json": """
        {"client": {"id": "a"}, "sessions": ["2026-11-13"],
         "agreements": [{"date": "2026-11-13", "text": "Walk", \(agreement)}],
         "goals": [{"id": "g", "indicators": [
           {"id": "walks", "kind": "yes-no", "better": "higher", "target": 5, "expected": "daily"},
           {"id": "mood", "kind": "rating", "min": 0, "max": 10}]}],
         "entries": [
           {"goal": "g", "indicator": "walks", "date": "2026-11-13", "value": true},
           {"goal": "g", "indicator": "walks", "date": "2026-11-14", "value": false},
           {"goal": "g", "indicator": "mood", "date": "2026-11-14", "value": 5},
           {"goal": "g", "indicator": "walks", "date": "2026-11-16", "value": true}]}
        """
      ], asOf: asOf)
    return ReportModel(
      preSession: try sample.client(), language: try english(), imprint: Imprint(program: "Test"))
  }

  @Test("on a yes-no indicator have a cell a day, the days done and the aim")
  func cells() throws {
    let agreement = try #require(
      try model(#""goal": "g", "indicator": "walks""#).agreements.first)
    #expect(agreement.days?.source == "chart:days/g/walks/self")
    #expect(agreement.outcome == "Done on 2 of 3 recorded days.")
    #expect(agreement.aim?.plain == "Aim: 5 days a week.")
  }

  @Test(
    "on anything else are words alone",
    arguments: [#""goal": "g", "indicator": "mood""#, #""goal": "g""#])
  func words(fields: String) throws {
    let agreement = try #require(try model(fields).agreements.first)
    #expect(agreement.text == "Walk")
    #expect(agreement.days == nil && agreement.outcome == nil && agreement.aim == nil)
  }

  @Test("of long ago keep their words, and leave the room of the cells to the charts")
  func longAgo() throws {
    let agreement = try #require(
      try model(#""goal": "g", "indicator": "walks""#, asOf: "2026-12-20").agreements.first)
    #expect(agreement.days == nil)
    #expect(agreement.outcome != nil)
  }
}
