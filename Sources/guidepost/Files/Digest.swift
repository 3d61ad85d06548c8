import CGLib
import Glibc

/// The SHA-256 of bytes that come piece by piece.
struct Digest: ~Copyable {
  private let checksum: OpaquePointer?

  init() {
    checksum = g_checksum_new(G_CHECKSUM_SHA256)
  }

  deinit {
    if let checksum { g_checksum_free(checksum) }
  }

  func add(_ bytes: some Sequence<UInt8>) {
    let isDone =
      bytes.withContiguousStorageIfAvailable { buffer in
        g_checksum_update(checksum, buffer.baseAddress, buffer.count)
        return true
      } ?? false
    if !isDone { add(Array(bytes)) }
  }

  /// 64 hexadecimal digits; nothing can be added after.
  consuming func text() -> String {
    g_checksum_get_string(checksum).map { String(cString: $0) } ?? ""
  }

  static func text(of bytes: [UInt8]) -> String {
    let digest = Digest()
    digest.add(bytes)
    return digest.text()
  }

  /// Of a file, read piece by piece; `nil` where it cannot be read to its end.
  static func text(ofFile path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let digest = Digest()
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return digest.text() }
      digest.add(piece[..<count])
    }
  }
}
