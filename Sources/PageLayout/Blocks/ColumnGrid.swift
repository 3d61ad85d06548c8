internal import Drawing

/// Columns side by side, so that a double column is as wide as two single ones and their gutter.
struct ColumnGrid {
  /// From the left end, of no height.
  let frames: [Rectangle]

  init(columns shares: [Double], width: Double, gutter: Double) {
    let total = max(shares.reduce(0, +), 1e-9)
    let unit = (width - gutter * (total - 1)) / total
    var x = 0.0
    var frames: [Rectangle] = []
    for share in shares {
      let column = max(0, unit * share + gutter * (share - 1))
      frames.append(Rectangle(x: x, y: 0, width: column, height: 0))
      x += column + gutter
    }
    self.frames = frames
  }
}
