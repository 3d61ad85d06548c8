/// Every word that a page's templates hold, so that nothing is worked out which no template names.
///
/// Words of plain text are among them: a page may be given more than it prints, never less.
package struct TemplateVocabulary: Equatable, Sendable {
  /// `nil` for every word there is.
  private var words: Set<String>?

  /// Of a page that may name anything.
  package static let all = TemplateVocabulary(words: nil)

  private init(words: Set<String>?) {
    self.words = words
  }

  /// - Shape: a word is a run of letters, digits and hyphens, as names and tags are.
  init(_ texts: some Sequence<String>) {
    var words: Set<String> = []
    for text in texts {
      for word in text.utf8.split(whereSeparator: { !Self.isPart($0) }) {
        words.insert(String(Substring(word)))
      }
    }
    self.words = words
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: byte >= 0x80
    }
  }

  /// What several templates hold together.
  package init(joining others: some Sequence<TemplateVocabulary>) {
    var joined: Set<String> = []
    for other in others {
      guard let words = other.words else {
        self = .all
        return
      }
      joined.formUnion(words)
    }
    self.words = joined
  }

  /// True where one of `names` may be asked for.
  func names(_ names: String...) -> Bool {
    guard let words else { return true }
    return names.contains { words.contains($0) }
  }
}
