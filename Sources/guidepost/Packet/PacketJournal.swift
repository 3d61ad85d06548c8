import Foundation
import Glibc

/// What earlier runs finished in a folder, so that the same command again makes only what is
/// missing or changed.
struct FinishedWork: Sendable {
  /// One finished client, or the packet as a whole under an empty id.
  struct Line: Codable, Sendable {
    var id: String
    /// A hash of everything that the files depend on.
    var key: String
    var files: [HashedFile]
    /// What the program ended with, for the packet as a whole.
    var status: Int32?
  }

  fileprivate static let name = ".guidepost-packet.jsonl"

  private let folder: OutputFolder
  private var lines: [String: Line] = [:]

  /// - Edge: a journal that cannot be read is as none; a line that a killed run left half is
  ///   passed over.
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

  /// The line of an id, if its files were made from the same and are still as they were made.
  func line(of id: String, key: String) -> Line? {
    guard let line = lines[id], line.key == key else { return nil }
    let isWhole = line.files.allSatisfy { file in
      FileManager.default.contents(atPath: folder.path + "/" + file.path)
        .map { Digest.text(of: Array($0)) == file.sha256 } ?? false
    }
    return isWhole ? line : nil
  }
}

/// Notes in a folder what was finished, line by line, as soon as it is.
///
/// Workers may add at the same time: each line is one write to the end of the file.
final class PacketJournal: Sendable {
  private let path: String
  private let descriptor: Int32

  /// - Throws: when nothing can be written there.
  init(in folder: OutputFolder) throws(FileProblem) {
    path = folder.path + "/" + FinishedWork.name
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: reasonOfLastError()) }
    // A killed run may have left a line without its end.
    try append([UInt8(ascii: "\n")])
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func add(_ line: FinishedWork.Line) throws(FileProblem) {
    guard let data = try? JSONEncoder().encode(line) else { return }
    try append(Array(data) + [UInt8(ascii: "\n")])
  }

  private func append(_ bytes: [UInt8]) throws(FileProblem) {
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count else {
      throw .cannotWrite(path: path, reason: reasonOfLastError())
    }
  }
}
