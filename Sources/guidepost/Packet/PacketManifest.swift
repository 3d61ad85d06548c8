import GoalCore
import Reporting

/// A file with the hash of its bytes.
struct HashedFile: Codable, Hashable, Sendable {
  /// As given for inputs; from the output folder on for outputs.
  var path: String
  var sha256: String
}

/// Something that could not be used or made.
struct PacketProblem: Codable, Hashable, Sendable {
  var client: String?
  /// File, line and column; empty for a client as a whole.
  var place: String
  var cause: String
  var hint: String?
}

extension PacketProblem {
  init(_ diagnostic: Diagnostic) {
    client = diagnostic.client
    place = diagnostic.position.description
    cause = "\(diagnostic.severity.rawValue): \(diagnostic.message)"
    hint = diagnostic.hint
  }
}

/// What a packet was made from and what was made: nothing in it depends on the time, the machine,
/// or how the work was shared out.
struct PacketManifest {
  var settings: PacketSettings
  var inputs: [HashedFile]
  var outputs: [HashedFile]
  var problems: [PacketProblem]
  /// Each client's record by its hash.
  var clients: [HashedClient]

  var text: String {
    func files(_ files: [HashedFile]) -> JSONTree {
      .array(
        files.sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }.map { file in
          .object([
            JSONTree.Member("path", .string(file.path)),
            JSONTree.Member("sha256", .string(file.sha256)),
          ])
        })
    }
    return JSONTree.object([
      JSONTree.Member("format", .string("guidepost-manifest-1")),
      JSONTree.Member("version", .string(Guidepost.version)),
      JSONTree.Member("options", .array(settings.options.map { .string($0) })),
      JSONTree.Member("inputs", files(inputs)), JSONTree.Member("outputs", files(outputs)),
      JSONTree.Member("problems", .array(problems.map(\.json))),
      JSONTree.Member(
        "clients",
        .array(
          clients.sorted { $0.id < $1.id }.map { client in
            .object([
              JSONTree.Member("client", .string(client.id)),
              JSONTree.Member("sha256", .string(client.sha256)),
            ])
          })),
    ]).text
  }
}

/// A client's record, known by its hash.
struct HashedClient: Codable, Hashable, Sendable {
  var id: String
  var sha256: String
}

extension PacketProblem {
  fileprivate var json: JSONTree {
    .object([
      JSONTree.Member("client", .string(client)), JSONTree.Member("place", .string(place)),
      JSONTree.Member("cause", .string(cause)), JSONTree.Member("hint", .string(hint)),
    ])
  }
}
