import Documents
import Foundation
import Reporting
import Templates
import Testing

@testable import guidepost

@Suite("Templates README")
struct TemplatesReadmeTests {
  /// A fenced block: what it is, and the file that it is to be put into.
  private struct Block {
    var kind: String
    var file: String?
    var lines: [String] = []
  }

  private static func readme() throws -> String {
    try String(
      contentsOf: Repository.root.appending(path: "Templates/README.md"), encoding: .utf8)
  }

  private static func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var isInside = false
    for line in try readme().components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside.toggle()
        let words = line.dropFirst(3).split(separator: " ").map(String.init)
        if isInside {
          blocks.append(Block(kind: words.first ?? "", file: words.dropFirst().first))
        }
      } else if isInside, let last = blocks.indices.last {
        blocks[last].lines.append(line)
      }
    }
    return blocks
  }

  /// A folder as a therapist has it: a record, its log, and a logo.
  private func desk() throws -> Shell {
    let shell = try Shell()
    let manager = FileManager.default
    let mine = shell.scratch.appending(path: "mine")
    try manager.createDirectory(at: mine, withIntermediateDirectories: true)
    for (path, target) in [
      ("commands/goals.json", "goals.json"), ("commands/log.csv", "log.csv"),
      ("templates/logo.png", "mine/logo.png"),
    ] {
      try manager.copyItem(
        at: Repository.root.appending(path: "Tests/Fixtures/\(path)"),
        to: shell.scratch.appending(path: target))
    }
    return shell
  }

  @Test("leads from a word to a letter when it is followed to the letter")
  func guide() throws {
    let shell = try desk()
    defer { shell.remove() }
    var commands = 0
    var made: Set<String> = []
    for block in try Self.blocks() {
      if let file = block.file {
        try Data((block.lines.joined(separator: "\n") + "\n").utf8)
          .write(to: shell.scratch.appending(path: file))
      } else if block.kind == "sh" {
        for command in block.lines {
          let result = try shell.run("cd $TMP && \(command) ")
          #expect(result.status == 0, "\(command)\n\(result.messages)")
          #expect(!result.messages.contains("error"), "\(command)\n\(result.messages)")
          made.formUnion(result.output.split(separator: "\n").map(String.init))
          commands += 1
        }
      }
    }
    #expect(commands >= 6)
    for part in ["pre-session", "handout", "referrer"] {
      #expect(made.contains { $0.contains(".\(part).") }, "\(part)")
    }
  }

  @Test("shows a letter that says what the record says, in the clinic's name")
  func letter() throws {
    let shell = try desk()
    defer { shell.remove() }
    for block in try Self.blocks() {
      guard let file = block.file else { continue }
      try Data((block.lines.joined(separator: "\n") + "\n").utf8)
        .write(to: shell.scratch.appending(path: file))
    }
    let result = try shell.run(
      "cd $TMP && guidepost report goals.json log.csv --as-of 2026-10-04 --template referrer "
        + "--templates mine --format txt,svg && cat reports/ab-001.referrer.2026-10-04.txt")
    #expect(result.status == 0, "\(result.messages)")
    let text = result.output
    for words in ["Riverside Practice", "Dear colleague,", "Worry averaged 5.1 over 7 entries"] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    let page = try String(
      contentsOf: shell.scratch.appending(path: "reports/ab-001.referrer.2026-10-04.svg"),
      encoding: .utf8)
    #expect(page.contains("data:image/png;base64,"))
    #expect(page.contains("#2E7D6B"))
  }

  @Test("shows the message that a misspelled name gives")
  func message() throws {
    let shell = try desk()
    defer { shell.remove() }
    let blocks = try Self.blocks()
    let letter = try #require(blocks.first { $0.file == "mine/referrer.md" })
    let text = letter.lines.joined(separator: "\n")
      .replacingOccurrences(of: "# About {{client.label}}", with: "# About {{client.labl}}")
    try Data(text.utf8).write(to: shell.scratch.appending(path: "mine/referrer.md"))
    let result = try shell.run("cd $TMP && guidepost templates check referrer --templates mine")
    let shown = try #require(blocks.first { $0.lines.first?.contains("error:") == true })
    #expect(result.messages == shown.lines.joined(separator: "\n") + "\n")
    #expect(result.status == 65)
  }

  @Test("lists every name that a page may use, and none besides")
  func names() throws {
    let listed = try Self.readme().components(separatedBy: "\n")
      .filter { $0.hasPrefix("|") || $0.hasPrefix("Headings:") }.joined()
      .matches(of: /\{\{[#\/^]?([a-z.-]+)\}\}/)
      .flatMap { $0.output.1.split(separator: ".").map(String.init) }
    #expect(TemplateNames.all.subtracting(listed) == [])
    #expect(Set(listed).subtracting(TemplateNames.all) == [])
  }

  @Test("lists every layout tag with its attributes")
  func tags() throws {
    let readme = try Self.readme()
    for tag in LayoutTag.allCases {
      let line = readme.components(separatedBy: "\n")
        .first { $0.hasPrefix("|") && $0.contains("`<\(tag.rawValue)") }
      for attribute in tag.attributes {
        #expect(line?.contains(" \(attribute)=\"") == true, "\(tag.rawValue) \(attribute)")
      }
      #expect(line != nil, "\(tag.rawValue)")
    }
  }

  @Test("lists every key of a style, and every text style of the program")
  func keys() throws {
    let readme = try Self.readme()
    let style = try #require(readme.components(separatedBy: "## The style").last)
    let keys =
      StyleKey.allCases.map(\.rawValue) + MarginKey.allCases.map(\.rawValue)
      + FontKey.allCases.map(\.rawValue) + TextKey.allCases.map(\.rawValue)
      + ChartKey.allCases.map(\.rawValue) + ColorToken.allCases.map(\.rawValue)
    for key in keys { #expect(style.contains("`\(key)`"), "\(key)") }
    for name in BuiltInTemplates.styles.keys {
      for text in LookReader.builtIn(name).texts.keys where !text.hasPrefix("heading-") {
        #expect(style.contains("`\(text)`"), "\(text)")
      }
    }
  }

  @Test("states the defaults that the styles have")
  func defaults() throws {
    let readme = try Self.readme()
    let page = StyleSheet([LookReader.builtIn("pre-session")])
    let sheet = StyleSheet([LookReader.builtIn("handout")])
    func plain(_ number: Double) -> String {
      Int(exactly: number).map(String.init) ?? String(number)
    }
    func edges(_ margins: StyleMargins) -> String {
      [margins.top, margins.bottom, margins.left, margins.right].map(plain)
        .joined(separator: ", ")
    }
    #expect(readme.contains("| \(edges(page.margins)) (\(edges(sheet.margins))) |"))
    #expect(readme.contains("| \(plain(page.gutter)) (\(plain(sheet.gutter))) |"))
    #expect(readme.contains("| \(plain(sheet.largePrint)) |"))
    func charts(_ style: StyleSheet, _ keys: [ChartKey]) -> String {
      keys.map { plain(style.charts[$0] ?? 0) }.joined(separator: ", ")
    }
    for keys in [[ChartKey.axis, .labels, .current], [.entry, .week]] {
      #expect(readme.contains("| \(charts(page, keys)) (\(charts(sheet, keys))) |"))
    }
  }

  @Test("goes with a blank style whose every line can be put to use")
  func blank() throws {
    let blank = String(decoding: BuiltInTemplates.blankStyle, as: UTF8.self)
    let lines = blank.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("# clinic:") })
    let yaml = lines[start...].map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : $0 }
    let reading = LookReader.reader(path: "x").read(yaml.joined(separator: "\n"))
    #expect(reading.problems == [])
    for key in StyleKey.allCases where key != .like {
      #expect(yaml.contains { $0.hasPrefix("\(key.rawValue):") }, "\(key.rawValue)")
    }
    #expect(LookReader.reader(path: "x").read(blank).file == PageStyleFile())
  }
}
