import Foundation
import GoalCore
import GoalReading
import Testing

@Suite("Events with a schedule")
struct EventScheduleTests {
  private func read(
    _ paths: [String], _ profile: String, start: String? = nil
  ) throws -> LogReading {
    var options = ReadingOptions(
      asOf: testDay, profiles: try ProfileLibrary(folder: nil, choosing: profile))
    options.start = start.flatMap { CalendarDay(iso: $0) }
    return try LogReader(options: options).reading(paths)
  }

  /// Reads texts as files, by the profile among them.
  private func read(_ files: [String: String], start: String? = nil) throws -> GoalLog {
    let folder = try ScratchFolder()
    var paths: [String] = []
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let path = try folder.write(name, text)
      if name != "p.yaml" { paths.append(path) }
    }
    return try read(paths, folder.path + "/p.yaml", start: start).log
  }

  private func days(_ log: GoalLog, _ client: String) -> [String] {
    (log.client(client)?.series ?? []).flatMap(\.entries).map { entry in
      "\(entry.day) \(entry.number.map { "\(Int($0))" } ?? "-")"
    }
  }

  private let fixture = FixtureFile("profiles/trial.csv").path
  private let profile = FixtureFile("profiles/trial.yaml").path

  @Test("have the day that lies so long after each client's start")
  func days() throws {
    let log = try read([fixture], profile).log
    #expect(
      days(log, "p1") == [
        "2025-12-31 18", "2026-02-28 12", "2026-04-30 9", "2026-06-30 7", "2026-09-30 6",
      ])
    #expect(log.client("p1")?.goals.map(\.id) == ["phq"])
    #expect(log.client("p1")?.goals.first?.indicators.map(\.better) == [.lower])
  }

  @Test("that a client left out are empty, and a zero is a zero")
  func dropout() throws {
    let log = try read([fixture], profile).log
    #expect(
      days(log, "p4") == [
        "2026-02-15 0", "2026-04-15 -", "2026-06-15 3", "2026-08-15 0", "2026-11-15 -",
      ])
    #expect(log.client("p4")?.series.first?.entries.map(\.state).last == .empty)
  }

  @Test("that are still to come were not left out")
  func toCome() throws {
    let log = try read([fixture], profile).log
    #expect(
      days(log, "p5") == ["2026-03-01 12", "2026-05-01 -", "2026-07-01 -", "2026-09-01 -"])
  }

  @Test("of a client without a start are named with their line and counted, and others go on")
  func startMissing() throws {
    let log = try read([fixture], profile).log
    #expect(log.complaints == ["error 4:0 start-missing"])
    #expect(log.diagnostics.first?.client == "p3")
    #expect(log.client("p3")?.rowsUnused == 3)
    #expect(log.clients.count == 5)
    #expect(log.entries.count == 19)
  }

  @Test("are told with the way in which their days were worked out")
  func decision() throws {
    let decisions = try read([fixture], profile).decisions
    #expect(
      decisions.map(\.schedule?.description) == [
        "dates worked out as the start and 0 days (pre), 2 months (2m), 4 months (4m), "
          + "6 months (6m), 9 months (t9); start from column 3 for 4 clients, nowhere for 1 client"
      ])
    let options = ReadingOptions(
      asOf: testDay, profiles: try ProfileLibrary(folder: nil, choosing: profile))
    let inspected = try TableInspector(options: options).decisions(of: fixture)
    #expect(inspected.schedule == decisions.first?.schedule)
    #expect(
      inspected.columns.prefix(5).map(\.role) == [nil, "client", "start", nil, "maybe value"])
  }

  @Test("count from the column, else from the goal, else from the day that is given")
  func origins() throws {
    let record = """
      {"client": {"id": "p3"}, "goals": [{"id": "phq", "start": "2026-05-01", "min": 0, "max": 27},
        {"id": "walks", "start": "2026-06-01"}]}
      {"client": {"id": "p1"}, "goals": [{"id": "phq", "start": "2026-05-01", "min": 0, "max": 27}]}
      """
    let folder = try ScratchFolder()
    let records = try folder.write("g.jsonl", record)
    let log = try read([fixture, records], profile, start: "2026-01-01").log
    #expect(days(log, "p1").first == "2025-12-31 18")
    #expect(days(log, "p3").prefix(2) == ["2026-05-01 15", "2026-07-01 14"])
    #expect(log.complaints.filter { $0.contains("start") } == [])
    let backward = try read([records, fixture], profile, start: "2026-01-01").log
    #expect(days(backward, "p3") == days(log, "p3"))
    let given = try read([fixture], profile, start: "2026-01-01").log
    #expect(days(given, "p3").first == "2026-01-01 15")
    #expect(given.complaints == [])
  }

  @Test("do not count from one of several goals' starts that differ")
  func severalGoals() throws {
    let log = try read([
      "g.json": """
      {"client": {"id": "a"}, "goals": [{"id": "g", "start": "2026-05-01"},
        {"id": "h", "start": "2026-06-01"}]}
      """,
      "l.csv": "code,phq.pre,phq.2m\na,15,14\n",
      "p.yaml": """
      name: p
      schedule: {pre: 0}
      fields: [{name: code, role: client}, {name: "phq.*", role: value}]
      """,
    ])
    #expect(log.complaints == ["error 2:0 start-missing"])
    #expect(log.allRowsUnused == 2)
  }

  @Test(
    "count from no start of a client that contradicts itself or is no day",
    arguments: [
      ("2026-01-01", "2026-01-02", "error 3:3 start-contradicts", 2),
      ("2026-02-30", "", "error 2:3 date-unreadable", 2),
      ("2026-01-01", "2026-01-01", "", 0),
    ])
  func unusable(first: String, second: String, complaint: String, unused: Int) throws {
    let log = try read(
      [
        "l.csv": "c,s,r,phq.pre\na,\(first),me,15\na,\(second),mother,14\n",
        "p.yaml": """
        name: p
        schedule: {pre: 0}
        fields:
          - {name: c, role: client}
          - {name: s, role: start}
          - {name: r, role: rater}
          - {name: "phq.*", role: value}
        """,
      ], start: "2026-03-03")
    #expect(log.allRowsUnused == unused)
    #expect(complaint.isEmpty || log.complaints.contains(complaint))
    #expect(days(log, "a").contains { $0.hasPrefix("2026-03-03") } == false)
  }

  @Test("of which the schedule has no time stop the file, with the column's place")
  func unscheduled() throws {
    let log = try read([
      "l.csv": "code,phq.pre,phq.t2,age\na,15,14,30\n",
      "p.yaml": """
      name: p
      schedule: {pre: 0}
      start: 2026-01-01
      fields: [{name: code, role: client}, {name: "phq.*", role: value}, {name: "*", role: value}]
      """,
    ])
    #expect(log.complaints == ["error 1:14 event-unscheduled"])
    #expect(log.diagnostics.first?.message.contains("columns 3, 4") == true)
    #expect(log.entries.isEmpty)
  }

  @Test("of two rows of one client are no two days: without a client's column nothing is mixed")
  func twice() throws {
    let log = try read([
      "l.csv": "code,phq.pre,phq.2m\na,15,14\nb,9,8\nc,3,\n",
      "p.yaml": """
      name: p
      schedule: {pre: 0}
      start: 2026-01-01
      fields: [{name: "phq.*", role: value}]
      """,
    ])
    #expect(log.complaints.filter { $0.hasPrefix("error") } == ["error 3:0 event-twice"])
    #expect(log.allRowsUnused == 3)
    #expect(days(log, "l") == ["2026-01-01 15", "2026-03-01 14", "2026-03-01 -"])
  }

  @Test("may have headers of their own, and dates of their own, which come before the schedule")
  func ownDates() throws {
    let log = try read([
      "l.csv": """
      code,began,At first,date.2m,phq.2m,phq.4m
      a,31/01/2026,20,05/04/2026,12,9
      b,13/02/2026,18,,11,
      """,
      "p.yaml": """
      name: p
      schedule: {2m: 2 months, 4m: 17 weeks}
      fields:
        - {name: code, role: client}
        - {name: began, role: start}
        - {name: At first, role: value, goal: phq, event: 0 days}
        - {name: "date.*", role: date, format: "%d/%m/%Y"}
        - {name: "phq.*", role: value}
      """,
    ])
    #expect(days(log, "a") == ["2026-01-31 20", "2026-04-05 12", "2026-05-30 9"])
    #expect(days(log, "b").prefix(2) == ["2026-02-13 18", "2026-04-13 11"])
    #expect(log.allRowsUnused == 0)
  }

  @Test("of a start column that can be read in two ways stop the file")
  func ambiguousStart() throws {
    let files = [
      "l.csv": "code,began,phq.pre\na,03/04/2026,20\nb,02/05/2026,18\n",
      "p.yaml": """
      name: p
      schedule: {pre: 0}
      fields: [{name: code, role: client}, {name: began, role: start}, {name: "phq.*", role: value}]
      """,
    ]
    #expect(try read(files).complaints == ["error 2:3 dates-ambiguous"])
  }

  @Test("that rows name are counted from the start too, where a row has no date")
  func projectEvents() throws {
    let folder = try ScratchFolder()
    let dictionary = try folder.write(
      "dictionary.csv",
      """
      "Variable / Field Name","Form Name","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Text Validation Type OR Show Slider Number","Text Validation Min","Text Validation Max"
      record_id,intake,text,Code,,,,
      enrolled,intake,text,Began on,,date_dmy,,
      phq,scores,text,PHQ-9 total,,integer,0,27
      """)
    let data = try folder.write(
      "data.csv",
      """
      record_id,redcap_event_name,enrolled,intake_complete,phq,scores_complete
      r1,baseline_arm_1,2026-01-31,2,18,2
      r1,month_1_arm_1,,,12,2
      r1,month_9_arm_1,,,3,2
      r2,baseline_arm_1,,0,20,2
      """)
    let own = try folder.write(
      "p.yaml",
      """
      name: our-study
      extends: redcap
      schedule: {baseline_arm_1: 0 days, month_1_arm_1: 1 month}
      fields:
        - {name: redcap_event_name, role: event}
        - {name: enrolled, role: start}
        - {name: phq, title: Low mood, scale: {better: lower}}
      """)
    let log = try read([data, dictionary], own).log
    let phq = log.client("r1")?.goals.first?.indicators.first
    #expect(phq?.title == "Low mood")
    #expect(phq?.better == .lower)
    #expect(days(log, "r1") == ["2026-01-31 18", "2026-02-28 12"])
    #expect(log.client("r1")?.goals.map(\.id) == ["scores"])
    #expect(log.client("r1")?.goals.first?.indicators.first?.scale == 0...27)
    #expect(log.complaints == ["error 4:4 event-unscheduled", "error 5:0 start-missing"])
    let plain = try LogReader(options: ReadingOptions(asOf: testDay)).read([data, dictionary])
    #expect(plain.diagnostics.contains { $0.code == "schedule-missing" })
    #expect(plain.entries.isEmpty)
  }

  @Test("of a long table are in a column of it, and may say their time themselves")
  func longTable() throws {
    let log = try read([
      "l.csv": "id,visit,phq,gad\na,intake,18,12\na,6 weeks,11,\na,exit,7,5\na,,6,4\n",
      "p.yaml": """
      name: p
      schedule: {intake: 0}
      start: 2026-01-31
      fields:
        - {name: id, role: client}
        - {name: visit, role: event}
        - {name: phq, role: value}
        - {name: gad, role: value}
      """,
    ])
    #expect(days(log, "a") == ["2026-01-31 18", "2026-03-14 11", "2026-01-31 12", "2026-03-14 -"])
    #expect(
      log.complaints.filter { $0.hasPrefix("error") } == [
        "error 4:3 event-unscheduled", "error 5:3 date-missing",
      ])
  }

  @Test("damaged in any way give diagnostics or a log, never a trap", arguments: 0..<100)
  func mutations(seed: UInt64) throws {
    let text = """
      code,began,phq.pre,phq.2m,date.4m,phq.4m
      a,31/01/2026,20,12,05/06/2026,
      b,13/02/2026,18,,11,4
      """
    let log = try read([
      "l.csv": String(decoding: mutated(text, seed), as: UTF8.self),
      "p.yaml": """
      name: p
      recognise: {columns: []}
      schedule: {pre: 0, 2m: 9000 months, 4m: -4 weeks}
      fields:
        - {name: code, role: client}
        - {name: began, role: start}
        - {name: "date.*", role: date}
        - {name: "phq.*", role: value}
      """,
    ])
    #expect(log.entries.count <= 20)
  }
}

