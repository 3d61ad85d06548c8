import GoalCore
import Testing

@testable import Reporting

@Suite("Summary as CSV")
struct SummaryCSVTests {
  @Test("writes numbers as JSON has them, the second time too")
  func numbers() {
    var random = SystemRandomNumberGenerator()
    let sevenths = (0..<2000).map { Double($0) / 7 - 40 }
    let any = (0..<2000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
    let edges = [0, -0.0, 9, 10, 99, 100, 99.5, -1, 1e15, 1e-5, .leastNonzeroMagnitude]
    var cells = NumberCells()
    for value in edges + sevenths + any + sevenths {
      var bytes: [UInt8] = []
      cells.append(value, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == value.jsonText)
    }
  }

  @Test("leaves out what is no number")
  func noNumbers() {
    var cells = NumberCells()
    var bytes: [UInt8] = []
    for value in [nil, .nan, .infinity, -.infinity] as [Double?] { cells.append(value, to: &bytes) }
    #expect(bytes.isEmpty)
  }

  private var record: ClientRecord {
    let start = CalendarDay(daysSinceEpoch: 20_700)
    let entries = (0..<60).map { day in
      Entry(
        day: start + day, value: .number(Double(day * day % 11)),
        state: day % 17 == 3 ? .skipped : .recorded)
    }
    let goal = Goal(
      id: "g", start: start, phases: [Phase(title: "p", start: start + 20, target: 3)],
      indicators: [
        Indicator(id: "x, y", scale: 0...10, better: .lower, target: 4, expected: 5),
        Indicator(id: "none"),
      ])
    return ClientRecord(
      client: Client(id: "a"), sessions: [start + 8], goals: [goal],
      series: [Series(goal: "g", indicator: "x, y", entries: entries)])
  }

  @Test("has the same rows piece by piece as from whole summaries", arguments: WeekStart.allCases)
  func pieces(weekStart: WeekStart) {
    let settings = ReportSettings(
      asOf: CalendarDay(daysSinceEpoch: 20_770), weekStart: weekStart)
    let whole = SummaryCSV().text(
      of: Summary(GoalLog(clients: [record, record]), settings: settings))
    let writer = SummaryCSV()
    var bytes = Array(SummaryCSV.header.utf8)
    for _ in 0..<2 { writer.append(record.trends(settings), client: "a", to: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == whole)
    #expect(whole.contains("a,g,\"x, y\",self,rating,"))
    #expect(whole.split(separator: "\n").allSatisfy { $0.split(separator: ",").count > 5 })
  }
}
