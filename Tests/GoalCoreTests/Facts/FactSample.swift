import Testing

@testable import GoalCore

/// An invented client with one goal and one indicator, built from weeks of entries.
///
/// Weeks begin on Monday, 2026-09-07; a week's values fall on its days from Monday on.
struct FactSample {
  static let start = "2026-09-07"

  var indicator: Indicator
  var goal: Goal
  var entries: [Entry]
  /// Days after the start.
  var sessions: [Int] = []
  /// Days after the start; the last day of the last week if left out.
  var asOf: Int
  var others: [Series] = []

  init(
    indicator: Indicator = FactSample.rating, weeks: [[Double]], asOf: Int? = nil,
    sessions: [Int] = [], change: (inout FactSample) -> Void = { _ in }
  ) throws {
    self.indicator = indicator
    goal = Goal(id: "g", title: "Goal")
    let first = try #require(CalendarDay(iso: Self.start))
    entries = weeks.enumerated().flatMap { week, values in
      values.enumerated().map { Entry(day: first + (week * 7 + $0), value: .number($1)) }
    }
    self.asOf = asOf ?? weeks.count * 7 - 1
    self.sessions = sessions
    change(&self)
  }

  static let rating = Indicator(
    id: "i", title: "Worry", kind: .rating, scale: 1...10, better: .lower, target: 4)

  static func day(_ offset: Int) -> CalendarDay {
    (CalendarDay(iso: start) ?? CalendarDay(daysSinceEpoch: 0)) + offset
  }

  func client() throws -> ClientSummary {
    var goal = goal
    goal.indicators = [indicator]
    let record = ClientRecord(
      client: Client(id: "c"), sessions: sessions.map(Self.day), goals: [goal],
      series: [Series(goal: "g", indicator: indicator.id, entries: entries)] + others)
    return ClientSummary(record, settings: ReportSettings(asOf: Self.day(asOf)))
  }

  func facts(_ rule: FactRule) throws -> [Fact] {
    try client().facts.filter { $0.rule == rule }
  }

  func sentences(_ rule: FactRule) throws -> [PhraseKey] {
    try facts(rule).map(\.sentence)
  }
}

/// So many weeks of five equal entries each.
func steady(_ values: Double...) -> [[Double]] {
  values.map { [Double](repeating: $0, count: 5) }
}
