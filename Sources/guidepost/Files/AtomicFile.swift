import CairoRendering
import Glibc

/// A file that is there whole or not at all, however the run ends.
///
/// Where the file system can, the bytes have no name until the file is whole; elsewhere they stand
/// under a hidden name, which the next run clears away.
final class AtomicFile: ByteSink {
  private let target: String
  private let temporary: String
  private var descriptor: Int32
  private var isNamed: Bool
  private var digest: Digest?
  private(set) var count = 0

  /// - Shape: `isHashed` where somebody asks for the digest.
  /// - Throws: when nothing can be made in the folder.
  init(_ name: String, in folder: OutputFolder, isHashed: Bool = true) throws(FileProblem) {
    target = folder.path + "/" + name
    // Longer names than 255 bytes cannot be.
    let start = String(decoding: name.utf8.prefix(200), as: UTF8.self)
    temporary = folder.path + "/.\(start).\(getpid()).part"
    digest = isHashed ? Digest() : nil
    descriptor = open(folder.path, O_WRONLY | O_CLOEXEC | Self.unnamed, 0o600)
    isNamed = false
    if descriptor < 0 {
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      isNamed = true
    }
    guard descriptor >= 0 else {
      throw .cannotCreate(path: target, reason: reasonOfLastError())
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if isNamed { unlink(temporary) }
  }

  /// `O_TMPFILE`, which the header writes in a way that is not imported.
  private static let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY

  func write(_ bytes: Span<UInt8>) throws(SinkFailure) {
    let reason = bytes.withUnsafeBufferPointer { buffer -> String? in
      digest?.add(buffer)
      return fill(buffer)
    }
    if let reason { throw SinkFailure(reason: reason) }
  }

  /// - Throws: with what the disk says; the file is then not to be kept.
  func write(_ bytes: [UInt8]) throws(FileProblem) {
    digest?.add(bytes)
    if let reason = bytes.withUnsafeBufferPointer({ fill($0) }) {
      throw .cannotWrite(path: target, reason: reason)
    }
  }

  func write(_ text: String) throws(FileProblem) {
    try write(Array(text.utf8))
  }

  /// Gives the file its name, in the place of an older one.
  ///
  /// - Returns: path and SHA-256; no digest of a file that is not hashed.
  func finish() throws(FileProblem) -> (path: String, digest: String) {
    if !isNamed {
      unlink(temporary)
      let link = "/proc/self/fd/\(descriptor)"
      guard linkat(AT_FDCWD, link, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 else {
        throw .cannotCreate(path: target, reason: reasonOfLastError())
      }
      isNamed = true
    }
    let closed = close(descriptor)
    descriptor = -1
    // A disk may tell only here that it is full.
    guard closed == 0 else { throw .cannotWrite(path: target, reason: reasonOfLastError()) }
    guard rename(temporary, target) == 0 else {
      throw .cannotCreate(path: target, reason: reasonOfLastError())
    }
    isNamed = false
    let text = digest.take()?.text() ?? ""
    return (target, text)
  }

  /// What went wrong, if anything did.
  private func fill(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var rest = UnsafeRawBufferPointer(bytes)[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let written = Glibc.write(descriptor, piece.baseAddress, piece.count)
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return reasonOfLastError() }
      count += written
      rest = rest.dropFirst(written)
    }
    return nil
  }
}

/// The system's words for `errno`.
func reasonOfLastError() -> String {
  String(cString: strerror(errno)).lowercased()
}
