internal import Documents
internal import Drawing

/// Turns blocks into pieces of a given width.
///
/// Holds a running number so that the pieces of one block can be told from the next one's.
final class BlockComposer {
  let style: PageStyle
  let measurer: any TextMeasurer
  let figures: FigureSource
  /// Replaces `page:number` and `page:count` in footers.
  let pageWords: [String: String]
  private var lastBlock = 0

  init(
    style: PageStyle, measurer: any TextMeasurer, figures: FigureSource,
    pageWords: [String: String] = [:]
  ) {
    self.style = style
    self.measurer = measurer
    self.figures = figures
    self.pageWords = pageWords
  }

  /// The pieces of `blocks` in a measure of `width`, in the text style `name`.
  func pieces(of blocks: [Block], width: Double, style name: String) -> [Piece] {
    var result: [Piece] = []
    for block in blocks {
      if case .pageBreak = block {
        result.append(.pageBreak)
      } else {
        result += pieces(of: block, width: width, style: name)
      }
    }
    return result
  }

  private func pieces(of block: Block, width: Double, style name: String) -> [Piece] {
    switch block {
    case .heading(let level, let inlines):
      let heading = style.style("heading-\(level)")
      return text(inlines, in: heading, width: width, role: .heading(level: level))
        .map { piece in
          var kept = piece
          kept.keepsWithNext = true
          return kept
        }
    case .paragraph(let inlines):
      return text(inlines, in: style.style(name), width: width, role: .paragraph)
    case .list(let list): return pieces(of: list, width: width, style: name)
    case .table(let table):
      return TableComposer(composer: self, table: table, width: width).pieces()
    case .figure(let figure): return [piece(of: figure, width: width)]
    case .rule(let weight): return [piece(of: weight)]
    case .writeIn(let label, let lines):
      return WriteInComposer(composer: self, label: label, lines: lines).pieces()
    case .tickList(let items):
      return TickListComposer(composer: self, items: items, width: width).pieces()
    case .columns(let columns): return [piece(of: columns, width: width, style: name)]
    case .styled(let inner, let blocks):
      return pieces(of: blocks, width: width, style: inner)
    case .keep(let blocks):
      let inner = pieces(of: blocks, width: width, style: name)
      return inner.enumerated().map { index, piece in
        var kept = piece
        kept.keepsWithNext = index < inner.count - 1 || piece.keepsWithNext
        return kept
      }
    case .space(let points):
      return [Piece(height: max(0, points), block: newBlock(nil)) { _ in [] }]
    case .fillingSpace:
      var piece = Piece(height: 0, fills: true, block: newBlock(nil)) { _ in [] }
      piece.fillsLast = true
      return [piece]
    case .pageBreak: return [.pageBreak]
    }
  }

  func newBlock(_ role: GroupRole?) -> BlockName {
    lastBlock += 1
    return BlockName(number: lastBlock, role: role)
  }

  func lines(of inlines: [Inline], in block: BlockStyle, width: Double) -> [TextLine] {
    let tokens = TextTokenizer.tokens(
      of: inlines.map(numbered), base: block.fit(for: inlines), named: style.style)
    return breaker.lines(of: tokens, measure: width)
  }

  var breaker: LineBreaker {
    LineBreaker(measurer: measurer) { [figures] name, size in
      figures.mark(name, size)?.size.width ?? 0
    }
  }

  /// A paragraph as lines; no page ends after its first or before its last.
  private func text(
    _ inlines: [Inline], in block: BlockStyle, width: Double, role: GroupRole
  ) -> [Piece] {
    let name = newBlock(role)
    let lines = lines(of: inlines, in: block, width: width)
    return lines.enumerated().map { index, line in
      let isEdge = index == 0 || index == lines.count - 2
      return Piece(
        height: block.lead + (index == lines.count - 1 ? block.spaceAfter : 0),
        spaceBefore: index == 0 ? block.spaceBefore : 0,
        keepsWithNext: isEdge && index < lines.count - 1, block: name
      ) { [self] frame in
        let start = block.alignment.start(of: line.width, in: frame.width)
        return elements(
          of: line, baseline: Point(frame.left + start, frame.top + block.ascent),
          measure: frame.width - start)
      }
    }
  }

  /// A line as it is drawn; a leader in it stretches until the line is `measure` wide.
  func elements(of line: TextLine, baseline: Point, measure: Double = 0) -> [DrawingElement] {
    let slack = max(0, measure - line.width)
    var shift = 0.0
    return line.items.flatMap { placed -> [DrawingElement] in
      let origin = Point(baseline.x + placed.x + shift, baseline.y)
      switch placed.item {
      case .run(let text, let style):
        let run = TextRun(text, at: origin, style: style.text, width: placed.width)
        return [.text(run)] + link(over: placed, at: origin, style)
      case .mark(Leader.space, _, _):
        shift += slack
        return []
      case .mark(Leader.dots, _, _):
        defer { shift += slack }
        return Leader.elements(from: origin, width: placed.width + slack, style.palette.rule)
      case .mark(let name, _, let style):
        guard let drawing = figures.mark(name, style.text.size) else { return [] }
        return [.group(DrawingGroup(offset: origin, elements: drawing.elements))]
      }
    }
  }

