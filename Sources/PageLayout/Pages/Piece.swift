internal import Drawing

/// The smallest part of a page that is never divided: a line, a table row, a figure, a rule.
struct Piece {
  /// At least this; a piece that fills takes more where the page has it.
  var height: Double
  /// Left out at the top of a page.
  var spaceBefore: Double
  /// True if no page may end between this piece and the next.
  var keepsWithNext: Bool
  /// True for figures, and columns with figures, that take the height the page leaves.
  var fills: Bool
  /// No piece that fills grows beyond this; `nil` for no limit.
  var tallest: Double?
  /// True for what takes the height that all others leave.
  var fillsLast = false
  /// Pieces of one block are one group in the page's structure.
  var block: BlockName
  /// Set again at the top of the next page, for tables.
  var head: [Piece]
  /// Draws into the frame it is given, at least `height` tall.
  var draw: (Rectangle) -> [DrawingElement]

  init(
    height: Double, spaceBefore: Double = 0, keepsWithNext: Bool = false, fills: Bool = false,
    block: BlockName, head: [Piece] = [], draw: @escaping (Rectangle) -> [DrawingElement]
  ) {
    self.height = height
    self.spaceBefore = spaceBefore
    self.keepsWithNext = keepsWithNext
    self.fills = fills
    self.block = block
    self.head = head
    self.draw = draw
  }
}

/// Which block a piece belongs to, and what the block is to a screen reader.
struct BlockName: Equatable {
  var number: Int
  var role: GroupRole?
}

extension [Piece] {
  /// The height of all, one under another, without the space before the first.
  var height: Double {
    enumerated().reduce(0) {
      $0 + $1.element.height + ($1.offset == 0 ? 0 : $1.element.spaceBefore)
    }
  }

  /// How much taller each becomes where there is `room` left: equal shares, as far as each may.
  private func growth(by room: Double) -> [Double] {
    var growth = map { _ in 0.0 }
    var rest = room
    for isLast in [false, true] {
      var open = indices.filter { self[$0].fills && self[$0].fillsLast == isLast }
      while rest > 0.001, !open.isEmpty {
        let share = rest / Double(open.count)
        let count = open.count
        open = open.filter { index in
          let most = self[index].tallest.map { Swift.max(0, $0 - self[index].height) }
          let more = Swift.min(share, (most ?? .infinity) - growth[index])
          growth[index] += more
          rest -= more
          return growth[index] < most ?? .infinity
        }
        if open.count == count { break }
      }
    }
    return growth
  }

  /// The height beyond which nothing in it would grow; `nil` where something has no limit.
  var tallest: Double? {
    let fillers = filter(\.fills)
    guard !fillers.isEmpty else { return nil }
    return fillers.reduce(height as Double?) { sum, piece in
      guard let sum, let tallest = piece.tallest else { return nil }
      return sum + Swift.max(0, tallest - piece.height)
    }
  }

  /// Draws all from the top of `frame`; what fills shares the height that is left.
  func draw(in frame: Rectangle) -> [DrawingElement] {
    let growth = growth(by: Swift.max(0, frame.height - height))
    var y = frame.top
    var groups: [DrawingGroup] = []
    var last: BlockName?
    for (index, piece) in enumerated() {
      if index > 0 { y += piece.spaceBefore }
      let tall = piece.height + growth[index]
      let elements = piece.draw(
        Rectangle(x: frame.x, y: y, width: frame.width, height: tall))
      y += tall
      if last == piece.block, let open = groups.indices.last {
        groups[open].elements += elements
      } else {
        groups.append(DrawingGroup(role: piece.block.role, elements: elements))
      }
      last = piece.block
    }
    return groups.flatMap { group in
      group.role == nil ? group.elements : [.group(group)]
    }
  }
}
