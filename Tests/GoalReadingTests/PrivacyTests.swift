import GoalCore
import GoalReading
import Testing

/// Messages end up in terminals and tickets, so none repeats what may be a name or a note.
@Suite("Privacy of messages")
struct PrivacyTests {
  private static let secrets = ["Ana", "Ruiz", "I cried"]

  @Test(
    "no header, key or cell that may be a name or a note is told",
    arguments: [
      ("h.csv", "date,client,goal,value,Ana\n2026-09-08,a,g,5,x\n"),
      ("h.csv", "date,Name,Mood\n2026-09-08,Ana,5\n2026-09-09,Ruiz,5\n"),
      ("h.csv", "date,Comments,Mood\n2026-09-08,Ana,5\n2026-09-09,Ruiz,5\n"),
      ("h.csv", "Ana Ruiz\ndate,client,goal,value\n2026-09-08,a,g,5\nTotal,Ana,I cried,5\n"),
      ("h.csv", "date,client,goal,value,\n2026-09-08,a,g,5,Ana\ndate,client,Ruiz\nAna,1,2\n"),
      ("h.csv", "date,client,goal,value,Ana,ana\n2026-09-08,a,g,5,x,y\n"),
      ("h.csv", "client,name,goal,kind,Ruiz\na,Ana,g,rating,x\nb,Ruiz,g,rating,x\n"),
      ("h.csv", "client,name,goal,kind\na,Ana,g,rating\na,Ruiz,g,rating\n"),
      ("h.csv", "date,client,goal,value,note\n2026-09-08,Ana,g,50,I cried\n2026-09-08,ana,g,5,\n"),
      ("h.csv", "date,client,goal,value,note\n,Ana,g,50,I cried\n2026-09-08,,g,5,I cried\n"),
      ("h.csv", "date,client,goal,value,note\n2026-09-08,Ana,g,x y,I cried,5\n"),
      ("r.json", #"{"client": {"id": "a", "name": ["Ana"], "Ana": 1, "Ruiz": 1, "Ruiz": 2}}"#),
      ("r.json", #"{"client": {"id": "Ana", "language": 5, "timeZone": "I cried"}, "goals": 1}"#),
      (
        "r.json",
        #"{"client": {"id": "Ana"}, "entries": [{"date": 5, "note": "I cried"}, {"note": 1}]}"#
      ),
    ])
  func silence(file: String, text: String) throws {
    let log = try readLog([file: text])
    for diagnostic in log.diagnostics {
      let told = diagnostic.message + (diagnostic.hint ?? "")
      for secret in Self.secrets { #expect(!told.contains(secret), "\(diagnostic.code)") }
    }
    #expect(!log.diagnostics.isEmpty)
  }

  @Test("an unknown column is called by its number, and the nearest name is offered")
  func columns() throws {
    let log = try readLog(["l.csv": "date,client,goal,value,notes\n2026-09-08,a,g,5,x\n"])
    let warning = try #require(log.diagnostics.first { $0.code == "column-unknown" })
    #expect(warning.message.hasPrefix("column 5 "))
    #expect(warning.hint == "is the column note meant?")
  }
}
