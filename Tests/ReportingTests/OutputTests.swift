import GoalCore
import Reporting
import Testing

@Suite("JSON")
struct JSONTreeTests {
  @Test(
    "writes numbers with full precision and nothing that is no number",
    arguments: [
      (0.1 + 0.2, "0.30000000000000004"), (4.0, "4"), (-0.0, "0"), (.nan, "null"),
      (.infinity, "null"), (1e300, "1e+300"),
    ])
  func numbers(value: Double, text: String) {
    #expect(JSONTree.number(value).compactText == text)
  }

  @Test("escapes quotes, backslashes and control characters, and keeps all else")
  func strings() {
    #expect("a\"b\\c\n\u{1}é森".jsonQuoted == "\"a\\\"b\\\\c\\n\\u0001é森\"")
  }

  @Test("keeps the order of keys")
  func order() {
    let tree = JSONTree.object([.init("b", .integer(1)), .init("a", .null)])
    #expect(tree.compactText == "{\"b\": 1, \"a\": null}")
  }
}

@Suite("CSV fields")
struct CSVFieldTests {
  @Test(
    "are quoted where they must be",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      ("\"", "\"\"\"\""), ("", ""),
    ])
  func quoting(value: String, field: String) {
    #expect(value.csvField == field)
  }
}

@Suite("Summary table")
struct SummaryTableTests {
  @Test("keeps a client whose id holds a line break on one line")
  func lineBreak() throws {
    let record = ClientRecord(
      client: Client(id: "a\nb\u{1B}[31m"),
      goals: [Goal(id: "g", indicators: [Indicator(id: "i")])])
    let day = CalendarDay(daysSinceEpoch: 20_000)
    let summary = Summary(GoalLog(clients: [record]), settings: ReportSettings(asOf: day))
    let text = SummaryTable(language: try WordsTests.language("en")).text(of: summary)
    #expect(text.split(separator: "\n").count == 2)
    #expect(!text.contains("\u{1B}"))
  }
}

@Suite("Figure addresses")
struct FigureAddressTests {
  @Test("bring every id back", arguments: ["plain", "a/b", "ä ö", "100%", "?x=1", "森", "a.b-c_d"])
  func roundTrip(id: String) {
    let address = FigureAddress(
      kind: "weekly", subject: .init(goal: id, indicator: id + "x", rater: id))
    #expect(FigureAddress(address.source) == address)
    #expect(!address.source.contains("?") && !address.source.contains(" "))
  }

  @Test(
    "are not read from anything else",
    arguments: [
      "", "chart:", "chart:weekly", "picture:a/b", "chart:weekly/%zz", "chart:a/b/c/d/e",
    ])
  func refused(source: String) {
    #expect(FigureAddress(source) == nil)
  }
}
