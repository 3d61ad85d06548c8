/// The folders that a packet is written to.
struct PacketFolders: Sendable {
  let top: OutputFolder
  let clients: OutputFolder
  let twins: OutputFolder

  /// Makes them, and clears away what a killed run left.
  init(making path: String) throws(FileProblem) {
    top = try OutputFolder(making: path)
    clients = try OutputFolder(making: path + "/clients")
    twins = try OutputFolder(making: path + "/twin")
    for folder in [top, clients, twins] { folder.removeLeftovers() }
  }

  /// Writes a file whole, and says what it holds; `name` begins with the folder's.
  func write(_ bytes: [UInt8], to name: String) throws(FileProblem) -> HashedFile {
    let file = try AtomicFile(name: name, in: self)
    try file.write(bytes)
    return HashedFile(path: name, sha256: try file.finish().digest)
  }
}

extension AtomicFile {
  /// A file below the top folder, such as `clients/a.packet.2026-10.pdf`.
  fileprivate convenience init(name: String, in folders: PacketFolders) throws(FileProblem) {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("clients", 2): try self.init(parts[1], in: folders.clients)
    case ("twin", 2): try self.init(parts[1], in: folders.twins)
    default: try self.init(name, in: folders.top)
    }
  }
}
