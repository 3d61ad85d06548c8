import Drawing
import Foundation
import Testing

/// What must still be told apart when a page was printed or copied in black and white.
@Suite("Greys")
struct GrayTests {
  static let palettes = ["color": Palette.color, "mono": Palette.mono]

  @Test("of all that carries meaning survive a copier", arguments: palettes.keys.sorted())
  func meaning(name: String) throws {
    let palette = try #require(Self.palettes[name])
    let meaningful = [
      palette.ink, palette.ink2, palette.ink3, palette.form, palette.hatch, palette.mark,
      palette.aim, palette.away,
    ]
    for color in meaningful { #expect(color.gray <= 150, "\(color)") }
    for color in [palette.zone, palette.tint, palette.hair] {
      #expect(color.gray >= 215, "\(color)")
    }
  }

  @Test("of marks that touch each other differ", arguments: palettes.keys.sorted())
  func neighbours(name: String) throws {
    let palette = try #require(Self.palettes[name])
    let pairs = [
      ("entry on paper", palette.mark, palette.paper),
      ("entry and week", palette.mark, palette.ink),
      ("aim and its side", palette.aim, palette.zone),
      ("bar and its last", palette.ink3, palette.ink),
      ("aim line over a bar", palette.aim, palette.hair),
      ("hatch on paper", palette.hatch, palette.paper),
      ("reached step and here", palette.tint, palette.aim),
      ("grid and axis", palette.hair, palette.form),
      ("week on the aim's side", palette.ink, palette.zone),
    ]
    for (what, left, right) in pairs {
      #expect(abs(left.gray - right.gray) >= 35, "\(what) \(left) \(right)")
    }
  }

  @Test("of text are dark enough to read", arguments: palettes.keys.sorted())
  func text(name: String) throws {
    let palette = try #require(Self.palettes[name])
    // 4.5 to 1 against white is the least for small text (WCAG 2.2, 1.4.3).
    for color in [palette.ink, palette.ink2, palette.ink3, palette.aim] {
      #expect(1.05 / (luminance(color) + 0.05) >= 4.5, "\(color)")
    }
  }

  /// Relative luminance as WCAG defines it.
  private func luminance(_ color: Color) -> Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }
}
