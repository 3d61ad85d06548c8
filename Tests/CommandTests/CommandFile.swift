import Foundation
import Testing

/// A Markdown file with commands and what they must print; the words around them say why.
///
/// In a fenced block a line `% …` is a command, `2> …` a line of standard error, `=> 65` the exit
/// status (0 if there is none), and all else standard output. A line `…` stands for any lines.
struct CommandFile: CustomTestStringConvertible, Sendable {
  struct Case: Sendable {
    var command: String
    var output: [String] = []
    var messages: [String] = []
    var status: Int32 = 0
  }

  let name: String
  let cases: [Case]

  var testDescription: String { name }

  init(_ url: URL) throws {
    name = url.deletingPathExtension().lastPathComponent
    var cases: [Case] = []
    var isInside = false
    for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside.toggle()
      } else if isInside, line.hasPrefix("% ") {
        cases.append(Case(command: String(line.dropFirst(2))))
      } else if isInside, let last = cases.indices.last {
        if line.hasPrefix("=> ") {
          cases[last].status = Int32(line.dropFirst(3)) ?? -1
        } else if line.hasPrefix("2> ") {
          cases[last].messages.append(String(line.dropFirst(3)))
        } else {
          cases[last].output.append(line)
        }
      }
    }
    self.cases = cases
  }

  static func all() throws -> [CommandFile] {
    let folder = Repository.root.appending(path: "Tests/CommandTests/Commands")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { try CommandFile($0) }
  }
}
