import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
  @Test("do what their file says", arguments: try CommandFile.all())
  func file(_ file: CommandFile) throws {
    let shell = try Shell()
    defer { shell.remove() }
    #expect(!file.cases.isEmpty)
    for example in file.cases {
      let result = try shell.run(example.command)
      let output = lines(result.output, shell)
      let messages = lines(result.messages, shell)
      #expect(matches(output, example.output), "\(example.command)\n\(result.output)")
      #expect(matches(messages, example.messages), "\(example.command)\n\(result.messages)")
      #expect(result.status == example.status, "\(example.command)\n\(result.messages)")
    }
  }

  /// No-break spaces, which dates hold, read as blanks.
  private func lines(_ text: String, _ shell: Shell) -> [String] {
    var lines = text.replacing(shell.scratch.path, with: "$TMP").replacing("\u{A0}", with: " ")
      .components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// `…` stands for any number of lines.
  private func matches(_ lines: [String], _ pattern: [String]) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first == "…" {
      return (0...lines.count).contains { matches(Array(lines[$0...]), Array(pattern.dropFirst())) }
    }
    return lines.first == first
      && matches(Array(lines.dropFirst()), Array(pattern.dropFirst()))
  }
}
