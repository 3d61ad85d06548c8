import ArgumentParser
import Glibc

/// Why a file could not be made, or not whole.
enum FileProblem: Error, Equatable, Sendable {
  case cannotCreate(path: String, reason: String)
  case cannotWrite(path: String, reason: String)

  var status: ExitStatus {
    switch self {
    case .cannotCreate: .cannotCreate
    case .cannotWrite: .cannotWrite
    }
  }
}

extension FileProblem: CustomStringConvertible {
  var description: String {
    switch self {
    case .cannotCreate(let path, let reason): "\(path): error: cannot be made: \(reason)"
    case .cannotWrite(let path, let reason): "\(path): error: cannot be written whole: \(reason)"
    }
  }
}

/// The folder that a run writes to: every file whole or not at all, readable by its owner only.
struct OutputFolder: Sendable {
  let path: String

  /// Makes the folder, and those above it, where they are missing.
  init(making path: String) throws(FileProblem) {
    self.path = path.isEmpty ? "." : path
    var made = path.hasPrefix("/") ? "/" : ""
    for part in self.path.split(separator: "/") {
      made += part
      if mkdir(made, 0o700) != 0 && errno != EEXIST {
        throw .cannotCreate(path: self.path, reason: reasonOfLastError())
      }
      made += "/"
    }
    var status = stat()
    guard stat(self.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotCreate(path: self.path, reason: "there is a file of that name")
    }
  }

  /// Writes the file whole or not at all.
  ///
  /// - Throws: with nothing left behind and an older file of that name untouched.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws(FileProblem) -> String {
    let file = try AtomicFile(name, in: self, isHashed: false)
    try file.write(bytes)
    return try file.finish().path
  }

  /// True if the folder has a file of that name.
  func holds(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  /// Clears away what a run left that was killed while it wrote.
  func removeLeftovers() {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    var stale: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let parts = name.split(separator: ".")
      guard name.hasPrefix("."), parts.last == "part",
        let process = parts.dropLast().last.flatMap({ pid_t($0) }), kill(process, 0) != 0
      else { continue }
      stale.append(name)
    }
    for name in stale { unlink(path + "/" + name) }
  }
}

/// Makes the folder that a command writes to.
///
/// - Throws: the exit status, with the reason printed.
func makeFolder(_ path: String, console: Console) throws -> OutputFolder {
  try made(console) { () throws(FileProblem) in try OutputFolder(making: path) }
}

/// What `make` makes on disk.
///
/// - Throws: the exit status, with the reason printed.
func made<Made>(_ console: Console, _ make: () throws(FileProblem) -> Made) throws -> Made {
  do {
    return try make()
  } catch {
    console.failure(error.description)
    throw ExitCode(error.status.rawValue)
  }
}
