package import Drawing

/// The families that pages are set in, first choice first.
package struct FontChoice: Hashable, Sendable {
  package var textFamilies: [String]
  package var displayFamilies: [String]
  /// The weights that letters are set in.
  ///
  /// - Cost: each is a font of its own in every PDF, 4 KB and 0.3 ms.
  package var weights: [FontWeight]
  /// Font files to use instead of all installed fonts; for tests that must not depend on them.
  package var privateFiles: [String]
  /// The language that decides between forms of one letter, as in `en` or `ja`.
  package var language: String

  package init(
    textFamilies: [String] = ["Inter", "Source Sans 3", "Noto Sans", "DejaVu Sans"],
    displayFamilies: [String] = [
      "Inter Display", "Inter", "Source Sans 3", "Noto Sans", "DejaVu Sans",
    ],
    weights: [FontWeight] = FontWeight.allCases, privateFiles: [String] = [],
    language: String = "en"
  ) {
    self.textFamilies = textFamilies
    self.displayFamilies = displayFamilies
    self.weights = weights
    self.privateFiles = privateFiles
    self.language = language
  }

  /// Families that a page style names, with the program's own behind them.
  package init(text: String?, display: String?, weights: [FontWeight] = FontWeight.allCases) {
    let own = FontChoice()
    self.init(
      textFamilies: [text].compactMap(\.self) + own.textFamilies.filter { $0 != text },
      displayFamilies: [display].compactMap(\.self) + own.displayFamilies.filter { $0 != display },
      weights: weights)
  }

  /// The nearest of the weights that letters are set in; of two as near the heavier.
  func weight(for wanted: FontWeight) -> FontWeight {
    weights.min { left, right in
      let (one, other) = (left.rawValue - wanted.rawValue, right.rawValue - wanted.rawValue)
      return (abs(one), -one) < (abs(other), -other)
    } ?? wanted
  }
}
