import ArgumentParser
import Charts
import Documents
import Foundation
import GoalCore
import Reporting
import Templates

/// A template, and where it was found.
struct FoundTemplate: Sendable {
  /// What files made from it are named after.
  var name: String
  /// As messages name it.
  var path: String
  var text: String
}

/// Where templates are looked for: a file, then the folder that the user names, then the program's
/// own.
struct TemplateSearch {
  /// What `--templates` says.
  let folder: String?

  /// - Edge: `nil` where neither a file nor a template has the name.
  func template(named name: String) -> FoundTemplate? {
    if name.hasSuffix(".md") || name.contains("/") {
      return file(name)
    }
    if let folder, let found = file("\(folder)/\(name).md") { return found }
    guard BuiltInTemplates.pages[name] != nil else { return nil }
    return FoundTemplate(
      name: name, path: "\(name) (built in)", text: BuiltInTemplates.text(ofPage: name))
  }

  /// All names with the place that each comes from, in the order of the search.
  var names: [(name: String, path: String)] {
    let own = folder.map { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".md") }.sorted()
        .map { (name: String($0.dropLast(3)), path: "\(folder)/\($0)") }
    }
    return (own ?? [])
      + BuiltInTemplates.pages.keys.sorted().map { (name: $0, path: "built in") }
  }

  private func file(_ path: String) -> FoundTemplate? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let name = last.hasSuffix(".md") ? String(last.dropLast(3)) : last
    return FoundTemplate(name: FileNames.safe(name), path: path, text: text)
  }
}

extension FoundTemplate {
  /// What is wrong with it, as diagnostics with their places.
  var problems: [Diagnostic] {
    let kinds = Set(ChartKind.allCases.map(\.rawValue)).union(["standard"])
    return TemplateCheck(chartKinds: kinds).problems(in: text).map { problem in
      Diagnostic(
        .error, at: SourcePosition(file: path, line: problem.line, column: problem.column),
        code: "template", problem.message, hint: problem.hint)
    }
  }
}

extension OutputOptions {
  /// The template that `--template` names, checked before anything is drawn.
  ///
  /// - Throws: the exit status 66 for one that does not exist, 65 for one with errors.
  func foundTemplate(console: Console) throws -> FoundTemplate? {
    guard let name = template else { return nil }
    let search = TemplateSearch(folder: templates)
    guard let found = search.template(named: name) else {
      let names = search.names.map(\.name).joined(separator: ", ")
      console.failure("\(name): error: there is no such template", hint: "there are: \(names)")
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    let problems = found.problems
    for problem in problems { console.report(problem) }
    if !problems.isEmpty { throw ExitCode(ExitStatus.unusedInput.rawValue) }
    return found
  }
}
