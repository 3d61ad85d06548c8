import Drawing
import GoalCore
import PageLayout
import Reporting
import TestSupport
import Testing

@testable import guidepost

/// Records that no therapist would expect, the same for the same seed.
private struct RandomRecords {
  var random: SeededGenerator

  private static let words = [
    "calm", "Donaudampfschifffahrtsgesellschaftskapitän", "とても不安です", "هادئ جدا", "тревога",
    "a|b", "*stars*", "<b>", "Łukasz", "Nguyễn", "very long words of ordinary length that go on",
    "森田", "O'Neil", "1. item", "# head", "{{x}}",
  ]

  mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }

  mutating func text(_ most: Int) -> String {
    (0..<Int.random(in: 1...most, using: &random)).map { _ in word() }.joined(separator: " ")
  }

  mutating func next(_ number: Int, asOf: CalendarDay) -> ClientRecord {
    let goals = (0..<Int.random(in: 1...6, using: &random)).map { goal($0, asOf: asOf) }
    var series: [Series] = []
    for goal in goals {
      for indicator in goal.indicators where Int.random(in: 0..<5, using: &random) > 0 {
        series.append(
          Series(goal: goal.id, indicator: indicator.id, entries: entries(indicator, asOf: asOf)))
      }
    }
    return ClientRecord(
      client: Client(id: "c\(number)", name: text(5)),
      sessions: [asOf - 14, asOf - 7, asOf],
      agreements: [Agreement(date: asOf - 7, text: text(8), goal: "g0", indicator: "i0")],
      goals: goals, series: series)
  }

  private mutating func goal(_ number: Int, asOf: CalendarDay) -> Goal {
    let count = Int.random(in: 1...5, using: &random)
    return Goal(
      id: "g\(number)", title: text(12), words: text(15), why: text(10), start: asOf - 80,
      due: asOf + 30, reviews: .monthly,
      phases: [Phase(title: text(4), start: asOf - 80), Phase(title: text(4), start: asOf - 40)],
      steps: (0..<Int.random(in: 0...6, using: &random)).map { step in
        Step(title: text(5), reached: step < 2 ? asOf - 50 + step * 10 : nil)
      },
      pauses: [Pause(from: asOf - 30, to: asOf - 24, reason: text(2))],
      indicators: (0..<count).map { indicator($0) })
  }

  private mutating func indicator(_ number: Int) -> Indicator {
    let kind = IndicatorKind.allCases.randomElement(using: &random) ?? .rating
    return Indicator(
      id: "i\(number)", title: text(6), kind: kind, scale: kind == .rating ? 0...10 : nil,
      lowWords: text(3), highWords: text(3), better: number % 2 == 0 ? .lower : .higher,
      target: kind.isShare ? 0.6 : 3, expected: [nil, 3, 7].randomElement(using: &random) ?? nil)
  }

  private mutating func entries(_ indicator: Indicator, asOf: CalendarDay) -> [Entry] {
    let density = Int.random(in: 1...10, using: &random)
    return (0..<80).compactMap { offset -> Entry? in
      guard Int.random(in: 1...10, using: &random) <= density else { return nil }
      let number = Double(Int.random(in: 0...10, using: &random))
      let value: EntryValue =
        indicator.kind == .yesNo
        ? .answer(number > 4)
        : indicator.kind == .share
          ? .share(successes: Int32(number), chances: 10)
          : .number(indicator.kind == .attainment ? number / 5 - 1 : number)
      return Entry(
        day: asOf - 79 + offset, value: value,
        details: EntryDetails(note: number > 8 ? text(20) : nil))
    }
  }
}

@Suite("Random pages")
struct RandomPagesTests {
  @Test(
    "have no text outside the margins and none on another", arguments: ReportKind.allCases,
    [Paper.letter, .a4])
  func places(kind: ReportKind, paper: Paper) throws {
    let asOf = CalendarDay(daysSinceEpoch: 20_777)
    var records = RandomRecords(random: SeededGenerator(seed: 42))
    let language = try Languages("en").language(for: nil)
    let maker = PageMaker(
      kind: kind, parts: try kind.builtInParts(), language: language, paper: paper,
      look: .chart)
    var problems: [String] = []
    var texts = 0
    let settings = ReportSettings(
      asOf: asOf, month: kind == .packet ? CalendarMonth(of: asOf) : nil)
    // A packet's two pages take several times the work of one.
    let count = kind == .packet ? 30 : 75
    for number in 0..<count {
      let record = records.next(number, asOf: asOf)
      for subject in kind.subjects(of: record, settings: settings) {
        guard
          let report = try maker.report(of: subject, measurer: FixedWidthMeasurer())
        else { continue }
        problems += report.pages.problems.map { "\(number): \($0.kind.rawValue)" }
        if let count = report.content.pageCount, count != report.pages.pages.count {
          problems.append("\(number): \(report.pages.pages.count) pages, not \(count)")
        }
        for page in report.pages.pages {
          texts += page.drawing.textBoxes.count
          problems += overlaps(page.drawing.textBoxes).map {
            "\(number) page \(page.number): \($0)"
          }
        }
      }
    }
    #expect(problems == [])
    #expect(texts > count * 40)
  }

  private func overlaps(_ boxes: [Rectangle]) -> [String] {
    var found: [String] = []
    for (index, box) in boxes.enumerated() {
      for other in boxes.dropFirst(index + 1) where box.overlaps(other, slack: 0.9) {
        found.append("\(fixed(box.x)) \(fixed(box.y)) on \(fixed(other.x)) \(fixed(other.y))")
      }
    }
    return found
  }
}
