import ArgumentParser

/// `guidepost templates`: the templates, and copies to change.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "The templates of pages, and copies of them to change.",
    subcommands: [
      ListTemplates.self, ShowTemplate.self, NewTemplate.self, CheckTemplate.self,
      PrintWords.self,
    ],
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
    try search.existing(name, console: Console())
  }
}
