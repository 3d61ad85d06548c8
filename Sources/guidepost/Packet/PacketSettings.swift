import Foundation
import GoalCore

/// All that a packet's bytes depend on beside the records: what shards must agree in.
struct PacketSettings: Codable, Equatable, Sendable {
  var month: CalendarMonth
  var asOf: CalendarDay
  var weekStart: WeekStart
  var paper: Paper
  /// As `--language` says; `nil` for each client's own.
  var language: String?
  /// The language of the front pages.
  var frontLanguage: String
  var therapist: String?
  var redactsNames: Bool
  var isCoverPrivate: Bool
  var isDuplex: Bool
  var isStrict: Bool
  /// Pages of the user's own, by name.
  var templates: [String: String]
  /// How the logs were read, as a user would type it.
  var reading: [String]
  /// Records of an earlier packet by client id, to mark those that changed since.
  var earlier: [String: String]?

  var report: ReportSettings {
    ReportSettings(asOf: asOf, weekStart: weekStart, month: month)
  }

  /// The options as a user would type them, for the manifest and the last page.
  var options: [String] {
    var options = [
      "--month \(month)", "--as-of \(asOf)", "--week-start \(weekStart.rawValue)",
      "--paper \(paper.rawValue)",
    ]
    if let language { options.append("--language \(language)") }
    if redactsNames { options.append("--redact names") }
    if isCoverPrivate { options.append("--cover-private") }
    if isDuplex { options.append("--duplex") }
    if isStrict { options.append("--strict") }
    return options + templates.keys.sorted().map { "--template \($0)" } + reading
  }

  /// A hash of everything, and of the program's version.
  func digest() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var settings = self
    settings.earlier = nil
    return Digest.text(of: Array(try encoder.encode(settings)) + Array(Guidepost.version.utf8))
  }
}
