import GoalCore
import GoalReading
import Testing

@Suite("Profile files")
struct ProfileFileTests {
  private func problem(_ yaml: String) throws -> ProfileProblem? {
    let folder = try ScratchFolder()
    let path = try folder.write("p.yaml", yaml)
    do throws(ProfileProblem) {
      _ = try ProfileLibrary(folder: nil, choosing: path)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "a mistake is named with its line, its column and what is near",
    arguments: [
      ("name: a\nfeilds:\n  - name: x\n", 2, 1, "is fields meant?"),
      ("name: a\nfields:\n  - name: x\n    roll: date\n", 4, 5, "is role meant?"),
      ("name: a\nfields:\n  - name: x\n    role: dates\n", 4, 11, "is date meant?"),
      ("name: a\nfields:\n  - name: x\n    scale: {minn: 1}\n", 4, 13, "is min meant?"),
      ("name: a\nfields:\n  - name: <column>\n", 3, 11, "write what <column> asks for"),
      (
        "name: a\nfields:\n  - name: x\n    map: {a: <number>}\n", 4, 14,
        "write what <number> asks for"
      ),
    ])
  func mistakes(yaml: String, line: Int, column: Int, hint: String) throws {
    let problem = try #require(try problem(yaml))
    #expect(problem.position.line == line)
    #expect(problem.position.column == column)
    #expect(problem.hint == hint)
  }

  @Test(
    "what is no profile is refused, whatever it is",
    arguments: [
      "", "[]", "just words", "name: a\nname: b\n", "a: [", "name: a\nfields: x\n",
      "name: a\nfields:\n  - 3\n", "name: a\nheader: first\n", "fields: []\n",
      "name: a\nfields:\n  - name: x\n    map: [1, 2]\n", "name: a\nextends: nothing\n",
      String(repeating: "[", count: 5000), String(repeating: "- ", count: 5000),
      "name: a\ntitle: *unknown\n",
    ])
  func refused(yaml: String) throws {
    #expect(try problem(yaml) != nil)
  }

  @Test("damaged profiles are refused or read, never a trap", arguments: 0..<150)
  func mutations(seed: UInt64) throws {
    let text = ProfileLibrary.text(named: seed % 2 == 0 ? "daylio" : "bearable") ?? ""
    let folder = try ScratchFolder()
    let path = try folder.write("p.yaml", mutated(text, seed))
    let library = try? ProfileLibrary(folder: nil, choosing: path)
    let options = ReadingOptions(asOf: testDay, profiles: library ?? .builtIn)
    let log = try FixtureFile("profiles/daylio-9.csv").read(options: options)
    #expect(log.entries.count <= 100)
  }

  @Test(
    "numbers that no table has are no trap",
    arguments: [
      "header: 9223372036854775807", "skip: 9223372036854775807", "header: -3", "skip: -1",
    ])
  func extremes(line: String) throws {
    let folder = try ScratchFolder()
    let own = try folder.write(
      "p.yaml",
      """
      name: p
      \(line)
      fields:
        - {name: Day, role: date}
        - {name: Score, role: value, factor: .inf, scale: {min: -.inf, max: .nan}}
      """)
    let table = try folder.write("c.csv", "Day,Score\n2026-05-01,3\n")
    let library = try ProfileLibrary(folder: nil, choosing: own)
    let log = try? LogReader(options: ReadingOptions(asOf: testDay, profiles: library))
      .read([table])
    #expect((log?.entries.count ?? 0) == 0)
  }

  @Test("words that YAML takes for other things stay words")
  func words() throws {
    let folder = try ScratchFolder()
    let own = try folder.write(
      "own.yaml",
      """
      name: own
      fields:
        - {name: When, role: date}
        - {name: Done, role: value, map: {NO: no, YES: yes, "012": skipped, 1:30: 90}}
      """)
    let log = try folder.write(
      "c.csv", "When,Done\n2026-09-01,NO\n2026-09-02,YES\n2026-09-03,012\n2026-09-04,no \n")
    let options = ReadingOptions(
      asOf: testDay, profiles: try ProfileLibrary(folder: nil, choosing: own))
    let entries = try LogReader(options: options).read([log]).entries
    #expect(entries.map(\.value) == [.answer(false), .answer(true), .none, .answer(false)])
    #expect(entries.map(\.state) == [.recorded, .recorded, .skipped, .recorded])
  }

  @Test("a folder of profiles is tried before the program's own")
  func folder() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "profiles/p.yaml",
      """
      name: clinic
      recognise: {columns: [Datum, Angst]}
      fields:
        - {name: Datum, role: date, format: "%d.%m.%Y"}
        - {name: Kürzel, role: client}
        - {name: Angst, role: value, goal: angst, decimalChar: ",", scale: {min: 0, max: 10, better: lower}}
      """)
    let log = try folder.write(
      "a.csv", "Datum;Kürzel;Angst\n01.09.2026;ab;3,5\n02.09.2026;ab;4.5\n")
    let library = try ProfileLibrary(folder: folder.path + "/profiles", choosing: nil)
    let read = try LogReader(options: ReadingOptions(asOf: testDay, profiles: library)).read([log])
    #expect(read.entries.map(\.number) == [3.5])
    #expect(read.complaints == ["error 3:15 decimal-unknown"])
    #expect(read.client("ab")?.goals.first?.indicators.first?.better == .lower)
  }
}
