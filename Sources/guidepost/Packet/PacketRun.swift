import ArgumentParser
import CairoRendering
import Foundation
import GoalCore
import Reporting

/// What `guidepost packet` is told beside where logs are and files go.
struct PacketOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The month that is reviewed.", valueName: "year-month"))
  var month: CalendarMonth

  @Option(help: "Whose caseload it is, for the cover.")
  var therapist: String?

  @Option(help: "names: initials in the place of clients' names.")
  var redact: [Redaction] = []

  @Flag(help: "No client is named on the cover.")
  var coverPrivate = false

  @Flag(help: "Every part begins on the front of a sheet; blank pages say so.")
  var duplex = false

  @Option(
    help: ArgumentHelp(
      "Marks clients whose record is another than in this manifest.", valueName: "manifest"))
  var changedSince: String?

  @Option(
    help: ArgumentHelp(
      "The I-th of N parts of the caseload, or auto, or auto/N: see guidepost merge.",
      valueName: "I/N"))
  var shard: ShardOption?
}

/// What may be taken out of a packet.
enum Redaction: String, CaseIterable, ExpressibleByArgument, Sendable {
  case names
}

/// `guidepost packet`: reads, makes, and says what it came to.
struct PacketRun {
  let packet: PacketOptions
  let options: LogOptions
  let output: OutputOptions

  /// - Throws: the exit status, unless all went well.
  func run() async throws {
    let start = ContinuousClock.now
    let console = options.console
    guard output.format.formats == [.pdf] else {
      throw ValidationError(
        "a packet is made as PDF, with text twins beside it: leave --format out")
    }
    let templates = try PacketTemplates(output, console: console)
    let settings = try settings(templates: templates)
    if options.emit != nil {
      let stages = ReportRun(
        kind: .packet, options: options, output: output, month: packet.month)
      return try await stages.run()
    }
    let read = try ReadLogs(options, month: packet.month)
    let input = try input(read, settings: settings, console: console)
    let work = PacketWork(
      input: input,
      languages: try Languages(settings.language, fallback: settings.frontLanguage),
      clientParts: templates.client, frontParts: templates.front,
      folders: try makeFolders(output.out, console: console), console: console,
      jobs: output.jobs ?? allCores)
    if let shard = packet.shard {
      if let source = shard.source {
        console.message("shard \(shard.shard.index) of \(shard.shard.count), from \(source)")
      }
      let outcome = try await told(console) { try await work.run(shard: shard.shard) }
      return try end(outcome, start: start, console: console)
    }
    let outcome = try await told(console) { try await work.run() }
    try end(outcome, start: start, console: console)
  }

  private func end(
    _ outcome: PacketOutcome, start: ContinuousClock.Instant, console: Console
  ) throws {
    outcome.tell(console, time: ContinuousClock.now - start)
    try outcome.status.end()
  }

  private func settings(templates: PacketTemplates) throws -> PacketSettings {
    let report = try options.settings(month: packet.month)
    let languages = try Languages(options.language)
    return PacketSettings(
      month: packet.month, asOf: report.asOf, weekStart: report.weekStart,
      paper: output.paper ?? templates.client.first?.look.paper ?? Environment.paper,
      language: options.language, frontLanguage: try languages.language(for: nil).tag,
      therapist: packet.therapist, redactsNames: packet.redact.contains(.names),
      isCoverPrivate: packet.coverPrivate, isDuplex: packet.duplex, isStrict: output.strict,
      templates: templates.digests, reading: options.readingWords,
      earlier: try packet.changedSince.map { try EarlierManifest(reading: $0).clients })
  }

  private func input(
    _ read: ReadLogs, settings: PacketSettings, console: Console
  ) throws -> PacketInput {
    var records = read.log.clients
    var diagnostics = read.log.diagnostics
    if let shard = packet.shard?.shard {
      records.removeAll { !shard.holds($0.client.id) }
      diagnostics.removeAll { $0.client.map { !shard.holds($0) } ?? false }
    }
    if settings.redactsNames { records = records.map(\.withInitials) }
    return PacketInput(
      settings: settings, records: records, problems: diagnostics.map { PacketProblem($0) }.inOrder,
      inputs: try inputs(read.log.files, console: console), rowsUnused: read.log.rowsUnused)
  }

  /// The files that were read, with their hashes.
  private func inputs(_ paths: [String], console: Console) throws -> [HashedFile] {
    try paths.map { path in
      guard let digest = Digest.text(ofFile: path) else {
        console.failure("\(path): error: the file was there and is gone, or cannot be read")
        throw ExitCode(ExitStatus.noInput.rawValue)
      }
      return HashedFile(path: path, sha256: digest)
    }
  }
}

/// Runs what writes files; a disk that refuses ends the run with its own status.
///
/// - Throws: the exit status, with the reason printed.
func told<Result>(
  _ console: Console, _ work: () async throws -> Result
) async throws -> Result {
  do {
    return try await work()
  } catch let problem as FileProblem {
    console.failure(
      problem.description,
      hint: "what was finished so far is kept; the same command goes on from there")
    throw ExitCode(problem.status.rawValue)
  } catch let error as RenderingError {
    console.failure("packet.pdf: error: \(error)")
    if case .sink = error { throw ExitCode(ExitStatus.cannotWrite.rawValue) }
    throw ExitCode(ExitStatus.fault.rawValue)
  } catch let error as UnsettledPages {
    console.failure("packet.pdf: error: \(error)")
    throw ExitCode(ExitStatus.fault.rawValue)
  }
}

/// Makes a packet's folders.
///
/// - Throws: the exit status, with the reason printed.
func makeFolders(_ path: String, console: Console) throws -> PacketFolders {
  try made(console) { () throws(FileProblem) in try PacketFolders(making: path) }
}

extension PacketOutcome {
  /// One line at the end, and before it what went wrong.
  func tell(_ console: Console, time: Duration) {
    for problem in problems {
      let client = problem.client.map { "client \($0): " } ?? ""
      console.failure("\(client)\(problem.cause)", hint: problem.hint)
    }
    for client in missing {
      console.failure("client \(client.id): not produced: \(client.reason)", hint: client.hint)
    }
    let tenths = Int((time / .milliseconds(100)).rounded())
    let took = "\(tenths / 10).\(tenths % 10) s"
    if isUnchanged {
      return console.message(
        "\(kept) of \(clients) clients as they were: nothing was missing or changed; \(took)")
    }
    let keptWords = kept > 0 ? ", \(kept) kept as they were" : ""
    let pageWords = pages > 0 ? ", \(pages) pages in packet.pdf" : ""
    console.message(
      "\(made) of \(clients) clients made\(keptWords), \(missing.count) not made\(pageWords); "
        + "\(rowsUnused) rows unused; \(took)")
  }
}

extension CalendarMonth: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso: argument) }
}