@Suite("Tables of events without a schedule")
struct EventDraftTests {
  private let options = ReadingOptions(asOf: testDay)

  private func read(_ path: String, _ profile: String) throws -> GoalLog {
    let folder = try ScratchFolder()
    let own = try folder.write("own.yaml", profile)
    let library = try ProfileLibrary(folder: nil, choosing: own)
    return try LogReader(options: ReadingOptions(asOf: testDay, profiles: library)).read([path])
  }

  @Test("are refused, with the lines of a profile that reads them once its blanks are filled")
  func refused() throws {
    let path = FixtureFile("profiles/trial.csv").path
    let log = try LogReader(options: options).read([path])
    #expect(log.complaints == ["error 1:0 schedule-missing"])
    let hint = try #require(log.diagnostics.first?.hint)
    let block = hint.components(separatedBy: "\n").dropFirst().joined(separator: "\n")
    #expect(throws: ProfileProblem.self) { try read(path, block) }
    let filled = block.replacing("<column with the clients>", with: "code")
      .replacing("<column with the day that each began>", with: "began")
      .replacing("<measure>", with: "phq.").replacing("<time>", with: "9 months")
    let filledLog = try read(path, filled)
    #expect(filledLog.entries.count == 19)
    #expect(filledLog.complaints.filter { $0.hasPrefix("error") } == ["error 4:0 start-missing"])
  }

