import ArgumentParser

/// The program: one command for each thing that it makes.
@main
struct Guidepost: AsyncParsableCommand {
  static let version = "0.1.0"
  /// What pages and files call the program.
  static let imprint = "Guidepost 0.1"

  static let configuration = CommandConfiguration(
    commandName: "guidepost",
    abstract: "Progress reports from the goal logs that clients keep. Nothing leaves the computer.",
    discussion: """
      EXAMPLES:
        guidepost pre-session samples --out reports --as-of 2026-11-20
        guidepost pre-session goals.json log.csv --client jm-014 --format pdf,png
        guidepost summary log.csv --format json
      """,
    version: version,
    subcommands: [
      PreSessionCommand.self, HandoutCommand.self, PacketCommand.self, SummaryCommand.self,
      CheckCommand.self,
      ChartCommand.self,
      ReportCommand.self, TemplatesCommand.self, MergeCommand.self, InspectCommand.self,
    ])
}
