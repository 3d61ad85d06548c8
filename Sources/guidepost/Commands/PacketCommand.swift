import ArgumentParser

/// `guidepost packet`: a monthly review of a whole caseload.
struct PacketCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: "A monthly review of every client: one packet, and a PDF for each.",
    discussion: """
      Makes packet.pdf, index.html, caseload.csv, facts.json, manifest.json, clients/ and twin/ in \
      the folder of --out. The same command again makes only what is missing or changed.
      """)

  @OptionGroup var packet: PacketOptions
  @OptionGroup var options: LogOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await PacketRun(packet: packet, options: options, output: output).run()
  }
}
