import Charts
import Drawing
import GoalCore
import Reporting
import Templates
import TestSupport

/// Invented clients, as a report would hand them to a chart.
enum ChartSamples {
  static func english() throws -> PageLanguage {
    try PageLanguage(words: String(decoding: BuiltInTemplates.words["en"] ?? [], as: UTF8.self))
  }

  static func request(
    _ history: IndicatorHistory, measurer: any TextMeasurer = FixedAdvance()
  ) throws -> ChartRequest {
    ChartRequest(history, language: try english(), measurer: measurer)
  }

  static func day(_ iso: String) -> CalendarDay {
    CalendarDay(iso: iso) ?? CalendarDay(daysSinceEpoch: 0)
  }

  /// Ratings of talks: phases, a pause, a thin week, weeks from session to session.
  static func speaking() -> IndicatorHistory {
    let first = day("2026-03-31")
    let indicator = Indicator(
      id: "anxiety", title: "Anxiety while speaking", scale: 1...10, lowWords: "calm",
      highWords: "as anxious as I get", better: .lower, baseline: 7.75, target: 4, expected: 3)
    let goal = Goal(
      id: "speaking", title: "Speaking at work", start: first, due: day("2026-06-01"),
      reviews: .dates([day("2026-06-02")]),
      phases: [
        Phase(title: "Start", start: first),
        Phase(title: "Practice", start: day("2026-04-07")),
        Phase(title: "Three harder talks", start: day("2026-04-21")),
      ],
      steps: [
        Step(title: "Breathe at home each day", reached: day("2026-04-20")),
        Step(title: "Short update, 5 minutes", reached: day("2026-04-21")),
        Step(title: "Lead the update, 10 minutes", reached: day("2026-05-14")),
        Step(title: "Talk to two teams, 15 minutes", reached: day("2026-05-21")),
        Step(title: "Talk to the department", planned: day("2026-06-01")),
      ],
      pauses: [Pause(from: day("2026-04-28"), to: day("2026-05-04"), reason: "leave")],
      indicators: [indicator])
    let talks: [(String, Int, Double)] = [
      ("2026-03-31", 15, 8), ("2026-04-01", 10, 7), ("2026-04-02", 14, 8),
      ("2026-04-06", 16, 8), ("2026-04-08", 10, 7), ("2026-04-09", 15, 8),
      ("2026-04-13", 14, 7), ("2026-04-14", 15, 7), ("2026-04-15", 10, 6),
      ("2026-04-16", 15, 8), ("2026-04-20", 11, 7), ("2026-04-21", 15, 6),
      ("2026-04-23", 14, 7), ("2026-04-27", 10, 6), ("2026-05-07", 15, 6),
      ("2026-05-12", 10, 6), ("2026-05-13", 10, 5), ("2026-05-14", 15, 7),
      ("2026-05-18", 10, 5), ("2026-05-19", 10, 4), ("2026-05-20", 15, 6),
      ("2026-05-21", 10, 5), ("2026-05-22", 10, 4), ("2026-05-25", 10, 4),
    ]
    let entries = talks.map { date, hour, value in
      Entry(day: day(date), at: ClockTime(hour: hour, minute: 0), value: .number(value))
    }
    return IndicatorHistory(
      goal: goal, indicator: indicator,
      series: Series(goal: goal.id, indicator: indicator.id, entries: entries),
      sessions: (0..<9).map { first + 7 * $0 },
      weekRule: WeekRule(start: .session, firstWeekday: .tuesday), asOf: day("2026-05-25"))
  }

  /// Minutes a night: a middle value for each week, on an axis from zero.
  static func sleep() -> IndicatorHistory {
    let nights: [[Double?]] = [
      [33, 40, 30, 33, nil, 30, 45], [30, 35, 25, 40, 32, nil, 32],
      [30, 34, 40, 32, nil, 34, 30], [30, 25, 35, 31, nil, nil, 40], [],
      [30, 40, 35, nil, nil, 45, 35], [40, 35, 30, 45, 40, 38, 38],
      [40, 46, 40, 50, nil, 62, 46],
    ]
    let indicator = Indicator(
      id: "sleep", title: "Minutes to fall asleep", kind: .minutes, better: .lower, target: 25,
      expected: 7, weekly: .median)
    var history = speaking()
    history.goal.phases = []
    history.goal.indicators = [indicator]
    return daily(nights, of: indicator, like: history)
  }