  @Test("are drafted with all that their headers say, and read once the blanks are filled")
  func drafted() throws {
    let path = FixtureFile("profiles/trial.csv").path
    let draft = try ProfileDraft.text(for: path, options: options)
    #expect(throws: ProfileProblem.self) { try read(path, draft) }
    let filled = draft.replacing("<how long after the start, as 6 weeks>", with: "9 months")
      .replacing("min: <number>", with: "min: 0").replacing("max: <number>", with: "max: 27")
      .replacing("<lower or higher>", with: "lower")
    let log = try read(path, filled)
    let whole = try read(
      path, String(contentsOfFile: FixtureFile("profiles/trial.yaml").path, encoding: .utf8))
    #expect(log.text == whole.text)
    #expect(log.complaints == ["error 4:0 start-missing"])
  }

  @Test("of a project are drafted with its events")
  func project() throws {
    let draft = try ProfileDraft.text(
      for: FixtureFile("profiles/redcap/data.csv").path, options: options)
    #expect(draft.contains("  baseline_arm_1: 0 days\n  diary_arm_1: <"))
    #expect(draft.contains("extends: redcap"))
  }

  @Test("that show a name in a header show it in no message")
  func privacy() throws {
    let log = try readLog(["a.csv": "code,Anna Secret t1,Anna Secret t2\na,20,15\n"])
    #expect(log.complaints == ["error 1:0 schedule-missing"])
    #expect(!log.diagnostics.map(\.description).joined().contains("Secret"))
  }

  @Test(
    "a published trial is refused, and read whole by its own draft",
    .enabled(if: RealInputs.has("trials/BtheB.csv"), "the published trial is not here"))
  func published() throws {
    let path = RealInputs.path("trials/BtheB.csv")
    let refused = try LogReader(options: options).read([path])
    #expect(refused.complaints == ["error 1:0 schedule-missing"])
    let draft = try ProfileDraft.text(for: path, options: options)
      .replacing("<the day that all began, as 2026-03-02>", with: "2026-01-31")
      .replacing("min: <number>", with: "min: 0").replacing("max: <number>", with: "max: 63")
      .replacing("<lower or higher>", with: "lower")
    let log = try read(path, draft)
    #expect(log.complaints == [])
    #expect(log.clients.count == 100)
    #expect(log.entries.count { $0.number != nil } == 380)
    #expect(log.entries.count { $0.state == .empty } == 120)
    #expect(Set(log.entries.map(\.day.description)).count == 5)
    #expect(log.client("6")?.series.first?.entries.map(\.number) == [7, 0, 0, 0, 0])
  }
}
