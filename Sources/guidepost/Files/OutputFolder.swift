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
        throw .cannotCreate(path: self.path, reason: reason())
      }
      made += "/"
    }
    var status = stat()
    guard stat(self.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotCreate(path: self.path, reason: "there is a file of that name")
    }
  }

  /// Writes to a temporary name in the same folder, then renames.
  ///
  /// - Throws: with nothing left behind and an older file of that name untouched.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws(FileProblem) -> String {
    let target = path + "/" + name
    let temporary = path + "/.\(name.utf8.prefix(200)).\(getpid()).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path: target, reason: reason()) }
    do throws(FileProblem) {
      try fill(descriptor, with: bytes, target: target)
      guard rename(temporary, target) == 0 else {
        throw FileProblem.cannotCreate(path: target, reason: reason())
      }
    } catch {
      unlink(temporary)
      throw error
    }
    return target
  }

  /// True if the folder has a file of that name.
  func holds(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  private func fill(
    _ descriptor: Int32, with bytes: [UInt8], target: String
  ) throws(FileProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else {
        let why = reason()
        close(descriptor)
        throw .cannotWrite(path: target, reason: why)
      }
      rest = rest.dropFirst(written)
    }
    // A disk may tell only here that it is full.
    guard close(descriptor) == 0 else { throw .cannotWrite(path: target, reason: reason()) }
  }
}

private func reason() -> String {
  String(cString: strerror(errno)).lowercased()
}

/// Makes the folder that a command writes to.
///
/// - Throws: the exit status, with the reason printed.
func makeFolder(_ path: String, console: Console) throws -> OutputFolder {
  do {
    return try OutputFolder(making: path)
  } catch {
    console.failure(error.description)
    throw ExitCode(error.status.rawValue)
  }
}
