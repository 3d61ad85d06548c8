import ArgumentParser
import GoalCore

/// `guidepost templates`: the templates, and a copy to change.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "The templates of pages, and copies of them to change.",
    subcommands: [ListTemplates.self, ShowTemplate.self, NewTemplate.self, CheckTemplate.self],
    defaultSubcommand: ListTemplates.self)
}

/// Where a template is looked for.
struct TemplateFolder: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp("A folder searched before the built-in templates.", valueName: "folder"))
  var folder: String?

  var search: TemplateSearch { TemplateSearch(folder: folder) }

  /// - Throws: the exit status 66, with the names that there are.
  func template(_ name: String) throws -> FoundTemplate {
    guard let found = search.template(named: name) else {
      let names = search.names.map(\.name).joined(separator: ", ")
      Console().failure("\(name): error: there is no such template", hint: "there are: \(names)")
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    return found
  }
}

/// `guidepost templates list`: each name with its place, in the order of the search.
struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Names and places, in the order in which they are found.",
    discussion: """
      A template is looked for as a file first, then by name in the folder that --templates \
      names, then among those that the program carries.
      """)

  @OptionGroup var folder: TemplateFolder

  func run() throws {
    let names = folder.search.names
    let width = names.map(\.name.count).max() ?? 0
    for entry in names {
      let gap = String(repeating: " ", count: width - entry.name.count + 2)
      Console().result("\(entry.name)\(gap)\(entry.path)\n")
    }
  }
}

/// `guidepost templates show NAME`: a template's text.
struct ShowTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a template.")

  @Argument(help: "A name that list prints, or a file.")
  var name: String

  @OptionGroup var folder: TemplateFolder

  func run() throws {
    Console().result(try folder.template(name).text)
  }
}

/// `guidepost templates new NAME`: a copy to change.
struct NewTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a copy of a template to change.")

  @Argument(help: "The new template's name; NAME.md is written.")
  var name: String

  @Option(help: "The template to begin with.")
  var from = "pre-session"

  @Option(help: ArgumentHelp("Where it goes; made if missing.", valueName: "folder"))
  var out = "."

  @OptionGroup var folder: TemplateFolder

  func run() throws {
    let console = Console()
    let source = try folder.template(from)
    let target = try makeFolder(out, console: console)
    let file = FileNames.safe(name.hasSuffix(".md") ? String(name.dropLast(3)) : name) + ".md"
    guard !target.holds(file) else {
      console.failure(
        "\(out)/\(file): error: there is such a file already", hint: "choose another name")
      throw ExitCode(ExitStatus.cannotCreate.rawValue)
    }
    do {
      console.result(try target.write(Array(source.text.utf8), to: file) + "\n")
    } catch {
      console.failure(error.description)
      throw ExitCode(error.status.rawValue)
    }
  }
}

/// `guidepost templates check FILE`: names, tags, charts and words that cannot be.
struct CheckTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Name what is wrong in a template, with place and hint.")

  @Argument(help: "A file, or a name that list prints.")
  var name: String

  @OptionGroup var folder: TemplateFolder

  func run() throws {
    let problems = try folder.template(name).problems
    for problem in problems { Console().report(problem) }
    if !problems.isEmpty { throw ExitCode(ExitStatus.unusedInput.rawValue) }
  }
}
