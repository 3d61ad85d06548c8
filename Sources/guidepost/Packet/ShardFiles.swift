import CairoRendering
import Foundation
import GoalCore

/// What a shard leaves of one client for the merge: the record, and the files that were made.
struct ShardModel: Codable, Sendable {
  var record: ClientRecord
  var files: [HashedFile]
}

/// What a shard says of itself: all shards of a caseload must agree in everything but `shard`.
struct ShardManifest: Codable, Sendable {
  var format = "guidepost-shard-1"
  var version = Guidepost.version
  var shard: Shard
  var settings: PacketSettings
  var inputs: [HashedFile]
  var problems: [PacketProblem]
  var rowsUnused: Int
  /// Of the models beside it.
  var models: HashedFile
}

extension ShardManifest {
  static func name(_ shard: Shard) -> String { "manifest.\(shard.name).json" }
  static func modelsName(_ shard: Shard) -> String { "models.\(shard.name).jsonl" }
}

extension PacketWork {
  /// Makes the clients' own files of a part of the caseload, and leaves what a merge needs.
  func run(shard: Shard) async throws -> PacketOutcome {
    tuneAllocator()
    let settingsKey = try input.settings.digest()
    let finished = FinishedWork(in: folders.top)
    let surveys = try await survey(settingsKey: settingsKey, finished: finished)
    var outcome = PacketOutcome(clients: surveys.count, rowsUnused: input.allRowsUnused)
    let journal = try PacketJournal(in: folders.top)
    let models = try AtomicFile(ShardManifest.modelsName(shard), in: folders.top)
    let maker = sectionMaker(journal)
    let progress = Progress(console, total: surveys.count)
    let records = input.records
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try await inOrder(
      records.count, jobs: jobs, ahead: 4 * jobs, tools: { try makeEngine() },
      work: { index, engine in
        guard surveys[index].missing == nil, surveys[index].kept == nil else {
          return ClientSection()
        }
        let wish = ClientSectionMaker.Wish(numbering: nil, fileKey: surveys[index].fileKey)
        return maker.section(of: records[index], wish: wish, engine: engine)
      },
      take: { index, section in
        let record = records[index]
        outcome.list(section.files, in: folders.top, console: console)
        outcome.problems += section.problems
        outcome.status = outcome.status.combined(with: section.status)
        let files = section.files.isEmpty ? surveys[index].kept ?? [] : section.files
        let line = try encoder.encode(ShardModel(record: record, files: files))
        try models.write(Array(line) + [UInt8(ascii: "\n")])
        progress.advance()
      })
    progress.finish()
    outcome.kept = surveys.count { $0.kept != nil && $0.missing == nil }
    outcome.missing = surveys.compactMap(\.missing)
    let modelsFile = try models.finish()
    let manifest = ShardManifest(
      shard: shard, settings: input.settings, inputs: input.inputs, problems: input.problems,
      rowsUnused: input.rowsUnused,
      models: HashedFile(path: ShardManifest.modelsName(shard), sha256: modelsFile.digest))
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let name = ShardManifest.name(shard)
    _ = try folders.write(Array(try encoder.encode(manifest)) + [10], to: name)
    for made in [modelsFile.path, "\(folders.top.path)/\(name)"] { console.result(made + "\n") }
    outcome.status = outcome.status.combined(
      with: outcome.missing.isEmpty && !input.hasErrors ? .success : .unusedInput)
    return outcome
  }
}

extension PacketInput {
  /// True if something could not be used.
  var hasErrors: Bool {
    rowsUnused > 0 || errorCount > 0
  }

  /// What was found while reading that is more than a warning.
  var errorCount: Int { problems.count { $0.cause.hasPrefix("error") } }
}
