internal import Documents

/// What a template's name stands for.
package indirect enum TemplateValue: Equatable, Sendable {
  /// Words of the record, shown as they are: Markdown signs in them mean nothing.
  case text(String)
  /// Markdown of our own, whose values are escaped already.
  case markdown(String)
  case flag(Bool)
  case list([TemplateValue])
  case record([String: TemplateValue])

  /// The value as the template engine takes it, every text escaped.
  var rendered: Any {
    switch self {
    case .text(let text): text.markdownEscaped
    case .markdown(let text): text
    case .flag(let flag): flag
    case .list(let values): values.map(\.rendered)
    case .record(let fields): fields.mapValues(\.rendered)
    }
  }
}

extension TemplateValue: CustomStringConvertible {
  /// An outline in order of name, stable from run to run; `--emit model` prints it.
  package var description: String {
    outline(indent: "") + "\n"
  }

  private func outline(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text), .markdown(let text): return " " + text
    case .flag(let flag): return flag ? " yes" : " no"
    case .list(let values):
      return values.map { "\n\(indent)-" + $0.outline(indent: inner) }.joined()
    case .record(let fields):
      return fields.sorted { $0.key < $1.key }
        .map { "\n\(indent)\($0.key):" + $0.value.outline(indent: inner) }.joined()
    }
  }
}
