import Charts
import Drawing
import GoalCore
import TestSupport

/// Charts of histories that no therapist would expect, the same for the same seed.
struct RandomCharts {
  private var random: SeededGenerator
  private let language: PageLanguage

  init(seed: UInt64, language: PageLanguage) {
    random = SeededGenerator(seed: seed)
    self.language = language
  }

  private static let words = [
    "calm", "as anxious as I get", "sehr ängstlich und unruhig", "とても不安です", "هادئ جدا",
    "очень спокойно", "x", "Donaudampfschifffahrtsgesellschaft", "很好", "a b c d e f g h",
  ]

  mutating func next() -> ChartRequest {
    let weeks =
      [0, 1, 2, 3, 5, 8, 12, 26, 27, 60, pick(1...500)].randomElement(using: &random) ?? 1
    let first = CalendarDay(daysSinceEpoch: Int32(pick(15_000...22_000)))
    let indicator = indicator(from: first)
    var goal = Goal(
      id: "g", start: chance(0.8) ? first : nil,
      due: chance(0.6) ? first + pick(1...(weeks * 9 + 20)) : nil,
      reviews: [nil, .monthly, .quarterly, .dates([first + 20])].randomElement(using: &random)
        ?? nil, indicators: [indicator])
    goal.phases = (0..<pick(0...3)).map { index in
      Phase(
        title: word(), start: first + index * max(7 * weeks / 3, 1),
        target: chance(0.3) ? value(of: indicator) : nil)
    }
    if chance(0.4) {
      let from = first + pick(0...(7 * weeks + 1))
      goal.pauses = [Pause(from: from, to: from + pick(0...20), reason: word())]
    }
    goal.indicators = [indicator]
    goal.steps = (0..<pick(0...8)).map { index in
      Step(
        title: word(), reached: chance(0.5) ? first + index * 5 : nil,
        planned: chance(0.5) ? first + index * 9 : nil)
    }
    var request = request(history(of: indicator, goal: goal, from: first, weeks: weeks))
    request.others = (0..<pick(0...3)).map { number in
      var other = chance(0.5) ? indicator : self.indicator(from: first)
      other.title = word()
      var history = history(of: other, goal: goal, from: first, weeks: weeks)
      history.rater = "rater \(number)"
      return history
    }
    return request
  }

  private mutating func request(_ history: IndicatorHistory) -> ChartRequest {
    var request = ChartRequest(
      history, style: [.page, .monoPage, .handout].randomElement(using: &random) ?? .page,
      language: language, measurer: FixedAdvance(advance: random.next(in: 0.4...0.8)))
    let asOf = history.asOf
    if chance(0.5) { request.window = DaySpan(from: asOf - 6, to: asOf) }
    request.flags = (0..<pick(0...4)).map { number in
      ChartFlag(
        day: asOf - pick(0...30), value: chance(0.8) ? value(of: history.indicator) : nil,
        number: number + 1)
    }
    request.isTitled = chance(0.3)
    return request
  }

  private mutating func indicator(from first: CalendarDay) -> Indicator {
    let kind = IndicatorKind.allCases.randomElement(using: &random) ?? .rating
    var indicator = Indicator(
      id: "i", title: word(), kind: kind,
      scale: kind == .rating ? [1...10, 0...10, 0...100].randomElement(using: &random) : nil,
      lowWords: word(), highWords: word(),
      better: [.lower, .higher, nil].randomElement(using: &random) ?? nil,
      expected: [nil, 3, 7].randomElement(using: &random) ?? nil,
      weekly: kind == .minutes ? .median : nil)
    indicator.baseline = chance(0.5) ? value(of: indicator) : nil
    indicator.target = chance(0.7) ? value(of: indicator) : nil
    if chance(0.2) { indicator.targetTo = value(of: indicator) }
    if chance(0.3) {
      indicator.targets = [
        DatedTarget(from: first, value: value(of: indicator)),
        DatedTarget(from: first + 20, value: value(of: indicator)),
      ]
    }
    return indicator
  }

  private mutating func history(
    of indicator: Indicator, goal: Goal, from first: CalendarDay, weeks: Int
  ) -> IndicatorHistory {
    let density = random.next(in: 0...1)
    let constant = chance(0.2) ? value(of: indicator) : nil
    var entries: [Entry] = []
    for offset in 0..<(7 * weeks) where chance(density) {
      let number = constant ?? value(of: indicator)
      entries.append(
        Entry(
          day: first + offset, at: ClockTime(hour: pick(0...23), minute: 0),
          value: .number(number), moment: chance(0.2) ? .before : chance(0.2) ? .after : nil))
    }
    let asOf = first + max(7 * weeks - pick(1...7), 0)
    return IndicatorHistory(
      goal: goal, indicator: indicator,
      series: Series(goal: "g", indicator: "i", entries: entries),
      sessions: (0..<weeks).map { first + 7 * $0 }, weekRule: .monday, asOf: asOf)
  }

  private mutating func value(of indicator: Indicator) -> Double {
    let scale = indicator.scale ?? 0...40
    if chance(0.2) { return chance(0.5) ? scale.lowerBound : scale.upperBound }
    if indicator.kind == .yesNo { return chance(0.5) ? 0 : 1 }
    return random.next(in: scale)
  }

  mutating func size() -> Size {
    Size(width: random.next(in: 60...720), height: random.next(in: 20...300))
  }

  private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func chance(_ probability: Double) -> Bool {
    random.next(in: 0...1) < probability
  }
}
