import ArgumentParser
import Foundation

/// What a packet made earlier was made from.
struct EarlierManifest: Decodable {
  /// The hash of each client's record, by id.
  let clients: [String: String]

  private struct Client: Decodable {
    var client: String
    var sha256: String
  }

  private enum Key: String, CodingKey { case clients }

  init(from decoder: any Decoder) throws {
    let list = try decoder.container(keyedBy: Key.self).decode([Client].self, forKey: .clients)
    clients = Dictionary(
      list.map { ($0.client, $0.sha256) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Throws: a usage error for a file that is no manifest of a packet.
  init(reading path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("--changed-since: there is no file \(path)")
    }
    guard let manifest = try? JSONDecoder().decode(Self.self, from: data) else {
      throw ValidationError("--changed-since: \(path) is no manifest.json of a packet")
    }
    self = manifest
  }
}
