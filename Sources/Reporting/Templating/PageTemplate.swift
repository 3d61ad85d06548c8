package import Documents
internal import Mustache

/// A page's template: Markdown with Mustache tags, and the partials that it takes in.
package struct PageTemplate: Sendable {
  private let library: MustacheLibrary
  private let template: MustacheTemplate
  /// The words of the page and its partials.
  package let vocabulary: TemplateVocabulary

  /// - Shape: `partials` are texts by the names that `{{> name}}` gives them.
  /// - Throws: `DocumentProblem` with the line and column of what is wrong.
  package init(_ text: String, partials: [String: String] = [:]) throws(DocumentProblem) {
    template = try Self.parsed(text)
    var templates: [String: MustacheTemplate] = [:]
    for name in partials.keys.sorted() { templates[name] = try Self.parsed(partials[name] ?? "") }
    library = MustacheLibrary(templates: templates)
    vocabulary = TemplateVocabulary([text] + partials.values)
  }

  /// Values come escaped for Markdown; the engine must not escape them again for HTML, and asks
  /// each text anew.
  private static func parsed(_ text: String) throws(DocumentProblem) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw DocumentProblem(
        line: error.context.lineNumber, column: error.context.columnNumber,
        message: Self.words(for: "\(error.error)"))
    } catch {
      throw DocumentProblem(line: 1, column: 1, message: "\(error)")
    }
  }

  /// The engine's words for what is wrong are names of its own.
  private static func words(for error: String) -> String {
    switch error {
    case "expectedSectionEnd": "a section is never closed: write {{/name}} where it ends"
    case "sectionCloseNameIncorrect": "this closes another section than the one that is open"
    case "unfinishedName": "a tag has no end: write }} after its name"
    default: "the tag cannot be read (\(error))"
    }
  }

  /// The page's Markdown for one model.
  package func markdown(for model: TemplateValue) -> String {
    template.render(model.rendered, library: library)
  }
}
