import Drawing

/// Writes small drawings as SVG within an HTML page; all of them share one list of styles.
///
/// A caseload has thousands of pictures, so places are whole tenths of a point, each told from the
/// one before. Images, links and clips, which no sign and no sparkline has, are left out.
struct InlinePictures {
  private var names: [String: String] = [:]
  private var styles: [String] = []

  /// CSS for all pictures written so far, in the order of their first use.
  var rules: String {
    styles.enumerated().map { ".p\($0.offset){\($0.element)}" }.joined(separator: "\n")
  }

  /// - Shape: `label` is what it shows, in words; without one, readers of the page skip it.
  mutating func svg(_ drawing: Drawing, style: HTMLText, label: String? = nil) -> HTMLText {
    let role: HTMLText =
      label.map { "role=\"img\" aria-label=\"\($0)\"" } ?? "aria-hidden=\"true\""
    return
      "<svg class=\"\(style)\" viewBox=\"0 0 \(tenths(drawing.size.width)) \(tenths(drawing.size.height))\" \(role)>\(content(of: drawing.elements))</svg>"
  }

  /// A picture to be shown in many places by its name.
  mutating func symbol(_ drawing: Drawing, name: String) -> HTMLText {
    "<symbol id=\"\(name)\" viewBox=\"0 0 \(tenths(drawing.size.width)) \(tenths(drawing.size.height))\">\(content(of: drawing.elements))</symbol>"
  }

  private mutating func content(
    of elements: [DrawingElement], offset: Point = .zero
  ) -> HTMLText {
    var result: HTMLText = ""
    for element in elements {
      switch element {
      case .path(let path, let fill, let stroke):
        let style = name(for: Self.style(fill: fill, stroke: stroke))
        result += "<path class=\"\(style)\" d=\"\(InlinePath(path, offset: offset).text)\"/>"
      case .text(let run):
        let style = name(for: Self.style(run.style))
        let place = run.origin + offset
        result +=
          "<text class=\"\(style)\" x=\"\(tenths(place.x))\" y=\"\(tenths(place.y))\">\(run.text)</text>"
      case .group(let group):
        result += content(of: group.elements, offset: offset + group.offset)
      case .image, .link: break
      }
    }
    return result
  }

  private mutating func name(for style: String) -> String {
    if let known = names[style] { return known }
    let name = "p\(styles.count)"
    names[style] = name
    styles.append(style)
    return name
  }

  private static func style(fill: Color?, stroke: Stroke?) -> String {
    var css = "fill:\(fill.map(\.description) ?? "none")"
    guard let stroke else { return css }
    css += ";stroke:\(stroke.color);stroke-width:\(tenths(stroke.width))"
    if !stroke.dash.isEmpty {
      css += ";stroke-dasharray:" + stroke.dash.map { String(tenths($0)) }.joined(separator: " ")
    }
    if stroke.cap == .round { css += ";stroke-linecap:round" }
    css += stroke.join == .round ? ";stroke-linejoin:round" : ";stroke-miterlimit:10"
    return css
  }

  private static func style(_ style: TextStyle) -> String {
    "font-size:\(tenths(style.size))px;font-weight:\(style.weight.rawValue);fill:\(style.color)"
  }
}

/// Path data in tenths of a point.
private struct InlinePath {
  private(set) var text = ""
  private var x = 0
  private var y = 0
  /// The last command, which need not be written again.
  private var command: Character = " "

  init(_ path: Path, offset: Point) {
    var rest = path.elements[...]
    while let element = rest.first {
      if let circle = Circle(rest) {
        add(circle, offset: offset)
        rest = rest.dropFirst(Circle.length)
        continue
      }
      switch element {
      case .move(let point): add("M", [point + offset])
      case .line(let point): add("l", [point + offset])
      case .curve(let first, let second, let end):
        add("c", [first + offset, second + offset, end + offset])
      case .close:
        text += "z"
        command = "z"
      }
      rest = rest.dropFirst()
    }
  }

  /// All points of one command are told from where the command begins.
  private mutating func add(_ name: Character, _ points: [Point]) {
    let (fromX, fromY) = name == "M" ? (0, 0) : (x, y)
    if name != command { text.append(name) }
    var isFirst = name != command
    for point in points {
      add(tenths(point.x) - fromX, isFirst: isFirst)
      add(tenths(point.y) - fromY, isFirst: false)
      isFirst = false
      (x, y) = (tenths(point.x), tenths(point.y))
    }
    // A second move without its letter would be a line.
    command = name == "M" ? " " : name
  }

  private mutating func add(_ number: Int, isFirst: Bool) {
    if !isFirst, number >= 0 { text += " " }
    text += String(number)
  }

  private mutating func add(_ circle: Circle, offset: Point) {
    let radius = tenths(circle.radius)
    add("M", [circle.center + offset + Point(circle.radius, 0)])
    text += "a\(radius) \(radius) 0 1 1-\(2 * radius) 0a\(radius) \(radius) 0 1 1 \(2 * radius) 0z"
    command = "z"
  }
}

/// A circle made of four curves, which takes a quarter of the room as two arcs.
private struct Circle {
  static let length = 6
  var center: Point
  var radius: Double

  init?(_ elements: ArraySlice<Path.Element>) {
    let parts = Array(elements.prefix(Self.length))
    guard parts.count == Self.length, case .move(let right) = parts[0],
      case .curve(_, _, let bottom) = parts[1], case .curve(_, _, let left) = parts[2],
      case .curve(_, _, let top) = parts[3], case .close = parts[5]
    else { return nil }
    center = Point((right.x + left.x) / 2, right.y)
    radius = (right.x - left.x) / 2
    let isRound =
      abs(bottom.y - center.y - radius) < 0.01 && abs(center.y - top.y - radius) < 0.01
      && abs(bottom.x - center.x) < 0.01 && abs(top.x - center.x) < 0.01
    guard radius > 0, isRound else { return nil }
  }
}

/// - Edge: a place that is no number, or off every page, is 0.
private func tenths(_ points: Double) -> Int {
  abs(points) < 100_000 ? Int(exactly: (10 * points).rounded()) ?? 0 : 0
}
