package import Documents

/// Finds what is wrong in a template before anything is drawn from it.
package struct TemplateCheck: Sendable {
  /// Every name that a template may use, part by part: `client`, `label`.
  private let names: Set<String>
  private let chartKinds: Set<String>
  private let banned: BannedWords?

  /// - Shape: `chartKinds` are the names that stand after `chart:`.
  package init(
    names: Set<String> = TemplateNames.all, chartKinds: Set<String>, language: String = "en"
  ) {
    self.names = names
    self.chartKinds = chartKinds
    banned = BannedWords(language: language)
  }

  /// All problems, in the order of the text: names, tags, layout, charts, words.
  package func problems(in text: String) -> [DocumentProblem] {
    let mustache = MustacheTags(text)
    var problems = mustache.tags.compactMap(problem)
    do {
      _ = try PageTemplate(text)
    } catch {
      problems.append(error)
    }
    do {
      _ = try DocumentReader().document(from: mustache.textWithoutTags)
    } catch {
      problems.append(
        DocumentProblem(
          line: error.line, column: error.column, message: error.message, hint: error.hint))
    }
    problems += chartProblems(in: text) + wordProblems(in: mustache.textWithoutTags)
    return problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private func problem(_ tag: MustacheTags.Tag) -> DocumentProblem? {
    if tag.isPartial {
      return DocumentProblem(
        line: tag.line, column: tag.column, message: "there is no partial \(tag.name)",
        hint: "write what it holds where it is wanted")
    }
    guard tag.name != "." else { return nil }
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let stranger = parts.first(where: { !names.contains($0) }) else { return nil }
    return DocumentProblem(
      line: tag.line, column: tag.column, message: "there is no name \(stranger)",
      hint: nearestName(to: stranger, in: names.sorted()).map { "did you mean \($0)?" })
  }

  /// Kinds that are written out; those that a name fills in are right by themselves.
  private func chartProblems(in text: String) -> [DocumentProblem] {
    lines(of: text).flatMap { number, line in
      line.matches(of: /chart:([A-Za-z-]+)\//).compactMap { match in
        let kind = String(match.output.1)
        guard !chartKinds.contains(kind) else { return nil }
        return DocumentProblem(
          line: number,
          column: line.distance(from: line.startIndex, to: match.range.lowerBound) + 1,
          message: "there is no chart \(kind)",
          hint: nearestName(to: kind, in: chartKinds.sorted()).map { "did you mean \($0)?" })
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

  private func lines(of text: String) -> [(Int, Substring)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset + 1, $0.element) }
  }
}

/// The Mustache tags of a text, with their places.
struct MustacheTags {
  struct Tag {
    var name: String
    var isPartial: Bool
    var line: Int
    var column: Int
  }

  private(set) var tags: [Tag] = []
  /// The text with `x` for each value and nothing for each section, every line where it was.
  private(set) var textWithoutTags = ""

  init(_ text: String) {
    var rest = text[...]
    var line = 1
    var column = 1
    func advance(_ part: Substring) {
      for character in part {
        if character.isNewline {
          line += 1
          column = 1
        } else {
          column += 1
        }
      }
    }
    while let open = rest.firstRange(of: "{{") {
      let before = rest[..<open.lowerBound]
      textWithoutTags += before
      advance(before)
      let inner = rest[open.upperBound...]
      guard let close = inner.firstRange(of: "}}") else {
        rest = inner
        break
      }
      take(inner[..<close.lowerBound], line: line, column: column)
      var end = close.upperBound
      if end < rest.endIndex, rest[end] == "}" { end = rest.index(after: end) }
      let tag = rest[open.lowerBound..<end]
      textWithoutTags += tag.filter(\.isNewline)
      advance(tag)
      rest = rest[end...]
    }
    textWithoutTags += rest
  }

  private mutating func take(_ inner: Substring, line: Int, column: Int) {
    var name = inner
    var sigil: Character?
    if let first = name.first, "#^/&>!={%$<".contains(first) {
      sigil = first
      name = name.dropFirst()
    }
    guard sigil != "!", sigil != "=", sigil != "%" else { return }
    let trimmed = String(name.filter { !$0.isWhitespace && $0 != "}" })
    tags.append(
      Tag(name: trimmed, isPartial: sigil == ">" || sigil == "<", line: line, column: column))
    if sigil == nil || sigil == "&" || sigil == "{" { textWithoutTags += "x" }
  }
}
