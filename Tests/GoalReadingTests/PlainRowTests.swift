import Foundation
import GoalCore
import Testing

@testable import GoalReading

/// Rows that are cut in one pass are read as any other row is.
@Suite("Plain rows")
struct PlainRowTests {
  private static let header = "date,client,goal,value,note"

  /// Reads `row` as the row behind one of client `a` and goal `g`; `nil` where it is not plain.
  private func plain(
    _ row: String, header: String = header, mark: NumberCell.Mark? = nil
  ) throws -> PlainRow? {
    try plain(bytes: Array(row.utf8), header: header, mark: mark)
  }

  private func plain(
    bytes: [UInt8], header: String = header, mark: NumberCell.Mark? = nil
  ) throws -> PlainRow? {
    let delimiter = UInt8(ascii: header.contains(";") ? ";" : ",")
    var scanner = CSVScanner(Array((header + "\n").utf8), delimiter: delimiter)
    _ = try scanner.advance()
    let header = CSVHeader(scanner)
    let columns = try #require(LogColumns(header))
    var rows = try #require(
      PlainRows(columns, cells: header.names.count, delimiter: delimiter))
    var symbols = SymbolTable()
    let client = symbols.symbol(for: "a".utf8.span, hint: -1)
    let goal = symbols.symbol(for: "g".utf8.span, hint: -1)
    rows.expect(.init(client: client, goal: goal, indicator: -1, rater: -1), symbols, mark: mark)
    return rows.row(bytes.span, from: 0)
  }

  private static let next = "2026-09-09,a,g,7,\n"

  @Test(
    "are rows with the names of the row above, a short number and any words",
    arguments: [
      "2026-09-08,a,g,7,\n", "2026-09-08,a,g,10,walked\n", "2026-09-08,a,g,8450,\r\n",
      "2026-09-08,a,g,,\r", "2026-09-08,a,g,7,\"one, two\"\n", "2026-09-08,a,g,7,müde\n",
      "2026-09-08,a,g,7,\"said \"\"no\"\" and it held\"\n", "2026-09-08,a,g,7,say \"no\"\n",
    ])
  func plainRows(row: String) throws {
    let found = try #require(try plain(row + Self.next))
    #expect(found.date == 20_260_908)
    #expect(found.end == row.utf8.count)
    #expect(found.valueColumn == 16)
  }

  @Test(
    "are no rows that need more care",
    arguments: [
      "2026-09-08,b,g,7,\n", "2026-09-08,a,h,7,\n", "2026-09-08,aa,g,7,\n", "2026-09-08,,g,7,\n",
      "2026-9-8,a,g,7,\n", " 2026-09-08,a,g,7,\n", "2026-09-08 10:00,a,g,7,\n", ",a,g,7,\n",
      "2026-09-08,a,g,7.5,\n", "2026-09-08,a,g,-1,\n", "2026-09-08,a,g,yes,\n",
      "2026-09-08,a,g, 7,\n", "2026-09-08,a,g,12345,\n", "2026-09-08,a,g,7e1,\n",
      "2026-09-08,a,g,7\n", "2026-09-08,a,g,7,,\n", "2026-09-08,a,g,7,x,y\n",
      "2026-09-08,a,g,7, walked\n", "2026-09-08,a,g,7,\"a\"b\n", "2026-09-08,a,g,7,\"open\n",
      "2026-09-08,a,g,7,\"two\nlines\"\n", "2026-09-08,a,g,7,a\tb\n", "2026-09-08,a,g,7,a\0b\n",
      "\"2026-09-08\",a,g,7,\n", "\n", "date,client,goal,value,note\n",
    ])
  func otherRows(row: String) throws {
    #expect(try plain(row + Self.next) == nil)
  }

  @Test("are left alone where the end of the row is not at hand")
  func cutRows() throws {
    let row = "2026-09-08,a,g,7,walked\r\n"
    for length in 0..<row.utf8.count {
      #expect(try plain(String(decoding: row.utf8.prefix(length), as: UTF8.self)) == nil)
    }
  }

  @Test("hold bytes that are no UTF-8 in no note")
  func brokenNote() throws {
    let begun = Array("2026-09-08,a,g,7,".utf8)
    let end = [10] + Array(Self.next.utf8)
    #expect(try plain(bytes: begun + [0xC3, 0xA9] + end) != nil)
    for bytes: [UInt8] in [[0xC3, 0x28], [0xFF], [0xED, 0xA0, 0x80], [0x61, 0xC3]] {
      #expect(try plain(bytes: begun + bytes + end) == nil)
    }
  }

  @Test("have decimals only with the mark that the file is known to have")
  func decimals() throws {
    let row = "2026-09-08,a,g,7.25,\n" + Self.next
    #expect(try plain(row, mark: .point)?.value == .number(7.25))
    #expect(try plain(row, mark: .comma) == nil)
    let semicolons = "2026-09-08;a;g;7,2;\n2026-09-08;a;g;7,2;\n"
    let header = "date;client;goal;value;note"
    #expect(try plain(semicolons, header: header, mark: .comma)?.value == .number(7.2))
    #expect(try plain("2026-09-08,a,g,1.234,\n" + Self.next, mark: .point) == nil)
  }

  @Test("follow no name that is written in quotes")
  func quotedNames() throws {
    for name in ["c,d", "\"c\"", "c\"", "c\nd"] {
      let cell = "\"" + name.replacing("\"", with: "\"\"") + "\""
      let rows = ["2026-09-08,\(cell),g,7,", "2026-09-09,\(name),g,8,", "2026-09-10,\(cell),g,9,"]
      let text = ([Self.header] + rows).joined(separator: "\n") + "\n"
      #expect(try isSame(Array(text.utf8)), "\(text)")
    }
  }

  @Test("have their values in the column that a reader counts")
  func columnInCharacters() throws {
    for header in ["date,client,goal,value,note", "goal,value,date,note,client"] {
      let cells = ["date": "2026-09-08", "client": "Zoë", "goal": "früh auf", "value": "7"]
      let row = header.split(separator: ",").map { cells[String($0)] ?? "müde" }
        .joined(separator: ",")
      let text = ([header] + Array(repeating: row, count: 5)).joined(separator: "\n") + "\n"
      #expect(try isSame(Array(text.utf8)), "\(text)")
    }
  }

  @Test("say nothing of time, state or share", arguments: ["time", "state", "share", "moment"])
  func emptyCells(column: String) throws {
    let header = "date,client,goal,value,\(column)"
    #expect(try plain("2026-09-08,a,g,7,\n" + Self.next, header: header) != nil)
    #expect(try plain("2026-09-08,a,g,7,x\n" + Self.next, header: header) == nil)
  }

  // MARK: - The same as with care

  private func isSame(_ bytes: [UInt8]) throws -> Bool {
    let folder = try ScratchFolder()
    let path = try folder.write("log.csv", bytes)
    return ReadingOutcome(path) { $0.takesPlainRows = true }
      == ReadingOutcome(path) { $0.takesPlainRows = false }
  }

  @Test("of random logs come to the same", arguments: (0..<300).map { UInt64($0) })
  func randomLogs(seed: UInt64) throws {
    var random = RandomLog(seed: seed)
    for text in [random.longLog(), random.plainLog()] {
      #expect(try isSame(Array(text.utf8)), "\(text)")
    }
  }

  @Test("of damaged logs come to the same", arguments: (0..<300).map { UInt64($0) })
  func damagedLogs(seed: UInt64) throws {
    var random = RandomLog(seed: seed)
    let bytes = mutated(random.plainLog(), seed)
    #expect(try isSame(bytes), "\(String(decoding: bytes, as: UTF8.self))")
  }

  @Test("of each fixture come to the same")
  func fixtures() throws {
    let tables = try FileManager.default.subpathsOfDirectory(atPath: FixtureFile.folder)
      .filter { $0.hasSuffix("csv") || $0.hasSuffix("tsv") }.sorted()
    #expect(tables.count > 50)
    for table in tables {
      let path = FixtureFile.folder + table
      #expect(
        ReadingOutcome(path) { $0.takesPlainRows = true }
          == ReadingOutcome(path) { $0.takesPlainRows = false }, "\(table)")
    }
  }

  @Test("come to the same in pieces of any size", arguments: (0..<40).map { UInt64($0) })
  func pieces(seed: UInt64) throws {
    var random = RandomLog(seed: seed)
    let folder = try ScratchFolder()
    let path = try folder.write("log.csv", Array(random.plainLog().utf8))
    let whole = try harvest(path, windowSize: 1 << 18)
    for windowSize in [4, 16, 40, 61, 100, 333] {
      #expect(try harvest(path, windowSize: windowSize) == whole)
    }
  }

  private struct Rows: Equatable {
    let entries: [[Entry]]
    let complaints: [String]
  }

  private func harvest(_ path: String, windowSize: Int) throws -> Rows {
    let file = LogFile(
      path: path, index: 0, options: ReadingOptions(asOf: testDay),
      dialect: CSVDialect(beginning: Array(Self.header.utf8), knownNames: Set(LogColumns.names)),
      openFile: { FileBytes(path: path, from: $0) })
    let bytes = try #require(FileBytes(path: path))
    var scanner = try CSVScanner(bytes, delimiter: UInt8(ascii: ","), windowSize: windowSize)
    _ = try scanner.advance()
    let header = CSVHeader(scanner)
    var reader = RowReader(file, try #require(LogColumns(header)), header)
    do {
      try reader.readAll(&scanner)
    } catch {
      return Rows(entries: [], complaints: ["\(error)"])
    }
    let harvest = reader.finish()
    return Rows(
      entries: harvest.rows.groups.map(\.entries),
      complaints: harvest.diagnostics.map(\.description))
  }
}
