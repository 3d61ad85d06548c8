/// The Mustache tags of a text, with their places.
struct MustacheTags {
  /// What a tag does, by the sign before its name.
  enum Kind: Equatable {
    case value, section, inverted, end, partial
    /// Delimiters, pragmas and blocks, which the checks do not follow.
    case foreign
  }

  struct Tag {
    var name: String
    var kind: Kind
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
    guard sigil != "!" else { return }
    let kind: Kind =
      switch sigil {
      case "#": .section
      case "^": .inverted
      case "/": .end
      case ">": .partial
      case "=", "%", "$", "<": .foreign
      default: .value
      }
    let trimmed = String(name.filter { !$0.isWhitespace && $0 != "}" })
    tags.append(Tag(name: trimmed, kind: kind, line: line, column: column))
    if kind == .value { textWithoutTags += "x" }
  }

  /// The most sections that stand within one another.
  var depth: Int {
    var open = 0
    var most = 0
    for tag in tags {
      if tag.kind == .section || tag.kind == .inverted { open += 1 }
      if tag.kind == .end { open -= 1 }
      most = max(most, open)
    }
    return most
  }
}
