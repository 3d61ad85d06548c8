import ArgumentParser
import CairoRendering
import GoalCore
import Reporting

/// What every command that makes reports does: reads, makes, lists what it made.
struct ReportRun {
  let kind: ReportKind
  let options: LogOptions
  let output: OutputOptions
  var look = HandoutLook.chart
  var wantsCharts = false
  /// What a monthly review is about; its as-of day is the month's last unless that is to come.
  var month: CalendarMonth?

  /// - Throws: the exit status, unless all went well.
  func run() async throws {
    // Beside the reading of templates and logs, which takes as long.
    Task.detached { readFontSettings() }
    let languages = try Languages(options.language)
    let console = options.console
    let parts = try output.parts(of: kind, console: console)
    let read = try ReadLogs(options, month: month)
    let paper = output.paper ?? parts.first?.look.paper ?? Environment.paper
    if let stage = options.emit {
      let printer = StagePrinter(
        kind: kind, parts: parts, read: read, languages: languages, paper: paper, look: look)
      try printer.print(stage, console: console)
      return try read.status.end()
    }
    var status = read.status
    let day = try output.schedule.map { path in
      try ScheduledDay(path, log: read.log, console: console)
    }
    if let day { status = status.combined(with: day.status) }
    let job = ReportJob(
      kind: kind, parts: parts, records: day?.records ?? read.log.clients, settings: read.settings,
      languages: languages,
      output: output, paper: paper, folder: try makeFolder(output.out, console: console),
      look: look, wantsCharts: wantsCharts)
    let outcomes = try await job.run(jobs: output.jobs ?? allCores)
    for outcome in outcomes {
      for notice in outcome.notices { console.failure(notice) }
      for path in outcome.paths { console.result(path + "\n") }
      for problem in outcome.problems { console.failure(problem) }
      status = status.combined(with: outcome.status)
    }
    if let day {
      let language = try languages.language(for: nil)
      let path = try day.write(outcomes, job: job, language: language, console: console)
      console.result(path + "\n")
    }
    try status.end()
  }
}
