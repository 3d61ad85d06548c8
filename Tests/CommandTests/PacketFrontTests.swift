import Foundation
import Testing

@Suite("Packet front pages", .serialized)
struct PacketFrontTests {
  /// Clients with two goals each and three steps reached in the month, so that no cover has room
  /// for all.
  private func shell(clients: Int, name: (Int) -> String, goal: String) throws -> Shell {
    let shell = try Shell()
    var log = "date,client,goal,value\n"
    var records: [String] = []
    for number in 0..<clients {
      let goals = (0..<2).map { place in
        let steps = (1...3).map {
          "{\"title\": \"\(goal)\", \"reached\": \"2026-10-0\($0 + place)\"}"
        }
        return """
          {"id": "g\(place)", "title": "\(goal)", "start": "2026-09-01", "reviews": "monthly", \
          "steps": [\(steps.joined(separator: ", "))], "indicators": [{"id": "m", "title": \
          "\(goal)", "kind": "rating", "min": 1, "max": 10, "better": "lower", "target": 3}]}
          """
      }
      records.append(
        """
        {"client": {"id": "c-\(1000 + number)", "name": "\(name(number))"}, \
        "goals": [\(goals.joined(separator: ", "))]}
        """)
      for day in 10...25 { log += "2026-10-\(day),c-\(1000 + number),g0,\(1 + day % 9)\n" }
    }
    try log.write(
      to: shell.scratch.appending(path: "log.csv"), atomically: true, encoding: .utf8)
    try "[\(records.joined(separator: ",\n"))]".write(
      to: shell.scratch.appending(path: "goals.json"), atomically: true, encoding: .utf8)
    return shell
  }

  private func page(_ number: Int, _ shell: Shell, options: String = "-layout") throws -> String {
    try shell.run("pdftotext -f \(number) -l \(number) \(options) $TMP/out/packet.pdf -").output
  }

  private static let longName = "Maximiliane von Oberhausen-Untermüllersbach"
  private static let longGoal = "Selbstwirksamkeitserwartungsverbesserung auf dem Heimweg"

  @Test(
    "keep the cover to one page, with as many changes as fit and the count of the others",
    arguments: [1, 6, 30], [false, true])
  func cover(clients: Int, isLong: Bool) throws {
    for paper in clients == 6 ? ["letter", "a4"] : ["letter"] {
      let shell = try shell(
        clients: clients, name: { isLong ? "\(Self.longName) \($0)" : "Cl. \($0)" },
        goal: isLong ? Self.longGoal : "Walk")
      defer { shell.remove() }
      let made = try shell.run(
        "guidepost packet $TMP/goals.json $TMP/log.csv --month 2026-10 --as-of 2026-10-31 "
          + "--paper \(paper) --quiet --out $TMP/out > /dev/null")
      #expect(made.status == 0, "\(made.messages)")
      #expect(try page(2, shell).contains("Caseload, October 2026"))
      let cover = try page(1, shell)
      let shown = cover.split(separator: "\n").count { $0.contains("Step reached") }
      let more = cover.firstMatch(of: /(\d+)(?: more)?, on the clients' pages/)
      let rest = more.flatMap { Int($0.output.1) } ?? 0
      #expect(shown + rest == 6 * clients, "\(cover)")
      #expect(isLong || shown >= (clients == 30 ? 1 : 6), "\(cover)")
    }
  }

  @Test("name every client of one name by the whole id, in the table and in the index")
  func namesakes() throws {
    let shell = try shell(clients: 40, name: { _ in "Ana Ruiz" }, goal: "Walk")
    defer { shell.remove() }
    let made = try shell.run(
      "guidepost packet $TMP/goals.json $TMP/log.csv --month 2026-10 --as-of 2026-10-31 "
        + "--quiet --out $TMP/out > /dev/null")
    #expect(made.status == 0, "\(made.messages)")
    let text = try shell.run("pdftotext -f 2 -l 8 -layout $TMP/out/packet.pdf -").output
    for number in 1000..<1040 {
      #expect(text.components(separatedBy: "c-\(number)").count == 3, "c-\(number)")
    }
    #expect(!text.contains("…"))
    // Written as UTF-16, since the id stands in brackets.
    let title = "Ana Ruiz (c-1".utf8.map { "00" + String($0, radix: 16) }.joined()
    let outline = try shell.run(
      "qpdf --qdf --object-streams=disable $TMP/out/packet.pdf - | grep -a -c '<feff\(title)'")
    #expect(outline.output == "40\n")
  }

  @Test("say on the cover that a file could not be read, and on the next pages what to try")
  func brokenFile() throws {
    let shell = try shell(clients: 1, name: { _ in "Ana Ruiz" }, goal: "Walk")
    defer { shell.remove() }
    let made = try shell.run(
      "printf '{\"client\": {\"id\": \"kk\"' > $TMP/broken.json; "
        + "guidepost packet $TMP --month 2026-10 --as-of 2026-10-31 "
        + "--quiet --out $TMP/out > /dev/null")
    #expect(made.status == 65)
    let cover = try page(1, shell, options: "")
    #expect(!cover.contains("Every client"))
    #expect(cover.replacing("\n", with: " ").contains("1 error was found while reading: page 3."))
    let found = try page(3, shell, options: "").replacing("\n", with: " ")
    #expect(found.contains("broken.json:1:"))
    #expect(found.contains("the file may have been cut short"))
  }
}
