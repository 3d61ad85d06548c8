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
  /// Reads `120`; `fill`, `fill:200` or `fill:100:200` for all that is left, at least the first and
  /// at most the second (`200+` is `fill:200`); `own:200` for the drawing's own height, at most so much; `nil` for
  /// anything else.
  package init?(_ text: String) {
    if text.hasSuffix("+") {
      self.init("fill:\(text.dropLast())")
      return
    }
    let words = text.split(separator: ":", omittingEmptySubsequences: false)
    let isPlain = words.count == 1 && words.first != "fill"
    let numbers = words.dropFirst(isPlain ? 0 : 1).compactMap { Double($0) }
      .filter { 0 < $0 && $0 < 2_000 }
    guard numbers.count == (isPlain ? 1 : words.count - 1) else { return nil }
    switch (words.first, numbers.count) {
    case ("fill", 0): self = .fill(minimum: 96)
    case ("fill", 1...2):
      self = .fill(minimum: numbers[0], most: numbers.count > 1 ? numbers[1] : nil)
    case ("own", 1): self = .own(most: numbers[0])
    case (_, 1) where isPlain: self = .points(numbers[0])
    default: return nil
    }
  }
}
