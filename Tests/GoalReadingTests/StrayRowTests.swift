import GoalCore
import Testing

@testable import GoalReading

@Suite("Rows that are no entries")
struct StrayRowTests {
  private func read(_ rows: String...) throws -> GoalLog {
    try readLog(["l.csv": (["date,client,goal,value"] + rows).joined(separator: "\n")])
  }

  @Test(
    "a total is told from an entry without a date",
    arguments: ["Total,,,12", ",,Summe:,12", "Moyenne,a,g,6.5", ",,average,6.5"])
  func totals(row: String) throws {
    let log = try read("2026-09-08,a,g,5", "2026-09-09,a,g,7", row)
    #expect(log.complaints == ["warning 4:0 row-total"])
    #expect(log.allRowsUnused == 0)
    #expect(log.entries.count == 2)
  }

  @Test("a row without a date is an error, and a goal called total is none")
  func noTotals() throws {
    let log = try read("2026-09-08,a,total,5", ",a,g,6", "soon,a,g,6")
    #expect(log.complaints == ["error 3:1 date-missing", "error 4:1 date-unreadable"])
    #expect(log.entries.count == 1)
  }

  @Test("the header again, where files were put one behind the other, is passed over")
  func headers() throws {
    let log = try read("2026-09-08,a,g,5", "Date, client,GOAL,value", "2026-09-09,a,g,7")
    #expect(log.complaints == ["warning 3:0 header-again"])
    #expect(log.entries.count == 2)
  }

  @Test("the rows of a second table are counted unused, dates or not")
  func tables() throws {
    let log = try read(
      "2026-09-08,a,g,5", "", "client,date,value,goal", "a,2026-09-09,7,g", "2026-09-09,a,g,7")
    #expect(log.complaints == ["error 4:0 table-second"])
    #expect(log.allRowsUnused == 2)
    #expect(log.entries.count == 1)
  }

  @Test("cells beyond the header are refused when they hold something")
  func ragged() throws {
    let log = try read("2026-09-08,a,g,5,,,", "2026-09-09,a,g,7,x", "2026-09-10,a", ",,,", "")
    #expect(log.complaints == ["error 3:0 row-too-long", "error 4:0 row-too-short"])
    #expect(log.allRowsUnused == 2)
  }

  @Test("a decimal comma that splits a value is refused, whatever is empty behind it")
  func split() throws {
    let noted = try readLog(["l.csv": "date,goal,value,note\n2026-09-08,g,3,5,\n"])
    #expect(noted.complaints == ["error 2:0 row-too-long"])
    let wide = try readLog(["l.csv": "date,Mood,Sleep\n2026-09-08,3,5,\n"])
    #expect(wide.complaints == ["error 2:0 row-too-long"])
    let long = try readLog(["l.csv": "date,goal,value\n2026-09-08,g,3,5\n"])
    #expect(long.complaints == ["error 2:0 row-too-long"])
  }

  @Test("a second wide table is not read under the first one's names")
  func wideTables() throws {
    let log = try readLog([
      "l.csv": "date,Mood\n2026-09-08,5\n\ndate,Sleep\n2026-09-08,8\n2026-09-09,7\n"
    ])
    #expect(log.complaints == ["error 4:0 table-second"])
    #expect(log.entries.map(\.number) == [5])
    #expect(log.allRowsUnused == 2)
  }

  @Test(
    "a header that nobody knows is one behind an empty row, or where it names the day",
    arguments: [
      "\nwer,wen,was,wie", ",,,\nwer,wen,was,wie", "\nSleep\nwer,wen,was,wie",
      "Datum,wen,was,wie", "\nHours slept,Mood,,", "\nwer;wen,was\n",
    ])
  func foreignTables(lines: String) throws {
    let log = try read("2026-09-08,a,g,5", lines, "2026-09-09,a,g,7", "2026-09-10,a,g,")
    #expect(log.complaints.last?.hasSuffix("table-second") == true)
    #expect(log.entries.count == 1)
    #expect(log.allRowsUnused == 2 + (lines.contains("Sleep") ? 1 : 0))
  }

