/// A piece of an HTML page, whose values are shown as they stand and never read as markup.
///
/// Literals are markup; a `String` between them is a value and is escaped, so that no value can
/// reach a page by another way. Attributes must stand in double quotes.
struct HTMLText: Equatable, ExpressibleByStringInterpolation, Sendable {
  private(set) var source: String

  init(stringLiteral source: String) { self.source = source }

  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  /// - Shape: `text` in an element or in a quoted attribute.
  /// - Edge: what HTML cannot hold, such as a null byte, becomes U+FFFD.
  init(showing text: String) {
    source = ""
    Self.append(text, to: &source)
  }

  static func += (left: inout HTMLText, right: HTMLText) { left.source += right.source }
  static func + (left: HTMLText, right: HTMLText) -> HTMLText { "\(left)\(right)" }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ text: String) { HTMLText.append(text, to: &source) }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ html: HTMLText) { source += html.source }
    mutating func appendInterpolation(_ pieces: [HTMLText]) {
      for piece in pieces { source += piece.source }
    }
  }

  typealias StringInterpolation = Interpolation

  private static func append(_ text: String, to source: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": source += "&amp;"
      case "<": source += "&lt;"
      case ">": source += "&gt;"
      case "\"": source += "&quot;"
      case "'": source += "&#39;"
      // Left as it is, a reader would make a line feed of it.
      case "\r": source += "&#13;"
      case "\t", "\n": source.unicodeScalars.append(scalar)
      default: source.unicodeScalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
    }
  }

  /// Controls and noncharacters.
  ///
  /// - Source: HTML Standard, section 13.2.3.5.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
