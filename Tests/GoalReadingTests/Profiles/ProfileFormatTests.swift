import Foundation
import GoalCore
import GoalReading
import TestSupport
import Testing

@Suite("Profiles of other programs")
struct ProfileFormatTests {
  static let fixtures = [
    "daylio-7.csv", "daylio-8.csv", "daylio-9.csv", "bearable.csv", "loop", "loop-comma.csv",
    "loop-old", "habitbull.csv", "habitbull-mdy.csv", "how-we-feel-10.csv", "how-we-feel-22.csv",
    "google-forms.csv", "google-sheet.csv", "qualtrics.csv", "qualtrics-legacy.csv",
    "redcap", "redcap-alone.csv",
  ]

  @Test("read each source's export as its golden says", arguments: fixtures)
  func goldens(name: String) throws {
    let log = try FixtureFile("profiles/\(name)").read()
    let difference = Golden().difference(of: log.golden, from: "\(name).txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("show nothing private in what they tell", arguments: fixtures)
  func privacy(name: String) throws {
    let log = try FixtureFile("profiles/\(name)").read()
    let told = log.diagnostics.map(\.description).joined() + log.text
    for word in ["private", "Secret", "example.org", "1.2.3.4", "A title", "1980"] {
      #expect(!told.contains(word))
    }
  }

  @Test("of the program itself are without a fault, and each is tried")
  func builtIn() {
    #expect(ProfileLibrary.builtInProblems == [])
    #expect(Set(ProfileLibrary.builtIn.names).count == ProfileLibrary.builtIn.names.count)
    #expect(ProfileLibrary.builtIn.names.contains("daylio"))
  }

  @Test("a map of one's own reads moods that were renamed, beside those that were not")
  func ownMap() throws {
    let own = FixtureFile("profiles/my-daylio.yaml").path
    let library = try ProfileLibrary(folder: nil, choosing: own)
    let log = try FixtureFile("profiles/daylio-8.csv")
      .read(options: ReadingOptions(asOf: testDay, profiles: library))
    #expect(log.complaints == [])
    #expect(log.entries.map(\.number) == [1, 2, 4, 4, 3])
  }

  @Test("each file of the folder of profiles is among the program's own")
  func builtInFiles() throws {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let files = try FileManager.default.contentsOfDirectory(
      atPath: root.path + "/Sources/GoalReading/Profiles/builtin")
    let names = files.map { String($0.dropLast(".yaml".count)) }
    #expect(Set(names) == Set(ProfileLibrary.builtIn.names))
  }

  @Test("the list of habits says what amounts are counted in, in old and newer exports")
  func units() throws {
    let folder = try ScratchFolder()
    let days = "Date,Water,Meditate,Run,Run,\n2026-09-02,7000,YES_MANUAL,1000,2000,\n"
    let path = try folder.write("anna/Checkmarks.csv", days + "2026-09-01,0,NO,3000,4000,\n")
    let list = try folder.write(
      "anna/Habits.csv",
      """
      Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,Target Value,Archived?
      001,Water,NUMERICAL,,,1,1,#FF8F00,glasses,AT_LEAST,8.0,false
      002,Meditate,YES_NO,,,1,1,#FF8F00,times,,,false
      003,Run,NUMERICAL,,,1,1,#FF8F00,km,AT_LEAST,8.0,false
      004,Run,NUMERICAL,,,1,1,#FF8F00,miles,AT_LEAST,8.0,false
      """)
    let other = try folder.write(
      "ben/Checkmarks.csv", "Date,Water,\n2026-09-02,5000,\n2026-09-01,UNKNOWN,\n")
    let options = ReadingOptions(asOf: testDay)
    for paths in [[path, list, other], [folder.path]] {
      let log = try LogReader(options: options).read(paths)
      let units = log.client("anna")?.goals.flatMap(\.indicators).map(\.unit)
      #expect(units?.prefix(3) == ["glasses", nil, nil])
      #expect(log.client("ben")?.goals.flatMap(\.indicators).map(\.unit) == [nil])
      #expect(!log.diagnostics.contains { $0.code == "file-unread" })
    }
    let alone = try LogReader(options: options).read([list])
    #expect(alone.diagnostics.map(\.code) == ["file-unread"])
  }

  @Test("several feelings of one moment count as their mean")
  func feelings() throws {
    let library = try ProfileLibrary(
      folder: nil, choosing: FixtureFile("profiles/my-feelings.yaml").path)
    let log = try FixtureFile("profiles/how-we-feel-10.csv")
      .read(options: ReadingOptions(asOf: testDay, profiles: library))
    #expect(log.entries.map(\.number) == [2.5, 4])
    #expect(log.allRowsUnused == 1)
  }

  @Test("the block that a message shows is a profile once its blanks are filled")
  func pasteableBlock() throws {
    let refused = try FixtureFile("profiles/how-we-feel-10.csv").read()
    let hint = try #require(
      refused.diagnostics.first { $0.code == "words-without-numbers" }?.hint)
    let block = hint.components(separatedBy: "\n").dropFirst().joined(separator: "\n")
    let folder = try ScratchFolder()
    #expect(throws: ProfileProblem.self) {
      try ProfileLibrary(folder: nil, choosing: folder.write("blank.yaml", block))
    }
    let filled = block.replacing("min: <number>", with: "min: 1")
      .replacing("max: <number>", with: "max: 9").replacing("<number>", with: "5")
      .replacing("<lower or higher>", with: "higher")
    let library = try ProfileLibrary(
      folder: nil, choosing: folder.write("own.yaml", filled))
    let log = try FixtureFile("profiles/how-we-feel-10.csv")
      .read(options: ReadingOptions(asOf: testDay, profiles: library))
    #expect(log.entries.map(\.number) == [5, 5, 5])
    #expect(log.complaints == [])
  }

