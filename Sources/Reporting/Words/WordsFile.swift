package import GoalCore
internal import Yams

/// The words of one language as people edit them: `Templates/words/en.yaml`.
///
/// Read as YAML's own tree, whose scalars are the text as written: a typed reading takes five times
/// as long, and an untyped one would turn `no` into false.
struct WordsFile {
  private let root: Node

  /// - Throws: what the YAML parser says, with line and column.
  init(_ yaml: String) throws {
    // The default resolver tries seven regular expressions on each scalar, to tell numbers and dates
    // from words; here all are words.
    guard let root = try Yams.compose(yaml: yaml, .basic) else { throw WordsProblem.empty }
    self.root = root
  }

  func text(_ key: String) throws(WordsProblem) -> String {
    guard let text = root.entry(key)?.scalar?.string else { throw .missing(key) }
    return text
  }

  func list(_ key: String) throws(WordsProblem) -> [String] {
    guard let nodes = root.entry(key)?.sequence else { throw .missing(key) }
    return nodes.compactMap(\.scalar?.string)
  }

  func phrases(_ key: String) throws(WordsProblem) -> [String: Phrase] {
    guard let nodes = root.entry(key)?.mapping else { throw .missing(key) }
    var phrases: [String: Phrase] = [:]
    phrases.reserveCapacity(nodes.count)
    for (name, node) in nodes {
      guard let name = name.scalar?.string else { continue }
      phrases[name] = try phrase(node, name: name)
    }
    return phrases
  }

  /// One text, or a form for one and a form for others.
  private func phrase(_ node: Node, name: String) throws(WordsProblem) -> Phrase {
    if let text = node.scalar?.string { return .text(text) }
    guard let one = node.entry("one")?.scalar?.string,
      let other = node.entry("other")?.scalar?.string
    else {
      throw .noPhrase(name, line: node.mark?.line ?? 0)
    }
    return .plural(one: one, other: other)
  }
}

extension Node {
  /// By the key's text: Yams' own subscript works out what kind of value each key is.
  fileprivate func entry(_ key: String) -> Node? {
    mapping?.first { $0.key.scalar?.string == key }?.value
  }
}

/// Why a words file cannot be used.
package enum WordsProblem: Error, Equatable, Sendable {
  case empty
  case missing(String)
  case noPhrase(String, line: Int)
}

extension WordsProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty: "the words file is empty"
    case .missing(let key): "the words file has no \"\(key)\""
    case .noPhrase(let name, let line):
      "line \(line): the phrase \(name) is no text, and has no forms \"one\" and \"other\""
    }
  }
}

extension PageLanguage {
  /// Reads a words file.
  ///
  /// - Throws: `WordsProblem`, or what Yams says of the file, with line and column.
  package init(words yaml: String) throws {
    let file = try WordsFile(yaml)
    self.init(
      tag: try file.text("language"), decimalSeparator: try file.text("decimal"),
      shortMonths: try file.list("months"), longMonths: try file.list("long-months"),
      shortWeekdays: try file.list("weekdays"), longWeekdays: try file.list("long-weekdays"),
      weekdayInitials: try file.list("weekday-initials"), phrases: try file.phrases("phrases"))
  }
}
