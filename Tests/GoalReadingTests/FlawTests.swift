import Foundation
import GoalCore
import GoalReading
import Testing

/// One file for each flaw, and all that is said of it.
@Suite("Flaws")
struct FlawTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
    + "/Fixtures/reading/"

  private func read(_ name: String) throws -> GoalLog {
    try LogReader(options: ReadingOptions(asOf: testDay)).read([Self.folder + name])
  }

  @Test("each fixture is complained of at its place, by its code", arguments: expectations)
  func complains(_ expectation: Expectation) throws {
    let log = try read(expectation.file)
    #expect(log.complaints == expectation.complaints)
    #expect(log.allRowsUnused == expectation.unused)
    #expect(log.entries.count == expectation.used)
    let counted = log.diagnostics.reduce(0) { $0 + $1.rowsUnused }
    #expect(counted == expectation.unused)
  }

  @Test("each fixture of a flaw has its line in the table")
  func covers() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(files) == Set(expectations.map(\.file)))
  }
}

struct Expectation: Sendable, CustomStringConvertible {
  let file: String
  let complaints: [String]
  var unused = 0
  var used = 0

  var description: String { file }
}

private let expectations: [Expectation] = [
  Expectation(file: "answers.csv", complaints: [], used: 3),
  Expectation(
    file: "before-after.csv", complaints: ["warning 1:6 columns-joined"], used: 2),
  Expectation(
    file: "column-unnamed.csv", complaints: ["warning 1:24 column-unnamed"], used: 2),
  Expectation(file: "cyrillic.csv", complaints: ["error 2:18 not-text"]),
  Expectation(
    file: "date-column-missing.csv", complaints: ["error 1:0 date-column-missing"]),
  Expectation(
    file: "dates-half-converted.csv", complaints: ["warning 2:1 dates-half-converted"], used: 4),
  Expectation(
    file: "dates-half-swapped.csv", complaints: ["error 4:1 dates-half-swapped"]),
  Expectation(
    file: "dates-in-words.csv", complaints: ["error 6:1 date-unreadable"], unused: 1, used: 4),
  Expectation(file: "header-again.csv", complaints: ["warning 3:0 header-again"], used: 2),
  Expectation(file: "mac-line-ends.csv", complaints: [], used: 1),
  Expectation(
    file: "missing-far.csv", complaints: ["error 3:16 value-off-scale"], unused: 1, used: 3),
  Expectation(file: "preamble.csv", complaints: ["warning 3:0 lines-before-header"], used: 1),
  Expectation(
    file: "spreadsheet-errors.csv",
    complaints: ["error 2:16 spreadsheet-error", "error 3:1 date-unreadable"], unused: 2, used: 1),
  Expectation(
    file: "tables-two.csv", complaints: ["error 4:0 table-second"], unused: 1, used: 1),
  Expectation(file: "thousands.csv", complaints: [], used: 3),
  Expectation(file: "totals.csv", complaints: ["warning 5:0 row-total"], used: 2),
  Expectation(file: "utf16-big.csv", complaints: [], used: 1),
  Expectation(
    file: "waves.csv", complaints: ["warning 1:6 columns-without-dates"], used: 2),
  Expectation(
    file: "words.csv",
    complaints: [
      "warning 1:18 words-unknown", "error 2:16 value-unreadable", "error 3:16 value-unreadable",
    ], unused: 2),
  Expectation(file: "zone-unknown.csv", complaints: ["warning 2:1 zone-unknown"], used: 2),
  Expectation(
    file: "client-missing.csv", complaints: ["error 2:12 client-missing"], unused: 1, used: 1),
  Expectation(
    file: "client-misspelled.csv", complaints: ["error 3:0 client-misspelled"], unused: 2, used: 1),
  Expectation(
    file: "column-unknown.csv", complaints: ["warning 1:24 column-unknown"], unused: 0, used: 1),
  Expectation(
    file: "date-unreadable.csv",
    complaints: [
      "error 2:1 date-unreadable", "error 3:1 date-serial", "error 4:1 date-missing",
      "error 5:1 year-short",
    ], unused: 4, used: 0),
  Expectation(
    file: "dates-ambiguous.csv", complaints: ["error 2:1 dates-ambiguous"], unused: 0, used: 0),
  Expectation(
    file: "dates-contradictory.csv", complaints: ["error 2:1 dates-contradictory"], unused: 0,
    used: 0),
  Expectation(
    file: "decimals-mixed.csv", complaints: ["error 3:16 decimals-mixed"], unused: 1, used: 1),
  Expectation(
    file: "entry-flaws.json",
    complaints: [
      "error 3:23 date-unreadable", "error 4:46 value-off-scale", "error 5:46 value-unreadable",
      "error 7:1 field-unreadable",
    ], unused: 4, used: 2),
  Expectation(
    file: "field-unreadable.json",
    complaints: [
      "error 2:14 field-unreadable", "error 2:29 field-unreadable", "error 2:47 field-unreadable",
    ], unused: 0, used: 0),
  Expectation(
    file: "goal-misspelled.csv", complaints: ["error 3:0 goal-misspelled"], unused: 1, used: 1),
  Expectation(file: "goal-twice.json", complaints: ["error 2:2 goal-twice"], unused: 0, used: 0),
  Expectation(
    file: "goals-flaws.csv",
    complaints: [
      "error 3:3 rows-contradict", "error 3:9 rows-contradict", "error 3:35 field-unreadable",
      "error 4:1 client-missing", "error 5:1 goal-missing",
    ], unused: 0, used: 0),
  Expectation(
    file: "header-twice.csv", complaints: ["error 1:24 header-twice"], unused: 0, used: 0),
  Expectation(file: "id-missing.json", complaints: ["error 2:1 id-missing"], unused: 0, used: 0),
  Expectation(
    file: "indicator-missing.csv", complaints: ["error 4:0 indicator-missing"], unused: 1, used: 2),
  Expectation(file: "key-twice.json", complaints: ["error 2:26 key-twice"], unused: 0, used: 0),
  Expectation(
    file: "key-unknown.json", complaints: ["warning 2:2 key-unknown"], unused: 0, used: 0),
  Expectation(
    file: "moment-unknown.csv",
    complaints: ["error 2:18 moment-unknown", "error 3:25 share-unknown"], unused: 2, used: 0),
  Expectation(file: "no-log.txt", complaints: ["error 0:0 not-a-log"], unused: 0, used: 0),
  Expectation(file: "not-json.json", complaints: ["error 2:12 not-json"], unused: 0, used: 0),
  Expectation(
    file: "windows-1252.csv", complaints: ["warning 2:21 encoding-guessed"], unused: 0, used: 1),
  Expectation(
    file: "number-ambiguous.csv", complaints: ["error 2:16 number-ambiguous"], unused: 1, used: 1),
  Expectation(
    file: "quote-broken.csv", complaints: ["error 2:23 quote-broken"], unused: 0, used: 0),
  Expectation(
    file: "quote-unclosed.csv", complaints: ["error 2:18 quote-unclosed"], unused: 0, used: 0),
  Expectation(
    file: "rating-out-of-scale.csv", complaints: ["error 4:16 value-off-scale"], unused: 1, used: 2),
  Expectation(
    file: "record-without-client.jsonl",
    complaints: ["error 2:12 id-missing", "error 2:41 client-missing"], unused: 1, used: 0),
  Expectation(file: "row-doubled.csv", complaints: ["error 3:22 row-doubled"], unused: 1, used: 2),
  Expectation(
    file: "row-repeated.csv", complaints: ["warning 3:16 row-repeated"], unused: 0, used: 2),
  Expectation(file: "row-too-long.csv", complaints: ["error 2:0 row-too-long"], unused: 1, used: 1),
  Expectation(
    file: "row-too-short.csv", complaints: ["error 2:0 row-too-short"], unused: 1, used: 1),
  Expectation(
    file: "state-with-value.csv",
    complaints: ["error 2:16 state-with-value", "error 4:17 state-unknown"], unused: 2, used: 1),
  Expectation(
    file: "time-in-greenwich.csv", complaints: ["warning 2:0 time-in-greenwich"], unused: 0, used: 2
  ),
  Expectation(
    file: "time-unreadable.csv", complaints: ["warning 2:12 time-unreadable"], unused: 0, used: 1),
  Expectation(file: "utf16.csv", complaints: [], unused: 0, used: 2),
  Expectation(
    file: "value-unreadable.csv",
    complaints: [
      "error 3:16 value-unreadable", "error 4:16 value-unreadable", "error 5:16 value-unreadable",
    ], unused: 3, used: 1),
]
