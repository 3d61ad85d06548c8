internal import Documents

/// Finds addresses of figures that lead nowhere, and options that nobody reads.
struct FigureCheck {
  /// The names that stand after `chart:`.
  let chartKinds: Set<String>

  /// What may stand before the colon: figures, pictures, and signs in a line of text.
  private static let schemes = ["chart", "image", "sign", "status", "flag", "page", "leader"]
  /// The pictures that a page style names.
  private static let images = ["logo"]

  /// - Edge: of addresses that a name fills in, the options alone are looked at; links, which have
  ///   no exclamation mark, are passed over.
  func problems(in text: String) -> [DocumentProblem] {
    // A regular expression costs more than all the rest of a start; most lines have no figure.
    lines(of: text).filter { $0.1.utf8.contains(UInt8(ascii: "!")) }.flatMap { number, line in
      line.matches(of: /!\[[^\]]*\]\(((?:\{\{[^}]*\}\}|[^)\s])+)\)/).flatMap { match in
        let address = match.output.1
        let column = line.distance(from: line.startIndex, to: address.startIndex) + 1
        return problems(in: address).map { problem in
          DocumentProblem(
            line: number, column: column, message: problem.message, hint: problem.hint)
        }
      }
    }
  }

  private struct Problem {
    var message: String
    var hint: String?
  }

  private func problems(in address: Substring) -> [Problem] {
    // What a name fills in is a word of no meaning here.
    let filled = address.replacing(/\{\{[^}]*\}\}/, with: "\u{1}")
    let parts = filled.split(separator: "?", maxSplits: 1).map(String.init)
    let options = parts.count == 2 ? optionProblems(parts[1]) : []
    let source = (parts.first ?? "").split(separator: ":", maxSplits: 1).map(String.init)
    if source.first?.contains("\u{1}") == true { return options }
    guard source.count == 2, Self.schemes.contains(source[0]) else {
      return [unknown("figure", source.first ?? "", among: Self.schemes)]
    }
    var problems = options
    if source[0] == "image", !Self.images.contains(source[1]) {
      problems.append(unknown("image", source[1], among: Self.images))
    }
    if source[0] == "chart" {
      let kind = source[1].split(separator: "/").first.map(String.init) ?? ""
      if !chartKinds.contains(kind), !kind.contains("\u{1}") {
        problems.append(unknown("chart", kind, among: chartKinds.sorted()))
      }
    }
    return problems
  }

  private func optionProblems(_ text: String) -> [Problem] {
    text.split(separator: "&").compactMap { option in
      let pair = option.split(separator: "=", maxSplits: 1).map(String.init)
      let value = pair.count == 2 ? pair[1] : ""
      guard !value.contains("\u{1}") else { return nil }
      switch pair.first {
      case "height":
        guard FigureHeight(value) == nil else { return nil }
        return Problem(
          message: "height is \(shown(value)), not a number of points", hint: "or write height=fill"
        )
      case "align":
        guard FigureSide(rawValue: value) == nil else { return nil }
        let sides = FigureSide.allCases.map(\.rawValue).joined(separator: ", ")
        return Problem(message: "align cannot be \(shown(value))", hint: "write one of: \(sides)")
      default: return unknown("option", pair.first ?? "", among: Figure.options)
      }
    }
  }

  private func unknown(_ noun: String, _ name: String, among known: [String]) -> Problem {
    Problem(
      message: "there is no \(noun) \(name)",
      hint: nearestName(to: name, in: known).map { "did you mean \($0)?" }
        ?? "there are: \(known.joined(separator: ", "))")
  }
}
