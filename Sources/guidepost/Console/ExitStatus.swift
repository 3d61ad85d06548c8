import ArgumentParser
import Glibc

/// How the program ends; the numbers are those of `sysexits.h`.
enum ExitStatus: Int32 {
  case success = 0
  case usage = 64
  /// Some rows, files or clients could not be used; each was named.
  case unusedInput = 65
  /// Nothing to read.
  case noInput = 66
  /// A fault of the program itself.
  case fault = 70
  case cannotCreate = 73
  case cannotWrite = 74

  /// The graver of two: what a user must act on first.
  func combined(with other: ExitStatus) -> ExitStatus {
    rawValue >= other.rawValue ? self : other
  }

  /// - Throws: the status for the shell, unless all went well.
  func end() throws {
    if self != .success { throw ExitCode(rawValue) }
  }

  /// Ends the program here, and leaves its memory to the system.
  func endAtOnce() -> Never { exit(rawValue) }
}
