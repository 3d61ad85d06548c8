internal import Drawing

/// Breaks words into lines of a measure, greedily, and mends a last line that is a stub.
struct LineBreaker {
  let measurer: any TextMeasurer
  /// The width that a sign takes in text of a size.
  let markWidth: (String, Double) -> Double

  /// Lines of at most `measure`; a word that is wider is broken where its script allows, and
  /// anywhere if it must be.
  func lines(of tokens: [TextToken], measure: Double) -> [TextLine] {
    var measured: [Piece] = []
    measured.reserveCapacity(tokens.count)
    for token in tokens { addPieces(of: token, measure: measure, to: &measured) }
    var rows = self.rows(of: measured, measure: measure)
    var narrow = measure
    // A last line under 28 % of the measure looks like a stub: narrow while the count stays.
    while rows.count > 1, let last = rows.last, last.width < 0.28 * measure,
      narrow > 0.7 * measure
    {
      narrow -= 0.02 * measure
      let tighter = self.rows(of: measured, measure: narrow)
      guard tighter.count == rows.count else { break }
      rows = tighter
    }
    return rows.map { line(of: measured[$0.pieces]) }
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

  private func addPieces(of token: TextToken, measure: Double, to pieces: inout [Piece]) {
    switch token {
    case .lineBreak: pieces.append(Piece(token: token, width: 0))
    case .space(let style):
      pieces.append(Piece(token: token, width: measurer.width(of: " ", style: style.text)))
    case .word(let fragments):
      let widths = fragments.map { self.width(of: $0) }
      let width = widths.reduce(0, +)
      guard width > measure || fragments.contains(where: \.hasWideScript) else {
        pieces.append(Piece(token: token, width: width, widths: widths))
        return
      }
      for fragment in fragments { pieces += broken(fragment, measure: measure) }
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

  /// The pieces of one line, from its first word to its last.
  private struct Row {
    var pieces: Range<Int>
    var width = 0.0
  }

  /// Where lines end, by widths alone: a paragraph is tried in several measures.
  private func rows(of pieces: [Piece], measure: Double) -> [Row] {
    var rows: [Row] = []
    var row = Row(pieces: 0..<0)
    var gap = 0.0
    for (index, piece) in pieces.enumerated() {
      switch piece.token {
      case .lineBreak:
        rows.append(row)
        row = Row(pieces: index..<index)
        gap = 0
      case .space: gap = row.pieces.isEmpty ? 0 : piece.width
      case .word:
        if row.pieces.isEmpty {
          row = Row(pieces: index..<index + 1, width: piece.width)
        } else if row.width + gap + piece.width > measure + 0.01 {
          rows.append(row)
          row = Row(pieces: index..<index + 1, width: piece.width)
        } else {
          row.pieces = row.pieces.lowerBound..<index + 1
          row.width += gap + piece.width
        }
        gap = 0
      }
    }
    if !row.pieces.isEmpty { rows.append(row) }
    return rows
  }

  private func line(of pieces: ArraySlice<Piece>) -> TextLine {
    var line = TextLine()
    var space: Piece?
    for piece in pieces {
      switch piece.token {
      case .lineBreak: break
      case .space: space = piece
      case .word(let fragments):
        if let space, case .space(let style) = space.token {
          line.append(.run(" ", style), width: space.width)
        }
        space = nil
        append(fragments, widths: piece.widths, to: &line)
      }
    }
    return line
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
