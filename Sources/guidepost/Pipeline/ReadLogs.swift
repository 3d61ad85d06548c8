import ArgumentParser
import GoalCore
import GoalReading

/// The first stage of every command: what was read, told on standard error, cut to the clients
/// that were asked for.
struct ReadLogs: Sendable {
  var log: GoalLog
  var settings: ReportSettings
  /// What the reading alone comes to.
  var status: ExitStatus

  /// - Throws: `ExitCode` 66 when there is nothing to read, with the reason printed.
  init(_ options: LogOptions, month: CalendarMonth? = nil, isSilent: Bool = false) throws {
    guard !options.logs.isEmpty else {
      throw ValidationError("name at least one file or folder with logs")
    }
    let console = options.console
    settings = try options.settings(month: month)
    let reader = LogReader(options: try options.reading(asOf: settings.asOf))
    do {
      let reading = try reader.reading(options.logs)
      for decision in reading.decisions { console.detail(decision.description) }
      log = reading.log
    } catch {
      console.failure(error.description, hint: error.hint)
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    status = .success
    if !options.clients.isEmpty { try select(options.clients, console: console) }
    if !isSilent {
      for diagnostic in log.diagnostics { console.report(diagnostic) }
    }
    warnOfSessionWeeks(console)
    if log.diagnostics.contains(where: { $0.severity == .error }) { status = .unusedInput }
  }

  private mutating func select(_ wanted: [String], console: Console) throws {
    let known = Set(log.clients.map(\.client.id))
    for id in wanted where !known.contains(id) {
      // An id is what the user typed, so it may be said again.
      console.failure(
        "error: no client has the id \(id)", hint: "guidepost summary lists the ids of a log")
    }
    guard wanted.allSatisfy(known.contains) else {
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    log.clients.removeAll { !wanted.contains($0.client.id) }
    log.diagnostics.removeAll { diagnostic in
      diagnostic.client.map { !wanted.contains($0) } ?? false
    }
  }

  private func warnOfSessionWeeks(_ console: Console) {
    guard settings.weekStart == .session else { return }
    for record in log.clients where !record.sessions.contains(where: { $0 <= settings.asOf }) {
      console.message(
        "warning: client \(record.client.id) has no session yet: weeks begin on Monday")
    }
  }
}
