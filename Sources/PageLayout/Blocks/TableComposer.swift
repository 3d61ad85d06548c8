internal import Documents
internal import Drawing

/// Sets a table: columns by share or by their words, one piece a row.
struct TableComposer {
  let composer: BlockComposer
  let table: Table
  let width: Double

  func pieces() -> [Piece] {
    let name = composer.newBlock(.table)
    let columns = frames()
    let head = table.head.isEmpty ? [] : [headPiece(columns, name)]
    let rows = table.rows.enumerated().map { index, row in
      piece(of: row, at: index, columns: columns, name: name)
    }
    return head
      + rows.map { row in
        var row = row
        row.head = head
        return row
      }
  }

  // MARK: Columns

  /// Each column's frame from the left end, of no height.
  private func frames() -> [Rectangle] {
    let gap = table.style == .plain ? 8.0 : 6.0
    let widths = columnWidths(gap: gap)
    var x = 0.0
    return zip(table.columns, widths).map { column, wide in
      defer { x += wide + gap }
      return Rectangle(
        x: x + column.indent, y: 0, width: max(0, wide - column.indent), height: 0)
    }
  }

  /// Numbers are never cut: columns that fit their words come first, then shares, then the rest.
  private func columnWidths(gap: Double) -> [Double] {
    let free = max(0, width - gap * Double(max(0, table.columns.count - 1)))
    var widths = table.columns.indices.map { index -> Double in
      switch table.columns[index].width {
      case .share(let share): share * width
      case .words(let least):
        max(naturalWidth(of: index) + table.columns[index].indent, least * width)
      case .rest: 0
      }
    }
    let rests = table.columns.indices.filter { table.columns[$0].width == .rest }
    let taken = widths.reduce(0, +)
    for index in rests { widths[index] = max(0, free - taken) / Double(rests.count) }
    let total = widths.reduce(0, +)
    // Too many words for the measure: all give way in proportion.
    return total > free && total > 0 ? widths.map { $0 * free / total } : widths
  }

  private func naturalWidth(of column: Int) -> Double {
    let cells = table.rows.map(\.cells) + [table.head]
    return cells.filter { column < $0.count }.flatMap { $0[column].lines }.map { line in
      let style = composer.style.style(line.style)
      return composer.breaker.width(
        of: TextTokenizer.tokens(
          of: line.inlines, base: style, named: composer.style.style))
    }.max() ?? 0
  }

  // MARK: Rows

  private func headPiece(_ columns: [Rectangle], _ name: BlockName) -> Piece {
    let tall = table.head.map { height(of: $0) }.max() ?? 0
    return Piece(height: tall + 5, keepsWithNext: true, block: name) { frame in
      let text = Rectangle(x: frame.x, y: frame.y, width: frame.width, height: tall)
      return elements(of: table.head, columns: columns, in: text, alignedToFoot: true)
        + [
          line(at: frame.bottom, from: frame.left, to: frame.right, composer.style.palette.ink, 0.7)
        ]
    }
  }

  private func piece(
    of row: TableRow, at index: Int, columns: [Rectangle], name: BlockName
  ) -> Piece {
    let text = row.cells.map { height(of: $0) }.max() ?? 0
    let isGroup = row.kind == .group
    let padding = table.style == .plain ? 0 : isGroup ? 6.0 : 4.6
    let tall = max(text + padding, table.style == .plain ? 0 : isGroup ? 18 : 24)
    let isLast = index == table.rows.count - 1
    return Piece(height: tall, keepsWithNext: isGroup || index == table.rows.count - 2, block: name)
    {
      frame in
      let cells =
        isGroup
        ? groupElements(of: row, in: frame)
        : elements(of: row.cells, columns: columns, in: frame, alignedToFoot: false)
      return cells + rules(under: row, isLast: isLast, frame: frame)
    }
  }

