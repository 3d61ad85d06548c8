internal import Documents
internal import Drawing

/// Columns side by side, so that a double column is as wide as two single ones and their gutter.
///
/// A column of a fixed width holds its own gap; the others share what is left.
struct ColumnGrid {
  /// Left free at the right of a column of a fixed width.
  private static let fixedGap = 5.0

  /// From the left end, of no height.
  let frames: [Rectangle]

  init(columns: [Column], width: Double, gutter: Double) {
    let fixed = columns.compactMap(\.points).reduce(0, +)
    let shares = columns.filter { $0.points == nil }.map(\.share)
    let total = max(shares.reduce(0, +), 1e-9)
    let endsInShare = columns.last?.points == nil
    let gutters = total - (endsInShare ? 1 : 0)
    let unit = (width - fixed - gutter * gutters) / total
    var x = 0.0
    var frames: [Rectangle] = []
    for (index, column) in columns.enumerated() {
      if let points = column.points {
        let gap = index < columns.count - 1 ? Self.fixedGap : 0
        frames.append(Rectangle(x: x, y: 0, width: max(0, points - gap), height: 0))
        x += points
      } else {
        let share = max(0, unit * column.share + gutter * (column.share - 1))
        frames.append(Rectangle(x: x, y: 0, width: share, height: 0))
        x += share + gutter
      }
    }
    self.frames = frames
  }
}
