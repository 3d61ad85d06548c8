package import Drawing

/// A measurer without fonts: every character is 0.6 of the size wide, letter spacing added.
///
/// Drawing dumps made with it are the same on every machine.
package struct FixedWidthMeasurer: TextMeasurer {
  package init() {}

  package func width(of text: String, style: TextStyle) -> Double {
    Double(text.count) * (0.6 * style.size + style.letterSpacing)
  }

  /// After each CJK character, and at every character boundary when `anywhere` is set.
  package func breaks(in word: String, anywhere: Bool) -> [String.Index] {
    word.indices.dropFirst().filter { index in
      anywhere || isWrittenWithoutSpaces(word[word.index(before: index)])
    }
  }

  private func isWrittenWithoutSpaces(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
