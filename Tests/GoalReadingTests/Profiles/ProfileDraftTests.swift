import GoalCore
import GoalReading
import Testing

@Suite("Profile drafts")
struct ProfileDraftTests {
  private let options = ReadingOptions(asOf: testDay)

  /// Reads a file by its own draft, the blanks filled as a person would.
  private func read(_ path: String, filling blanks: [(String, String)]) throws -> GoalLog {
    var draft = try ProfileDraft.text(for: path, options: options)
    for (blank, answer) in blanks { draft = draft.replacing(blank, with: answer) }
    let folder = try ScratchFolder()
    let own = try folder.write("own.yaml", draft)
    let library = try ProfileLibrary(folder: nil, choosing: own)
    return try LogReader(options: ReadingOptions(asOf: testDay, profiles: library)).read([path])
  }

  @Test("the draft of a form reads it once its blanks are filled, every row of it")
  func form() throws {
    let path = FixtureFile("profiles/form.csv").path
    let log = try read(
      path,
      filling: [
        ("min: <number>", "min: 0"), ("max: <number>", "max: 10"),
        ("<lower or higher>", "lower"), ("gut: <number>", "gut: 2"),
        ("mittel: <number>", "mittel: 1"), ("schlecht: <number>", "schlecht: 0"),
      ])
    #expect(log.complaints == [])
    #expect(log.clients.map(\.client.id) == ["ab-1", "cd-2"])
    let series = log.client("ab-1")?.series ?? []
    #expect(series.map(\.goal) == ["Anspannung heute", "Stimmung", "Geübt?"])
    #expect(series.map { $0.entries.map(\.number) } == [[7.5, 6, 5.5], [1, 2, 2], [1, 0, 1]])
    #expect(log.entries.count == 18)
  }

  @Test("a draft with a blank left is refused at that blank")
  func unfilled() throws {
    let folder = try ScratchFolder()
    let own = try folder.write(
      "own.yaml",
      try ProfileDraft.text(for: FixtureFile("profiles/form.csv").path, options: options))
    #expect(throws: ProfileProblem.self) { try ProfileLibrary(folder: nil, choosing: own) }
  }

  @Test("long texts, names and addresses are in no draft")
  func privacy() throws {
    for name in ["form.csv", "qualtrics.csv", "daylio-7.csv", "bearable.csv"] {
      let draft = try ProfileDraft.text(
        for: FixtureFile("profiles/\(name)").path, options: options)
      for word in ["private", "Secret", "example.org", "1.2.3.4"] {
        #expect(!draft.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test("a plain log, drafted and filled, reads as it does without a profile")
  func plainLog() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      "c.csv",
      """
      date,calm
      2026-09-01,3
      2026-09-02,
      2026-09-03,5
      """)
    let drafted = try read(
      path,
      filling: [
        ("min: <number>", "min: 1"), ("max: <number>", "max: 10"),
        (", better: <lower or higher>", ""),
      ])
    let plain = try LogReader(options: options).read([path])
    #expect(drafted.entries.map(\.value) == plain.entries.map(\.value))
    #expect(drafted.entries.map(\.state) == plain.entries.map(\.state))
    #expect(drafted.client("c")?.series.map(\.goal) == plain.client("c")?.series.map(\.goal))
  }

  @Test("damaged tables have a draft or a refusal, never a trap", arguments: 0..<60)
  func mutations(seed: UInt64) throws {
    let text = "Tag;Wert;Wort\n01.09.2026;7,5;gut\n14.09.2026;6;schlecht\n15.09.2026;;gut\n"
    let folder = try ScratchFolder()
    let path = try folder.write("a.csv", mutated(text, seed))
    let draft = try? ProfileDraft.text(for: path, options: options)
    #expect((draft ?? "").count < 20_000)
  }
}
