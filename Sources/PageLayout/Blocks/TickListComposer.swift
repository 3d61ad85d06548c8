internal import Documents
internal import Drawing

/// Sets boxes to tick beside each other, in as many rows as they need.
struct TickListComposer {
  let composer: BlockComposer
  let items: [[Inline]]
  let width: Double

  private static let side = 10.0
  /// From a box to its words, and from words to the next box.
  private static let (gap, apart) = (5.0, 24.0)

  private struct Item {
    var x: Double
    var line: TextLine
  }

  func pieces() -> [Piece] {
    let style = composer.style.style("tick-list")
    let name = composer.newBlock(.paragraph)
    let rows = rows(style)
    return rows.enumerated().map { index, row in
      Piece(
        height: style.lead + (index == rows.count - 1 ? style.spaceAfter : 0),
        spaceBefore: index == 0 ? style.spaceBefore : 0,
        keepsWithNext: index < rows.count - 1, block: name
      ) { frame in
        row.flatMap { item in draw(item, in: frame, style) }
      }
    }
  }

  private func rows(_ style: BlockStyle) -> [[Item]] {
    var rows: [[Item]] = []
    var x = 0.0
    for words in items {
      let room = max(1, width - Self.side - Self.gap)
      guard let line = composer.lines(of: words, in: style, width: room).first else { continue }
      let wide = Self.side + Self.gap + line.width
      if rows.isEmpty || x + wide > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append(Item(x: x, line: line))
      x += wide + Self.apart
    }
    return rows
  }

  private func draw(_ item: Item, in frame: Rectangle, _ style: BlockStyle) -> [DrawingElement] {
    let middle = frame.top + style.lead / 2
    let box = Rectangle(
      x: frame.left + item.x, y: middle - Self.side / 2, width: Self.side, height: Self.side)
    let words = Point(box.right + Self.gap, frame.top + style.ascent)
    return [.path(.rectangle(box), stroke: Stroke(composer.style.palette.ink, width: 0.9))]
      + composer.elements(of: item.line, baseline: words)
  }
}
