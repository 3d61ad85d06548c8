package import GoalCore
internal import Yams

/// A profile's text, read and checked key by key.
struct ProfileFile {
  let path: String
  let text: String

  /// - Throws: the first thing that is wrong, with line and column.
  func profile() throws(ProfileProblem) -> Profile {
    try checkDepth()
    let root: Node
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw problem("the profile is empty", hint: "it needs at least name and fields")
      }
      root = node
    } catch let error as ProfileProblem {
      throw error
    } catch {
      throw unreadable(error)
    }
    try check(root, keys: ProfileKeys.profile)
    do {
      return try YAMLDecoder().decode(Profile.self, from: text)
    } catch {
      throw mistyped(error, root)
    }
  }

  /// The parser follows nested text by calling itself; no profile needs much of that.
  private func checkDepth() throws(ProfileProblem) {
    var brackets = 0
    var indent = 0
    var isIndent = true
    var line = 1
    guard text.utf8.count <= 1 << 18 else { throw problem("the profile is too long", hint: nil) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets -= 1
      case 10: (line, indent, isIndent) = (line + 1, 0, true)
      case 32, UInt8(ascii: "-"), UInt8(ascii: "?"): indent += isIndent ? 1 : 0
      default: isIndent = false
      }
      if brackets > 40 || indent > 120 {
        throw ProfileProblem(
          position: SourcePosition(file: path, line: line), message: "lies too deep in others")
      }
    }
  }
}

// MARK: - Keys

extension ProfileFile {
  private func check(_ node: Node, keys: ProfileKeys) throws(ProfileProblem) {
    guard let mapping = node.mapping else {
      throw problem("\(keys.owner) needs keys, as in \"name: …\"", at: node, hint: nil)
    }
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let shape = keys.shapes[name] else {
        let near = key.scalar.flatMap { nearest(to: $0.string, in: keys.shapes.keys.sorted()) }
        throw problem(
          "this key of \(keys.owner) is not known", at: key,
          hint: near.map { "is \($0) meant?" }
            ?? "there are: \(keys.shapes.keys.sorted().joined(separator: ", "))")
      }
      try check(value, shape, name)
    }
  }

  private func check(
    _ node: Node, _ shape: ProfileKeys.Shape, _ key: String
  ) throws(ProfileProblem) {
    try checkFilled(node)
    switch shape {
    case .text:
      guard node.scalar != nil else {
        throw problem("\(key) is one word or text", at: node, hint: nil)
      }
    case .word(let words):
      guard let word = node.scalar?.string, words.contains(word) else {
        let near = node.scalar.flatMap { nearest(to: $0.string, in: words) }
        throw problem(
          "\(key) is none of \(words.joined(separator: ", "))", at: node,
          hint: near.map { "is \($0) meant?" })
      }
    case .object(let keys): try check(node, keys: keys)
    case .objects(let keys):
      guard let items = node.sequence else {
        throw problem("\(key) is a list, each item after a dash", at: node, hint: nil)
      }
      for item in items { try check(item, keys: keys) }
    case .times: try checkTimes(node, key)
    case .day:
      guard let text = node.scalar?.string, CalendarDay(iso: text) != nil else {
        throw problem("\(key) is a day, as 2026-03-02", at: node, hint: nil)
      }
    case .any: break
    }
  }

  private func checkTimes(_ node: Node, _ key: String) throws(ProfileProblem) {
    guard let times = node.mapping else {
      throw problem("\(key) names events, as in \"2m: 2 months\"", at: node, hint: nil)
    }
    for (_, value) in times where value.scalar.flatMap({ TimeAfterStart($0.string) }) == nil {
      throw problem(
        "this is no time after the start", at: value,
        hint: "write a number of days, weeks, months or years, as in 6 weeks; 0 is the start")
    }
  }

  /// A draft marks what a person has to say with `<…>`.
  private func checkFilled(_ node: Node) throws(ProfileProblem) {
    if let text = node.scalar?.string, text.hasPrefix("<"), text.hasSuffix(">") {
      throw problem("this is still to be filled in", at: node, hint: "write what \(text) asks for")
    }
    for (_, value) in node.mapping ?? [:] { try checkFilled(value) }
    for item in node.sequence ?? [] { try checkFilled(item) }
  }
}

// MARK: - Problems

/// What is wrong with a profile, and where.
package struct ProfileProblem: Error, Equatable, Sendable {
  package var position: SourcePosition
  package var message: String
  package var hint: String?
  /// True where there is no such profile, rather than one that is wrong.
  package var isMissing = false

  package var diagnostic: Diagnostic {
    Diagnostic(.error, at: position, code: "profile", message, hint: hint)
  }
}

extension ProfileFile {
  func problem(_ message: String, at node: Node? = nil, hint: String?) -> ProfileProblem {
    let mark = node?.mark
    return ProfileProblem(
      position: SourcePosition(file: path, line: mark?.line ?? 0, column: mark?.column ?? 0),
      message: message, hint: hint)
  }

  private func unreadable(_ error: any Error) -> ProfileProblem {
    var place = SourcePosition(file: path)
    var message = "this is no YAML"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      place = SourcePosition(file: path, line: mark.line, column: mark.column)
      message += ": \(problem)"
    case .duplicatedKeysInMapping(_, let context):
      place = SourcePosition(file: path, line: context.mark.line, column: context.mark.column)
      message = "a key is given twice here"
    default: break
    }
    return ProfileProblem(
      position: place, message: message,
      hint: "indent with blanks, and put a text that holds a colon in quotation marks")
  }

  private func mistyped(_ error: any Error, _ root: Node) -> ProfileProblem {
    var path: [any CodingKey] = []
    var missing: String?
    switch error as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      path = context.codingPath
    case .keyNotFound(let key, let context):
      path = context.codingPath
      missing = key.stringValue
    default: break
    }
    var node = root
    for key in path {
      let next = key.intValue.flatMap { index in
        node.sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
      guard let inner = next ?? node[key.stringValue] else { break }
      node = inner
    }
    let what = path.last?.stringValue ?? "the profile"
    if let missing { return problem("\(missing) is missing here", at: node, hint: nil) }
    return problem("\(what) is not of the kind that it should be", at: node, hint: nil)
  }
}
