import ArgumentParser
import GoalCore

/// `guidepost merge`: one packet from the shards of a caseload.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "One packet from the shards of a caseload: the same bytes as one run makes.",
    discussion: """
      Each shard was made by "guidepost packet … --shard I/N --out DIR". Give --template and \\
      --templates again if the shards had them.
      """)

  @Argument(help: ArgumentHelp("Folders of shards, or one that holds them.", valueName: "folder"))
  var folders: [String]

  @OptionGroup var output: OutputOptions

  @Flag(help: "No warnings, no progress.")
  var quiet = false

  @Flag(help: "Say what is being done.")
  var verbose = false

  func run() async throws {
    let start = ContinuousClock.now
    let console = Console(
      isQuiet: quiet, isVerbose: verbose, hasColor: Console.wantsColor(off: false))
    let merge = try ShardMerge(folders, console: console)
    let settings = merge.settings
    let templates = try PacketTemplates(output, console: console)
    guard templates.digests == settings.templates else {
      console.failure(
        "error: the shards were made with other templates",
        hint: "give --template and --templates as for the shards")
      throw ExitCode(ExitStatus.unusedInput.rawValue)
    }
    let folders = try makeFolders(output.out, console: console)
    let outcome = try await told(console) {
      let (input, files) = try merge.input(copyingTo: folders)
      let work = PacketWork(
        input: input,
        languages: try Languages(settings.language, fallback: settings.frontLanguage),
        clientParts: templates.client, frontParts: templates.front, folders: folders,
        console: console, jobs: output.jobs ?? allCores, given: files)
      return try await work.run()
    }
    outcome.tell(console, time: ContinuousClock.now - start)
    try outcome.status.end()
  }
}
