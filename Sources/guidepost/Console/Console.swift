import Glibc
import GoalCore

/// Where results and messages go: results to standard output, all else to standard error.
struct Console: Sendable {
  var isQuiet = false
  var isVerbose = false
  var hasColor = false

  /// Results; a closed pipe ends the program without a complaint.
  func result(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Results that are bytes of a text already.
  func result(_ bytes: [UInt8]) {
    write(bytes[...], to: STDOUT_FILENO)
  }

  /// A diagnostic: its place and message, and the hint on a line of its own.
  func report(_ diagnostic: Diagnostic) {
    if isQuiet && diagnostic.severity == .warning { return }
    write(colored(diagnostic) + "\n", to: STDERR_FILENO)
  }

  func message(_ text: String) {
    if !isQuiet { write(text + "\n", to: STDERR_FILENO) }
  }

  func detail(_ text: String) {
    if isVerbose && !isQuiet { write(text + "\n", to: STDERR_FILENO) }
  }

  /// Puts `text` in the place of a terminal's last line.
  func replaceLine(_ text: String) {
    write("\r\u{1B}[K" + text, to: STDERR_FILENO)
  }

  /// Shown whatever was asked for.
  func failure(_ text: String, hint: String? = nil) {
    write(text + "\n" + (hint.map { "  hint: \($0)\n" } ?? ""), to: STDERR_FILENO)
  }

  private func colored(_ diagnostic: Diagnostic) -> String {
    guard hasColor else { return diagnostic.description }
    let code = diagnostic.severity == .error ? "31" : "33"
    let word = diagnostic.severity.rawValue
    let text = diagnostic.description
    guard let range = text.firstRange(of: " \(word): ") else { return text }
    return text.replacingCharacters(
      in: range, with: " \u{1B}[\(code)m\(word)\u{1B}[0m: ")
  }

  private func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8)[...], to: descriptor)
  }

  private func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) {
    var bytes = bytes
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  /// True where colour may be used on standard error.
  ///
  /// - Source: no-color.org: any value of `NO_COLOR`, even `0`, turns it off.
  static func wantsColor(off: Bool) -> Bool {
    func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    if off || environment("NO_COLOR")?.isEmpty == false { return false }
    return isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
  }
}

extension String {
  fileprivate func replacingCharacters(
    in range: Range<String.Index>, with text: String
  ) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
