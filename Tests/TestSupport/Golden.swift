internal import Foundation

/// A text kept in a file beside the test that says what it should be.
package struct Golden {
  let folder: URL

  /// The folder `Goldens` beside the source file of the test.
  package init(beside file: String = #filePath) {
    folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Goldens")
  }

  /// What differs between `text` and the golden `name`; `nil` when they are equal.
  ///
  /// With `RECORD_GOLDENS=1` the golden is rewritten and that is reported as a difference, so
  /// that a run that records never passes.
  package func difference(of text: String, from name: String) -> String? {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      } catch {
        return "\(name) could not be recorded: \(error)"
      }
      return "\(name) was recorded; run again without RECORD_GOLDENS"
    }
    guard let data = try? Data(contentsOf: file) else { return "\(name) does not exist" }
    let expected = String(decoding: data, as: UTF8.self)
    return expected == text ? nil : firstDifference(expected, text, in: name)
  }

  private func firstDifference(_ expected: String, _ actual: String, in name: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func text(_ lines: [Substring]) -> Substring {
      lines.indices.contains(line) ? lines[line].prefix(300) : "(end)"
    }
    return "\(name):\(line + 1)\n  golden: \(text(old))\n  actual: \(text(new))"
  }
}
