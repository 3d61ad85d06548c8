import ArgumentParser
import GoalCore
import GoalReading
import Reporting

/// `guidepost inspect`: what the reader decided about a file, and why.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Say how a file is read: encoding, cells, columns, dates, and what is unclear.",
    discussion: """
      No cell is shown that a person wrote: columns are told by their names, counts and bounds.
      """)

  @Argument(help: "The files to look at.")
  var files: [String]

  @OptionGroup var pins: TablePins

  @OptionGroup var tables: ProfileOptions

  @Option(help: "text or json.")
  var format: InspectFormat = .text

  @Flag(help: "Draft a profile by which the table can be read, with blanks to fill in.")
  var writeProfile = false

  @Option(help: "The day after which no date of the file can lie. (default: today)")
  var asOf: CalendarDay?

  func run() async throws {
    guard let day = asOf ?? Environment.today else {
      throw ValidationError("the machine's clock gives no day: name it by --as-of")
    }
    let console = Console(hasColor: Console.wantsColor(off: false))
    var options = pins.reading(asOf: day)
    options.profiles = try tables.library(console: console)
    let inspector = TableInspector(options: options)
    var status = ExitStatus.success
    var found: [TableDecisions] = []
    for file in files {
      guard Environment.exists(file) else {
        console.failure("\(file): error: no such file", hint: "check the spelling of the path")
        throw ExitCode(ExitStatus.noInput.rawValue)
      }
      do throws(InspectionRefusal) {
        if writeProfile {
          console.result(try ProfileDraft.text(for: file, options: options))
          continue
        }
        let decisions = try inspector.decisions(of: file)
        found.append(decisions)
        if decisions.isRefused { status = .unusedInput }
      } catch {
        console.report(error.diagnostic)
        status = .unusedInput
      }
    }
    if writeProfile { return try status.end() }
    switch format {
    case .json: console.result(JSONTree.array(found.map(\.json)).text)
    case .text: console.result(found.map(\.inspectionText).joined(separator: "\n"))
    }
    try status.end()
  }
}

/// How `inspect` prints.
enum InspectFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}
