internal import Drawing

/// A chart in the making: what is painted so far, and where nothing more may stand.
///
/// Text is placed only where it is free, in order of importance; what finds no place is left out,
/// since the chart's description has it too.
struct Canvas {
  let frame: Rectangle
  let style: ChartStyle
  let measurer: any TextMeasurer
  private(set) var elements: [DrawingElement] = []
  /// Boxes of the texts placed so far.
  private(set) var texts: [Rectangle] = []
  /// Marks and lines that no text may touch.
  private(set) var marks: [Rectangle] = []

  init(size: Size, style: ChartStyle, measurer: any TextMeasurer) {
    frame = Rectangle(size: size)
    self.style = style
    self.measurer = measurer
  }

  var palette: Palette { style.palette }

  var drawing: Drawing { Drawing(size: frame.size, elements: elements) }

  // MARK: Shapes

  mutating func add(_ path: Path, fill: Color? = nil, stroke: Stroke? = nil) {
    guard !path.elements.isEmpty else { return }
    elements.append(.path(path, fill: fill, stroke: stroke))
  }

  mutating func line(_ start: Point, _ end: Point, _ stroke: Stroke) {
    add(.line(from: start, to: end), stroke: stroke)
  }

  mutating func horizontal(_ y: Double, from left: Double, to right: Double, _ stroke: Stroke) {
    line(Point(left, y), Point(right, y), stroke)
  }

  mutating func vertical(_ x: Double, from top: Double, to bottom: Double, _ stroke: Stroke) {
    line(Point(x, top), Point(x, bottom), stroke)
  }

  mutating func fill(_ area: Rectangle, _ color: Color) {
    guard area.width > 0, area.height > 0 else { return }
    add(.rectangle(area), fill: color)
  }

  /// Equal dots as one path.
  mutating func dots(_ centers: [Point], radius: Double, _ color: Color) {
    add(.dots(centers), stroke: Stroke(color, width: 2 * radius, cap: .round))
  }

  /// Keeps text away from `area`.
  mutating func reserve(_ area: Rectangle) { marks.append(area) }

  mutating func reserve(around centers: [Point], radius: Double) {
    marks += centers.map {
      Rectangle(x: $0.x - radius, y: $0.y - radius, width: 2 * radius, height: 2 * radius)
    }
  }

  // MARK: Text

  func width(of text: String, _ style: TextStyle) -> Double {
    measurer.width(of: text, style: style)
  }

  /// The box of `label`, drawn or not.
  func box(of label: Label) -> Rectangle {
    let width = label.runs.reduce(0) { $0 + self.width(of: $1.text, $1.style) }
    let left =
      switch label.anchor {
      case .start: label.at.x
      case .middle: label.at.x - width / 2
      case .end: label.at.x - width
      }
    let size = label.runs.map(\.style.size).max() ?? 0
    return Rectangle(
      left: left, top: label.at.y - 0.74 * size, right: left + width,
      bottom: label.at.y + 0.2 * size)
  }

  /// True if `area` is within the frame and touches no text.
  func isFree(_ area: Rectangle, clearance: Double = 0) -> Bool {
    let wide = Rectangle(
      left: area.left - clearance, top: area.top, right: area.right + clearance,
      bottom: area.bottom)
    return frame.contains(area) && !texts.contains { $0.overlaps(wide) }
  }

  func touchesMark(_ area: Rectangle) -> Bool { marks.contains { $0.overlaps(area) } }

  /// Draws `label` if its place is free; says whether it did.
  @discardableResult
  mutating func place(_ label: Label, clearance: Double = 0) -> Bool {
    let area = box(of: label)
    guard area.width > 0, isFree(area, clearance: clearance) else { return false }
    var x = area.left
    for run in label.runs where !run.text.isEmpty {
      let width = self.width(of: run.text, run.style)
      elements.append(
        .text(TextRun(run.text, at: Point(x, label.at.y), style: run.style, width: width)))
      x += width
    }
    texts.append(area)
    return true
  }

  /// Draws text in one style if its place is free.
  @discardableResult
  mutating func text(
    _ text: String, at point: Point, _ style: TextStyle, _ anchor: Label.Anchor = .start
  ) -> Bool {
    place(Label([Label.Run(text, style)], at: point, anchor))
  }
}

/// Words on one baseline, in one or more styles.
struct Label {
  enum Anchor { case start, middle, end }

  struct Run {
    var text: String
    var style: TextStyle

    init(_ text: String, _ style: TextStyle) {
      self.text = text
      self.style = style
    }
  }

  var runs: [Run]
  var at: Point
  var anchor: Anchor

  init(_ runs: [Run], at: Point, _ anchor: Anchor = .start) {
    self.runs = runs
    self.at = at
    self.anchor = anchor
  }
}
