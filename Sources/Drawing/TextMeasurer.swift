/// Knows how wide text will be, and where a word may be broken.
///
/// One measurer serves layout and painting, so that what was measured is what is drawn.
package protocol TextMeasurer {
  /// The advance of `text` in points, letter spacing included.
  func width(of text: String, style: TextStyle) -> Double

  /// Places inside `word` at which a line may end: after each character of scripts that are
  /// written without spaces, and between any two clusters otherwise when `anywhere` is set.
  func breaks(in word: String, anywhere: Bool) -> [String.Index]
}

extension TextMeasurer {
  /// The box that `text` fills when it stands on `baseline`.
  ///
  /// Ascent and descent are those of the design's own lint: 0.74 and 0.20 of the size.
  package func box(of text: String, style: TextStyle, baseline: Point) -> Rectangle {
    Rectangle(
      left: baseline.x, top: baseline.y - 0.74 * style.size,
      right: baseline.x + width(of: text, style: style), bottom: baseline.y + 0.2 * style.size)
  }
}
