import GoalCore
import Reporting
import Templates
import Testing

/// A record with a private word in every field that a client's sheet may not show.
enum HandoutSample {
  /// Stands in each private field, and nowhere else.
  static let marker = "qzxprivate"

  static func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso: text))
  }

  static func language(_ tag: String = "en") throws -> PageLanguage {
    let words = try #require(BuiltInTemplates.words[tag])
    return try PageLanguage(words: String(decoding: words, as: UTF8.self))
  }

  /// Nine weeks of a daily rating that runs from the first to the last of `levels`.
  static func record(levels: [Double] = [8, 8, 7, 7, 6, 5, 5, 4, 4]) throws -> ClientRecord {
    let start = try day("2026-09-07")
    var worry = Indicator(
      id: "worry", title: "Worry", kind: .rating, scale: 1...10, lowWords: "calm",
      highWords: "as bad as it gets", better: .lower, baseline: 8, target: 4, expected: 7)
    worry.isPrimary = true
    let walks = Indicator(
      id: "walks", title: "Walks", kind: .yesNo, better: .higher, target: 5.0 / 7, expected: 7)
    let hidden = Indicator(
      id: "\(marker)-id", title: "\(marker) title", kind: .rating, scale: 0...10,
      better: .lower, baseline: 9, target: 1, isSensitive: true)
    let goal = Goal(
      id: "calm", title: "Calm evenings", words: "Have a calm evening", why: "I miss my book",
      smart: SmartFields(
        specific: marker, measurable: marker, achievable: marker, relevant: marker,
        timeBound: marker),
      start: start, reviews: .monthly,
      steps: [
        Step(title: "Ten minutes of reading", reached: start + 20), Step(title: "A chapter"),
      ],
      events: [
        DatedEvent(date: start + 30, label: "\(marker) event", learnt: "\(marker) lesson")
      ],
      indicators: [worry, walks, hidden])
    let days = levels.enumerated().flatMap { week, level in
      (0..<7).map { (start + (7 * week + $0), level) }
    }
    func series(_ indicator: String, _ rater: String, _ value: (Double) -> EntryValue) -> Series {
      Series(
        goal: "calm", indicator: indicator, rater: rater,
        entries: days.map { day, level in
          Entry(
            day: day, value: value(level),
            details: EntryDetails(note: "\(marker) note", tags: ["\(marker)-tag"]))
        })
    }
    return ClientRecord(
      client: Client(id: "ab-001", name: "Ada"), sessions: [start, start + 56],
      agreements: [Agreement(date: start + 56, text: "Read in bed", goal: "calm")],
      goals: [goal],
      series: [
        series("worry", Series.selfRater) { .number($0) },
        series("worry", "\(marker) partner") { _ in .number(9) },
        series("walks", Series.selfRater) { .answer($0 < 7) },
        series("\(marker)-id", Series.selfRater) { .number($0) },
      ])
  }

  static func sheet(_ record: ClientRecord, rater: String = Series.selfRater) throws
    -> ClientSheet
  {
    ClientSheet(record, rater: rater, settings: ReportSettings(asOf: try day("2026-11-08")))
  }
}
