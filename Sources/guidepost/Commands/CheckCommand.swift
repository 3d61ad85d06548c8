import ArgumentParser
import GoalCore
import GoalReading
import Reporting

/// `guidepost check`: what is wrong or missing in logs and goals.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Name what is wrong or missing in logs and goals, each with place and hint.")

  @OptionGroup var options: LogOptions

  @Option(help: "text (on standard error) or json (on standard output).")
  var format: CheckFormat = .text

  @Option(help: "List what a client's sheet would show: client.")
  var audience: Audience?

  func run() async throws {
    let read = try ReadLogs(options, isSilent: true)
    let console = options.console
    let findings =
      read.log.diagnostics
      + read.log.clients.flatMap { record in
        CheckedRecord(record, of: read.log, asOf: read.settings.asOf).findings
      }
    let sorted = findings.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
    switch format {
    case .json: console.result(JSONTree(sorted).text)
    case .text:
      for finding in sorted { console.report(finding) }
      console.message(count(of: sorted))
    }
    if audience == .client { showClientViews(read, console: console) }
    if sorted.contains(where: { $0.severity == .error }) { try ExitStatus.unusedInput.end() }
  }

  private func count(of findings: [Diagnostic]) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    return "\(errors) \(errors == 1 ? "error" : "errors"), "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
  }

  /// Notes are named by their place, not shown: the therapist looks them up.
  private func showClientViews(_ read: ReadLogs, console: Console) {
    for record in read.log.clients {
      for rater in record.sheetRaters {
        console.result("client \(record.client.id), sheet of \(rater)\n")
        console.result(ClientSheetContents(record.view(for: rater), log: read.log).text)
      }
    }
  }
}

/// How `check` prints.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}

extension Audience: ExpressibleByArgument {}