  /// The frame that leads where the text's link says; none where that leads nowhere.
  private func link(
    over placed: TextLine.Placed, at origin: Point, _ style: RunStyle
  ) -> [DrawingElement] {
    guard let name = style.link, let target = figures.link(name) else { return [] }
    let size = style.text.size
    let frame = Rectangle(
      x: origin.x, y: origin.y - size, width: placed.width, height: 1.3 * size)
    return [.link(Link(frame: frame, target: target))]
  }

  private func numbered(_ inline: Inline) -> Inline {
    switch inline {
    case .mark(let name, _): pageWords[name].map(Inline.text) ?? inline
    case .strong(let inner): .strong(inner.map(numbered))
    case .emphasis(let inner): .emphasis(inner.map(numbered))
    case .link(let destination, let inner): .link(destination: destination, inner.map(numbered))
    case .styled(let name, let inner): .styled(name, inner.map(numbered))
    case .text, .lineBreak: inline
    }
  }

  private func piece(of figure: Figure, width: Double) -> Piece {
    let draw: (Rectangle) -> [DrawingElement] = { [figures] frame in
      guard let drawn = figures.figure(figure, frame.size) else { return [] }
      return [drawn.element(at: Point(frame.x, frame.y), of: figure)]
    }
    switch figure.height {
    case .points(let height):
      let isImage = figure.source.hasPrefix(Figure.imageScheme)
      // A picture has no white of its own round it, as charts do.
      let after = isImage ? style.blockStyles["image"]?.spaceAfter ?? 0 : 0
      return Piece(height: height + after, block: newBlock(nil)) { frame in
        draw(Rectangle(x: frame.x, y: frame.y, width: frame.width, height: height))
      }
    case .fill(let minimum, let most):
      var piece = Piece(height: minimum, fills: true, block: newBlock(nil), draw: draw)
      piece.tallest = most
      return piece
    case .own(let most):
      let drawn = figures.figure(figure, Size(width: width, height: most))
      let height = min(most, drawn?.drawing.size.height ?? 0)
      return Piece(height: height, block: newBlock(nil)) { frame in
        drawn.map { [$0.element(at: Point(frame.x, frame.y), of: figure)] } ?? []
      }
    }
  }

  private func piece(of weight: RuleWeight) -> Piece {
    let rule = style.style("rule-\(weight.rawValue)")
    let stroke =
      switch weight {
      case .hair: Stroke(style.palette.hair, width: 0.5)
      case .thin: Stroke(style.palette.rule, width: 0.5)
      case .heavy: Stroke(style.palette.ink, width: 1.2)
      }
    return Piece(
      height: stroke.width + rule.spaceAfter, spaceBefore: rule.spaceBefore,
      block: newBlock(.artifact)
    ) { frame in
      let y = frame.top + stroke.width / 2
      let line = Path.line(from: Point(frame.left, y), to: Point(frame.right, y))
      return [.path(line, stroke: stroke)]
    }
  }

  private func piece(of columns: [Column], width: Double, style name: String) -> Piece {
    let grid = ColumnGrid(columns: columns, width: width, gutter: style.gutter)
    let cells = zip(columns, grid.frames).map { column, frame in
      pieces(of: column.blocks, width: frame.width, style: name)
    }
    let filling = cells.filter { $0.contains(where: \.fills) }
    var piece = Piece(
      height: cells.map(\.height).max() ?? 0,
      spaceBefore: cells.compactMap(\.first?.spaceBefore).max() ?? 0,
      fills: !filling.isEmpty, block: newBlock(nil)
    ) { frame in
      zip(cells, grid.frames).flatMap { pieces, column in
        pieces.draw(
          in: Rectangle(
            x: frame.x + column.x, y: frame.y, width: column.width, height: frame.height))
      }
    }
    let limits = filling.compactMap(\.tallest)
    piece.tallest = limits.count == filling.count ? limits.max() : nil
    return piece
  }

  private func pieces(of list: List, width: Double, style name: String) -> [Piece] {
    list.items.enumerated().flatMap { index, item in
      ListItemComposer(composer: self, style: name, number: list.isOrdered ? index + 1 : nil)
        .pieces(of: item, width: width)
    }
  }
}

extension Piece {
  /// Stands for the end of a page.
  static let pageBreakBlock = BlockName(number: -1, role: nil)

  static var pageBreak: Piece { Piece(height: 0, block: pageBreakBlock) { _ in [] } }

  var isPageBreak: Bool { block == Self.pageBreakBlock }
}
