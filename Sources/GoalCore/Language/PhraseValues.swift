/// What stands in the place of a phrase's `{names}`.
///
/// A few pairs in a row: to look through them costs less than to hash each name, and pages say
/// hundreds of phrases.
package struct PhraseValues: ExpressibleByDictionaryLiteral, Equatable, Sendable {
  private struct Pair: Equatable {
    var name: String
    var value: String
  }

  private var pairs: [Pair]

  package init(dictionaryLiteral elements: (String, String)...) {
    pairs = elements.map { Pair(name: $0, value: $1) }
  }

  package init(_ values: [(String, String)]) {
    pairs = values.map { Pair(name: $0, value: $1) }
  }

  package subscript(name: String) -> String? {
    get { pairs.first { $0.name == name }?.value }
    set {
      pairs.removeAll { $0.name == name }
      if let newValue { pairs.append(Pair(name: name, value: newValue)) }
    }
  }

  /// The value of a name that stands in a phrase.
  subscript(name: Substring) -> String? { pairs.first { $0.name == name }?.value }
}