  @Test("the rows behind a second table count again where the first header stands again")
  func tableEnds() throws {
    let log = try read(
      "2026-09-08,a,g,5", "", "wann,wer,was,wie", "2026-09-09,a,g,7", "date,client,goal,value",
      "2026-09-10,a,g,8", "", "Hours,Mood", "2026-09-11,a,g,9")
    #expect(log.entries.map(\.number) == [5, 8])
    #expect(
      log.complaints == [
        "error 4:0 table-second", "warning 6:0 header-again", "error 9:0 table-second",
      ])
  }

  @Test("a row that went wrong begins no table, and what it may be is said")
  func wrongRows() throws {
    let log = try read("2026-09-08,a,g,5", "yesterday,a,g,good", "2026-09-09,a,g,7", "")
    #expect(log.entries.count == 2)
    #expect(log.complaints == ["error 3:1 date-unreadable"])
    #expect(log.diagnostics.contains { $0.hint?.contains("another table") == true })
    let gap = try read("2026-09-08,a,g,5", "", "soon,a,g,6", "2026-09-09,a,g,7")
    #expect(gap.entries.count == 2)
    #expect(gap.complaints == ["error 4:1 date-unreadable"])
    let empty = try read("2026-09-08,a,g,5", "", ",a,g,", "2026-09-09,a,g,7")
    #expect(empty.entries.count == 2)
    #expect(empty.complaints == ["error 4:1 date-missing"])
    let signature = try read("2026-09-08,a,g,5", "", "Kept by,me,,")
    #expect(signature.complaints == ["error 4:0 row-stray"])
    #expect(signature.allRowsUnused == 1)
  }

  @Test("line ends in a note are no gap")
  func notes() throws {
    let log = try readLog([
      "l.csv": "date,goal,value,note\n2026-09-08,g,5,\"a\n\nb\"\nsoon,g,good,bad\n2026-09-09,g,6,\n"
    ])
    #expect(log.entries.count == 2)
    #expect(log.complaints.contains("error 5:1 date-unreadable"))
  }

  @Test("an export that a profile reads has no second table read as its own either")
  func profileTables() throws {
    let header = "full_date,date,weekday,time,mood,activities,note_title,note"
    let row = "2026-05-01,1 May,Friday,10:00,good,a | b,,"
    let log = try readLog([
      "d.csv": "\(header)\n\(row)\n\nday,how,where,who,feeling\n2026-05-02,,,11:00,bad,,,\n"
        + "\(header)\n2026-05-03,3 May,Sunday,10:00,meh,,,\n"
    ])
    #expect(log.entries.map(\.number) == [4, 3])
    #expect(log.complaints == ["error 4:0 table-second", "warning 6:0 header-again"])
  }

  @Test("filled cells of a column without a name are counted")
  func unnamed() throws {
    let log = try readLog([
      "l.csv": ",date,goal,value,\n1,2026-09-08,g,5,\n2,2026-09-09,g,6,\n,2026-09-10,g,6,\n"
    ])
    #expect(log.complaints == ["warning 1:1 column-unnamed"])
    #expect(log.diagnostics.contains { $0.message.contains("2 filled cells") })
  }

  @Test("two columns with one name stop a log only where the name is read")
  func doubled() throws {
    let ids = try readLog(["l.csv": "date,goal,value,ID,ID\n2026-09-08,g,5,1,2\n"])
    #expect(ids.entries.count == 1)
    let wide = try readLog(["l.csv": "date,Mood,mood \n2026-09-08,5,6\n"])
    #expect(wide.complaints == ["error 1:11 header-twice"])
  }

  @Test("a log without its date column is refused with the reason")
  func noDates() throws {
    let log = try readLog(["l.csv": "when,client,goal,value\n2026-09-08,a,g,5\n"])
    #expect(log.complaints == ["error 1:0 date-column-missing"])
    let waves = try readLog(["w.csv": "client,bdi.2m,bdi.4m\na,20,15\n"])
    #expect(waves.complaints == ["error 1:0 schedule-missing"])
  }
}
