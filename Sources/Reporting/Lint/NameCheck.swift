internal import Documents

/// Follows a page's sections and finds names that stand for nothing where they are written.
struct NameCheck {
  /// The names of one kind of page.
  let names: [String: TemplateShape]

  /// What an open section gives to the names within it.
  private struct Scope {
    var names: [String: TemplateShape] = [:]
    /// True for a list of texts, which `{{.}}` stands for.
    var hasTexts = false
  }

  func problems(in tags: [MustacheTags.Tag]) -> [DocumentProblem] {
    var scopes = [Scope(names: names)]
    var problems: [DocumentProblem] = []
    for tag in tags {
      switch tag.kind {
      case .value, .section, .inverted:
        let shape = shape(of: tag, in: scopes)
        if let problem = problem(tag, shape: shape, in: scopes) { problems.append(problem) }
        if tag.kind != .value { scopes.append(scope(of: tag, shape)) }
      case .end: if scopes.count > 1 { scopes.removeLast() }
      case .partial, .foreign: break
      }
    }
    return problems
  }

  private func scope(of tag: MustacheTags.Tag, _ shape: TemplateShape?) -> Scope {
    guard tag.kind == .section else { return Scope() }
    switch shape {
    case .list(let inner): return Scope(names: inner, hasTexts: inner.isEmpty)
    case .record(let inner): return Scope(names: inner)
    case .value, nil: return Scope()
    }
  }

  /// The engine looks in the innermost section first, then outward, then after each dot.
  private func shape(of tag: MustacheTags.Tag, in scopes: [Scope]) -> TemplateShape? {
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first,
      var shape = scopes.reversed().lazy.compactMap({ $0.names[first] }).first
    else { return nil }
    for part in parts.dropFirst() {
      guard case .record(let inner) = shape, let next = inner[part] else { return nil }
      shape = next
    }
    return shape
  }

  private func problem(
    _ tag: MustacheTags.Tag, shape: TemplateShape?, in scopes: [Scope]
  ) -> DocumentProblem? {
    if tag.name == "." {
      guard scopes.contains(where: \.hasTexts) else {
        return problem(tag, "{{.}} stands for nothing here", hint: "write a name")
      }
      return nil
    }
    switch shape {
    case .value: return nil
    case .list, .record:
      guard tag.kind == .value else { return nil }
      return problem(
        tag, "\(tag.name) is more than one value",
        hint:
          "write {{#\(tag.name)}} … {{/\(tag.name)}}, or {{\(tag.name).…}}, and the names within"
      )
    case nil: return stranger(tag, in: scopes)
    }
  }

  /// A name that there is not, or that stands for something elsewhere alone.
  private func stranger(_ tag: MustacheTags.Tag, in scopes: [Scope]) -> DocumentProblem {
    let all = names.allNames
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if let unknown = parts.first(where: { !all.contains($0) }) {
      return problem(
        tag, "there is no name \(unknown)",
        hint: nearestName(to: unknown, in: all.sorted()).map { "did you mean \($0)?" })
    }
    let ways = names.ways(to: parts.last ?? tag.name).joined(separator: ", ")
    return problem(
      tag, "the name \(tag.name) stands for nothing here",
      hint: ways.isEmpty ? nil : "there is: \(ways)")
  }

  private func problem(
    _ tag: MustacheTags.Tag, _ message: String, hint: String?
  ) -> DocumentProblem {
    DocumentProblem(line: tag.line, column: tag.column, message: message, hint: hint)
  }
}
