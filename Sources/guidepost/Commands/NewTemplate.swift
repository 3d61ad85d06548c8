import ArgumentParser
import Reporting
import Templates

/// `guidepost templates new NAME`: a copy to change, with a style beside it.
struct NewTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a copy of a template to change, and a style beside it.")

  @Argument(help: "The new template's name; NAME.md and NAME.yaml are written.")
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
    let base = FileNames.safe(name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
    let files = [(base + ".md", source.text), (base + ".yaml", style(of: source))]
    for (file, _) in files where target.holds(file) {
      console.failure(
        "\(out)/\(file): error: there is such a file already", hint: "choose another name")
      throw ExitCode(ExitStatus.cannotCreate.rawValue)
    }
    for (file, text) in files {
      let path = try made(console) { () throws(FileProblem) in
        try target.write(Array(text.utf8), to: file)
      }
      console.result(path + "\n")
    }
  }

  /// The style of a page of the user's own as it is, else one in which nothing is changed yet.
  private func style(of page: FoundTemplate) -> String {
    let own = folder.search.styleFiles(of: page).last {
      $0.path.hasSuffix("\(page.name).yaml")
    }
    if let own { return own.text }
    let base = BuiltInTemplates.styleName(ofPage: page.name)
    return "like: \(base)\n" + String(decoding: BuiltInTemplates.blankStyle, as: UTF8.self)
  }
}