  /// The history of `indicator` from values by week and day, in the frame of another.
  static func daily(
    _ weeks: [[Double?]], of indicator: Indicator, like history: IndicatorHistory
  ) -> IndicatorHistory {
    let first = history.goal.start ?? history.asOf
    let entries = weeks.enumerated().flatMap { week, days in
      days.enumerated().compactMap { offset, value in
        value.map { Entry(day: first + (7 * week + offset), value: .number($0)) }
      }
    }
    return IndicatorHistory(
      goal: history.goal, indicator: indicator,
      series: Series(goal: history.goal.id, indicator: indicator.id, entries: entries),
      sessions: history.sessions, weekRule: history.weekRule, asOf: history.asOf)
  }

  /// Counts with a zero, an empty week and a week that is not over.
  static func attacks() -> IndicatorHistory {
    let indicator = Indicator(
      id: "attacks", title: "Panic attacks", kind: .count, better: .lower, target: 2)
    var history = speaking()
    history.goal.phases = []
    history.goal.start = day("2026-03-03")
    history.goal.indicators = [indicator]
    let weeks: [[Double?]] = [
      [6], [3, 3], [5], [6], [4], [5], [nil], [4], [], [3, 1], [0], [2],
    ]
    var shown = daily(weeks, of: indicator, like: history)
    shown = IndicatorHistory(
      goal: history.goal, indicator: indicator,
      series: Series(goal: "speaking", indicator: "attacks", entries: shown.entries),
      sessions: [], weekRule: history.weekRule, asOf: day("2026-05-22"))
    return shown
  }

  /// Yes and no by day, with a paused week and days not recorded.
  static func breathing() -> IndicatorHistory {
    let indicator = Indicator(
      id: "breathing", title: "Breathing practice", kind: .yesNo, better: .higher,
      target: 5.0 / 7, expected: 7)
    var history = speaking()
    history.goal.phases = []
    history.goal.indicators = [indicator]
    let weeks: [[Double?]] = [
      [], [1, 1, 0, 1, nil, 1, 0], [1, 1, 1, 0, 1, 0, 1], [1, 1, nil, 0, 1, 1, nil], [],
      [1, 0, nil, 1, 1, nil, 0], [1, 1, 0, 1, 0, 1, 1], [1, 1, 1, 1, nil, 0, 1],
    ]
    return daily(weeks, of: indicator, like: history)
  }

  /// Successes of chances, and how strong the same moments were.
  static func pausing() -> [IndicatorHistory] {
    let share = Indicator(id: "paused", title: "Paused or reacted", kind: .share, better: .higher)
    let strength = Indicator(id: "heat", title: "intensity", scale: 1...10, better: .lower)
    let counts: [(Int32, Int32, Double)] = [
      (1, 8, 7.9), (2, 8, 7.4), (4, 9, 6.6), (3, 7, 6.1), (5, 9, 5.4), (6, 8, 4.8),
    ]
    let first = day("2026-04-06")
    let goal = Goal(id: "temper", start: first, indicators: [share, strength])
    func history(_ indicator: Indicator, _ values: [EntryValue]) -> IndicatorHistory {
      let entries = values.enumerated().map { Entry(day: first + 7 * $0.offset, value: $0.element) }
      return IndicatorHistory(
        goal: goal, indicator: indicator,
        series: Series(goal: "temper", indicator: indicator.id, entries: entries), sessions: [],
        weekRule: .monday, asOf: day("2026-05-17"))
    }
    return [
      history(share, counts.map { .share(successes: $0.0, chances: $0.1) }),
      history(strength, counts.map { .number($0.2) }),
    ]
  }

  /// Mood before and after events; one after is missing.
  static func lifts() -> IndicatorHistory {
    let mood = Indicator(id: "mood", title: "Mood", scale: 1...10, better: .higher)
    let events: [(String, String, Double, Double?)] = [
      ("2026-05-04", "basketball", 3, 5), ("2026-05-05", "dog walk", 4, 5),
      ("2026-05-07", "texted a friend", 4, 6), ("2026-05-09", "basketball", 3, 6),
      ("2026-05-11", "dog walk", 5, 5), ("2026-05-13", "coffee, M.", 4, 7),
      ("2026-05-15", "dog walk", 4, nil),
    ]
    let entries = events.flatMap { date, name, before, after -> [Entry] in
      let details = EntryDetails(event: name)
      return [(before, Moment.before), (after, .after)].compactMap { value, moment in
        value.map {
          Entry(day: day(date), value: .number($0), moment: moment, details: details)
        }
      }
    }
    let goal = Goal(id: "out", start: day("2026-05-04"), indicators: [mood])
    return IndicatorHistory(
      goal: goal, indicator: mood, series: Series(goal: "out", indicator: "mood", entries: entries),
      sessions: [], weekRule: .monday, asOf: day("2026-05-17"))
  }

