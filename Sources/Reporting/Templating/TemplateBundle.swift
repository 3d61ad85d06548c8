package import GoalCore
internal import Documents

/// A template's text and the file that it stands in.
package struct TemplateText: Equatable, Sendable {
  /// As messages name it.
  package var path: String
  package var text: String
  /// True for one of the program's own.
  package var isBuiltIn: Bool

  package init(path: String, text: String, isBuiltIn: Bool = false) {
    self.path = path
    self.text = text
    self.isBuiltIn = isBuiltIn
  }
}

/// A page's text with all that it takes in by `{{> name}}`, at any depth.
package struct TemplateBundle: Equatable, Sendable {
  /// More than this within one another is no page but a mistake.
  static let deepest = 8

  package var page: TemplateText
  package private(set) var partials: [String: TemplateText] = [:]
  /// Partials that do not exist, or that hold themselves.
  package private(set) var problems: [Diagnostic] = []

  /// - Shape: `known` are the names that `find` has a text for; the nearest is a message's hint.
  package init(_ page: TemplateText, known: [String], find: (String) -> TemplateText?) {
    self.page = page
    gather(page, within: [], known: known, find: find)
  }

  /// - Throws: what is wrong with the page or with a partial.
  package func template() throws -> PageTemplate {
    try PageTemplate(page.text, partials: partials.mapValues(\.text))
  }

  private mutating func gather(
    _ text: TemplateText, within names: [String], known: [String], find: (String) -> TemplateText?
  ) {
    for tag in MustacheTags(text.text).tags where tag.kind == .partial {
      if names.contains(tag.name) {
        let way = (names.drop { $0 != tag.name } + [tag.name]).joined(separator: " > ")
        complain(text, tag, "the partial \(shown(tag.name)) holds itself: \(way)")
      } else if partials[tag.name] == nil {
        guard names.count < Self.deepest else {
          complain(text, tag, "partials stand within one another \(Self.deepest) deep")
          continue
        }
        guard let found = find(tag.name) else {
          complain(
            text, tag, "there is no partial \(shown(tag.name))",
            hint: nearestName(to: tag.name, in: known).map { "did you mean \($0)?" }
              ?? "there are: \(known.joined(separator: ", "))")
          continue
        }
        partials[tag.name] = found
        gather(found, within: names + [tag.name], known: known, find: find)
      }
    }
  }

  private mutating func complain(
    _ text: TemplateText, _ tag: MustacheTags.Tag, _ message: String, hint: String? = nil
  ) {
    problems.append(
      Diagnostic(
        .error, at: SourcePosition(file: text.path, line: tag.line, column: tag.column),
        code: "template", message, hint: hint))
  }
}