  @Test("a project's dictionary gives labels, scales and codes, whichever file comes first")
  func dictionary() throws {
    let log = try FixtureFile("profiles/redcap").read()
    let diary = log.client("s1")?.goals.first { $0.id == "diary" }
    #expect(diary?.indicators.map(\.id) == ["tension", "hours", "gym___0", "gym___1", "walked"])
    #expect(diary?.indicators.map(\.title).first == "Tension, today")
    #expect(diary?.indicators.first?.highWords == "much")
    let backward = try FixtureFile("profiles/redcap/data.csv")
      .read(FixtureFile("profiles/redcap/dictionary.csv"))
    #expect(backward.text == log.text)
    #expect(!log.diagnostics.contains { $0.code == "dictionary-missing" })
  }

  @Test("a log in Guidepost's own layout is read as one, whatever else it holds")
  func ownLayout() throws {
    let log = try readLog([
      "a.csv": "Timestamp,date,client,goal,value\n2026-05-02,2026-05-01,ab,g,7\n",
      "b.csv": "date,client,Practice\n2026-05-01,ab,NO\n2026-05-02,ab,YES\n",
    ])
    #expect(log.clients.map(\.client.id) == ["ab"])
    #expect(log.entries.map(\.day.description) == ["2026-05-01", "2026-05-01", "2026-05-02"])
    #expect(log.allRowsUnused == 0)
  }

  @Test("a chosen profile that does not fit says which columns it misses")
  func unfit() throws {
    let folder = try ScratchFolder()
    let own = try folder.write("p.yaml", "name: p\nfields:\n  - {name: Tag, role: date}\n")
    let table = try folder.write("c.csv", "Day,Score\n2026-05-01,3\n")
    let library = try ProfileLibrary(folder: nil, choosing: own)
    let log = try LogReader(options: ReadingOptions(asOf: testDay, profiles: library))
      .read([table])
    #expect(log.complaints == ["error 1:0 profile-unfit"])
    #expect(log.diagnostics.first?.hint == "the table has no column Tag")
  }

