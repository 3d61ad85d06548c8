internal import Drawing

/// The CSS of a run of text.
///
/// - Note: `font` resets the feature settings, so these come after it.
func svgStyle(_ style: TextStyle, fonts: FontChoice) -> String {
  let families =
    (style.face == .text ? fonts.textFamilies : fonts.displayFamilies)
    .map { "'\($0.filter { !"'\\<>&{};".contains($0) })'" } + ["sans-serif"]
  var css =
    "font:\(style.weight.rawValue) \(fixed(style.size))px \(families.joined(separator: ","))"
  css += ";font-feature-settings:'tnum','calt' 0;white-space:pre;fill:\(style.color)"
  if style.letterSpacing != 0 { css += ";letter-spacing:\(fixed(style.letterSpacing))px" }
  return css
}

/// The CSS of a path.
func svgStyle(fill: Color?, stroke: Stroke?) -> String {
  var css = "fill:" + (fill.map(\.description) ?? "none")
  guard let stroke else { return css }
  css += ";stroke:\(stroke.color);stroke-width:\(fixed(stroke.width))"
  if !stroke.dash.isEmpty {
    css += ";stroke-dasharray:" + stroke.dash.map(fixed).joined(separator: " ")
  }
  // Cairo's own limit for sharp corners; SVG's is 4.
  if stroke.join == .round {
    css += ";stroke-linejoin:round"
  } else {
    css += ";stroke-miterlimit:10"
  }
  if stroke.cap == .round { css += ";stroke-linecap:round" }
  return css
}

func svgPathData(_ path: Path) -> String {
  path.elements.map { element in
    switch element {
    case .move(let point): "M\(place(point))"
    case .line(let point): "L\(place(point))"
    case .curve(let first, let second, let end): "C\(place(first)) \(place(second)) \(place(end))"
    case .close: "Z"
    }
  }.joined()
}

private func place(_ point: Point) -> String { "\(fixed(point.x)) \(fixed(point.y))" }

/// `name` as part of an XML id: letters, digits, `-`; other characters become their number.
func svgIdentifier(_ name: String) -> String {
  name.unicodeScalars.map { scalar in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": String(scalar)
    default: "_\(String(scalar.value, radix: 16))_"
    }
  }.joined()
}

/// True when the first letter with a direction runs from right to left.
func isRightToLeft(_ text: String) -> Bool {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0590...0x065F, 0x066D...0x06EF, 0x06FA...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE,
      0x10800...0x10FFF, 0x1E800...0x1EFFF:
      return true
    default: if scalar.properties.isAlphabetic { return false }
    }
  }
  return false
}

/// - Source: RFC 4648, section 4.
func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count / 3 * 4 + 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let count = min(3, bytes.count - start)
    var bits = 0
    for place in 0..<3 { bits = bits << 8 | (place < count ? Int(bytes[start + place]) : 0) }
    for place in 0..<4 {
      result.append(
        place <= count ? letters[bits >> (18 - 6 * place) & 0x3F] : UInt8(ascii: "="))
    }
  }
  return String(decoding: result, as: UTF8.self)
}
