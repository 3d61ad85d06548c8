import Charts
import Drawing
import GoalCore
import TestSupport
import Testing

/// A chart that is compared with its golden.
struct ChartCase: CustomTestStringConvertible, Sendable {
  var name: String
  var kind: ChartKind
  var size: Size
  var request: @Sendable () throws -> ChartRequest

  var testDescription: String { name }

  static let window = DaySpan(
    from: ChartSamples.day("2026-05-19"), to: ChartSamples.day("2026-05-25"))

  static let all: [ChartCase] = [
    ChartCase(
      name: "weekly: phases, pause, thin week, pace, review", kind: .weekly,
      size: Size(width: 345, height: 160)
    ) {
      var request = try ChartSamples.request(ChartSamples.speaking())
      request.window = window
      request.flags = [
        ChartFlag(
          day: ChartSamples.day("2026-05-20"), time: ClockTime(hour: 15, minute: 0), value: 6,
          number: 1),
        ChartFlag(day: ChartSamples.day("2026-05-21"), value: 5, number: 2),
      ]
      return request
    },
    ChartCase(
      name: "weekly: middle values as bars", kind: .weekly, size: Size(width: 164, height: 160)
    ) { try ChartSamples.request(ChartSamples.sleep()) },
    ChartCase(
      name: "weekly: days strip, revised aim", kind: .weekly,
      size: Size(width: 480, height: 218)
    ) { try ChartSamples.request(ChartSamples.worry()) },
    ChartCase(
      name: "weekly: nothing recorded", kind: .weekly, size: Size(width: 200, height: 80)
    ) {
      let history = ChartSamples.speaking()
      return try ChartSamples.request(
        ChartSamples.daily([], of: history.indicator, like: history))
    },
    ChartCase(
      name: "weekly: two full weeks are not joined", kind: .weekly,
      size: Size(width: 200, height: 100)
    ) {
      let history = ChartSamples.speaking()
      return try ChartSamples.request(
        ChartSamples.daily(
          [[7, 6, 7, 8, 6], [6, 7, 6, 5]], of: history.indicator, like: history))
    },
    ChartCase(
      name: "count: zero, empty, paused and partial weeks", kind: .count,
      size: Size(width: 220, height: 110)
    ) { try ChartSamples.request(ChartSamples.attacks()) },
    ChartCase(
      name: "yes-no: four states of a day", kind: .yesNo, size: Size(width: 220, height: 114)
    ) { try ChartSamples.request(ChartSamples.breathing()) },
    ChartCase(
      name: "share: squares with a linked measure", kind: .share,
      size: Size(width: 250, height: 130)
    ) {
      let histories = ChartSamples.pausing()
      var request = try ChartSamples.request(histories[0])
      request.others = Array(histories.dropFirst())
      return request
    },
    ChartCase(
      name: "pairs: rows, one after missing", kind: .pairs, size: Size(width: 224, height: 130)
    ) { try ChartSamples.request(ChartSamples.lifts()) },
    ChartCase(
      name: "pairs: columns where rows do not fit", kind: .pairs,
      size: Size(width: 224, height: 90)
    ) { try ChartSamples.request(ChartSamples.lifts()) },
    ChartCase(
      name: "raters: two people, aim", kind: .raters, size: Size(width: 224, height: 130)
    ) {
      let couple = ChartSamples.couple()
      var request = try ChartSamples.request(couple[0])
      request.others = Array(couple.dropFirst())
      return request
    },
    ChartCase(
      name: "contexts: mornings and afternoons", kind: .contexts,
      size: Size(width: 224, height: 110)
    ) {
      var request = try ChartSamples.request(ChartSamples.speaking())
      request.comparisons = 6
      return request
    },
    ChartCase(
      name: "staircase: reached, here, to come", kind: .staircase,
      size: Size(width: 516, height: 140)
    ) {
      var request = try ChartSamples.request(ChartSamples.speaking())
      request.style = .handout
      return request
    },
    ChartCase(
      name: "number-line: start, now, aim", kind: .numberLine, size: Size(width: 516, height: 92)
    ) {
      var request = try ChartSamples.request(ChartSamples.speaking())
      request.style = .handout
      return request
    },
    ChartCase(
      name: "multiples: one time axis", kind: .multiples, size: Size(width: 500, height: 150)
    ) {
      var request = try ChartSamples.request(ChartSamples.speaking())
      request.others = [ChartSamples.sleep()]
      return request
    },
    ChartCase(
      name: "timeframes: phases, reviews, today", kind: .timeframes,
      size: Size(width: 480, height: 62)
    ) { try ChartSamples.request(ChartSamples.worry()) },
    ChartCase(
      name: "lineage: reached and revised", kind: .lineage, size: Size(width: 160, height: 150)
    ) { try ChartSamples.request(ChartSamples.worry()) },
    ChartCase(
      name: "signs: two rows of events", kind: .signs, size: Size(width: 224, height: 54)
    ) {
      let signs = ChartSamples.signs()
      var request = try ChartSamples.request(signs[0])
      request.others = Array(signs.dropFirst())
      return request
    },
    ChartCase(
      name: "xmr: limits and signals", kind: .xmr, size: Size(width: 345, height: 150)
    ) { try ChartSamples.request(ChartSamples.worry()) },
    ChartCase(
      name: "attainment: levels in words", kind: .attainment, size: Size(width: 300, height: 130)
    ) { try ChartSamples.request(ChartSamples.levels()) },
    ChartCase(
      name: "coverage: recorded, not recorded, paused", kind: .coverage,
      size: Size(width: 60, height: 12)
    ) {
      var request = try ChartSamples.request(ChartSamples.worry())
      request.window = DaySpan(
        from: ChartSamples.day("2026-04-01"), to: ChartSamples.day("2026-04-30"))
      return request
    },
    ChartCase(
      name: "boxes: days done at the bottom", kind: .boxes, size: Size(width: 380, height: 110)
    ) {
      var request = try ChartSamples.request(ChartSamples.breathing())
      request.style = .handout
      return request
    },
    ChartCase(
      name: "boxes: a flag under its week", kind: .boxes, size: Size(width: 380, height: 130)
    ) {
      var request = try ChartSamples.request(ChartSamples.breathing())
      request.style = .handout
      request.flags = [ChartFlag(day: ChartSamples.day("2026-05-14"), number: 1)]
      return request
    },
    ChartCase(
      name: "days: done, not done, not recorded", kind: .days, size: Size(width: 164, height: 29)
    ) {
      var request = try ChartSamples.request(ChartSamples.breathing())
      request.span = window
      return request
    },
    ChartCase(
      name: "days: more than ten in rows of a week", kind: .days, size: Size(width: 164, height: 48)
    ) {
      var request = try ChartSamples.request(ChartSamples.breathing())
      request.span = DaySpan(
        from: ChartSamples.day("2026-04-27"), to: ChartSamples.day("2026-05-12"))
      return request
    },
    ChartCase(
      name: "log-sheet: days over the end of a month, circles, events", kind: .logSheet,
      size: Size(width: 516, height: 620)
    ) {
      let signs = ChartSamples.signs()
      var request = try ChartSamples.request(ChartSamples.speaking())
      request.style = .handout
      request.others = [ChartSamples.breathing(), ChartSamples.sleep(), signs[0]]
      return request
    },
    ChartCase(
      name: "week-table: revised aim, thin week, month tinted", kind: .weekTable,
      size: Size(width: 515, height: 260)
    ) {
      var request = try ChartSamples.request(ChartSamples.worry())
      request.style = .monoPage
      request.window = DaySpan(
        from: ChartSamples.day("2026-05-01"), to: ChartSamples.day("2026-05-31"))
      return request
    },
    ChartCase(
      name: "week-table: bars over totals", kind: .weekTable, size: Size(width: 400, height: 180)
    ) { try ChartSamples.request(ChartSamples.attacks()) },
    ChartCase(
      name: "week-table: squares over days done", kind: .weekTable,
      size: Size(width: 400, height: 220)
    ) { try ChartSamples.request(ChartSamples.breathing()) },
    ChartCase(
      name: "week-table: two people", kind: .weekTable, size: Size(width: 400, height: 240)
    ) {
      let couple = ChartSamples.couple()
      var request = try ChartSamples.request(couple[0])
      request.others = Array(couple.dropFirst())
      return request
    },
    ChartCase(
      name: "sparkline: pause and thin week", kind: .sparkline, size: Size(width: 78, height: 16)
    ) { try ChartSamples.request(ChartSamples.speaking()) },
  ]
}

