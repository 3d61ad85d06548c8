package import Documents
internal import Mustache

/// A page's template: Markdown with Mustache tags.
package struct PageTemplate: Sendable {
  private let template: MustacheTemplate

  /// - Throws: `DocumentProblem` with the line and column of what is wrong.
  package init(_ text: String) throws(DocumentProblem) {
    do {
      // Values come escaped for Markdown; the engine must not escape them again for HTML.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
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
    template.render(model.rendered)
  }
}
