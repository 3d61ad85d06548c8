internal import Drawing

/// Breaks words into lines of a measure, greedily, and mends a last line that is a stub.
struct LineBreaker {
  let measurer: any TextMeasurer
  /// The width that a sign takes in text of a size.
  let markWidth: (String, Double) -> Double

  /// Lines of at most `measure`; a word that is wider is broken where its script allows, and
  /// anywhere if it must be.
  func lines(of tokens: [TextToken], measure: Double) -> [TextLine] {
    let measured = tokens.flatMap { pieces(of: $0, measure: measure) }
    var lines = fill(measured, measure: measure)
    var narrow = measure
    // A last line under 28 % of the measure looks like a stub: narrow while the count stays.
    while lines.count > 1, let last = lines.last, last.width < 0.28 * measure,
      narrow > 0.7 * measure
    {
      narrow -= 0.02 * measure
      let tighter = fill(measured, measure: narrow)
      guard tighter.count == lines.count else { break }
      lines = tighter
    }
    return lines
  }

  /// The width of everything on one line.
  func width(of tokens: [TextToken]) -> Double {
    tokens.reduce(0) { sum, token in
      switch token {
      case .word(let fragments): sum + fragments.reduce(0) { $0 + width(of: $1) }
      case .space(let style): sum + measurer.width(of: " ", style: style.text)
      case .lineBreak: sum
      }
    }
  }

  /// A token with its width known, small enough for the measure.
  private struct Piece {
    var token: TextToken
    var width: Double
    /// Of each fragment of a word, so that lines can be filled again without measuring.
    var widths: [Double] = []

    init(token: TextToken, width: Double, widths: [Double] = []) {
      self.token = token
      self.width = width
      self.widths = widths
    }

    init(word fragment: Fragment, width: Double) {
      self.init(token: .word([fragment]), width: width, widths: [width])
    }
  }

  private func pieces(of token: TextToken, measure: Double) -> [Piece] {
    switch token {
    case .lineBreak: return [Piece(token: token, width: 0)]
    case .space(let style):
      return [Piece(token: token, width: measurer.width(of: " ", style: style.text))]
    case .word(let fragments):
      let widths = fragments.map { self.width(of: $0) }
      let width = widths.reduce(0, +)
      guard width > measure || fragments.contains(where: \.hasWideScript) else {
        return [Piece(token: token, width: width, widths: widths)]
      }
      return fragments.flatMap { broken($0, measure: measure) }
    }
  }

  private func broken(_ fragment: Fragment, measure: Double) -> [Piece] {
    guard case .word(let text, let style) = fragment else {
      return [Piece(word: fragment, width: width(of: fragment))]
    }
    let soft = (measurer.breaks(in: text, anywhere: false) + text.hyphenEnds).sorted()
    var pieces: [Piece] = []
    for part in text.split(at: soft) {
      let whole = measurer.width(of: part, style: style.text)
      let parts =
        whole <= measure ? [part] : part.split(at: measurer.breaks(in: part, anywhere: true))
      for part in parts {
        pieces.append(
          Piece(word: .word(part, style), width: measurer.width(of: part, style: style.text)))
      }
    }
    return pieces
  }

  private func width(of fragment: Fragment) -> Double {
    switch fragment {
    case .word(let text, let style): measurer.width(of: text, style: style.text)
    case .mark(let name, _, let style): markWidth(name, style.text.size)
    }
  }

  private func fill(_ pieces: [Piece], measure: Double) -> [TextLine] {
    var lines: [TextLine] = []
    var line = TextLine()
    var space: Piece?
    for piece in pieces {
      switch piece.token {
      case .lineBreak:
        lines.append(line)
        line = TextLine()
        space = nil
      case .space: space = line.isEmpty ? nil : piece
      case .word(let fragments):
        let gap = space?.width ?? 0
        if !line.isEmpty, line.width + gap + piece.width > measure + 0.01 {
          lines.append(line)
          line = TextLine()
        } else if let space, case .space(let style) = space.token {
          line.append(.run(" ", style), width: space.width)
        }
        space = nil
        append(fragments, widths: piece.widths, to: &line)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private func append(_ fragments: [Fragment], widths: [Double], to line: inout TextLine) {
    for (fragment, width) in zip(fragments, widths) {
      switch fragment {
      case .word(let text, let style): line.append(.run(text, style), width: width)
      case .mark(let name, let description, let style):
        line.append(.mark(name, description: description, style), width: width)
      }
    }
  }
}

extension Fragment {
  /// True where the script may be written without blanks, so that words can be long.
  fileprivate var hasWideScript: Bool {
    guard case .word(let text, _) = self else { return false }
    return text.unicodeScalars.contains {
      $0.value >= 0x0E00 && !($0.value >= 0x2000 && $0.value < 0x2E80)
    }
  }
}

extension String {
  /// The places after hyphens, where a long name may be parted without adding a sign.
  fileprivate var hyphenEnds: [String.Index] {
    indices.filter { self[$0] == "-" }.map { index(after: $0) }
  }

  fileprivate func split(at places: [String.Index]) -> [String] {
    var parts: [String] = []
    var start = startIndex
    for place in places where place > start && place < endIndex {
      parts.append(String(self[start..<place]))
      start = place
    }
    parts.append(String(self[start...]))
    return parts
  }
}
