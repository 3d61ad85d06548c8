import Glibc

/// Writes inputs to files, as the readers take paths; in memory where the machine has a folder so.
struct ScratchFile {
  let path: String

  init() {
    var template = Array(
      "\(access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp")/fuzz-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "."
    }
  }

  /// - Returns: the path.
  func write(_ bytes: [UInt8], named name: String) -> String {
    let file = path + "/" + name
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { fatalError("cannot write \(file)") }
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, close(descriptor) == 0 else { fatalError("cannot write \(file)") }
    return file
  }

  func remove() {
    guard let names = opendir(path) else { return }
    while let entry = readdir(names) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      unlink("\(path)/\(name)")
    }
    closedir(names)
    rmdir(path)
  }
}