@Suite("Chart drawings")
struct ChartDrawingTests {
  @Test("a chart is drawn as its golden says", arguments: ChartCase.all)
  func golden(_ item: ChartCase) throws {
    let result = item.kind.draw(try item.request(), size: item.size)
    let text = "\(result.description)\n\n\(result.drawing)"
    let name = item.name.map { $0.isLetter ? $0 : "-" }
    let difference = Golden().difference(of: text, from: String(name) + ".txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("all single entries are one path")
  func oneDotsPath() throws {
    let request = try ChartSamples.request(ChartSamples.worry())
    let drawing = ChartKind.weekly.draw(request, size: Size(width: 480, height: 218)).drawing
    let dots = drawing.elements.filter { element in
      if case .path(_, nil, let stroke?) = element {
        return stroke.cap == .round && stroke.color == Palette.color.mark
      }
      return false
    }
    #expect(dots.count == 1)
  }

  @Test("every kind has a summary in English and describes itself")
  func words() throws {
    let request = try ChartSamples.request(ChartSamples.worry())
    for kind in ChartKind.allCases {
      let result = kind.draw(request, size: Size(width: 300, height: 150))
      #expect(!result.description.isEmpty)
      #expect(!result.description.contains("<chart."))
      #expect(!result.description.contains("{"))
      #expect(!kind.summary(request.language).contains("<"))
    }
  }

  @Test("a chart names each phrase that the English words have")
  func phrases() throws {
    let language = try ChartSamples.english()
    for key in PhraseKey.allCases where key.rawValue.hasPrefix("chart.") {
      #expect(language.phrases[key.rawValue] != nil, "\(key.rawValue)")
    }
  }
}
