internal import Documents
package import GoalCore

/// A page's whole style: several files one over another, each saying what differs.
package struct StyleSheet: Equatable, Sendable {
  /// `nil` where no file says it.
  package var paper: StylePaper?
  package var margins: StyleMargins
  package var gutter: Double
  package var largePrint: Double
  package var fonts: [FontKey: Placed<String>]
  package var weights: [StyleWeight]
  package var palette: StylePalette
  package var colors: [ColorToken: UInt32]
  package var texts: [String: TextSetting]
  package var charts: [ChartKey: Double]
  package var words: [String: [String: Phrase]]
  package var clinic: String?
  package var logo: Placed<String>?
  /// What is wrong between the files: a style that is like none, or like itself.
  package var problems: [Diagnostic]

  /// - Shape: the file that all others change comes first.
  package init(_ files: [PageStyleFile]) {
    paper = files.compactMap(\.paper).last
    margins = StyleMargins(files.map(\.margins))
    gutter = files.compactMap(\.gutter).last ?? 18
    largePrint = files.compactMap(\.largePrint).last ?? 1.4
    // Titles go with the text unless the same file says otherwise.
    fonts = files.reduce(into: [:]) { fonts, file in
      if let text = file.fonts[.text] { fonts[.titles] = text }
      fonts.merge(file.fonts) { $1 }
    }
    weights = files.compactMap(\.weights).last ?? StyleWeight.allCases
    palette = files.compactMap(\.palette).last ?? .color
    // Colours of a file below would stay coloured on a page that a file above makes grey.
    colors = files.reduce(into: [:]) { colors, file in
      if file.palette != nil { colors = [:] }
      colors.merge(file.colors) { $1 }
    }
    charts = files.reduce(into: [:]) { $0.merge($1.charts) { $1 } }
    words = files.reduce(into: [:]) { words, file in
      words.merge(file.words) { $0.merging($1) { $1 } }
    }
    clinic = files.compactMap(\.clinic).last
    logo = files.compactMap(\.logo).last
    var resolver = TextStyleResolver(files.map(\.texts))
    texts = resolver.settings()
    problems = resolver.problems
  }
}

/// The empty edges of a page, in points.
package struct StyleMargins: Equatable, Sendable {
  package var top: Double
  package var bottom: Double
  /// On odd pages, where the sheet is bound.
  package var left: Double
  package var right: Double
  /// True if left and right change places on even pages.
  package var isMirrored: Bool

  /// A file that says left or right puts away a binding below it, and the other way round.
  init(_ layers: [[MarginKey: Double]]) {
    var edges: [MarginKey: Double] = [:]
    for layer in layers {
      if layer[.binding] == nil, layer[.left] != nil || layer[.right] != nil {
        edges[.binding] = nil
        edges[.outer] = nil
      }
      edges.merge(layer) { $1 }
    }
    top = edges[.top] ?? 36
    bottom = edges[.bottom] ?? 26
    isMirrored = edges[.binding] != nil
    let right = edges[.right] ?? 42.5
    left = edges[.binding] ?? edges[.left] ?? 42.5
    self.right = isMirrored ? edges[.outer] ?? right : right
  }
}

/// How one text style is set, nothing left open.
package struct TextSetting: Equatable, Sendable {
  package var size = 9.0
  package var line = 12.0
  package var weight = StyleWeight.regular
  package var color = StyleColor.token(.ink)
  package var face = FontKey.text
  package var align = StyleAlignment.left
  package var before = 0.0
  package var after = 0.0
  package var spacing = 0.0
  package var strong = StyleWeight.semibold
  package var quiet = StyleColor.token(.ink3)

  package init() {}

  /// The setting as `entry` changes it; a new size alone takes the distance of lines with it.
  fileprivate func changed(by entry: TextStyleEntry) -> TextSetting {
    var setting = self
    setting.size = entry.size ?? size
    setting.line = entry.line ?? line * setting.size / size
    setting.weight = entry.weight ?? weight
    setting.color = entry.color ?? color
    setting.face = entry.face ?? face
    setting.align = entry.align ?? align
    setting.before = entry.before ?? before
    setting.after = entry.after ?? after
    setting.spacing = entry.spacing ?? spacing
    setting.strong = entry.strong ?? strong
    setting.quiet = entry.quiet ?? quiet
    return setting
  }
}

/// Works out each text style from what the files say of it, and of those that it is like.
private struct TextStyleResolver {
  private let layers: [[String: TextStyleEntry]]
  private let names: Set<String>
  private var known: [String: TextSetting] = [:]
  private(set) var problems: [Diagnostic] = []

  init(_ layers: [[String: TextStyleEntry]]) {
    self.layers = layers
    names = layers.reduce(into: []) { $0.formUnion($1.keys) }
  }

  mutating func settings() -> [String: TextSetting] {
    for name in names.sorted() { known[name] = setting(of: name, asked: []) }
    for name in names.sorted() { check(name) }
    return known
  }

  /// - Shape: `asked` are the styles that wait for this one.
  private mutating func setting(of name: String, asked: [String]) -> TextSetting {
    if let done = known[name] { return done }
    let entries = layers.compactMap { $0[name] }
    // What a file below says counts only down to the last that begins with another style.
    let start = entries.lastIndex { $0.like != nil }
    var setting: TextSetting
    if let start, let like = entries[start].like {
      setting = base(like, asked: asked + [name])
    } else {
      setting = name == "body" ? TextSetting() : bodyWithoutSpace(asked: asked + [name])
    }
    for entry in entries[(start ?? 0)...] { setting = setting.changed(by: entry) }
    known[name] = setting
    return setting
  }

  private mutating func bodyWithoutSpace(asked: [String]) -> TextSetting {
    guard names.contains("body"), !asked.contains("body") else { return TextSetting() }
    var setting = setting(of: "body", asked: asked)
    setting.before = 0
    setting.after = 0
    return setting
  }

  private mutating func base(_ like: Placed<String>, asked: [String]) -> TextSetting {
    guard names.contains(like.value) else {
      complain(
        at: like.position, "there is no text style \(shown(like.value))",
        hint: nearestName(to: like.value, in: names.sorted()).map { "did you mean \($0)?" })
      return TextSetting()
    }
    guard asked.count < 32 else {
      complain(at: like.position, "too many text styles are like one another in a row")
      return TextSetting()
    }
    guard !asked.contains(like.value) else {
      let way = (asked.drop { $0 != like.value } + [like.value]).joined(separator: ", like ")
      complain(at: like.position, "a text style cannot be like itself: \(way)")
      return TextSetting()
    }
    return setting(of: like.value, asked: asked)
  }

  /// Lines that stand closer than their letters are tall would touch.
  private mutating func check(_ name: String) {
    guard let setting = known[name], setting.line < setting.size,
      let entry = layers.compactMap({ $0[name] }).last
    else { return }
    complain(
      at: entry.position, "the lines of \(name) stand closer than its letters are tall",
      hint: "give a line of at least its size; 1.3 times reads well")
  }

  private mutating func complain(
    at position: SourcePosition, _ message: String, hint: String? = nil
  ) {
    problems.append(
      Diagnostic(.error, at: position, code: "page-style", message, hint: hint))
  }
}
