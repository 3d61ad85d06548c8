import ArgumentParser

/// `guidepost pre-session`: one page for each client, to read before a session.
struct PreSessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-session",
    abstract: "One page for each client, to be read before the session.")

  @OptionGroup var options: LogOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await ReportRun(kind: .preSession, options: options, output: output).run()
  }
}
