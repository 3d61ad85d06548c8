import Charts
import Drawing
import Foundation
import GoalCore
import GoalReading
import Reporting
import Testing

/// Every number of the samples' summaries, held against what page, sentence and chart print.
///
/// The numbers are read back from the JSON text and rounded here by other means than the page's.
@Suite("Same fact, same words")
struct SameWordsTests {
  static let clients: [ClientSummary] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "samples").path
    guard let day = CalendarDay(iso: "2026-11-20"),
      let log = try? LogReader(
        options: ReadingOptions(dates: nil, missing: [], timeZone: nil, asOf: day)
      ).read([folder])
    else { return [] }
    return Summary(log, settings: ReportSettings(asOf: day)).clients
  }()

  @Test("the samples are there")
  func samples() {
    #expect(Self.clients.count == 6)
  }

  @Test("the table prints the values of the JSON", arguments: clients.map(\.id))
  func table(id: String) throws {
    let sample = try Sample(id)
    let rows = sample.model.table.goals.flatMap(\.indicators)
    let live = sample.indicators.filter { !$0.summary.goal.status.isOver }
    try #require(rows.count == live.count)
    var checked = 0
    for (row, indicator) in zip(rows, live) {
      let since = indicator.since
      let level = indicator.json["level"] as? [String: Any]
      checked += expect(row.now, prints: since?["value"], of: indicator.summary)
      checked += expect(row.before, prints: since?["previous"], of: indicator.summary)
      checked += expect(
        row.start, prints: level?["start"], of: indicator.summary,
        isStated: indicator.summary.indicator.baseline != nil)
      checked += expect(
        row.aim, prints: indicator.json["target"], of: indicator.summary, isStated: true)
    }
    #expect(checked >= live.count * 2)
  }

  @Test("a sentence prints the value that the table prints", arguments: clients.map(\.id))
  func sentences(id: String) throws {
    let sample = try Sample(id)
    let rows = sample.model.table.goals.flatMap(\.indicators)
    let live = sample.indicators.filter { !$0.summary.goal.status.isOver }
    try #require(rows.count == live.count)
    for (row, indicator) in zip(rows, live) {
      let fact = sample.client.facts.first {
        $0.rule == .sinceLastSession && $0.subject == FactSubject(indicator.summary)
      }
      guard let fact, let number = indicator.since?["value"] as? Double else {
        #expect(row.now == "–")
        continue
      }
      let isShare = indicator.summary.indicator.kind.isShare
      let said = isShare ? row.now.plain : expected(number, indicator.summary)
      #expect(sample.language.sentence(of: fact).plain.contains(said))
    }
  }

  @Test("a chart prints the weeks of the JSON", arguments: clients.map(\.id))
  func charts(id: String) throws {
    let sample = try Sample(id)
    for indicator in sample.indicators where !indicator.summary.indicator.kind.isShare {
      let kind = ChartKind.standard(for: indicator.summary.indicator)
      var request = ChartRequest(
        indicator.summary.history, language: sample.language, measurer: EqualWidths())
      request.startLevel = indicator.summary.level?.start
      let words = kind.draw(request, size: Size(width: 400, height: 200)).description.plain
      for week in indicator.json["weeks"] as? [[String: Any]] ?? [] {
        guard let value = week["value"] as? Double, week["state"] as? String == "full",
          let day = (week["start"] as? String).flatMap({ CalendarDay(iso: $0) })
        else { continue }
        let said =
          "\(sample.language.date(day, .short).plain) "
          + expected(value, indicator.summary)
        #expect(words.contains(said), "\(indicator.summary.indicator.id): \(said)")
      }
    }
  }

  @Test("a fact's inputs in the JSON are what its sentence says", arguments: clients.map(\.id))
  func facts(id: String) throws {
    let sample = try Sample(id)
    for (fact, json) in zip(sample.client.facts, sample.facts) {
      let text = try #require(json["text"] as? String)
      #expect(text == sample.language.sentence(of: fact).plainSentence)
      #expect(!text.contains("{") && !text.contains("<"), "\(text)")
      let inputs = json["inputs"] as? [String: Any] ?? [:]
      #expect(Set(inputs.keys) == Set(fact.values.keys))
      for (name, value) in fact.values {
        guard case .entry(let number, let indicator) = value else { continue }
        #expect(inputs[name] as? Double == number)
        #expect(
          text.contains(sample.language.stated(number, of: indicator)) || !indicator.kind.hasNumbers
        )
      }
    }
  }

  // MARK: Numbers as pages print them, worked out anew

  private func expected(
    _ value: Double, _ summary: IndicatorSummary, isStated: Bool = false
  ) -> String {
    let decimals =
      switch summary.indicator.kind {
      case .rating, .attainment: 1
      case .score: 1
      case .count, .minutes: isStated ? 1 : 0
      case .yesNo, .share: 1
      }
    var number = Decimal(value)
    var rounded = Decimal()
    NSDecimalRound(&rounded, &number, decimals, .plain)
    let text = String(
      format: "%.\(decimals)f", NSDecimalNumber(decimal: rounded).doubleValue)
    let isShort = isStated || summary.indicator.kind == .score
    let plain = isShort && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return plain.replacing("-", with: "\u{2212}")
  }

  /// Returns 1 where a number was held against the cell.
  private func expect(
    _ cell: String, prints json: Any?, of summary: IndicatorSummary, isStated: Bool = false
  ) -> Int {
    guard let number = json as? Double else {
      #expect(cell == "–")
      return 0
    }
    if summary.indicator.kind.isShare {
      let parts = cell.plain.split(separator: " ").compactMap { Double($0) }
      if parts.count == 2, parts[1] > 0 { #expect(abs(parts[0] / parts[1] - number) < 0.03) }
      return 1
    }
    let first = cell.plain.split(whereSeparator: { $0 == " " || $0 == "–" }).first.map(String.init)
    #expect(first == expected(number, summary, isStated: isStated))
    return 1
  }
}

extension IndicatorKind {
  fileprivate var hasNumbers: Bool { !isShare }
}

/// One sample client with its page's model and its JSON, read back.
private struct Sample {
  struct Indicator {
    var summary: IndicatorSummary
    var json: [String: Any]

    var since: [String: Any]? { json["sinceLastSession"] as? [String: Any] }
  }

  let client: ClientSummary
  let language: PageLanguage
  let model: ReportModel
  let indicators: [Indicator]
  let facts: [[String: Any]]

  init(_ id: String) throws {
    let client = try #require(SameWordsTests.clients.first { $0.id == id })
    self.client = client
    language = try english()
    model = ReportModel(
      preSession: client, language: language, imprint: Imprint(program: "Test"))
    let summary = Summary(settings: client.settings, clients: [client], rowsUnused: 0)
    let text = JSONTree(summary, language: language).text
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let clients = try #require(root["clients"] as? [[String: Any]])
    let first = try #require(clients.first)
    facts = try #require(first["facts"] as? [[String: Any]])
    let goals = try #require(first["goals"] as? [[String: Any]])
    let objects = goals.flatMap { $0["indicators"] as? [[String: Any]] ?? [] }
    try #require(objects.count == client.indicators.count)
    indicators = zip(client.indicators, objects).map { Indicator(summary: $0, json: $1) }
  }
}
