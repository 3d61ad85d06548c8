import Foundation
import Glibc

/// What a run has finished so far, so that the same command again makes only what is missing or
/// changed.
///
/// One line of JSON for each client; a line that a killed run left half is passed over.
final class PacketJournal {
  /// One finished client, or the packet as a whole under an empty id.
  struct Line: Codable {
    var id: String
    /// A hash of everything that the files depend on.
    var key: String
    var files: [HashedFile]
  }

  private static let name = ".guidepost-packet.jsonl"

  private let folder: OutputFolder
  private var lines: [String: Line] = [:]
  private var descriptor: Int32 = -1

  /// - Edge: a journal that cannot be read is as none.
  init(in folder: OutputFolder) {
    self.folder = folder
    guard let data = FileManager.default.contents(atPath: folder.path + "/" + Self.name) else {
      return
    }
    let decoder = JSONDecoder()
    for text in data.split(separator: UInt8(ascii: "\n")) {
      guard let line = try? decoder.decode(Line.self, from: text) else { continue }
      lines[line.id] = line
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The files of an id, if they were made from the same and are still there as they were made.
  func files(of id: String, key: String) -> [HashedFile]? {
    guard let line = lines[id], line.key == key else { return nil }
    for file in line.files {
      guard let data = FileManager.default.contents(atPath: folder.path + "/" + file.path),
        Digest.text(of: Array(data)) == file.sha256
      else { return nil }
    }
    return line.files
  }

  /// Notes what was finished, at once.
  ///
  /// - Throws: what the disk says.
  func add(_ line: Line) throws(FileProblem) {
    let path = folder.path + "/" + Self.name
    if descriptor < 0 {
      descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        throw .cannotCreate(path: path, reason: reasonOfLastError())
      }
      // A killed run may have left a line without its end.
      if !lines.isEmpty { try append([UInt8(ascii: "\n")], path: path) }
    }
    guard let data = try? JSONEncoder().encode(line) else { return }
    lines[line.id] = line
    try append(Array(data) + [UInt8(ascii: "\n")], path: path)
  }

  private func append(_ bytes: [UInt8], path: String) throws(FileProblem) {
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count else {
      throw .cannotWrite(path: path, reason: reasonOfLastError())
    }
  }
}
