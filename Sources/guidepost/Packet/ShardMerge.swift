import ArgumentParser
import Foundation
import GoalCore

/// Puts the shards of a caseload together again.
struct ShardMerge {
  /// A shard, and the folder that it left its files in.
  private struct Part {
    var folder: String
    var manifest: ShardManifest
  }

  private let parts: [Part]
  private let console: Console

  /// Finds the shards in `folders`, each looked through one level deep.
  ///
  /// - Throws: the exit status 66 with the shards that are missing, 65 for some that do not fit
  ///   together.
  init(_ folders: [String], console: Console) throws {
    self.console = console
    var parts: [Part] = []
    for folder in folders {
      let inner = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let candidates = [folder] + inner.sorted().map { "\(folder)/\($0)" }
      for candidate in candidates { parts += try Self.parts(in: candidate, console: console) }
    }
    guard let first = parts.first else {
      console.failure(
        "error: no shard is there",
        hint: "guidepost packet … --shard 1/2 --out DIR leaves manifest.1-of-2.json")
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    parts.sort { $0.manifest.shard.index < $1.manifest.shard.index }
    self.parts = parts
    try check(count: first.manifest.shard.count)
  }

  private static func parts(in folder: String, console: Console) throws -> [Part] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.filter { $0.hasPrefix("manifest.") && $0.contains("-of-") }.sorted().map {
      let path = "\(folder)/\($0)"
      guard let data = FileManager.default.contents(atPath: path),
        let manifest = try? JSONDecoder().decode(ShardManifest.self, from: data)
      else {
        console.failure("\(path): error: this is no manifest of a shard")
        throw ExitCode(ExitStatus.unusedInput.rawValue)
      }
      return Part(folder: folder, manifest: manifest)
    }
  }

  private func check(count: Int) throws {
    let found = Set(parts.map(\.manifest.shard.index))
    let missing = (1...count).filter { !found.contains($0) }
    guard missing.isEmpty else {
      let names = missing.map(String.init).joined(separator: ", ")
      console.failure(
        "error: of \(count) shards these are missing: \(names)",
        hint: "run them, then merge again")
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    let first = parts[0].manifest
    for part in parts {
      let manifest = part.manifest
      let isLike =
        manifest.shard.count == count && manifest.settings == first.settings
        && manifest.version == first.version && manifest.inputs == first.inputs
      guard isLike else {
        console.failure(
          "\(part.folder)/\(ShardManifest.name(manifest.shard)): error: "
            + "made from other inputs, with other options or by another version",
          hint: "run this shard again as the others were run")
        throw ExitCode(ExitStatus.unusedInput.rawValue)
      }
    }
    guard found.count == parts.count else {
      console.failure("error: a shard is there twice", hint: "name each folder once")
      throw ExitCode(ExitStatus.unusedInput.rawValue)
    }
  }

  var settings: PacketSettings { parts[0].manifest.settings }

  /// Everything that the shards read, and the clients' own files, copied to `folders`.
  ///
  /// - Throws: the exit status 65 for a file that is not as its shard left it.
  func input(
    copyingTo folders: PacketFolders
  ) throws -> (input: PacketInput, files: [String: [HashedFile]]) {
    var records: [ClientRecord] = []
    var files: [String: [HashedFile]] = [:]
    let decoder = JSONDecoder()
    for part in parts {
      let models = part.manifest.models
      let data = try contents(of: models, in: part.folder)
      for line in data.split(separator: UInt8(ascii: "\n")) {
        guard let model = try? decoder.decode(ShardModel.self, from: Data(line)) else {
          throw broken("\(part.folder)/\(models.path)")
        }
        records.append(model.record)
        for file in model.files {
          // A path out of the shard's folder would also lead out of the one that is written to.
          guard !file.path.split(separator: "/").contains("..") else {
            throw broken("\(part.folder)/\(models.path)")
          }
          _ = try folders.write(try contents(of: file, in: part.folder), to: file.path)
        }
        if !model.files.isEmpty { files[model.record.client.id] = model.files }
      }
    }
    let first = parts[0].manifest
    let problems = parts.flatMap(\.manifest.problems).reduce(into: Set()) { $0.insert($1) }
    let input = PacketInput(
      settings: settings, records: records.sorted { $0.client.id < $1.client.id },
      problems: problems.inOrder, inputs: first.inputs, rowsUnused: first.rowsUnused)
    return (input, files)
  }

  private func contents(of file: HashedFile, in folder: String) throws -> [UInt8] {
    let path = "\(folder)/\(file.path)"
    guard let data = FileManager.default.contents(atPath: path) else { throw broken(path) }
    let bytes = Array(data)
    guard Digest.text(of: bytes) == file.sha256 else { throw broken(path) }
    return bytes
  }

  private func broken(_ path: String) -> ExitCode {
    console.failure(
      "\(path): error: missing, or not as its shard left it", hint: "run the shard again")
    return ExitCode(ExitStatus.unusedInput.rawValue)
  }
}

extension Sequence<PacketProblem> {
  /// By file, line and column, then by client and cause: the same however work was shared out.
  var inOrder: [PacketProblem] {
    sorted { left, right in
      let (first, second) = (left.order, right.order)
      return first == second
        ? (left.client ?? "", left.cause) < (right.client ?? "", right.cause) : first < second
    }
  }
}

extension PacketProblem {
  /// `log.csv:12:4` in parts.
  fileprivate var order: SourcePosition {
    var parts = place.split(separator: ":").map(String.init)
    var numbers: [Int] = []
    while numbers.count < 2, parts.count > 1, let number = parts.last.flatMap({ Int($0) }) {
      numbers.insert(number, at: 0)
      parts.removeLast()
    }
    return SourcePosition(
      file: parts.joined(separator: ":"), line: numbers.first ?? 0,
      column: numbers.count > 1 ? numbers[1] : 0)
  }
}
