import ArgumentParser
import Reporting

/// `guidepost handout`: one sheet for each client to take home.
struct HandoutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "One sheet for each client to take home, next week's log on the reverse.")

  @Option(help: "chart, words (no charts) or large (1.4 times, one picture a page).")
  var style: HandoutLook = .chart

  @Flag(help: "Each chart alone as well, as a PNG of 300 dpi with its words beside it.")
  var charts = false

  @OptionGroup var options: LogOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await ReportRun(
      kind: .handout, options: options, output: output, look: style, wantsCharts: charts
    ).run()
  }
}

extension HandoutLook: ExpressibleByArgument {}
