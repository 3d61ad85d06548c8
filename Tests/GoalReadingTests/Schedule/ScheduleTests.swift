import GoalCore
import GoalReading
import Testing

@Suite("Schedules")
struct ScheduleTests {
  private func schedule(_ text: String) throws -> Schedule {
    let folder = try ScratchFolder()
    return try Schedule(reading: try folder.write("day.csv", text))
  }

  @Test("are in the order of the day, whatever the order of the file")
  func order() throws {
    let day = try schedule("client,time\nb,14:00\na,9:30\nc,\nd,9:30\n")
    #expect(day.appointments.map(\.client) == ["a", "d", "b", "c"])
    #expect(day.diagnostics.isEmpty)
  }

  @Test("may leave the time out and keep the order of the file")
  func withoutTimes() throws {
    #expect(try schedule("Client\nb\na\n").appointments.map(\.client) == ["b", "a"])
  }

  @Test(
    "name rows and files that cannot be used",
    arguments: [
      ("time,client\n9:30,\n", 2), ("time,client\nsoon,a\n", 2), ("time,name\n9:30,a\n", 1),
      ("", 0), ("time,client\n\"9:30,a\n", 2),
    ])
  func flaws(text: String, line: Int) throws {
    let found = try schedule(text).diagnostics
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.position.line == line)
  }

  @Test("that do not exist are nothing to read")
  func missing() {
    #expect(throws: ReadingError.self) { try Schedule(reading: "nowhere.csv") }
  }
}
