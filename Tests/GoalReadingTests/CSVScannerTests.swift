import Foundation
import Testing

@testable import GoalReading

@Suite("CSV scanner")
struct CSVScannerTests {
  private func rows(_ text: String, delimiter: Character = ",") throws -> [[String]] {
    var scanner = CSVScanner(Array(text.utf8), delimiter: delimiter.asciiValue ?? 44)
    var rows: [[String]] = []
    while try scanner.advance() { rows.append(scanner.fields.map { scanner.text(of: $0) }) }
    return rows
  }

  @Test(
    "cuts records and cells",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\n\n\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("\"a,\"\"x\"\"\",b\n", [["a,\"x\"", "b"]]),
      ("\"a\nb\",\"\"\n,\n", [["a\nb", ""], ["", ""]]),
      ("a,5\" nail\n", [["a", "5\" nail"]]),
      ("\"\"\n", [[""]]),
      ("\"\"\"\"\n", [["\""]]),
      ("a,", [["a", ""]]),
      ("", []),
    ])
  func cuts(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(
    "refuses broken quoting at its place",
    arguments: [
      ("a,b\n1,\"2\n3\n", CSVProblem.Flaw.unclosedQuote, FilePlace(line: 2, column: 3)),
      ("a,b\n1,\"2\"3\n", .textAfterQuote, FilePlace(line: 2, column: 6)),
      ("a,b\né,\"x\ny\"z\n", .textAfterQuote, FilePlace(line: 3, column: 3)),
      ("a,b\n1,\0\n", .notText, FilePlace(line: 2, column: 3)),
    ])
  func refuses(text: String, flaw: CSVProblem.Flaw, place: FilePlace) {
    #expect(throws: CSVProblem(flaw: flaw, place: place)) { try rows(text) }
  }

  @Test("refuses bytes that are not UTF-8")
  func refusesLatin() throws {
    var scanner = CSVScanner(Array("a,caf".utf8) + [0xE9, 10], delimiter: 44)
    #expect(throws: CSVProblem(flaw: .notText, place: FilePlace(line: 1, column: 6))) {
      try scanner.advance()
    }
  }

  @Test("places count characters, and lines inside quotes")
  func places() throws {
    var scanner = CSVScanner(Array("é,\"b\nü\",c\nd,e,f\n".utf8), delimiter: 44)
    _ = try scanner.advance()
    #expect(scanner.place(of: 1) == FilePlace(line: 1, column: 3))
    #expect(scanner.place(of: 2) == FilePlace(line: 2, column: 4))
    _ = try scanner.advance()
    #expect(scanner.place(of: 2) == FilePlace(line: 3, column: 5))
  }

  @Test("places counted on from cell to cell are those counted from the beginning")
  func placesInRow() throws {
    var scanner = CSVScanner(Array("é,\"b\nü\",c,ä\nd,ö,f\n".utf8), delimiter: 44)
    while try scanner.advance() {
      var last: CSVCellPlace?
      for index in scanner.fields.indices {
        last = scanner.place(of: index, after: last)
        #expect(last?.place == scanner.place(of: index))
      }
    }
  }

  @Test("a window of any size gives the same cells", arguments: [4, 5, 7, 16, 64])
  func windows(size: Int) throws {
    let text = "date,note\r\n2026-09-08,\"one, \"\"two\"\"\nthree\"\r\n,\"\"\r\nx,é\r\n"
    let folder = try ScratchFolder()
    let path = try folder.write("log.csv", text)
    let source = try #require(FileBytes(path: path))
    var scanner = try CSVScanner(source, delimiter: 44, windowSize: size)
    var cells: [[String]] = []
    while try scanner.advance() { cells.append(scanner.fields.map { scanner.text(of: $0) }) }
    #expect(cells == (try rows(text)))
  }

  @Test(
    "the header decides the delimiter",
    arguments: [
      ("date,client,value\n", ",", 0), ("date;client;value\n1;2;3,5\n", ";", 0),
      ("date\tvalue\n", "\t", 0), ("date|value|note\n", "|", 0), ("sep=;\ndate;value\n", ";", 1),
      ("date;\"a, b, c, d\";value\n", ";", 0), ("date;one, two, three\n", ";", 0),
    ] as [(String, Character, Int)])
  func dialect(text: String, delimiter: Character, skipped: Int) {
    let dialect = CSVDialect(
      beginning: Array(text.utf8), knownNames: ["date", "client", "value", "note"])
    #expect(dialect.delimiter == delimiter.asciiValue)
    #expect(dialect.linesBeforeHeader == skipped)
  }

  @Test(
    "csv-spectrum's twelve files read as they should",
    .enabled(if: FileManager.default.fileExists(atPath: Suites.spectrum), "the suite is not here"))
  func spectrum() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Suites.spectrum + "/csvs")
    #expect(names.count == 12)
    for name in names {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: Suites.spectrum + "/csvs/" + name))
      // Copies of the suite differ in their line ends, answers and tables alike.
      let table = try rows(
        String(decoding: bytes.filter { $0 != 13 || !name.hasPrefix("newlines") }, as: UTF8.self))
      let header = try #require(table.first)
      let objects = table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
      let json = name.replacingOccurrences(of: ".csv", with: ".json")
      let answer = try Data(contentsOf: URL(fileURLWithPath: Suites.spectrum + "/json/" + json))
      // The answer to this one is a single object, with another telephone number than the table.
      if name == "location_coordinates.csv" {
        let phone = "Contact Phone Number"
        let expected = try JSONDecoder().decode([String: String].self, from: answer)
        #expect(objects.count == 1)
        #expect(objects.first?.filter { $0.key != phone } == expected.filter { $0.key != phone })
        continue
      }
      let expected = try JSONDecoder().decode([[String: String]].self, from: answer)
      let plain = expected.map { $0.mapValues { $0.replacingOccurrences(of: "\r\n", with: "\n") } }
      #expect(objects == plain, "\(name)")
    }
  }
}
