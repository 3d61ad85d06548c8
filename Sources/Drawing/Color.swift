/// An opaque colour of eight bits a channel.
package struct Color: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#1A1E23`; `nil` for anything else.
  package init?(hex: String) {
    let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex[...]
    guard digits.count == 6, let number = UInt32(digits, radix: 16) else { return nil }
    self.init(rgb: number)
  }

  /// `0x1A1E23`; bits above the lowest 24 are ignored.
  package init(rgb: UInt32) {
    red = UInt8(rgb >> 16 & 0xFF)
    green = UInt8(rgb >> 8 & 0xFF)
    blue = UInt8(rgb & 0xFF)
  }

  package static let white = Color(rgb: 0xFFFFFF)
  package static let black = Color(rgb: 0x000000)

  /// The grey that a copier makes of it, 0 (black) to 255.
  ///
  /// - Source: ITU-R BT.601 luma weights.
  package var gray: Double {
    0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)
  }
}

extension Color: CustomStringConvertible {
  package var description: String {
    func pair(_ byte: UInt8) -> String {
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }
    return "#" + pair(red) + pair(green) + pair(blue)
  }
}
