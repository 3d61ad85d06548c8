/// What a page style may say; the raw value is the key in the file.
package enum StyleKey: String, CaseIterable, Sendable {
  case like, paper, margins, gutter
  case largePrint = "large-print"
  case fonts, weights, palette, colors, text, charts, words, clinic, logo
}

/// The empty edges of a page.
package enum MarginKey: String, CaseIterable, Sendable {
  case top, bottom, left, right
  /// The edge that is bound: left on odd pages, right on even ones.
  case binding
  /// The edge across from the bound one.
  case outer
}

/// The two designs of letters.
package enum FontKey: String, CaseIterable, Sendable {
  case text, titles
}

/// What can be said of one text style.
package enum TextKey: String, CaseIterable, Sendable {
  case like, size, line, weight, color, face, align, before, after, spacing, strong, quiet
}

/// Sizes inside charts.
package enum ChartKey: String, CaseIterable, Sendable {
  case axis, labels, current, entry, week
}

/// Colours by what they are for.
package enum ColorToken: String, CaseIterable, Sendable {
  case ink, ink2, ink3, form, hatch, mark, rule, hair, tint, zone, aim, away, paper
}

/// The two sets of colours that the program has.
package enum StylePalette: String, CaseIterable, Sendable {
  case color, mono
}

/// Paper that pages are made for.
package enum StylePaper: String, CaseIterable, Sendable {
  case letter, a4
}

/// Weights of letters.
package enum StyleWeight: String, CaseIterable, Sendable {
  case regular, medium, semibold, bold
}

/// Where a line stands in its measure.
package enum StyleAlignment: String, CaseIterable, Sendable {
  case left, right, center
}

/// A colour by its role, or one of its own.
package enum StyleColor: Equatable, Sendable {
  case token(ColorToken)
  /// `0x1A1E23`.
  case rgb(UInt32)
}
