import GoalCore
import Testing

@testable import GoalReading

@Suite("Cells")
struct CellTests {
  @Test(
    "values",
    arguments: [
      ("", ValueCell.empty), ("  ", .empty), ("7", .value(.number(7))), ("0", .value(.number(0))),
      (" 7 ", .value(.number(7))), ("-2", .value(.number(-2))), ("\u{2212}2", .value(.number(-2))),
      ("yes", .value(.answer(true))), ("No", .value(.answer(false))), ("Y", .value(.answer(true))),
      ("FALSE", .value(.answer(false))), ("3/5", .value(.share(successes: 3, chances: 5))),
      ("0/4", .value(.share(successes: 0, chances: 4))), ("5/3", .unreadable), ("3/0", .unreadable),
      ("3/", .unreadable), ("NA", .unreadable), ("-", .unreadable), ("n/a", .unreadable),
      ("inf", .unreadable), ("nan", .unreadable), ("0x10", .unreadable), ("1e999", .unreadable),
      ("1.2.3", .unreadable), (".", .unreadable), ("5.", .unreadable), ("7 of 10", .unreadable),
    ])
  func values(text: String, expected: ValueCell) {
    #expect(ValueCell(text) == expected)
  }

  @Test(
    "numbers are the nearest double",
    arguments: [
      "6.5", "0.1", "7.8", "123456.789", "0.000001", "99999999999999.9", "3.14159265358979",
    ])
  func decimals(text: String) {
    #expect(NumberCell(text)?.number == Double(text))
  }

  @Test("a mark before three digits could group thousands")
  func grouping() {
    #expect(NumberCell("1,234")?.couldBeGrouped == true)
    #expect(NumberCell("0,234")?.couldBeGrouped == false)
    #expect(NumberCell("1,23")?.couldBeGrouped == false)
  }

  @Test(
    "dates",
    arguments: [
      ("2026-09-08", "2026-09-08 -"), ("2026-9-8", "2026-09-08 -"),
      ("2026/09/08", "2026-09-08 -"), ("2026-09-08T10:30", "2026-09-08 10:30"),
      ("2026-09-08 10:30:59", "2026-09-08 10:30"), ("2026-09-08T10:30:00.125Z", "2026-09-08 10:30"),
      ("13/07/2020 10:07:32", "2020-07-13 10:07"), ("13.7.2020 9:05 pm", "2020-07-13 21:05"),
      ("2026-02-30", nil), ("2026-13-01", nil), ("2026-09", nil), ("8 May 2020", nil), ("", nil),
      ("2026-09-08x", nil), ("2026-09-08T25:00", nil), ("1899-01-01", nil), ("20260908", nil),
    ])
  func dates(text: String, expected: String?) {
    let cell = DateCell(text)
    let read = cell?.day(.dmy).map { day in
      let time = cell?.clock.map {
        "\($0.time.hour):\($0.time.minute < 10 ? "0" : "")\($0.time.minute)"
      }
      return "\(day) \(time ?? "-")"
    }
    #expect(read == expected)
  }

  @Test(
    "offsets",
    arguments: [
      ("10:30Z", 0), ("10:30+02:00", 120), ("10:30 +03", 180), ("10:30-0730", -450), ("10:30", nil),
    ] as [(String, Int16?)])
  func offsets(text: String, minutes: Int16?) throws {
    #expect(try #require(ClockCell(text)).offsetInMinutes == minutes)
  }

  @Test("12 am is midnight and 12 pm is noon")
  func noon() {
    #expect(ClockCell("12:10 am")?.time == ClockTime(hour: 0, minute: 10))
    #expect(ClockCell("12:10 PM")?.time == ClockTime(hour: 12, minute: 10))
    #expect(ClockCell("13:10 pm") == nil)
  }

  @Test(
    "only short cells without blanks are shown",
    arguments: [
      ("11", " \"11\""), ("n/a", " \"n/a\""), ("", ""), ("argued again", ""), ("abcdefghijklm", ""),
      ("Zoë", ""),
    ])
  func quoting(cell: String, expected: String) {
    #expect(quoted(cell) == expected)
  }

  @Test("the nearest name is found, and nothing far")
  func nearestName() {
    #expect(nearest(to: "basline", in: RecordKeys.indicator.names) == "baseline")
    #expect(nearest(to: "zzzz", in: RecordKeys.indicator.names) == nil)
  }
}

@Suite("Month cache")
struct MonthCacheTests {
  @Test("gives the calendar's day for each date, and none for what is no date")
  func everyDate() {
    var months = MonthCache()
    for year in [1899, 1900, 1999, 2000, 2023, 2024, 2100, 2199, 2200] {
      for month in 0...13 {
        for day in 0...32 {
          #expect(
            months.day(year * 10_000 + month * 100 + day)
              == CalendarDay(year: year, month: month, day: day))
        }
      }
    }
  }
}

@Suite("Details cache")
struct DetailsCacheTests {
  @Test("rows with equal words share them, and no row has another's")
  func words() throws {
    var random = SeededGenerator(seed: 3)
    let notes = ["", "walked", "\"walked\"", "\"said \"\"no\"\"\"", "said \"no\"", "é", "work;x"]
    let rows = (0..<2000).map { _ in
      (0..<3).map { _ in notes.randomElement(using: &random) ?? "" }
    }
    let start = CalendarDay(daysSinceEpoch: 10_000)
    let lines = rows.enumerated().map { number, row in
      let day = CalendarDay(daysSinceEpoch: start.daysSinceEpoch + Int32(number))
      return "\(day),a,g,5,\(row.joined(separator: ","))"
    }
    let log = try readLog([
      "l.csv": (["date,client,goal,value,note,tags,event"] + lines).joined(separator: "\n")
    ])
    #expect(log.entries.count == rows.count)
    for (entry, row) in zip(log.entries, rows) {
      let plain = row.map { cell in
        cell.hasPrefix("\"")
          ? String(cell.dropFirst().dropLast()).split(separator: "\"\"").joined(separator: "\"")
            + (cell.hasSuffix("\"\"\"") ? "\"" : "")
          : cell
      }
      #expect(entry.details?.note ?? "" == plain[0])
      #expect(entry.details?.tags ?? [] == splitTags(plain[1]))
      #expect(entry.details?.event ?? "" == plain[2])
    }
  }
}
