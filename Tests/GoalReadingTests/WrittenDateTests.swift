import GoalCore
import Testing

@testable import GoalReading

@Suite("Dates in words")
struct WrittenDateTests {
  /// As a log's date column gives them; `nil` for a row that is refused.
  private func read(_ cell: String, _ order: DateOrder? = nil) throws -> String? {
    let quoted = "\"" + cell + "\""
    let log = try readLog(bytes: Array("date,goal,value\n\(quoted),g,5\n".utf8)) {
      $0.dates = order
    }
    return log.entries.first.map { entry in
      let time = entry.time.map { " \($0.hour):\($0.minute < 10 ? "0" : "")\($0.minute)" }
      return "\(entry.day)\(time ?? "")"
    }
  }

  @Test(
    "a month in words, signs for year and day, and clocks of all kinds",
    arguments: [
      ("8th Dec 2021", "2021-12-08"), ("Dec 8, 2021", "2021-12-08"),
      ("December 1st 2021", "2021-12-01"), ("22nd of March 2022", "2022-03-22"),
      ("8. Mai 2021", "2021-05-08"), ("8. März 2021 18:30", "2021-03-08 18:30"),
      ("1er janvier 2021", "2021-01-01"), ("8 août 2021", "2021-08-08"),
      ("8 de mayo de 2021", "2021-05-08"), ("8 ene. 2021", "2021-01-08"),
      ("Tuesday, 8 December 2021", "2021-12-08"), ("mar. 8 déc. 2021", nil),
      ("2026 Sun May 17 3:39 PM", "2026-05-17 15:39"), ("08-Dec-2021", "2021-12-08"),
      ("2021年12月8日", "2021-12-08"), ("2021年12月8日 9:05", "2021-12-08 9:05"),
      ("2026/05/20 1:43:01 PM GMT+1", "2026-05-20 13:43"),
      ("2020-03-29 15:00:00 +03", "2020-03-29 15:00"),
      ("2020-03-29 15:00:00 CEST", "2020-03-29 15:00"),
      ("2021-12-08 3:39\u{202F}PM", "2021-12-08 15:39"),
      ("2021-12-08, 3:39 p. m.", "2021-12-08 15:39"),
      ("30. 11. 2020 12:14", "2020-11-30 12:14"), ("Mon 13/07/2020, 10:07:32", "2020-07-13 10:07"),
      ("12 May", nil), ("8 Dec", nil), ("8 Foo 2021", nil), ("8 May June 2021", nil),
      ("31 April 2021", nil), ("8 9 May 2021", nil), ("May 2021", nil), ("2021年13月8日", nil),
      ("8 May 2021 at noon", nil), ("8 May 2021 25:00", nil), ("", nil),
    ])
  func words(cell: String, expected: String?) throws {
    #expect(try read(cell) == expected)
  }

  @Test("a year of two digits is read only when the user says the order")
  func shortYears() throws {
    #expect(try read("8-Dec-21") == nil)
    #expect(try read("8-Dec-21", .dmy) == "2021-12-08")
  }

  @Test("each month's names in eight languages are that month")
  func months() {
    let names = [
      "january januar janvier enero gennaio janeiro januari",
      "february februar février febrero febbraio fevereiro februari",
      "march märz mars marzo março maart", "april avril abril aprile",
      "may mai mayo maggio maio mei maj", "june juni juin junio giugno junho",
      "july juli juillet julio luglio julho", "august août agosto augustus augusti",
      "september septembre septiembre settembre setembro",
      "october oktober octobre octubre ottobre outubro",
      "november novembre noviembre novembro", "december dezember décembre diciembre dicembre",
    ]
    for (number, line) in names.enumerated() {
      for name in line.split(separator: " ") {
        #expect(MonthNames.month(String(name)) == number + 1, "\(name)")
      }
    }
  }

  @Test("a zone by its letters is said to be unknown, and its day kept")
  func zones() throws {
    let log = try readLog(
      [
        "l.csv": "date,goal,value\n2020-03-29 23:30 CET,g,5\n2020-03-30 23:30 CEST,g,5\n"
      ], timeZone: "Asia/Tokyo")
    #expect(log.complaints == ["warning 2:1 zone-unknown"])
    #expect(log.entries.map(\.day.description) == ["2020-03-29", "2020-03-30"])
  }

  @Test("offsets", arguments: [("GMT+1", 60), ("UTC-03:30", -210), ("UTC", 0), ("gmt", nil)])
  func offsets(zone: String, minutes: Int16?) {
    #expect(ClockCell("15:00 \(zone)")?.offsetInMinutes == minutes)
  }

  @Test("a spreadsheet's count of days is named with both its days, and not used")
  func serials() throws {
    let log = try readLog(["l.csv": "date,goal,value\n45292,g,5\n45292.4375,g,5\n12,g,5\n"])
    #expect(
      log.complaints == [
        "error 2:1 date-serial", "error 3:1 date-serial", "error 4:1 date-unreadable",
      ])
    #expect(log.diagnostics.contains { $0.message.contains("2024-01-01, or 2028-01-02") })
  }

  @Test("a date without its year is refused with that reason")
  func noYear() throws {
    let log = try readLog(["l.csv": "date,goal,value\n12 May,g,5\n12/5,g,5\n"])
    #expect(log.diagnostics.filter { $0.hint?.contains("the year is missing") == true }.count == 2)
  }
}

@Suite("Spreadsheets of another locale")
struct HalfConvertedTests {
  private func read(_ dates: [String], _ order: DateOrder? = nil) throws -> GoalLog {
    let rows = dates.map { "\($0),g,5" }
    return try readLog(
      ["l.csv": (["date,goal,value"] + rows).joined(separator: "\n")], dates: order)
  }

  @Test("two spellings that part at the 12th are said, and read in one order")
  func divided() throws {
    let log = try read([
      "8/7/2020 12:02", "9/7/2020 12:15", "12/7/2020 9:30", "13/07/2020 10:07:32",
      "18/07/2020 10:08:11",
    ])
    #expect(log.complaints == ["warning 2:1 dates-half-converted"])
    #expect(log.entries.map(\.day.civil.month) == [7, 7, 7, 7, 7])
  }

  @Test("one spelling throughout is nothing to say")
  func even() throws {
    let log = try read([
      "08/07/2020 12:02", "12/07/2020 9:30", "13/07/2020 10:07", "18/07/2020 10:08",
    ])
    #expect(log.complaints.isEmpty)
    let unpadded = try read(["8/7/2020", "12/7/2020", "13/7/2020", "18/7/2020"])
    #expect(unpadded.complaints.isEmpty)
  }

  @Test("days that a spreadsheet changed round are refused, unless the user says they are right")
  func swapped() throws {
    let dates = ["2020-08-07", "2020-09-07", "2020-12-07", "13/07/2020", "18/07/2020"]
    let log = try read(dates)
    #expect(log.complaints == ["error 5:1 dates-half-swapped"])
    #expect(log.entries.isEmpty)
    #expect(try read(dates, .dmy).entries.count == 5)
    let right = try read(["2020-07-08", "2020-07-12", "13/07/2020", "18/07/2020"])
    #expect(right.complaints.isEmpty)
  }

  @Test("days before and after a holiday are not read as months evenly kept")
  func gaps() throws {
    let dates = [
      "09/12/2025", "10/12/2025", "11/12/2025", "12/12/2025", "01/01/2026", "02/01/2026",
      "03/01/2026",
    ]
    #expect(try read(dates).complaints == ["error 2:1 dates-ambiguous"])
  }
}
