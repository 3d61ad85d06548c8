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
        message: "\(error.error)")
    } catch {
      throw TemplateProblem(line: 1, column: 1, message: "\(error)")
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

  package init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}
