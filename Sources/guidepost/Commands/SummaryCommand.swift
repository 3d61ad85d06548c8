import ArgumentParser
import CairoRendering
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
    tuneAllocator()
    let read = try ReadLogs(options)
    let languages = try Languages(options.language)
    let console = options.console
    if let stage = options.emit {
      let printer = StagePrinter(
        kind: .preSession, parts: try ReportKind.preSession.builtInParts(), read: read,
        languages: languages, paper: .letter, look: .chart)
      try printer.print(stage, console: console)
      return try read.status.end()
    }
    switch format {
    case .csv:
      try await printCSV(read, console: console)
      // A caseload's millions of rows are left to the system, not freed one by one.
      read.status.endAtOnce()
    case .table:
      let language = try languages.language(for: nil)
      console.result(SummaryTable(language: language).text(of: try await summary(of: read)))
    case .json:
      let language = try languages.language(for: nil)
      console.result(JSONTree(try await summary(of: read), language: language).text)
    }
    try read.status.end()
  }

  private func summary(of read: ReadLogs) async throws -> Summary {
    let clients = try await inParallel(
      read.log.clients.count, jobs: allCores, tools: {},
      work: { index, _ in ClientSummary(read.log.clients[index], settings: read.settings) })
    return Summary(
      settings: read.settings, clients: clients, rowsUnused: read.log.rowsUnused)
  }

  /// A caseload's rows are written client by client, so that few summaries are held at once.
  private func printCSV(_ read: ReadLogs, console: Console) async throws {
    let clients = read.log.clients
    let batch = 64
    let count = (clients.count + batch - 1) / batch
    let settings = read.settings
    console.result(SummaryCSV.header)
    try await inOrder(
      count, jobs: allCores, ahead: 4 * allCores, tools: { SummaryCSV() },
      work: { index, writer in
        writer.rows(
          of: clients[(index * batch)..<min((index + 1) * batch, clients.count)],
          settings: settings)
      },
      take: { _, rows in console.result(rows) })
  }
}
