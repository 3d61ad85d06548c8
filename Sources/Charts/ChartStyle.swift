package import Drawing

/// Colours and sizes of a chart, so that one chart serves page, handout and large print.
package struct ChartStyle: Equatable, Sendable {
  package var palette: Palette
  /// Numbers and dates on axes, in points.
  package var axisText: Double
  /// Direct labels.
  package var labelText: Double
  /// The current value.
  package var currentText: Double
  /// Radius of a single entry.
  package var entryRadius: Double
  /// Radius of a weekly average.
  package var weeklyRadius: Double

  package init(
    palette: Palette, axisText: Double = 8, labelText: Double = 8.5, currentText: Double = 11,
    entryRadius: Double = 1.7, weeklyRadius: Double = 3.1
  ) {
    self.palette = palette
    self.axisText = axisText
    self.labelText = labelText
    self.currentText = currentText
    self.entryRadius = entryRadius
    self.weeklyRadius = weeklyRadius
  }

  /// For a therapist's page in colour.
  package static let page = ChartStyle(palette: .color)

  /// For a therapist's page in black and white.
  package static let monoPage = ChartStyle(palette: .mono)

  /// For the sheet that a client takes home.
  package static let handout = ChartStyle(
    palette: .color, axisText: 11, labelText: 12, currentText: 13.8, entryRadius: 2,
    weeklyRadius: 3.6)

  /// All sizes of `self`, multiplied: large print is 1.4 times the handout.
  package func enlarged(by factor: Double) -> ChartStyle {
    ChartStyle(
      palette: palette, axisText: axisText * factor, labelText: labelText * factor,
      currentText: currentText * factor, entryRadius: entryRadius * factor,
      weeklyRadius: weeklyRadius * factor)
  }

  /// How much larger than on a therapist's page rows and gutters have to be.
  var unit: Double { axisText / 8 }

  var isMono: Bool { palette.aim == Palette.mono.aim }

  func axis(_ color: Color? = nil, weight: FontWeight = .regular) -> TextStyle {
    TextStyle(size: axisText, weight: weight, color: color ?? palette.ink3)
  }

  func label(_ color: Color? = nil, weight: FontWeight = .regular) -> TextStyle {
    TextStyle(size: labelText, weight: weight, color: color ?? palette.ink)
  }

  var current: TextStyle { TextStyle(size: currentText, weight: .bold, color: palette.ink) }
}
