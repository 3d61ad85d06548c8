internal import Documents
internal import Drawing

/// Sets lines to write on, the label at the start of the first.
struct WriteInComposer {
  let composer: BlockComposer
  let label: [Inline]
  let lines: Int

  /// From line to line, as handwriting needs it.
  private var pitch: Double { composer.style.style("write-in").lead }

  func pieces() -> [Piece] {
    let style = composer.style.style("write-in")
    let name = composer.newBlock(.paragraph)
    let words = composer.lines(of: label, in: style, width: .greatestFiniteMagnitude).first
    return (0..<lines).map { index in
      Piece(
        height: index == 0 ? style.text.size + 4 : pitch,
        spaceBefore: index == 0 ? style.spaceBefore : 0,
        keepsWithNext: index < lines - 1, block: name
      ) { frame in
        row(in: frame, words: index == 0 ? words.map { fitting($0, in: frame.width) } : nil)
      }
    }
  }

  /// As much of the label as leaves room to write.
  private func fitting(_ words: TextLine, in width: Double) -> TextLine {
    let most = width * 0.8
    guard words.width > most else { return words }
    let style = composer.style.style("write-in")
    return composer.lines(of: label, in: style, width: most).first ?? words
  }

  private func row(in frame: Rectangle, words: TextLine?) -> [DrawingElement] {
    let y = frame.bottom - 1.5
    let gap = words.map { $0.isEmpty ? 0 : $0.width + 5 } ?? 0
    let line = Path.line(from: Point(frame.left + gap, y), to: Point(frame.right, y))
    let text = words.map {
      composer.elements(of: $0, baseline: Point(frame.left, y - 1))
    }
    return (text ?? []) + [.path(line, stroke: Stroke(composer.style.palette.form, width: 0.7))]
  }
}
