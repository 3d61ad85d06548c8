import ArgumentParser
import Reporting
import Templates

/// `guidepost templates list`: each name with its place and style, in the order of the search.
struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Names and places, in the order in which they are found.")

  @OptionGroup var folder: TemplateFolder

  func run() throws {
    var rows = [Row(name: "page", page: "found in", style: "style")]
    rows += ownRows + builtInRows
    let widths = [rows.map(\.name.count).max() ?? 0, rows.map(\.page.count).max() ?? 0]
    for row in rows {
      let name = padded(row.name, to: widths[0])
      Console().result("\(name)  \(padded(row.page, to: widths[1]))  \(row.style)\n")
    }
    let partials = BuiltInTemplates.partials.keys.sorted().joined(separator: ", ")
    Console().result(
      """

      Pages are looked for in this order, and the first that is found is used:
        1. a file, where the name holds a / or ends in .md
        2. NAME.md in the folder of --templates
        3. the program's own
      Partials are looked for beside their page, then as in 2 and 3; built in: \(partials).
      A style is the program's own, changed by \(TemplateSearch.clinicFile) and then by NAME.yaml,
      each looked for beside its page, then in the folder of --templates.

      """)
  }

  private struct Row {
    var name: String
    var page: String
    var style: String
  }

  private var ownRows: [Row] {
    guard let path = folder.folder else { return [] }
    return folder.search.names(in: path, ending: ".md").compactMap { name in
      folder.search.template(named: name).map { row($0) }
    }
  }

  private var builtInRows: [Row] {
    BuiltInTemplates.pages.keys.sorted().compactMap { name in
      guard let found = folder.search.template(named: name) else { return nil }
      guard found.isBuiltIn else {
        return Row(name: name, page: "built in", style: "not used: \(found.path) comes first")
      }
      return row(found)
    }
  }

  private func row(_ page: FoundTemplate) -> Row {
    let base = BuiltInTemplates.styleName(ofPage: page.name)
    let files = folder.search.styleFiles(of: page).map(\.path)
    let builtIn = base == page.name ? "built in" : "\(base), built in"
    return Row(
      name: page.name, page: page.isBuiltIn ? "built in" : page.path,
      style: ([builtIn] + files).joined(separator: " + "))
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
