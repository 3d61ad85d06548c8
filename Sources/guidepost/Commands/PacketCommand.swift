import ArgumentParser
import GoalCore

/// `guidepost packet`: each client's pages of a monthly review.
struct PacketCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: "A monthly review of every client: two pages each.")

  @Option(help: ArgumentHelp("The month that is reviewed.", valueName: "year-month"))
  var month: CalendarMonth

  @OptionGroup var options: LogOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await ReportRun(kind: .packet, options: options, output: output, month: month).run()
  }
}

extension CalendarMonth: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso: argument) }
}
