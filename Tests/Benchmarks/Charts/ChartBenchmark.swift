import CairoRendering
import Charts
import Drawing
import Foundation
import GoalCore
import Reporting
import Templates

/// Prints what a weekly chart of 84 days costs: to lay out, to paint, and in bytes of PDF.
@main
struct ChartBenchmark {
  static func main() throws {
    let words = BuiltInTemplates.words["en"] ?? []
    let language = try PageLanguage(words: String(decoding: words, as: UTF8.self))
    let engine = try TextEngine()
    var request = ChartRequest(history(), language: language, measurer: engine)
    request.startLevel = 8
    let size = Size(width: 345, height: 170)
    let rounds = 500
    var drawing = ChartKind.weekly.draw(request, size: size).drawing
    let drawTime = milliseconds(rounds) {
      drawing = ChartKind.weekly.draw(request, size: size).drawing
    }
    let blank = Drawing(size: size)
    // A page costs something without ink too; the difference is the chart's own.
    let empty = try pdf(of: blank, pages: rounds, engine)
    let painted = try pdf(of: drawing, pages: rounds, engine)
    print("lay out   \(drawTime.formatted(.number.precision(.fractionLength(3)))) ms")
    print(
      "paint     \(((painted.time - empty.time) / Double(rounds)).formatted(.number.precision(.fractionLength(3)))) ms"
    )
    print("ink       \((painted.bytes - empty.bytes) / rounds) bytes a chart, without fonts")
  }

  private static func history() -> IndicatorHistory {
    let start = CalendarDay(daysSinceEpoch: 20_668)
    let entries = (0..<84).filter { $0 % 9 != 4 }.map { day in
      Entry(day: start + day, value: .number(Double(3 + (day * 7) % 6)))
    }
    let indicator = Indicator(
      id: "i", title: "Evening anxiety", kind: .rating, scale: 1...10, lowWords: "calm",
      highWords: "as anxious as I get", better: .lower, baseline: 8, target: 4, expected: 7)
    let goal = Goal(
      id: "g", start: start, due: start + 98,
      phases: [
        Phase(title: "Practice", start: start), Phase(title: "Out there", start: start + 28),
      ],
      pauses: [Pause(from: start + 42, to: start + 48, reason: "leave")], indicators: [indicator])
    return IndicatorHistory(
      goal: goal, indicator: indicator,
      series: Series(goal: "g", indicator: "i", entries: entries),
      sessions: (0..<12).map { start + $0 * 7 }, weekRule: .monday, asOf: start + 83)
  }

  private static func pdf(
    of drawing: Drawing, pages: Int, _ engine: TextEngine
  ) throws -> (time: Double, bytes: Int) {
    let sink = MemorySink()
    let metadata = PDFMetadata(
      title: "", creator: "", date: PDFDate(year: 2026, month: 1, day: 1))
    var stream = try PDFStream(size: drawing.size, metadata: metadata, sink: sink)
    let time = try milliseconds(1) {
      for _ in 0..<pages { try stream.addPage(drawing, engine: engine) }
    }
    _ = try stream.finish()
    return (time, sink.bytes.count)
  }

  private static func milliseconds(_ rounds: Int, _ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure { for _ in 0..<rounds { try work() } }
    return Double(time.components.attoseconds) / 1e15 / Double(rounds)
      + Double(time.components.seconds) * 1000 / Double(rounds)
  }
}
