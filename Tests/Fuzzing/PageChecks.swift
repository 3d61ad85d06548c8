import Documents
import Drawing
import GoalCore
import GoalReading
import PageLayout
import Reporting
import TestSupport

@testable import guidepost

/// The pages of one record, or of many, with nothing of the machine in them.
enum Pages {
  static let settings = ReportSettings(asOf: asOf)
  static let english = try? Languages("en").language(for: nil)
  /// What templates and styles are tried with.
  static let sample: ClientRecord? = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let paths = ["goals.json", "log.csv"].map { "/\(root)/samples/speaking-\($0)" }
    return try? LogReader(options: ReadingOptions(asOf: asOf)).read(paths).clients.first
  }()

  static func settings(for kind: ReportKind) -> ReportSettings {
    ReportSettings(asOf: asOf, month: kind == .packet ? CalendarMonth(of: asOf) : nil)
  }

  /// Makes all reports of one kind for a record, and holds what is true of every page.
  static func check(
    _ record: ClientRecord, _ kind: ReportKind, parts: [ReportPart],
    look: HandoutLook = .chart
  ) {
    guard let english else { fatalError("no words") }
    let maker = PageMaker(
      kind: kind, parts: parts, language: english, paper: .letter, look: look)
    for subject in kind.subjects(of: record, settings: settings(for: kind)) {
      guard let report = try? maker.report(of: subject, measurer: FixedWidthMeasurer())
      else { continue }
      _ = report.text
      hold(report.pages.pages.count < 500, "\(report.pages.pages.count) pages")
      for page in report.pages.pages {
        for box in page.drawing.textBoxes {
          hold(
            box.x.isFinite && box.y.isFinite && box.right.isFinite, "a text at no place")
        }
      }
    }
  }
}

/// Reads a record, and makes all that is made of one.
func checkReport(_ path: String) {
  guard let log = try? LogReader(options: ReadingOptions(asOf: asOf)).read([path]),
    let english = Pages.english
  else { return }
  let settings = Pages.settings
  let summary = Summary(log, settings: settings)
  let json = JSONTree(summary, language: english).text
  hold(!json.contains("nan") || !json.contains(": nan"), "a number that is none")
  _ = SummaryCSV().text(of: summary)
  for record in log.clients.prefix(2) {
    for kind in ReportKind.allCases {
      guard let parts = BuiltIn.parts[kind] else { continue }
      Pages.check(record, kind, parts: parts)
    }
  }
}

/// The program's own pages, parsed once.
enum BuiltIn {
  static let parts: [ReportKind: [ReportPart]] = ReportKind.allCases.reduce(into: [:]) {
    $0[$1] = try? $1.builtInParts()
  }
}

/// A page's text as `guidepost report --template` takes it.
func checkTemplate(_ bytes: [UInt8], _ path: String) {
  let search = TemplateSearch(folder: nil)
  guard let sample = Pages.sample else { fatalError("no sample") }
  guard let page = search.template(named: path) else { return }
  let kind = ReportKind.allCases[bytes.count % ReportKind.allCases.count]
  var finder = ReportPartFinder(search, for: kind)
  guard let part = finder.part(page) else {
    hold(!finder.problems.isEmpty, "refused without a word")
    return
  }
  Pages.check(sample, kind, parts: [part])
}

/// The style of one of the program's own pages.
func checkStyle(_ bytes: [UInt8], _ folder: ScratchFile) {
  guard let sample = Pages.sample else { fatalError("no sample") }
  let kind = ReportKind.allCases[bytes.count % ReportKind.allCases.count]
  let search = TemplateSearch(folder: nil)
  guard let own = search.template(named: kind.templates[0]) else { fatalError("no page") }
  _ = folder.write(bytes, named: "page.yaml")
  let path = folder.write(Array(own.text.utf8), named: "page.md")
  guard let page = search.template(named: path) else { fatalError("no page") }
  var finder = ReportPartFinder(search, for: kind)
  guard let part = finder.part(page) else {
    hold(!finder.problems.isEmpty, "refused without a word")
    return
  }
  Pages.check(sample, kind, parts: [part])
}

/// A words file, with which a page is then said.
func checkWords(_ bytes: [UInt8]) {
  guard let sample = Pages.sample, let parts = BuiltIn.parts[.preSession] else { return }
  guard let language = try? PageLanguage(words: String(decoding: bytes, as: UTF8.self)) else {
    return
  }
  let maker = PageMaker(
    kind: .preSession, parts: parts, language: language, paper: .a4, look: .chart)
  for subject in ReportKind.preSession.subjects(of: sample, settings: Pages.settings) {
    _ = try? maker.report(of: subject, measurer: FixedWidthMeasurer())
  }
}
