package import Documents
package import GoalCore

/// Finds what is wrong in a template before anything is drawn from it.
package struct TemplateCheck: Sendable {
  /// Every name that a template may use, part by part: `client`, `label`.
  private let names: Set<String>
  private let chartKinds: Set<String>
  private let styleNames: Set<String>?
  private let banned: BannedWords?
  /// Deeper sections are no page, and would be too deep for the engine as well.
  private let deepest = 40

  /// - Shape: `chartKinds` are the names that stand after `chart:`, `styleNames` the text styles
  ///   of the page's style; `nil` where that is not known.
  package init(
    names: Set<String> = TemplateNames.all, chartKinds: Set<String>,
    styleNames: Set<String>? = nil, language: String = "en"
  ) {
    self.names = names
    self.chartKinds = chartKinds
    self.styleNames = styleNames
    banned = BannedWords(language: language)
  }

  /// All problems of a page and of the partials that it takes in, each with its file.
  package func problems(in bundle: TemplateBundle) -> [Diagnostic] {
    let texts = [bundle.page] + bundle.partials.sorted { $0.key < $1.key }.map(\.value)
    let own = texts.flatMap { text in
      problems(in: text.text).map { problem in
        Diagnostic(
          .error,
          at: SourcePosition(file: text.path, line: problem.line, column: problem.column),
          code: "template", problem.message, hint: problem.hint)
      }
    }
    return (own + bundle.problems).sorted { $0.position < $1.position }
  }

  /// All problems of one text, in its order: names, tags, layout, figures, styles, words.
  package func problems(in text: String) -> [DocumentProblem] {
    let mustache = MustacheTags(text)
    var problems = mustache.tags.compactMap(problem)
    if mustache.depth > deepest {
      problems.append(
        DocumentProblem(
          line: 1, column: 1, message: "sections stand within one another \(deepest) deep"))
    } else {
      do {
        _ = try PageTemplate(text)
      } catch {
        problems.append(error)
      }
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

  private func problem(_ tag: MustacheTags.Tag) -> DocumentProblem? {
    switch tag.kind {
    case .partial: return nil
    case .foreign:
      return DocumentProblem(
        line: tag.line, column: tag.column, message: "this kind of tag has no place in a page",
        hint: "write {{name}}, {{#name}} {{/name}}, {{^name}} {{/name}} or {{> partial}}")
    case .value, .section, .end: break
    }
    guard tag.name != "." else { return nil }
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let stranger = parts.first(where: { !names.contains($0) }) else { return nil }
    return DocumentProblem(
      line: tag.line, column: tag.column, message: "there is no name \(stranger)",
      hint: nearestName(to: stranger, in: names.sorted()).map { "did you mean \($0)?" })
  }

  /// Text styles that are written out; the page would be set in another without a word.
  private func styleProblems(in text: String) -> [DocumentProblem] {
    guard let styleNames else { return [] }
    return lines(of: text).flatMap { number, line in
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
      let words = line.replacing(/\([^)]*\)|<[^>]*>/, with: " ")
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
  text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    .map { ($0.offset + 1, $0.element) }
}
