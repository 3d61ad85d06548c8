import GoalCore
import Testing

@testable import GoalReading

@Suite("Decimals and thousands")
struct DecimalTests {
  @Test(
    "marks between thousands leave one reading",
    arguments: [
      ("1 234", 1234, nil), ("1\u{202F}234,5", 1234.5, .comma), ("1\u{A0}234", 1234, nil),
      ("1'234.5", 1234.5, .point), ("1’234", 1234, nil), ("1.234,5", 1234.5, .comma),
      ("1,234.5", 1234.5, .point), ("1.234.567", 1_234_567, .comma),
      ("-1 234", -1234, nil), ("12 345 678,25", 12_345_678.25, .comma),
    ] as [(String, Double, NumberCell.Mark?)])
  func grouped(text: String, number: Double, mark: NumberCell.Mark?) throws {
    let read = try #require(GroupedNumber(text))
    #expect(read.number == number)
    #expect(read.mark == mark ?? .none)
  }

  @Test(
    "what no one groups so is no number",
    arguments: [
      "1 23", "1234 567", "1.23.4", "1,234", "1.234", "1.234'5", "1'2'3", "1 234 5", "1..234",
      "8 9", "1.234.56", "1,2,3", " ", "'", "1.234,5,6",
    ])
  func ungrouped(text: String) {
    #expect(GroupedNumber(text) == nil)
  }

  private func values(
    _ cells: [String], delimiter: String = ";", decimal: DecimalMark? = nil
  ) throws -> (numbers: [Double?], codes: [String]) {
    let rows = cells.enumerated().map { number, cell in
      ["2026-09-\(number + 10)", "g", delimiter == "," ? "\"\(cell)\"" : cell]
        .joined(separator: delimiter)
    }
    let header = ["date", "goal", "value"].joined(separator: delimiter)
    let log = try readLog(bytes: Array(([header] + rows).joined(separator: "\n").utf8)) {
      $0.decimal = decimal
    }
    return (log.entries.map(\.number), log.diagnostics.map(\.code).filter { $0 != "goals-missing" })
  }

  @Test("1.234 is what the other values of the file say, before and after it")
  func settled() throws {
    #expect(try values(["1.234", "3,5"]).numbers == [1234, 3.5])
    #expect(try values(["3.5", "1.234"]).numbers == [3.5, 1.234])
    #expect(try values(["1,234", "3.5"], delimiter: ",").numbers == [1234, 3.5])
    #expect(try values(["1,234", "0,25"], delimiter: ",").numbers == [1.234, 0.25])
    #expect(try values(["1.234", "1 000,5"]).numbers == [1234, 1000.5])
  }

  @Test("1.234 alone is refused, in every dialect, unless the user says which")
  func alone() throws {
    for delimiter in [";", ","] {
      let open = try values(["1.234", "7"], delimiter: delimiter)
      #expect(open.numbers == [7])
      #expect(open.codes == ["number-ambiguous"])
      #expect(try values(["1.234"], delimiter: delimiter, decimal: .comma).numbers == [1234])
      #expect(try values(["1.234"], delimiter: delimiter, decimal: .point).numbers == [1.234])
    }
  }

  @Test("a file with both marks is refused where they contradict")
  func mixed() throws {
    let read = try values(["3,5", "3.5", "1.234"])
    #expect(read.numbers == [3.5])
    #expect(read.codes == ["decimals-mixed", "number-ambiguous"])
    #expect(try values(["3,5", "3.5"], decimal: .point).numbers == [3.5])
  }
}
