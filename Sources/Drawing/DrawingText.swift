/// A drawing as stable text, one element a line, places rounded to 0.01 point.
///
/// Tests compare it, and `--emit pages` prints it.
extension Drawing: CustomStringConvertible {
  package var description: String {
    var lines = ["drawing \(fixed(size.width)) x \(fixed(size.height))"]
    for element in elements { append(element, to: &lines, indent: "  ") }
    return lines.joined(separator: "\n") + "\n"
  }
}

private func append(_ element: DrawingElement, to lines: inout [String], indent: String) {
  switch element {
  case .path(let path, let fill, let stroke):
    var words = [indent + "path"]
    if let fill { words.append("fill \(fill)") }
    if let stroke { words.append(text(of: stroke)) }
    words.append(text(of: path))
    lines.append(words.joined(separator: " "))
  case .text(let run):
    lines.append(
      "\(indent)text \(fixed(run.origin.x)) \(fixed(run.origin.y)) w \(fixed(run.width)) "
        + "\(text(of: run.style)) \"\(escaped(run.text))\"")
  case .image(let image):
    lines.append("\(indent)image \(text(of: image.frame)) \(image.png.count) bytes")
  case .link(let link):
    lines.append("\(indent)link \(text(of: link.frame)) \(text(of: link.target))")
  case .group(let group):
    var words = [indent + "group"]
    if let role = group.role { words.append(text(of: role)) }
    if group.offset != .zero {
      words.append("at \(fixed(group.offset.x)) \(fixed(group.offset.y))")
    }
    if let clip = group.clip { words.append("clip \(text(of: clip))") }
    lines.append(words.joined(separator: " "))
    for inner in group.elements { append(inner, to: &lines, indent: indent + "  ") }
  }
}

private func text(of style: TextStyle) -> String {
  var words = "\(fixed(style.size))/\(style.weight.rawValue) \(style.color)"
  if style.face == .display { words += " display" }
  if style.letterSpacing != 0 { words += " spaced \(fixed(style.letterSpacing))" }
  return words
}

private func text(of stroke: Stroke) -> String {
  var words = "stroke \(stroke.color) \(fixed(stroke.width))"
  if !stroke.dash.isEmpty { words += " dash " + stroke.dash.map(fixed).joined(separator: ",") }
  if stroke.cap != .butt { words += " cap \(stroke.cap.rawValue)" }
  if stroke.join != .miter { words += " join \(stroke.join.rawValue)" }
  return words
}

private func text(of path: Path) -> String {
  path.elements.map { element in
    switch element {
    case .move(let point): "M \(fixed(point.x)) \(fixed(point.y))"
    case .line(let point): "L \(fixed(point.x)) \(fixed(point.y))"
    case .curve(let first, let second, let end):
      "C "
        + [first, second, end].map { "\(fixed($0.x)) \(fixed($0.y))" }.joined(separator: " ")
    case .close: "Z"
    }
  }.joined(separator: " ")
}

private func text(of frame: Rectangle) -> String {
  [frame.x, frame.y, frame.width, frame.height].map(fixed).joined(separator: " ")
}

private func text(of target: Link.Target) -> String {
  switch target {
  case .destination(let name): "to \(name)"
  case .anchor(let name): "named \(name)"
  case .uri(let address): "uri \(address)"
  }
}

private func text(of role: GroupRole) -> String {
  switch role {
  case .heading(let level): "heading \(level)"
  case .paragraph: "paragraph"
  case .table: "table"
  case .figure(let description): "figure \"\(escaped(description))\""
  case .artifact: "artifact"
  }
}

private func escaped(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "\"", "\\": result += "\\" + String(character)
    case "\n": result += "\\n"
    default: result.append(character)
    }
  }
  return result
}

/// At most two decimals, no trailing zeros, no negative zero.
package func fixed(_ number: Double) -> String {
  guard number.isFinite, abs(number) < 1e12 else { return number.isFinite ? "huge" : "none" }
  let hundredths = Int64((abs(number) * 100).rounded())
  var digits = String(hundredths / 100)
  let rest = hundredths % 100
  if rest != 0 {
    digits += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
  }
  return number < 0 && hundredths != 0 ? "-" + digits : digits
}
