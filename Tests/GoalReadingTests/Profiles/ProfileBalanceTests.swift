import GoalCore
import GoalReading
import Testing

@Suite("Rows of a profile")
struct ProfileBalanceTests {
  @Test("are used, named as unused, or left out and counted: none goes missing", arguments: 0..<40)
  func balance(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let moods = ["rad", "good ", "Meh", "bad", "awful", "new word", "", "7"]
    let days = ["2026-05-%", "2026-02-31", "", "May 12"]
    var rows = 0
    var text = "full_date,date,weekday,time,mood,activities,note_title,note\n"
    for row in 0..<Int.random(in: 1...60, using: &random) {
      let isOdd = Int.random(in: 0..<5, using: &random) == 0
      let day = isOdd ? days.randomElement(using: &random) ?? "" : days[0]
      let date = day.replacing("%", with: row % 27 < 9 ? "0\(row % 27 + 1)" : "\(row % 27 + 1)")
      let mood = moods.randomElement(using: &random) ?? ""
      text += "\(date),,x,10:\(10 + row % 50),\(mood),\"a | b\",,\"n\(row)\"\n"
      rows += 1
    }
    let log = try readLog(["c.csv": text])
    #expect(log.entries.count + log.allRowsUnused == rows)
    let told = log.diagnostics.reduce(0) { $0 + $1.rowsUnused }
    #expect(told == log.allRowsUnused)
  }

  @Test("that a rule leaves out are counted in a warning, and nothing else of the file is lost")
  func leftOut() throws {
    let log = try FixtureFile("profiles/qualtrics.csv").read()
    let told = log.diagnostics.first { $0.code == "rows-left-out" }?.message ?? ""
    #expect(told.contains("previews and tests (1)"))
    #expect(told.contains("unfinished answers (1)"))
    #expect(log.entries.count == 4)
  }
}
