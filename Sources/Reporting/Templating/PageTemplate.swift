internal import Mustache

/// A page's template: Markdown with Mustache tags.
package struct PageTemplate: Sendable {
  private let template: MustacheTemplate

  /// - Throws: `TemplateProblem` with the line and column of what is wrong.
  package init(_ text: String) throws(TemplateProblem) {
    do {
      // Values come escaped for Markdown; the engine must not escape them again for HTML.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateProblem(
        line: error.context.lineNumber, column: error.context.columnNumber,
        message: Self.words(for: "\(error.error)"))
    } catch {
      throw TemplateProblem(line: 1, column: 1, message: "\(error)")
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

/// Why a template cannot be used.
package struct TemplateProblem: Error, Equatable, Sendable {
  package var line: Int
  package var column: Int
  package var message: String
  package var hint: String?

  package init(line: Int, column: Int, message: String, hint: String? = nil) {
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }
}
