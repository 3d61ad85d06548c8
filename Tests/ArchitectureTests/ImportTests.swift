import Foundation
import Testing

/// Comes with the language, as the standard library does.
private let languageModules: Set<String> = ["Synchronization"]

/// The floors, and what each may import beside that.
private let floors: [String: Set<String>] = [
  "GoalCore": ["Glibc"],
  "Drawing": [],
  "Documents": ["CMarkdown"],
  "GoalReading": ["GoalCore", "Foundation", "Glibc", "Yams"],
  "Charts": ["GoalCore", "Drawing"],
  "CairoRendering": ["Drawing", "CCairoPango", "CQPDF", "CDeflate", "Glibc"],
  "Reporting": ["GoalCore", "Documents", "Mustache", "Yams"],
  "PageLayout": ["Documents", "Drawing"],
  "guidepost": [
    "GoalCore", "Drawing", "Documents", "GoalReading", "Charts", "CairoRendering", "Reporting",
    "PageLayout", "Templates", "CGLib", "ArgumentParser", "Foundation", "Glibc",
  ],
]

@Suite("Imports")
struct ImportTests {
  @Test("stay within the table of floors", arguments: floors.keys.sorted())
  func floor(name: String) throws {
    let files = try swiftFiles(in: "Sources/\(name)")
    #expect(!files.isEmpty)
    let allowed = floors[name] ?? []
    for file in files {
      for module in try imports(in: file) {
        #expect(
          allowed.union(languageModules).contains(module),
          "\(file.lastPathComponent) imports \(module), above its floor")
      }
    }
  }

  @Test("have a floor for every folder of sources")
  func everyFolder() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "Sources"), includingPropertiesForKeys: nil
    ).map(\.lastPathComponent).filter { !$0.hasPrefix("C") || floors[$0] != nil }
    #expect(Set(folders) == Set(floors.keys))
  }

  @Test("of the templates are none")
  func templates() throws {
    for file in try swiftFiles(in: "Templates") { #expect(try imports(in: file).isEmpty) }
  }
}

@Suite("Top level")
struct TopLevelTests {
  @Test("holds nothing but what the design names")
  func entries() throws {
    let allowed = ["Package.swift", "Sources", "Templates", "Tests", "samples", "README.md"]
    // Left by the build and by the README's first command; both are ignored by git.
    let made = ["Package.resolved", "reports"]
    let entries = try FileManager.default.contentsOfDirectory(atPath: root.path)
    for entry in entries where !entry.hasPrefix(".") {
      #expect((allowed + made).contains(entry))
    }
  }

  @Test("of sources holds no force unwrap, no unchecked promise, no crash by name")
  func crashes() throws {
    let words =
      ["try" + "!", "as" + "!", "@unchecked " + "Sendable", "nonisolated" + "(unsafe)"]
      + ["fatal" + "Error(", "precondition" + "Failure("]
    for file in try swiftFiles(in: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in words {
        #expect(!text.contains(word), "\(file.lastPathComponent) holds \(word)")
      }
    }
  }
}

private var root: URL {
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

private func swiftFiles(in folder: String) throws -> [URL] {
  let walker = FileManager.default.enumerator(
    at: root.appending(path: folder), includingPropertiesForKeys: nil)
  return (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
}

/// The modules that a file imports, whatever the access level.
private func imports(in file: URL) throws -> [String] {
  try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n").compactMap { line in
    let words = line.split(separator: " ").map(String.init)
    guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
      words[..<index].allSatisfy({
        ["package", "internal", "private", "fileprivate", "public"].contains($0)
      })
    else { return nil }
    return words[index + 1]
  }
}
