import ArgumentParser
import GoalReading

/// How tables of other programs, and forms of one's own, are read.
struct ProfileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How another program's tables are read: a file, or the name of a profile.",
      valueName: "profile"))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "A folder of profiles that are tried before the program's own.", valueName: "folder"))
  var profiles: String?

  /// The profiles that tables are read by.
  ///
  /// - Throws: the exit status 66 for a profile that does not exist, 65 for one with an error.
  func library(console: Console) throws -> ProfileLibrary {
    guard profile != nil || profiles != nil else { return .builtIn }
    do {
      return try ProfileLibrary(folder: profiles, choosing: profile)
    } catch {
      console.report(error.diagnostic)
      throw ExitCode((error.isMissing ? ExitStatus.noInput : .unusedInput).rawValue)
    }
  }
}
