import CairoRendering
import Drawing

/// A tiny picture as text: `#` for dark pixels, `.` for light ones, `?` for those between.
///
/// Expectations in tests are written the same way, one row a line.
struct LetterPicture: Equatable, CustomStringConvertible {
  let description: String

  init(_ drawing: Drawing, engine: TextEngine, dotsPerInch: Double = 72) throws {
    let raster = try Raster(
      drawing, dotsPerInch: dotsPerInch, engine: engine, background: .white)
    var rows: [String] = []
    for index in 0..<raster.height {
      rows.append(String(raster.row(index).map(letter)))
    }
    description = rows.joined(separator: "\n")
  }
}

private func letter(for pixel: UInt32) -> Character {
  switch Color(rgb: pixel & 0xFF_FFFF).gray {
  case ..<64: "#"
  case 192...: "."
  default: "?"
  }
}
