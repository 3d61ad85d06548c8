import Foundation
import GoalCore
import GoalReading
import TestSupport
import Testing

@Suite("FHIR")
struct FHIRTests {
  @Test(
    "a bundle, lines, contradictions and a folder are read as their goldens say",
    arguments: ["bundle-r4.json", "attainment-r5.ndjson", "conflict.ndjson", "folder"])
  func goldens(name: String) throws {
    let log = try FixtureFile("fhir/\(name)").read()
    let golden = "\(name).txt"
    let difference = Golden().difference(of: log.golden, from: golden)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("no name, birth date or note of a resource is in anything that is told")
  func privacy() throws {
    let log = try FixtureFile("fhir/bundle-r4.json").read()
    let told = log.diagnostics.map(\.description).joined() + log.text
    for word in ["Ana", "Brien", "1990", "private word", "moderate"] {
      #expect(!told.contains(word))
    }
    #expect(log.client("kl-031")?.client.name == nil)
    #expect(log.client("kl-031")?.client.language == "es")
  }

  @Test("a patient's own words are the goal's words")
  func words() throws {
    let goals = try #require(try FixtureFile("fhir/bundle-r4.json").read().client("kl-031")).goals
    #expect(goals.map(\.words) == ["Worry less in the evening", nil])
  }

  @Test("two raters of one goal stay apart")
  func raters() throws {
    let log = try FixtureFile("fhir/attainment-r5.ndjson").read()
    let sleep = log.client("mn-7")?.series.filter { $0.goal == "sleep" } ?? []
    #expect(sleep.map(\.rater) == ["self", "practitioner"])
  }

  @Test("a goal written down by the therapist keeps its own indicator for a questionnaire's total")
  func ownRecord() throws {
    let log = try readLog([
      "a.json": """
      {"resourceType": "Observation", "id": "o", "status": "final",
       "code": {"coding": [{"code": "44261-6"}]}, "subject": {"reference": "Patient/x"},
       "effectiveDateTime": "2026-09-01", "valueInteger": 12}
      """,
      "b.json": """
      {"client": {"id": "x"}, "goals": [{"id": "phq9", "indicators": [
        {"id": "phq9", "kind": "score", "instrument": "phq9", "min": 0, "max": 27, "target": 5}]}]}
      """,
    ])
    #expect(log.complaints == [])
    #expect(log.client("x")?.goals.map { $0.indicators.map(\.target) } == [[5]])
    #expect(log.entries.map(\.number) == [12])
  }

  @Test("an observation about two goals is a row of both, one of a plan only of those it measures")
  func several() throws {
    let lines = ["g1", "g2"].map { id in
      """
      {"resourceType": "Goal", "id": "\(id)", "lifecycleStatus": "active", \
      "description": {"text": "t"}, "subject": {"reference": "Patient/x"}, \
      "target": [{"measure": {"coding": [{"code": "m-\(id)"}]}, "detailInteger": 3}]}
      """
    }
    let plan = """
      {"resourceType": "CarePlan", "id": "p", "subject": {"reference": "Patient/x"}, \
      "goal": [{"reference": "Goal/g1"}, {"reference": "Goal/g2"}]}
      """
    func rating(_ id: String, _ code: String, _ link: String) -> String {
      """
      {"resourceType": "Observation", "id": "\(id)", "status": "final", \
      "code": {"coding": [{"code": "\(code)"}]}, \(link), "subject": {"reference": "Patient/x"}, \
      "effectiveDateTime": "2026-09-01", "valueInteger": 3}
      """
    }
    let both = #""focus": [{"reference": "Goal/g1"}, {"reference": "Goal/g2"}]"#
    let planned = #""basedOn": [{"reference": "CarePlan/p"}]"#
    let ratings = [
      rating("a", "other", both), rating("b", "m-g2", planned), rating("c", "none", planned),
    ]
    let log = try readLog(["r.ndjson": (lines + [plan] + ratings).joined(separator: "\n")])
    let series = log.client("x")?.series ?? []
    #expect(series.map { "\($0.goal) \($0.indicator)" } == ["g1 other", "g2 m-g2", "g2 other"])
    #expect(log.diagnostics.contains { $0.message.contains("about no goal (1)") })
  }

  @Test("an observation in a file is read with the goal in another, whichever comes first")
  func order() throws {
    let goal = """
      {"resourceType": "Goal", "id": "g", "lifecycleStatus": "active",
       "description": {"text": "t"}, "subject": {"reference": "Patient/x"}}
      """
    let rating = """
      {"resourceType": "Observation", "id": "o", "status": "final", "code": {"text": "calm"},
       "focus": [{"reference": "Goal/g"}], "subject": {"reference": "Patient/x"},
       "effectiveDateTime": "2026-09-01", "valueInteger": 3}
      """
    let forward = try readLog(["1.json": goal, "2.json": rating])
    let backward = try readLog(["1.json": rating, "2.json": goal])
    #expect(forward.text == backward.text)
    #expect(forward.client("x")?.series.map(\.goal) == ["g"])
  }

  @Test("damaged resources give diagnostics or a log, never a trap", arguments: 0..<150)
  func mutations(seed: UInt64) throws {
    let text = try String(
      contentsOfFile: FixtureFile("fhir/attainment-r5.ndjson").path, encoding: .utf8)
    let folder = try ScratchFolder()
    let path = try folder.write("a.ndjson", mutated(text, seed))
    let log = try? LogReader(options: ReadingOptions(asOf: testDay)).read([path])
    let rows = log.map { $0.entries.count + $0.allRowsUnused } ?? 0
    #expect(rows <= 60)
  }
}

@Suite("Published resources")
struct PublishedResourcesTests {
  @Test(
    "US Core: a total as text repeats its answers, and is read once",
    .enabled(if: RealInputs.has("fhir-us-core"), "the published examples are not here"))
  func usCore() throws {
    let log = try LogReader(options: ReadingOptions(asOf: testDay))
      .read([RealInputs.path("fhir-us-core")])
    let client = try #require(log.client("example"))
    #expect(client.goals.map(\.id) == ["goal-1", "goal-sdoh-2", "phq9"])
    #expect(client.goals.map { $0.due?.description } == ["2016-04-05", "2022-02-01", nil])
    #expect(log.entries.map(\.number) == [12])
    #expect(log.allRowsUnused == 0)
    #expect(log.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(
    "MII: a total under its panel's code is taken with a warning, and counts once beside its answers",
    .enabled(if: RealInputs.has("fhir-mii-proms"), "the published examples are not here"))
  func mii() throws {
    let log = try LogReader(options: ReadingOptions(asOf: testDay))
      .read([RealInputs.path("fhir-mii-proms")])
    #expect(log.entries.map(\.number) == [27])
    #expect(log.diagnostics.contains { $0.code == "panel-as-total" })
    #expect(log.diagnostics.filter { $0.severity == .error }.map(\.code) == ["row-doubled"])
  }
}
