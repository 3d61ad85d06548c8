import CairoRendering

extension TextEngine {
  /// Letters since the last time that no installed font has, by their code points alone.
  func takeGlyphWarning() -> String? {
    let missing = takeMissingGlyphs()
    guard !missing.isEmpty else { return nil }
    let codes = missing.keys.sorted().prefix(8)
      .map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
    return "warning: no installed font has \(codes)"
  }
}
