internal import Documents
internal import Drawing

/// Sets one item of a list: its bullet, and its blocks beside it.
struct ListItemComposer {
  let composer: BlockComposer
  let style: String
  /// `nil` in a list without numbers.
  let number: Int?

  /// An item that begins with a sign has it as its bullet.
  func pieces(of blocks: [Block], width: Double) -> [Piece] {
    var blocks = blocks
    let bullet = takeBullet(from: &blocks)
    let block = composer.style.style(style)
    let indent = (block.text.size * 1.62).rounded()
    var pieces = composer.pieces(of: blocks, width: width - indent, style: style)
    guard !pieces.isEmpty else { return [] }
    for index in pieces.indices {
      let draw = pieces[index].draw
      pieces[index].draw = { frame in
        draw(
          Rectangle(
            left: frame.left + indent, top: frame.top, right: frame.right, bottom: frame.bottom))
      }
    }
    let first = pieces[0].draw
    let sign = composer.lines(of: [bullet], in: block, width: indent)
    pieces[0].draw = { [composer] frame in
      sign.prefix(1).flatMap { line in
        composer.elements(of: line, baseline: Point(frame.left, frame.top + block.ascent))
      } + first(frame)
    }
    pieces[pieces.count - 1].height += gap
    return pieces
  }

  /// Between items; a text style such as `index` may have a style of its own for its lists.
  private var gap: Double {
    let styles = composer.style.blockStyles
    return (styles["\(style)-list"] ?? composer.style.style("list")).spaceAfter
  }

  private func takeBullet(from blocks: inout [Block]) -> Inline {
    if case .paragraph(var inlines) = blocks.first, case .mark = inlines.first {
      let mark = inlines.removeFirst()
      if case .text(let text) = inlines.first {
        inlines[0] = .text(String(text.drop { $0 == " " }))
      }
      blocks[0] = .paragraph(inlines)
      return mark
    }
    return .text(number.map { "\($0)." } ?? "•")
  }
}
