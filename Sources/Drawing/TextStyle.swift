/// How a run of text is set.
package struct TextStyle: Hashable, Sendable {
  package var face: FontFace
  /// In points.
  package var size: Double
  package var weight: FontWeight
  package var color: Color
  /// Added after each character, in points.
  package var letterSpacing: Double

  package init(
    size: Double, weight: FontWeight = .regular, color: Color = .black, face: FontFace = .text,
    letterSpacing: Double = 0
  ) {
    self.face = face
    self.size = size
    self.weight = weight
    self.color = color
    self.letterSpacing = letterSpacing
  }
}

/// Which of the page's two designs of letters.
package enum FontFace: String, CaseIterable, Sendable {
  case text
  /// For titles from 13 points up.
  case display
}

/// Weights that the pages use, by their OpenType number.
package enum FontWeight: Int, CaseIterable, Sendable {
  case regular = 400
  case medium = 500
  case semibold = 600
  case bold = 700
}
