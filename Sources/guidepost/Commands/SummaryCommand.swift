import ArgumentParser
import GoalCore
import Reporting

/// `guidepost summary`: the numbers behind every page.
struct SummaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Weekly averages, trends and facts, as a table, JSON or CSV.")

  @OptionGroup var options: LogOptions

  @Option(help: "table, json or csv.")
  var format: SummaryFormat = .table

  func run() async throws {
    let read = try ReadLogs(options)
    let languages = try Languages(options.language)
    let console = options.console
    if let stage = options.emit {
      try StagePrinter(read: read, languages: languages, paper: .letter).print(
        stage, console: console)
      return try read.status.end()
    }
    let summary = Summary(read.log, settings: read.settings)
    let language = try languages.language(for: nil)
    switch format {
    case .table: console.result(SummaryTable(language: language).text(of: summary))
    case .json: console.result(JSONTree(summary, language: language).text)
    case .csv: console.result(SummaryCSV().text(of: summary))
    }
    try read.status.end()
  }
}
