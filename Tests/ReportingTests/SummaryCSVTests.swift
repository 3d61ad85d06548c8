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
      #expect(text([cells.cell(value)]) == "," + value.jsonText)
    }
    for number in [0, 9, 10, 99, 100, -1, 12_345] {
      #expect(text([cells.cell(number)]) == ",\(number)")
    }
  }

  @Test("leaves out what is no number")
  func noNumbers() {
    var cells = NumberCells()
    for value in [nil, .nan, .infinity, -.infinity] as [Double?] {
      #expect(text([cells.cell(value)]) == ",")
    }
    #expect(text([cells.cell(nil as Int?)]) == ",")
  }

  @Test("writes weeks with their number or without, the second time too")
  func weekCells() {
    var cells = WeekCells()
    let days = [-30, 0, 20_705, 20_705 + 7 * 410].map { CalendarDay(daysSinceEpoch: $0) }
    for day in days + days {
      for state in WeekState.allCases {
        let week = WeeklyValue(start: day, state: state)
        #expect(text([cells.cells(week, isMonday: false)]) == ",,\(day),\(state.rawValue)")
        #expect(
          text([cells.cells(week, isMonday: true)])
            == ",\(ISOWeek(of: day)),\(day),\(state.rawValue)")
      }
    }
  }

  @Test("has room for all words that a trend can have")
  func trendWords() {
    for status in IndicatorStatus.allCases {
      for direction in TrendDirection.allCases {
        for strength in TrendStrength.allCases + [nil] {
          let words = [status.rawValue, direction.rawValue, strength?.rawValue ?? ""]
          #expect(
            text([ShortText(status, direction, strength)])
              == "," + words.joined(separator: ","))
        }
      }
    }
  }

  @Test("puts short texts behind each other, and those of any length in pieces")
  func shortTexts() {
    let long = String(repeating: "twelve bytes", count: 9)
    #expect(
      text(ShortText.pieces(of: Array(long.utf8)) + [ShortText("."), ShortText()]) == long + ".")
    #expect(ShortText.pieces(of: []).isEmpty)
  }

  private func text(_ parts: [ShortText]) -> String {
    var rows = RowBytes()
    var bytes = Array("".utf8)
    for _ in 0..<2 {
      bytes = []
      rows.reserve(parts.count)
      for part in parts { rows.append(part) }
      rows.move(to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
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
    for _ in 0..<2 { bytes += writer.rows(of: [record], settings: settings) }
    #expect(String(decoding: bytes, as: UTF8.self) == whole)
    #expect(whole.contains("a,g,\"x, y\",self,rating,"))
    #expect(whole.split(separator: "\n").allSatisfy { $0.split(separator: ",").count > 5 })
  }
}
