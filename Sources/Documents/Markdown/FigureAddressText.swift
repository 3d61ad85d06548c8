extension Figure {
  /// Where figures come from, in `![description](source)`.
  package static let schemes = ["chart:", "picture:", imageScheme]

  /// Pictures that the page style names.
  package static let imageScheme = "image:"

  /// What may stand after the question mark of an address.
  package static let options = ["height", "align"]

  /// A paragraph that holds one figure and nothing else is that figure.
  static func standingAlone(_ block: Block) -> Block {
    guard case .paragraph(let inlines) = block, inlines.count == 1,
      case .mark(let source, let description) = inlines[0],
      schemes.contains(where: source.hasPrefix)
    else { return block }
    return .figure(Figure(address: source, description: description))
  }

  /// Reads `chart:weekly/goal/indicator?height=120`, or `height=fill` for all that is left, with
  /// `align=right` after an `&` for pictures.
  ///
  /// - Edge: a chart without a height takes all that is left, a picture 28 points.
  package init(address: String, description: String) {
    let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
    let source = parts.first ?? ""
    self.init(
      source: source, description: description,
      height: source.hasPrefix(Self.imageScheme) ? .points(28) : .fill(minimum: 96))
    guard parts.count == 2 else { return }
    for option in parts[1].split(separator: "&") {
      let pair = option.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else { continue }
      if pair[0] == "height", let height = FigureHeight(pair[1]) { self.height = height }
      if pair[0] == "align", let side = FigureSide(rawValue: pair[1]) { self.side = side }
    }
  }
}

extension FigureHeight {
  /// Reads `120`; `fill` or `fill:200` for all that is left, at least so much; `own:200` for the
  /// drawing's own height, at most so much; `nil` for anything else.
  package init?(_ text: String) {
    let words = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let points = words.last.flatMap { Double($0) }.flatMap { 0 < $0 && $0 < 2_000 ? $0 : nil }
    switch (words.count, words.first, points) {
    case (1, "fill", _): self = .fill(minimum: 96)
    case (1, _, let points?): self = .points(points)
    case (2, "fill", let points?): self = .fill(minimum: points)
    case (2, "own", let points?): self = .own(most: points)
    default: return nil
    }
  }
}
