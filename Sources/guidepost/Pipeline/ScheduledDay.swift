import ArgumentParser
import CairoRendering
import Drawing
import GoalCore
import GoalReading
import PageLayout

/// The clients of one day, in the order in which they come, and their pages in one file.
struct ScheduledDay {
  let records: [ClientRecord]
  private(set) var status = ExitStatus.success
  private let times: [ClockTime?]

  /// - Throws: the exit status 66 when there is no such file.
  init(_ path: String, log: GoalLog, console: Console) throws {
    let schedule: Schedule
    do {
      schedule = try Schedule(reading: path)
    } catch {
      console.failure(error.description, hint: error.hint)
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    let known = Dictionary(
      log.clients.map { ($0.client.id, $0) }, uniquingKeysWith: { first, _ in first })
    var records: [ClientRecord] = []
    var times: [ClockTime?] = []
    var diagnostics = schedule.diagnostics
    for appointment in schedule.appointments {
      if let record = known[appointment.client] {
        guard !records.contains(where: { $0.client.id == record.client.id }) else { continue }
        records.append(record)
        times.append(appointment.time)
      } else {
        diagnostics.append(
          Diagnostic(
            .error, at: appointment.position, code: "client-unknown", "no log has this client",
            hint: "guidepost summary lists the ids of a log"))
      }
    }
    for diagnostic in diagnostics { console.report(diagnostic) }
    if !diagnostics.isEmpty { status = .unusedInput }
    self.records = records
    self.times = times
  }

  /// Puts all pages into one PDF with an outline, and returns its path.
  ///
  /// - Throws: the exit status, with the reason printed.
  func write(
    _ outcomes: [ReportOutcome], job: ReportJob, language: PageLanguage, console: Console
  ) throws -> String {
    let engine = try job.makeEngine()
    var document = try PDFDocument(size: job.paper.size, metadata: job.metadata(language))
    var number = 1
    for (index, outcome) in outcomes.enumerated() where !outcome.pages.isEmpty {
      for page in outcome.pages { try document.addPage(page.drawing, engine: engine) }
      document.addOutlineEntry(OutlineEntry(title(of: index), to: .page(number)))
      number += outcome.pages.count
    }
    guard number > 1 else {
      console.failure("error: no client of the schedule has a page")
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    do {
      return try job.folder.write(
        try document.finish(), to: "\(job.kind.rawValue).\(job.settings.asOf).pdf")
    } catch let problem as FileProblem {
      console.failure(problem.description)
      throw ExitCode(problem.status.rawValue)
    }
  }

  /// A time of day and the client's label.
  private func title(of index: Int) -> String {
    let label = records[index].client.label
    guard let time = times[index] else { return label }
    return "\(time.hour):\(time.minute < 10 ? "0" : "")\(time.minute) \(label)"
  }
}
