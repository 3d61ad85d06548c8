import ArgumentParser
import Reporting
import Templates

/// `guidepost templates show NAME`: a template's text, or its style's.
struct ShowTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a template, or its style.")

  @Argument(help: "A name that list prints, or a file.")
  var name: String

  @Flag(help: "The page's style instead, in the order in which its files are read.")
  var style = false

  @OptionGroup var folder: TemplateFolder

  func run() throws {
    let page = try folder.template(name)
    guard style else { return Console().result(page.text) }
    let base = BuiltInTemplates.styleName(ofPage: page.name)
    Console().result(String(decoding: BuiltInTemplates.styles[base] ?? [], as: UTF8.self))
    for file in folder.search.styleFiles(of: page) {
      Console().result("\n# \(file.path)\n\(file.text)")
    }
  }
}

/// `guidepost templates words`: every phrase of a language with its key.
struct PrintWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "Print every phrase of a language with its key.")

  @Option(help: "A language that the program has words for.")
  var language = "en"

  func run() throws {
    guard let words = BuiltInTemplates.words[language.lowercased()] else {
      let known = BuiltInTemplates.words.keys.sorted().joined(separator: ", ")
      throw ValidationError("there are no words for the language \(language); there are: \(known)")
    }
    Console().result(String(decoding: words, as: UTF8.self))
  }
}