  @Test("one stray word in a column of values is an error, not the loss of the column")
  func strayWord() throws {
    let log = try readLog([
      "a.csv": """
      Timestamp,How tense?
      2026-05-01 10:00:00,7
      2026-05-02 10:00:00,n/a
      2026-05-03 10:00:00,6
      """
    ])
    #expect(log.entries.map(\.number) == [7, 6])
    #expect(log.complaints.filter { $0.hasPrefix("error") } == ["error 3:21 words-without-numbers"])
    #expect(log.allRowsUnused == 1)
  }

  @Test("a goal that a record describes keeps its own scale and title")
  func ownGoal() throws {
    let folder = try ScratchFolder()
    let record = """
      {"client": {"id": "daylio-9"}, "goals": [{"id": "mood", "title": "Feel well", "kind": "rating",
        "min": 0, "max": 10, "target": 6}]}
      """
    let path = try folder.write("record.json", record)
    let log = try LogReader(options: ReadingOptions(asOf: testDay))
      .read([path, FixtureFile("profiles/daylio-9.csv").path])
    let mood = log.client("daylio-9")?.goals.first { $0.id == "mood" }
    #expect(mood?.title == "Feel well")
    #expect(mood?.indicators.map(\.scale) == [0...10])
    #expect(log.client("daylio-9")?.series.first { $0.goal == "mood" }?.entries.count == 3)
  }

  @Test("damaged exports give diagnostics or a log, never a trap", arguments: 0..<120)
  func mutations(seed: UInt64) throws {
    let files = ["daylio-9.csv", "bearable.csv", "loop/Checkmarks.csv", "qualtrics.csv"]
    let name = files[Int(seed) % files.count]
    let text = try String(contentsOfFile: FixtureFile("profiles/\(name)").path, encoding: .utf8)
    let folder = try ScratchFolder()
    let path = try folder.write("x/Checkmarks.csv", mutated(text, seed))
    let log = try? LogReader(options: ReadingOptions(asOf: testDay)).read([path])
    #expect((log?.entries.count ?? 0) < 1000)
  }
}

@Suite("Daylio exports of others")
struct DaylioExportTests {
  @Test(
    "every entry is a value or a word without a number",
    .enabled(if: RealInputs.has("daylio"), "the published exports are not here"),
    arguments: [("fixture-7col-legacy.csv", 0, 3), ("sample.csv", 0, 3)])
  func published(name: String, used: Int, unused: Int) throws {
    let log = try LogReader(options: ReadingOptions(asOf: testDay))
      .read([RealInputs.path("daylio/\(name)")])
    #expect(log.entries.count == used)
    #expect(log.allRowsUnused == unused)
    #expect(log.diagnostics.map(\.code) == ["words-without-numbers"])
  }

  @Test(
    "a map for a published export reads all of it, blanks after words and all",
    .enabled(if: RealInputs.has("daylio"), "the published exports are not here"))
  func mapped() throws {
    let folder = try ScratchFolder()
    let own = try folder.write(
      "own.yaml",
      """
      name: own
      extends: daylio
      fields:
        - name: mood
          map: {sad: 2, average: 3, happy: 5, horrible: 1}
      """)
    let options = ReadingOptions(
      asOf: testDay, profiles: try ProfileLibrary(folder: nil, choosing: own))
    let old = try LogReader(options: options).read([
      RealInputs.path("daylio/fixture-7col-legacy.csv")
    ])
    #expect(old.entries.map(\.number) == [1, 3, 5])
    #expect(old.entries.map(\.day.description) == ["2018-05-16", "2018-05-17", "2018-05-18"])
    let new = try LogReader(options: options).read([RealInputs.path("daylio/sample.csv")])
    #expect(new.entries.map(\.number) == [3, 3, 2])
    #expect(new.allRowsUnused + old.allRowsUnused == 0)
  }
}
