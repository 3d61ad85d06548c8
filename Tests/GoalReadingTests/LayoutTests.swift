import GoalCore
import Testing

@testable import GoalReading

@Suite("Layouts")
struct LayoutTests {
  private func series(_ log: GoalLog) -> [String] {
    log.clients.flatMap { client in
      client.series.map { series in
        let entries = series.entries.map { entry in
          "\(entry.moment.map { "\($0.rawValue) " } ?? "")\(entry.number.map(plainText) ?? "-")"
        }
        return
          "\(series.goal)/\(series.indicator)/\(series.rater): \(entries.joined(separator: ", "))"
      }
    }
  }

  @Test(
    "before and after as columns are moments of one measure",
    arguments: [
      "Anxiety_pre,Anxiety_post", "Anxiety before,Anxiety after", "before_Anxiety,after_Anxiety",
      "Anxiety (before),Anxiety (after)", "Anxiety.vorher,Anxiety.nachher",
    ])
  func moments(columns: String) throws {
    let log = try readLog(["l.csv": "date,\(columns)\n2026-09-08,8,5\n2026-09-09,7,\n"])
    #expect(series(log) == ["Anxiety/Anxiety/self: before 8, after 5, before 7, after -"])
    #expect(log.complaints == ["warning 1:6 columns-joined"])
  }

  @Test("a long log may have before and after instead of value")
  func longMoments() throws {
    let log = try readLog(["l.csv": "date,client,goal,before,after\n2026-09-08,a,g,8,5\n"])
    #expect(series(log) == ["g/g/self: before 8, after 5"])
  }

  @Test("raters as columns are kept apart")
  func raters() throws {
    let log = try readLog([
      "l.csv": "date,Sleep_parent,Sleep_teacher,Sleep_self\n2026-09-08,8,5,3\n"
    ])
    #expect(
      series(log) == ["Sleep/Sleep/parent: 8", "Sleep/Sleep/teacher: 5", "Sleep/Sleep/self: 3"])
  }

  @Test(
    "a name that only looks like a part is a name",
    arguments: [
      "Anxiety_post,Mood", "Talks with partner,Mood", "x_pre,x_post,x", "pre,Mood", "After,Mood",
    ])
  func names(columns: String) throws {
    let cells = Array(repeating: "5", count: columns.split(separator: ",").count)
    let log = try readLog([
      "l.csv": "date,\(columns)\n2026-09-08,\(cells.joined(separator: ","))\n"
    ])
    #expect(
      log.clients[0].series.map(\.indicator) == columns.split(separator: ",").map(String.init))
    #expect(log.entries.allSatisfy { $0.moment == nil })
    #expect(log.complaints.isEmpty)
  }

  @Test("a measure of the record with such an id is that measure")
  func recorded() throws {
    let goals = """
      {"client": {"id": "a"}, "goals": [{"id": "g", "indicators": [{"id": "x_pre", "kind": "count"},
        {"id": "x_post", "kind": "count"}]}]}
      """
    let log = try readLog([
      "g.json": goals, "l.csv": "date,client,x_pre,x_post\n2026-09-08,a,8,5\n",
    ])
    #expect(log.clients[0].series.map(\.indicator) == ["x_pre", "x_post"])
  }

  @Test("one measure at several times with one date is said")
  func waves() throws {
    let log = try readLog(["l.csv": "date,bdi_t1,bdi_t2,Mood\n2026-09-08,20,12,5\n"])
    #expect(log.complaints == ["warning 1:6 columns-without-dates"])
    #expect(log.clients[0].series.map(\.indicator) == ["bdi_t1", "bdi_t2", "Mood"])
  }
}
