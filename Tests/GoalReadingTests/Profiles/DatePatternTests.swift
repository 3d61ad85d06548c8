import GoalCore
import Testing

@testable import GoalReading

@Suite("Date patterns")
struct DatePatternTests {
  @Test(
    "read the spellings of other programs",
    arguments: [
      ("%o %b %Y", "8th Dec 2021", "2021-12-08", nil),
      ("%o %b %Y", "1st January 2022", "2022-01-01", nil),
      ("%Y %a %b %d %I:%M %p", "2026 Sun May 17 3:39 PM", "2026-05-17", "15:39"),
      ("%Y/%m/%d %I:%M:%S %p %z", "2026/05/20 12:43:01 AM GMT+1", "2026-05-20", "0:43"),
      ("%d. %m. %Y %H:%M", "30. 11. 2020 12:14", "2020-11-30", "12:14"),
      ("%d.%m.%y", "01.02.26", "2026-02-01", nil),
    ] as [(String, String, String, String?)])
  func readings(pattern: String, cell: String, day: String, time: String?) throws {
    let reading = try #require(DatePattern(pattern).reading(cell))
    #expect(reading.calendarDay(year: nil)?.description == day)
    let clock = reading.clock.map {
      "\($0.time.hour):" + ($0.time.minute < 10 ? "0" : "") + "\($0.time.minute)"
    }
    #expect(clock == time)
  }

  @Test(
    "refuse what they do not spell",
    arguments: [
      ("%Y-%m-%d", "2026-09-08 10:00"), ("%Y-%m-%d", "26-09-08"), ("%o %b %Y", "8th Foo 2021"),
      ("%H:%M", "25:00"), ("%I:%M %p", "3:39"), ("%d %B", "18 Ma"), ("%Y", ""), ("%q", "x"),
      ("%Y-%m-%d", "2026-09-08x"),
    ])
  func refusals(pattern: String, cell: String) {
    #expect(DatePattern(pattern).reading(cell) == nil)
  }

  @Test("a day that is in no calendar is none, and a year may stand elsewhere")
  func calendar() throws {
    #expect(
      try #require(DatePattern("%Y-%m-%d").reading("2026-02-30")).calendarDay(year: nil) == nil)
    let reading = try #require(DatePattern("%d %B").reading("18 May"))
    #expect(reading.calendarDay(year: nil) == nil)
    #expect(reading.calendarDay(year: 2018)?.description == "2018-05-18")
  }

  @Test("an offset is kept beside the time as written")
  func offsets() throws {
    let pattern = DatePattern("%H:%M %z")
    #expect(pattern.reading("13:43 GMT+1")?.offsetInMinutes == 60)
    #expect(pattern.reading("13:43 -0530")?.offsetInMinutes == -330)
    #expect(pattern.reading("13:43 Z")?.isZulu == true)
    #expect(pattern.reading("13:43 CET") == nil)
  }
}

@Suite("Items of a cell")
struct CellItemsTests {
  private func field(_ change: (inout ProfileField) -> Void) -> ProfileField {
    var field = ProfileField(name: "x", role: .value)
    change(&field)
    return field
  }

  @Test("the level is in the last brackets")
  func levels() {
    let field = field { $0.itemAndLevel = true }
    #expect(
      CellItems.items("Back (lower) pain (Mild)", field)
        == [CellItems.Item(name: "Back (lower) pain", value: "Mild")])
    #expect(CellItems.items("Back pain", field) == nil)
    #expect(CellItems.items("(Mild)", field) == nil)
  }

  @Test("names and values come in pairs, and a colon may stand in a name")
  func pairs() {
    let field = field {
      $0.split = "|"
      $0.pairs = ":"
    }
    #expect(
      CellItems.items("Energy: 4 | Sleep: deep: 2", field) == [
        CellItems.Item(name: "Energy", value: "4"),
        CellItems.Item(name: "Sleep: deep", value: "2"),
      ])
  }
}

@Suite("Values of a profile")
struct ProfileValuesTests {
  private func outcome(
    _ cell: String, _ change: (inout ProfileField) -> Void = { _ in }
  ) throws -> ProfileValues.Outcome {
    var field = ProfileField(name: "x", role: .value)
    change(&field)
    let profile = try ProfileFile(path: "p", text: "name: p\n").profile()
    let options = ReadingOptions(missing: ["99"], asOf: testDay)
    return ProfileValues(field, profile, options: options).outcome(cell)
  }

  @Test("thousandths are exact", arguments: [("7000", 7.0), ("1100", 1.1), ("300", 0.3)])
  func thousandths(cell: String, number: Double) throws {
    #expect(try outcome(cell) { $0.factor = 0.001 } == .value(.number(number)))
  }

  @Test("decimal marks and groups are as the profile says, and no others")
  func numbers() throws {
    func german(_ field: inout ProfileField) {
      field.decimalChar = ","
      field.groupChar = "."
    }
    #expect(try outcome("1.234,5", german) == .value(.number(1234.5)))
    #expect(try outcome("3,5") == .misspelled)
    #expect(
      try outcome("1\u{202F}234,5") {
        $0.decimalChar = ","
        $0.groupChar = " "
      } == .value(.number(1234.5)))
    #expect(try outcome("3.5") { $0.type = .integer } == .notWhole)
  }

  @Test("a missing code is empty, and no word becomes a number")
  func words() throws {
    #expect(try outcome("99") == .empty)
    #expect(try outcome(" ") == .empty)
    #expect(try outcome("good") == .word("good"))
    #expect(try outcome("5") { $0.type = .string } == .word("5"))
    #expect(try outcome("Ja") { $0.trueValues = ["ja"] } == .value(.answer(true)))
    #expect(try outcome("3/5") == .value(.share(successes: 3, chances: 5)))
  }
}