  private func rules(under row: TableRow, isLast: Bool, frame: Rectangle) -> [DrawingElement] {
    guard table.style == .ruled else { return [] }
    let palette = composer.style.palette
    let hasGroups = table.rows.contains { $0.kind == .group }
    let indent = hasGroups && row.kind == .row && !isLast ? 10.0 : 0
    return [
      line(
        at: frame.bottom, from: frame.left + indent, to: frame.right,
        isLast ? palette.rule : palette.hair, 0.5)
    ]
  }

  private func line(
    at y: Double, from left: Double, to right: Double, _ color: Color, _ width: Double
  ) -> DrawingElement {
    .path(.line(from: Point(left, y), to: Point(right, y)), stroke: Stroke(color, width: width))
  }

  // MARK: Cells

  private func height(of cell: TableCell) -> Double {
    cell.lines.reduce(0) { $0 + composer.style.style($1.style).lead }
  }

  private func elements(
    of cells: [TableCell], columns: [Rectangle], in frame: Rectangle, alignedToFoot: Bool
  ) -> [DrawingElement] {
    zip(cells, columns).enumerated().flatMap { index, pair -> [DrawingElement] in
      let (cell, column) = pair
      let spot = Rectangle(
        x: frame.x + column.x, y: frame.y, width: column.width, height: frame.height)
      if let figure = cell.figure { return drawing(of: figure, in: spot) }
      let tall = height(of: cell)
      let top = alignedToFoot ? spot.bottom - tall : spot.top + (spot.height - tall) / 2
      return lines(of: cell, top: top, in: spot, alignment: table.columns[index].alignment)
    }
  }

  /// A group's first cell begins the line and its last ends it; what is between is left free.
  private func groupElements(of row: TableRow, in frame: Rectangle) -> [DrawingElement] {
    guard let first = row.cells.first else { return [] }
    let last = row.cells.count > 1 ? row.cells.last : nil
    let top = { (cell: TableCell) in frame.bottom - 2.5 - height(of: cell) }
    let end = last.map { lines(of: $0, top: top($0), in: frame, alignment: .right) } ?? []
    let taken =
      end.compactMap { element -> Double? in
        guard case .text(let run) = element else { return nil }
        return frame.right - run.origin.x
      }.max() ?? 0
    var free = frame
    free.width = max(0, frame.width - taken - 12)
    return lines(of: first, top: top(first), in: free, alignment: .left) + end
  }

  private func drawing(of figure: Figure, in spot: Rectangle) -> [DrawingElement] {
    let frame = Rectangle(
      left: spot.left, top: spot.top + 4, right: spot.right, bottom: spot.bottom - 4)
    guard let drawn = composer.figures.figure(figure, frame.size) else { return [] }
    return [drawn.element(at: Point(frame.x, frame.y), of: figure)]
  }

  private func lines(
    of cell: TableCell, top: Double, in spot: Rectangle, alignment: TableColumn.Alignment
  ) -> [DrawingElement] {
    var y = top
    return cell.lines.flatMap { line -> [DrawingElement] in
      let style = composer.style.style(line.style)
      defer { y += style.lead }
      let words = shortened(line.inlines, style: style, width: spot.width)
      let x =
        switch alignment {
        case .left: spot.left
        case .right: spot.right - words.width
        case .center: spot.left + (spot.width - words.width) / 2
        }
      return composer.elements(of: words, baseline: Point(x, y + style.ascent))
    }
  }

  /// One line, cut with an ellipsis where the column ends.
  private func shortened(_ inlines: [Inline], style: BlockStyle, width: Double) -> TextLine {
    let whole = composer.lines(of: inlines, in: style, width: .greatestFiniteMagnitude)
    guard let line = whole.first else { return TextLine() }
    guard line.width > width + 0.01 else { return line }
    var text = Array(inlines.plainText)
    while !text.isEmpty {
      text.removeLast()
      let cut = String(text).trimmingEndBlanks + "…"
      let wide = composer.measurer.width(of: cut, style: style.text)
      if wide <= width {
        var result = TextLine()
        result.append(.run(cut, style.text), width: wide)
        return result
      }
    }
    return TextLine()
  }
}

extension String {
  fileprivate var trimmingEndBlanks: String {
    var result = self
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }
}
