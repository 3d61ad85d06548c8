import ArgumentParser

/// `guidepost report`: a page for each client from a template of the user's own.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A page for each client from a template of your own.",
    discussion: "The therapist's page's names may be used; see \"guidepost templates\".")

  @OptionGroup var options: LogOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if output.template == nil { throw ValidationError("name the template by --template") }
  }

  func run() async throws {
    try await ReportRun(kind: .preSession, options: options, output: output).run()
  }
}
