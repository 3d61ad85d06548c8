import ArgumentParser
import Foundation
import GoalCore
import Reporting

/// `guidepost templates check FILE`: names, tags, charts, words and styles that cannot be.
struct CheckTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Name what is wrong in a template and its style, with place and hint.")

  @Argument(help: "A file (.md or .yaml), or a name that list prints.")
  var name: String

  @OptionGroup var folder: TemplateFolder

  func run() throws {
    let problems = try self.problems()
    for problem in problems { Console().report(problem) }
    if problems.contains(where: { $0.severity == .error }) {
      throw ExitCode(ExitStatus.unusedInput.rawValue)
    }
  }

  private func problems() throws -> [Diagnostic] {
    guard name.hasSuffix(".yaml") else { return check(try folder.template(name)) }
    guard FileManager.default.isReadableFile(atPath: name) else {
      Console().failure("\(name): error: there is no such file")
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    return check(folder.search.page(ofStyle: name))
  }

  private func check(_ page: FoundTemplate) -> [Diagnostic] {
    var finder = ReportPartFinder(folder.search, checksBuiltIn: true)
    _ = finder.part(page)
    return finder.problems
  }
}
