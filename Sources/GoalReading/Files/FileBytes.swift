import Glibc

/// An open regular file, read from its beginning in pieces, as UTF-8.
///
/// Not mapped into memory: a mapped file that another program shortens ends the process. Read as
/// far as it reached when it was opened: a file that something still writes to has an end too.
final class FileBytes {
  private let descriptor: Int32
  /// Filled by the system again and again, since fresh memory costs more than the reading.
  private var piece = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var transcoder: Transcoder?
  /// Bytes that may still be read.
  private var rest: Int
  /// As the file system reports it, to tell two names of one file.
  let identity: FileIdentity
  /// In bytes; 0 for files that the system makes while they are read.
  let size: Int
  /// Where reading began, in bytes from the beginning of the file.
  let start: Int

  /// Returns `nil` if the path is no regular file or may not be read.
  init?(path: String, encoding: TextEncoding = .utf8, from start: Int = 0) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    rest = size > 0 ? max(0, size - start) : ReadingLimits.wholeFile
    self.start = start
    transcoder = Transcoder(encoding)
    guard descriptor >= 0, start == 0 || lseek(descriptor, start, SEEK_SET) == start else {
      return nil
    }
  }

  /// True for a pipe or a device, which may have no end and cannot be read twice.
  static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  deinit {
    piece.deallocate()
    if descriptor >= 0 { close(descriptor) }
  }

  /// Appends what up to `count` bytes of the file hold.
  ///
  /// - Returns: how many bytes were added; 0 at the end, `nil` when the disk fails.
  func read(_ count: Int, into bytes: inout [UInt8]) -> Int? {
    guard transcoder != nil else {
      guard let got = readPiece(count) else { return nil }
      bytes.append(contentsOf: piece.prefix(got))
      return got
    }
    let before = bytes.count
    while bytes.count == before {
      guard let got = readPiece(count) else { return nil }
      if got == 0 {
        transcoder?.finish(&bytes)
        break
      }
      transcoder?.append(UnsafeRawBufferPointer(rebasing: piece.prefix(got)), to: &bytes)
    }
    return bytes.count - before
  }

  private func readPiece(_ wanted: Int) -> Int? {
    let count = min(wanted, rest)
    if count == 0 { return 0 }
    if piece.count < count {
      piece.deallocate()
      piece = .allocate(byteCount: count, alignment: 16)
    }
    var got = Glibc.read(descriptor, piece.baseAddress, count)
    while got < 0, errno == EINTR { got = Glibc.read(descriptor, piece.baseAddress, count) }
    guard got >= 0 else { return nil }
    rest -= got
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
