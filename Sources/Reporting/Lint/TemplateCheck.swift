package import Documents
package import GoalCore

/// Finds what is wrong in a template before anything is drawn from it.
package struct TemplateCheck: Sendable {
  /// The names of each kind of page that the template may be for.
  private let pages: [[String: TemplateShape]]
  private let chartKinds: Set<String>
  private let styleNames: Set<String>?
  private let banned: BannedWords?
  /// Deeper sections are no page, and would be too deep for the engine as well.
  private let deepest = 40

  /// - Shape: a page must fit one of `pages`, in the case of several the one that it fits best;
  ///   `chartKinds` are the names that stand after `chart:`, `styleNames` the text styles
  ///   of the page's style; `nil` where that is not known.
  package init(
    pages: [[String: TemplateShape]] = [
      TemplateNames.preSession, TemplateNames.handout, TemplateNames.packet,
      TemplateNames.caseload,
    ],
    chartKinds: Set<String>,
    styleNames: Set<String>? = nil, language: String = "en"
  ) {
    self.pages = pages
    self.chartKinds = chartKinds
    self.styleNames = styleNames
    banned = BannedWords(language: language)
  }

  /// All problems of a page and of the partials that it takes in, each with its file.
  package func problems(in bundle: TemplateBundle) -> [Diagnostic] {
    let partials = bundle.partials.sorted { $0.key < $1.key }.map(\.value)
    let own =
      diagnostics(of: bundle.page, problems(in: bundle.page.text))
      + partials.flatMap { diagnostics(of: $0, problems(in: $0.text, isPartial: true)) }
    return (own + bundle.problems).sorted { $0.position < $1.position }
  }

  private func diagnostics(
    of text: TemplateText, _ problems: [DocumentProblem]
  ) -> [Diagnostic] {
    problems.map { problem in
      Diagnostic(
        .error, at: SourcePosition(file: text.path, line: problem.line, column: problem.column),
        code: "template", problem.message, hint: problem.hint)
    }
  }

  /// All problems of one text, in its order: names, tags, layout, figures, styles, words.
  ///
  /// - Shape: what a partial's names stand for is known where it is taken in, so only names that
  ///   there are nowhere are found in one.
  package func problems(in text: String, isPartial: Bool = false) -> [DocumentProblem] {
    let mustache = MustacheTags(text)
    guard mustache.depth <= deepest else {
      return [
        DocumentProblem(
          line: 1, column: 1, message: "sections stand within one another \(mustache.depth) deep",
          hint: "a page needs two or three; close each by {{/name}}")
      ]
    }
    var problems = mustache.tags.compactMap(foreignProblem)
    problems += isPartial ? strangers(mustache.tags) : nameProblems(mustache.tags)
    do {
      _ = try PageTemplate(text)
    } catch {
      problems.append(error)
    }
    do {
      _ = try DocumentReader().document(from: mustache.textWithoutTags)
    } catch {
      problems.append(error)
    }
    problems += FigureCheck(chartKinds: chartKinds).problems(in: text)
    problems += styleProblems(in: text) + wordProblems(in: mustache.textWithoutTags)
    return problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private func foreignProblem(_ tag: MustacheTags.Tag) -> DocumentProblem? {
    guard tag.kind == .foreign else { return nil }
    return DocumentProblem(
      line: tag.line, column: tag.column, message: "this kind of tag has no place in a page",
      hint: "write {{name}}, {{#name}} {{/name}}, {{^name}} {{/name}} or {{> partial}}")
  }

  /// Those of the kind of page that has the fewest.
  private func nameProblems(_ tags: [MustacheTags.Tag]) -> [DocumentProblem] {
    let each = pages.map { NameCheck(names: $0).problems(in: tags) }
    return each.min { $0.count < $1.count } ?? []
  }

  private func strangers(_ tags: [MustacheTags.Tag]) -> [DocumentProblem] {
    let names = pages.reduce(into: Set<String>()) { $0.formUnion($1.allNames) }
    return tags.compactMap { tag in
      guard tag.kind != .partial, tag.kind != .foreign, tag.name != "." else { return nil }
      let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false)
        .map(String.init)
      guard let stranger = parts.first(where: { !names.contains($0) }) else { return nil }
      return DocumentProblem(
        line: tag.line, column: tag.column, message: "there is no name \(stranger)",
        hint: nearestName(to: stranger, in: names.sorted()).map { "did you mean \($0)?" })
    }
  }

  /// Text styles that are written out; the page would be set in another without a word.
  private func styleProblems(in text: String) -> [DocumentProblem] {
    guard let styleNames else { return [] }
    let tagged = lines(of: text).filter { $0.1.utf8.contains(UInt8(ascii: "<")) }
    return tagged.flatMap { number, line in
      line.matches(of: /<style\s+name="([^"{}]*)"/).compactMap { match in
        let name = String(match.output.1)
        guard !styleNames.contains(name) else { return nil }
        return DocumentProblem(
          line: number,
          column: line.distance(from: line.startIndex, to: match.range.lowerBound) + 1,
          message: "there is no text style \(name)",
          hint: nearestName(to: name, in: styleNames.sorted()).map { "did you mean \($0)?" })
      }
    }
  }

  private func wordProblems(in text: String) -> [DocumentProblem] {
    guard let banned else { return [] }
    return lines(of: text).flatMap { number, line in
      // Addresses and tags hold names, not words that anybody reads.
      let isPlain = !line.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "<") }
      let words = isPlain ? line : line.replacing(/\([^)]*\)|<[^>]*>/, with: " ")
      return banned.found(in: String(words)).map { word in
        DocumentProblem(
          line: number, column: 1, message: "the word \"\(word)\" judges or blames",
          hint: "say what was recorded, when, and how it stands to the aim")
      }
    }
  }
}

/// A text's lines with their numbers, from 1.
func lines(of text: String) -> [(Int, Substring)] {
  text.lines.enumerated().map { ($0.offset + 1, $0.element) }
}
