import Foundation
import GoalCore
import GoalReading
import Reporting
import Templates
import Testing

/// Texts read as files of these names, and what comes of them on one day.
struct ReadSample {
  let log: GoalLog
  let settings: ReportSettings

  init(
    _ files: [String: String], asOf: String = "2026-11-20", weekStart: WeekStart = .monday,
    missing: [String] = [], timeZone: String? = nil
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "guidepost-trap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: false, encoding: .utf8)
    }
    let day = try #require(CalendarDay(iso: asOf))
    settings = ReportSettings(asOf: day, weekStart: weekStart)
    log = try LogReader(
      options: ReadingOptions(dates: nil, missing: missing, timeZone: timeZone, asOf: day)
    ).read(files.keys.sorted().map { folder.appending(path: $0).path })
  }

  var summary: Summary { Summary(log, settings: settings) }

  func client(_ id: String = "a") throws -> ClientSummary {
    try #require(summary.clients.first { $0.id == id })
  }

  func indicator(_ id: String = "i") throws -> IndicatorSummary {
    try #require(try client().indicators.first { $0.indicator.id == id })
  }

  /// `log.csv 3 code`, a line for each complaint.
  var complaints: [String] {
    log.diagnostics.map {
      let name = $0.position.file.split(separator: "/").last ?? ""
      return "\(name) \($0.position.line) \($0.code)"
    }
  }

  func sentences(_ rule: FactRule) throws -> [String] {
    try client().facts.filter { $0.rule == rule }.map { try english().sentence(of: $0).plain }
  }

  /// All that a therapist's page says.
  func page() throws -> String {
    let model = ReportModel(
      preSession: try client(), language: try english(), imprint: Imprint(program: "Test"))
    return TemplateValue(model).description + JSONTree(model.table).text
  }
}

func english() throws -> PageLanguage {
  let words = try #require(BuiltInTemplates.words["en"])
  return try PageLanguage(words: String(decoding: words, as: UTF8.self))
}

extension String {
  /// Without signs for strong, and with plain blanks.
  var plain: String {
    plainSentence.replacing("\u{A0}", with: " ")
  }
}

/// A record of client `a` with one goal `g` and one indicator `i`.
func record(indicator: String, goal: String = "", client: String = "") -> String {
  """
  {"client": {"id": "a"}, \(client)
   "goals": [{"id": "g", "title": "Goal", \(goal)
     "indicators": [{"id": "i", "title": "Worry", \(indicator)}]}]}
  """
}

/// A log of client `a`, goal `g`, with a row for each day and value.
func table(_ rows: [(String, String)]) -> String {
  "date,client,goal,value\n" + rows.map { "\($0.0),a,g,\($0.1)\n" }.joined()
}

/// Rows of these values on the days of weeks from a Monday on, five days a week.
func weeks(_ values: [Double], from start: String = "2026-09-07") throws -> [(String, String)] {
  let first = try #require(CalendarDay(iso: start))
  return values.enumerated().flatMap { week, value in
    (0..<5).map { ((first + (7 * week + $0)).description, "\(value)") }
  }
}
