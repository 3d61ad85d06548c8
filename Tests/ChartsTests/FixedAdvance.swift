import Drawing

/// Text of equal letters, so that drawings are the same on each machine.
struct FixedAdvance: TextMeasurer {
  /// Of the size; other scripts than Latin are set wider.
  var advance = 0.56

  func width(of text: String, style: TextStyle) -> Double {
    text.unicodeScalars.reduce(0) { width, scalar in
      let isWide = scalar.value > 0x2E80
      return width + (isWide ? 1 : advance) * style.size + style.letterSpacing
    }
  }

  func breaks(in word: String, anywhere: Bool) -> [String.Index] {
    word.indices.dropFirst().filter { index in
      anywhere || (word[index].unicodeScalars.first.map { $0.value > 0x2E80 } ?? false)
    }
  }
}
