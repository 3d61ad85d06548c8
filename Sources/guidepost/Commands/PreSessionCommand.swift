import ArgumentParser
import CairoRendering
import GoalCore
import PageLayout
import Reporting
import Templates

/// `guidepost pre-session`: one page for each client, to read before a session.
struct PreSessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-session",
    abstract: "One page for each client, to be read before the session.")

  @OptionGroup var options: LogOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let languages = try Languages(options.language)
    let read = try ReadLogs(options)
    let console = options.console
    let paper = output.paper ?? Environment.paper
    if let stage = options.emit {
      try StagePrinter(read: read, languages: languages, paper: paper).print(
        stage, console: console)
      return try read.status.end()
    }
    let folder = try makeFolder(output.out, console: console)
    let job = ReportJob(
      name: "pre-session", records: read.log.clients, settings: read.settings, languages: languages,
      output: output, paper: paper, folder: folder)
    let outcomes = try await job.run(
      jobs: output.jobs ?? allCores)
    var status = read.status
    for outcome in outcomes {
      for path in outcome.paths { console.result(path + "\n") }
      for problem in outcome.problems { console.failure(problem) }
      status = status.combined(with: outcome.status)
    }
    try status.end()
  }
}