  /// One measure as two partners rate it.
  static func couple() -> [IndicatorHistory] {
    let felt = Indicator(
      id: "felt", title: "Felt understood", scale: 1...10, better: .higher, target: 7)
    let first = day("2026-04-13")
    let goal = Goal(id: "talks", start: first, indicators: [felt])
    let values: [(String, [Double])] = [
      ("Dana", [4.3, 5.0, 5.7, 5.0, 6.3, 6.7]), ("Lee", [3.0, 3.7, 3.7, 4.7, 5.3, 5.3]),
    ]
    return values.map { name, weeks in
      let entries = weeks.enumerated().map {
        Entry(day: first + 7 * $0.offset, value: .number($0.element))
      }
      return IndicatorHistory(
        goal: goal, indicator: felt,
        series: Series(goal: "talks", indicator: "felt", rater: name, entries: entries),
        sessions: [], weekRule: .monday, asOf: day("2026-05-24"))
    }
  }

  /// Two signs at each of the talks.
  static func signs() -> [IndicatorHistory] {
    let talks = speaking()
    let rows = [
      ("racing heart", "111111111101111101110100"), ("sweating", "101101011111010100110000"),
    ]
    return rows.map { title, states in
      let sign = Indicator(id: title, title: title, kind: .yesNo, better: .lower)
      let entries = zip(talks.entries, states).map { entry, state in
        Entry(day: entry.day, at: entry.time, value: .answer(state == "1"))
      }
      return IndicatorHistory(
        goal: talks.goal, indicator: sign,
        series: Series(goal: "speaking", indicator: title, entries: entries), sessions: [],
        weekRule: talks.weekRule, asOf: talks.asOf)
    }
  }

  /// A goal's level in words, from −2 to +2.
  static func levels() -> IndicatorHistory {
    let level = Indicator(
      id: "level", title: "Meets friends", kind: .attainment, better: .higher, target: 0,
      levels: [
        "stays at home all week", "leaves home, speaks to no one", "one meeting a week",
        "two meetings a week", "plans a meeting with others and goes",
      ])
    let first = day("2026-04-06")
    let goal = Goal(id: "friends", start: first, indicators: [level])
    let entries = [-2.0, -1, -1, 0, 0, 1].enumerated().map {
      Entry(day: first + 7 * $0.offset, value: .number($0.element))
    }
    return IndicatorHistory(
      goal: goal, indicator: level,
      series: Series(goal: "friends", indicator: "level", entries: entries), sessions: [],
      weekRule: .monday, asOf: day("2026-05-17"))
  }

  /// Daily ratings from `first` to `asOf` with `phases` and a revised aim.
  static func worry() -> IndicatorHistory {
    let first = day("2026-03-09")
    let indicator = Indicator(
      id: "worry", title: "Worry episodes a day", kind: .rating, scale: 0...9,
      better: .lower,
      targets: [
        DatedTarget(from: first, value: 3), DatedTarget(from: day("2026-05-18"), value: 2),
      ], expected: 7)
    let goal = Goal(
      id: "evenings", start: first, due: day("2026-06-14"), reviews: .monthly,
      phases: [
        Phase(title: "Two-week trial", start: first),
        Phase(title: "Evening routine", start: day("2026-03-23")),
      ],
      pauses: [Pause(from: day("2026-04-16"), to: day("2026-04-19"), reason: "visit")],
      indicators: [indicator])
    let missing: Set = [5, 20, 27, 29, 30, 32, 33, 48, 62, 68, 75, 76]
    var random = SeededGenerator(seed: 97)
    let entries = (0..<84).compactMap { offset -> Entry? in
      let day = first + offset
      guard !missing.contains(offset), !goal.isPaused(on: day) else { return nil }
      let level = 6.4 - Double(offset) * 0.052
      let value = (level + random.next(in: -2...2)).rounded()
      return Entry(day: day, value: .number(max(0, min(9, value))))
    }
    return IndicatorHistory(
      goal: goal, indicator: indicator,
      series: Series(goal: goal.id, indicator: indicator.id, entries: entries),
      sessions: (0..<12).map { first + (7 * $0 + 1) }, weekRule: .monday,
      asOf: day("2026-05-31"))
  }
}

extension SeededGenerator {
  mutating func next(in range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }
}
