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
    let gap = table.gap ?? (table.style == .plain ? 8 : 6)
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
    let left = max(0, free - widths.reduce(0, +))
    for (index, width) in zip(rests, shares(of: rests, in: left)) { widths[index] = width }
    return narrowed(widths, to: free)
  }

  /// What each of the columns takes of `room`: its words, and the same more as the others.
  private func shares(of columns: [Int], in room: Double) -> [Double] {
    guard columns.count > 1 else { return columns.map { _ in room } }
    let widths = narrowed(
      columns.map { naturalWidth(of: $0) + table.columns[$0].indent }, to: room)
    let more = max(0, room - widths.reduce(0, +)) / Double(columns.count)
    return widths.map { $0 + more }
  }

  /// Where there are too many words for the measure the widest columns give way, down to one width.
  private func narrowed(_ widths: [Double], to free: Double) -> [Double] {
    guard widths.reduce(0, +) > free else { return widths }
    var most = 0.0
    var left = free
    for (place, width) in widths.sorted().enumerated() {
      most = left / Double(widths.count - place)
      if width > most { break }
      left -= width
    }
    return widths.map { min($0, most) }
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

  /// The head of the first column stands at the table's edge, however far its rows stand in.
  private func headPiece(_ columns: [Rectangle], _ name: BlockName) -> Piece {
    var columns = columns
    if let first = columns.first {
      columns[0] = Rectangle(x: 0, y: first.y, width: first.x + first.width, height: first.height)
    }
    let cells = zip(table.head, columns).map { lines(of: $0, width: $1.width) }
    let tall = cells.map(\.height).max() ?? 0
    return Piece(height: tall + 5, keepsWithNext: true, block: name) { frame in
      let text = Rectangle(x: frame.x, y: frame.y, width: frame.width, height: tall)
      let words = zip(cells, columns).enumerated().flatMap { index, cell -> [DrawingElement] in
        if let figure = table.head[index].figure {
          return drawing(of: figure, in: spot(of: cell.1, in: text), margin: 0)
        }
        return elements(of: cell.0, column: index, in: spot(of: cell.1, in: text), isAtFoot: true)
      }
      return words + [
        line(at: frame.bottom, from: frame.left, to: frame.right, composer.style.palette.ink, 0.7)
      ]
    }
  }

  private func piece(
    of row: TableRow, at index: Int, columns: [Rectangle], name: BlockName
  ) -> Piece {
    let isGroup = row.kind == .group
    let cells =
      isGroup
      ? groupCells(of: row)
      : zip(row.cells, columns).map { lines(of: $0, width: $1.width, most: mostLines) }
    let padding = table.style == .plain ? 0 : isGroup ? 6.0 : 4.6
    let least: Double = table.style == .plain ? 0 : isGroup ? 18 : 24
    let tall = max((cells.map(\.height).max() ?? 0) + padding, least)
    let isLast = index == table.rows.count - 1
    return Piece(height: tall, keepsWithNext: isGroup || index == table.rows.count - 2, block: name)
    { frame in
      let words =
        isGroup
        ? groupElements(of: cells, in: frame)
        : rowElements(of: row, cells: cells, columns: columns, in: frame)
      return words + rules(under: row, isLast: isLast, frame: frame)
    }
  }

  /// Names take two lines at most, so that a row keeps its shape; other words as many as they need.
  private var mostLines: Int {
    table.columns.contains { $0.width == .rest } ? (table.isCompact ? 1 : 2) : .max
  }

  /// The cell that ends a group's line takes what it needs, the one that begins it the rest.
  private func groupCells(of row: TableRow) -> [[SetLine]] {
    guard let first = row.cells.first else { return [] }
    let end = row.cells.count > 1 ? row.cells.last : nil
    let last = end.map { lines(of: $0, width: width * 0.5, most: mostLines) } ?? []
    let taken = last.map(\.text.width).max() ?? 0
    return [lines(of: first, width: width - taken - 12, most: mostLines), last]
  }

  /// A rule between two rows begins where their text does, one round a group at the edge.
  private func rules(under row: TableRow, isLast: Bool, frame: Rectangle) -> [DrawingElement] {
    guard table.style == .ruled else { return [] }
    let palette = composer.style.palette
    let indent = row.kind == .row && !isLast ? table.columns.first?.indent ?? 0 : 0
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

  /// A line of a cell as it is set.
  fileprivate struct SetLine {
    var text: TextLine
    var style: BlockStyle
  }

  private func spot(of column: Rectangle, in frame: Rectangle) -> Rectangle {
    Rectangle(x: frame.x + column.x, y: frame.y, width: column.width, height: frame.height)
  }

  /// A cell's lines, broken at the column's edge; what would take more than `most` is cut with an
  /// ellipsis.
  private func lines(of cell: TableCell, width: Double, most: Int = .max) -> [SetLine] {
    cell.lines.flatMap { line -> [SetLine] in
      let style = composer.style.style(line.style)
      let lines = composer.lines(of: line.inlines, in: style, width: width)
      // An empty line keeps its height, so that heads of one and of two lines stand level.
      guard !lines.isEmpty else { return [SetLine(text: TextLine(), style: style)] }
      guard lines.count > most, !line.isWhole else {
        return lines.map { SetLine(text: $0, style: style) }
      }
      let cut =
        most == 1
        ? shortened(line.inlines, style: style, width: width)
        : shortened(lines[most - 1], style: style, width: width)
      return (lines.prefix(most - 1) + [cut]).map { SetLine(text: $0, style: style) }
    }
  }

  private func rowElements(
    of row: TableRow, cells: [[SetLine]], columns: [Rectangle], in frame: Rectangle
  ) -> [DrawingElement] {
    zip(row.cells, cells).enumerated().flatMap { index, pair -> [DrawingElement] in
      guard columns.indices.contains(index) else { return [] }
      let spot = spot(of: columns[index], in: frame)
      if let figure = pair.0.figure {
        return drawing(of: figure, in: spot, margin: pair.0.figureMargin)
      }
      return elements(of: pair.1, column: index, in: spot, isAtFoot: false)
    }
  }

  private func elements(
    of cell: [SetLine], column: Int, in spot: Rectangle, isAtFoot: Bool
  ) -> [DrawingElement] {
    let free = spot.height - cell.height
    let top = spot.top + (isAtFoot ? free : free / 2)
    let alignment = table.columns.indices.contains(column) ? table.columns[column].alignment : .left
    return elements(of: cell, top: top, in: spot, alignment)
  }

  private func elements(
    of cell: [SetLine], top: Double, in spot: Rectangle, _ alignment: TableColumn.Alignment
  ) -> [DrawingElement] {
    var y = top
    return cell.flatMap { line -> [DrawingElement] in
      defer { y += line.style.lead }
      let x =
        switch alignment {
        case .left: spot.left
        case .right: spot.right - line.text.width
        case .center: spot.left + (spot.width - line.text.width) / 2
        }
      return composer.elements(
        of: line.text, baseline: Point(x, y + line.style.ascent), measure: spot.right - x)
    }
  }

  /// A group's first cell begins the line and its last ends it; what is between is left free.
  private func groupElements(of cells: [[SetLine]], in frame: Rectangle) -> [DrawingElement] {
    guard let first = cells.first else { return [] }
    let top = { (cell: [SetLine]) in frame.bottom - 2.5 - cell.height }
    let end = cells.dropFirst().last ?? []
    return elements(of: first, top: top(first), in: frame, .left)
      + elements(of: end, top: top(end), in: frame, .right)
  }

  private func drawing(
    of figure: Figure, in spot: Rectangle, margin: Double
  ) -> [DrawingElement] {
    let frame = Rectangle(
      left: spot.left, top: spot.top + margin, right: spot.right, bottom: spot.bottom - margin)
    guard let drawn = composer.figures.figure(figure, frame.size) else { return [] }
    return [drawn.element(at: Point(frame.x, frame.y), of: figure)]
  }

  /// One line, cut with an ellipsis where the column ends.
  private func shortened(_ inlines: [Inline], style: BlockStyle, width: Double) -> TextLine {
    let whole = composer.lines(of: inlines, in: style, width: .greatestFiniteMagnitude)
    guard let line = whole.first else { return TextLine() }
    guard line.width > width + 0.01 else { return line }
    return cut(String(inlines.plainText.dropLast()), RunStyle(text: style.text), width: width)
  }

  /// The last line of several of which there is no room for more.
  private func shortened(_ line: TextLine, style: BlockStyle, width: Double) -> TextLine {
    let runs = line.items.compactMap { placed -> (text: String, style: RunStyle)? in
      if case .run(let text, let style) = placed.item { (text, style) } else { nil }
    }
    return cut(
      runs.map(\.text).joined(), runs.first?.style ?? RunStyle(text: style.text), width: width)
  }

  /// As much of `text` as fits with an ellipsis after it.
  private func cut(_ text: String, _ style: RunStyle, width: Double) -> TextLine {
    var text = Array(text)
    while !text.isEmpty {
      let cut = String(text).trimmingEndBlanks + "…"
      let wide = composer.measurer.width(of: cut, style: style.text)
      if wide <= width {
        var result = TextLine()
        result.append(.run(cut, style), width: wide)
        return result
      }
      text.removeLast()
    }
    return TextLine()
  }
}

extension [TableComposer.SetLine] {
  fileprivate var height: Double { reduce(0) { $0 + $1.style.lead } }
}

extension String {
  fileprivate var trimmingEndBlanks: String {
    var result = self
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }
}
