import ArgumentParser
import GoalCore
import GoalReading

/// What every command that reads logs is told.
struct LogOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Files or folders with logs and goals.", valueName: "log"))
  var logs: [String] = []

  @Option(help: "The day the report is for; later entries are left out. (default: today)")
  var asOf: CalendarDay?

  @Option(help: "Start of \"since last session\". (default: the last session before --as-of)")
  var since: CalendarDay?

  @Option(name: .customLong("client"), help: "Only this client; may be repeated.")
  var clients: [String] = []

  @Option(help: "First day of a week: monday, sunday or session.")
  var weekStart: WeekStart = .monday

  @OptionGroup var pins: TablePins

  @Option(help: "Values that mean \"not recorded\", by comma.")
  var missing = CodeList()

  @Option(help: "The zone whose local days count, such as America/New_York.")
  var timeZone: String?

  @OptionGroup var tables: ProfileOptions

  @Option(help: "Words, dates and decimals of the pages. (default: the client's)")
  var language: String?

  @Option(help: "Print one stage of the pipeline as text instead.")
  var emit: Stage?

  @Flag(help: "No warnings, no progress.")
  var quiet = false

  @Flag(help: "Say what is being done.")
  var verbose = false

  @Flag(help: "No colour, whatever the terminal.")
  var noColor = false

  /// What `--profile` says.
  var profile: String? { tables.profile }

  var console: Console {
    Console(
      isQuiet: quiet, isVerbose: verbose, hasColor: Console.wantsColor(off: noColor))
  }

  /// - Throws: when the machine does not know what day it is.
  func settings(month: CalendarMonth? = nil) throws -> ReportSettings {
    guard let day = asOf ?? Environment.today else {
      throw ValidationError("the machine's clock gives no day: name it by --as-of")
    }
    guard let month else { return ReportSettings(asOf: day, weekStart: weekStart, since: since) }
    guard day >= month.firstDay else {
      throw ValidationError("--month \(month) lies after \(day)")
    }
    return ReportSettings(
      asOf: min(day, month.lastDay), weekStart: weekStart, since: since, month: month)
  }

  /// How the logs are read, as a user would type it, where that is not the usual way.
  var readingWords: [String] {
    var words: [String] = []
    words += pins.words
    if !missing.codes.isEmpty { words.append("--missing \(missing.codes.joined(separator: ","))") }
    if let timeZone { words.append("--time-zone \(timeZone)") }
    if let profile { words.append("--profile \(profile)") }
    return words + clients.map { "--client \($0)" }
  }

  /// How logs are to be read.
  ///
  /// - Throws: what is wrong with a profile.
  func reading(asOf: CalendarDay) throws -> ReadingOptions {
    var reading = pins.reading(asOf: asOf)
    reading.missing = missing.codes
    reading.timeZone = timeZone
    reading.profiles = try tables.library(console: console)
    return reading
  }

  func validate() throws {
    if let asOf, let since, since > asOf {
      throw ValidationError("--since lies after --as-of")
    }
  }
}
