import Glibc

/// An open regular file, read from its beginning in pieces.
///
/// Not mapped into memory: a mapped file that another program shortens ends the process.
final class FileBytes {
  private let descriptor: Int32
  /// Filled by the system again and again, since fresh memory costs more than the reading.
  private var piece = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  /// As the file system reports it, to tell two names of one file.
  let identity: FileIdentity

  /// Returns `nil` if the path is no regular file or may not be read.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    guard descriptor >= 0 else { return nil }
  }

  deinit {
    piece.deallocate()
    if descriptor >= 0 { close(descriptor) }
  }

  /// Appends up to `count` bytes to `bytes`.
  ///
  /// - Returns: how many were read; 0 at the end, `nil` when the disk fails.
  func read(_ count: Int, into bytes: inout [UInt8]) -> Int? {
    if piece.count < count {
      piece.deallocate()
      piece = .allocate(byteCount: count, alignment: 16)
    }
    var got = Glibc.read(descriptor, piece.baseAddress, count)
    while got < 0, errno == EINTR { got = Glibc.read(descriptor, piece.baseAddress, count) }
    guard got >= 0 else { return nil }
    bytes.append(contentsOf: piece.prefix(got))
    return got
  }

  /// Returns all bytes from here to the end, or `nil` when the disk fails.
  func readAll() -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      guard let got = read(max(1 << 16, bytes.count), into: &bytes) else { return nil }
      if got == 0 { return bytes }
    }
  }
}

/// What tells one file from another, whatever it is called.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
}
