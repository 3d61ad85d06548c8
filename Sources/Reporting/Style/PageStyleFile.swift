package import GoalCore

/// A page style as people write it in YAML: what the file says, and nothing that it leaves out.
package struct PageStyleFile: Equatable, Sendable {
  /// The built-in style that it begins with; `nil` for the one that its template goes with.
  package var like: Placed<String>?
  package var paper: StylePaper?
  /// In points, as all lengths here.
  package var margins: [MarginKey: Double] = [:]
  package var gutter: Double?
  /// How much larger large print is.
  package var largePrint: Double?
  package var fonts: [FontKey: Placed<String>] = [:]
  /// The weights that letters are set in; others become the nearest of them.
  package var weights: [StyleWeight]?
  package var palette: StylePalette?
  /// `0x1A1E23`, by role.
  package var colors: [ColorToken: UInt32] = [:]
  /// By the names that templates and tables use.
  package var texts: [String: TextStyleEntry] = [:]
  package var charts: [ChartKey: Double] = [:]
  /// By language, then by the phrase's key.
  package var words: [String: [String: Phrase]] = [:]
  package var clinic: String?
  /// A PNG, by its path from the style's folder.
  package var logo: Placed<String>?

  package init() {}
}

/// A value and where its file has it.
package struct Placed<Value: Equatable & Sendable>: Equatable, Sendable {
  package var value: Value
  package var position: SourcePosition

  package init(_ value: Value, at position: SourcePosition) {
    self.value = value
    self.position = position
  }
}

/// What a file says of one text style.
package struct TextStyleEntry: Equatable, Sendable {
  package var position: SourcePosition
  /// Another text style, for all that is not said here.
  package var like: Placed<String>?
  package var size: Double?
  /// From baseline to baseline.
  package var line: Double?
  package var weight: StyleWeight?
  package var color: StyleColor?
  package var face: FontKey?
  package var align: StyleAlignment?
  package var before: Double?
  package var after: Double?
  /// Between letters.
  package var spacing: Double?
  package var strong: StyleWeight?
  package var quiet: StyleColor?

  package init(at position: SourcePosition) {
    self.position = position
  }
}
