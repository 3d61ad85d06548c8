import Foundation
import Testing

@Suite("README")
struct ReadmeTests {
  /// Lines of fenced blocks that run the program.
  private static func commands() throws -> [String] {
    let readme = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    var isInside = false
    var commands: [String] = []
    for line in readme.components(separatedBy: "\n") {
      if line.hasPrefix("```") { isInside.toggle() }
      // A line that goes on from the one before does not stand alone.
      guard !line.hasPrefix(" ") else { continue }
      let word = line.split(separator: " ").first.map(String.init) ?? ""
      if isInside, word == "guidepost" || word.hasSuffix("/guidepost") {
        commands.append("guidepost" + line.dropFirst(word.count))
      }
    }
    return commands
  }

  /// The text of the first fenced block of a language.
  private static func block(of language: String) throws -> String {
    let readme = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let parts = readme.components(separatedBy: "```\(language)\n")
    return parts.count > 1 ? parts[1].components(separatedBy: "```")[0] : ""
  }

  @Test("shows commands that work as they stand, on a record, its log and a form of one's own")
  func commandsWork() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 2)
    let shell = try Shell()
    defer { shell.remove() }
    for name in ["goals.json", "log.csv", "form.csv"] {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: "Tests/Fixtures/commands/\(name)"),
        to: shell.scratch.appending(path: name))
    }
    let profile = try Self.block(of: "yaml")
    #expect(profile.split(separator: "\n").count == 10)
    try profile.write(
      to: shell.scratch.appending(path: "diary.yaml"), atomically: true, encoding: .utf8)
    for command in commands {
      let result = try shell.run("cd $TMP && \(command)")
      #expect(result.status == 0, "\(command)\n\(result.messages)")
      #expect(!result.output.isEmpty)
    }
  }

  @Test("names files and folders that exist")
  func paths() throws {
    let readme = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let paths = readme.matches(
      of:
        /`((?:Sources|Templates|Tests|samples|\.ci)(?:\/[A-Za-z0-9.\/_-]+)?)`|\]\(([A-Za-z0-9.\/_-]+)\)/
    )
    .compactMap { $0.output.1 ?? $0.output.2 }.map(String.init)
    #expect(paths.count > 8)
    for path in paths {
      #expect(
        FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path),
        "\(path)")
    }
  }
}
