import Foundation
import GoalCore

@testable import guidepost

/// A shard's manifest, and on the lines after `===` the models that it leaves.
func checkShard(_ bytes: [UInt8], _ folder: ScratchFile) {
  let (manifestText, models) = parts(of: bytes)
  guard var manifest = try? JSONDecoder().decode(ShardManifest.self, from: Data(manifestText))
  else { return }
  // Both stand for their hashes: damage that a hash finds would be all that is ever tried.
  let name = "models.jsonl"
  _ = folder.write(models, named: name)
  manifest.models = HashedFile(path: name, sha256: Digest.text(of: models))
  guard let whole = try? JSONEncoder().encode(manifest) else { return }
  _ = folder.write(Array(whole), named: "manifest.1-of-1.json")
  let console = Console(isQuiet: true)
  guard let merge = try? ShardMerge([folder.path], console: console),
    let out = try? PacketFolders(making: folder.path + "/out"),
    let input = try? merge.input(copyingTo: out).input
  else { return }
  _ = try? input.settings.digest()
  for record in input.records.prefix(2) {
    if let parts = BuiltIn.parts[.packet] { Pages.check(record, .packet, parts: parts) }
  }
}

/// The bytes before and after the line `===`.
func parts(of bytes: [UInt8]) -> ([UInt8], [UInt8]) {
  let mark = Array("\n===\n".utf8)
  let at = bytes.indices.first { bytes[$0...].starts(with: mark) } ?? bytes.count
  return (Array(bytes[..<at]), Array(bytes[min(bytes.count, at + mark.count)...]))
}
