/// A piece of a line.
package indirect enum Inline: Equatable, Sendable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case lineBreak
  /// A small sign that is drawn, such as `status:toward` or `flag:2`.
  case mark(String, description: String)
  case link(destination: String, [Inline])
  /// Set in a text style that the page style names.
  case styled(String, [Inline])
}

extension [Inline] {
  /// The words alone, signs by their description.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .lineBreak: "\n"
      case .mark(_, let description): description
      case .strong(let inner), .emphasis(let inner), .link(_, let inner), .styled(_, let inner):
        inner.plainText
      }
    }.joined()
  }
}
