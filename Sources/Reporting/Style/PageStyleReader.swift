internal import Documents
package import GoalCore
internal import Yams

/// A style file's values, and what is wrong in it.
package struct PageStyleReading: Equatable, Sendable {
  package var file: PageStyleFile
  /// In the order of the text.
  package var problems: [Diagnostic]
}

/// Reads page styles from YAML.
package struct PageStyleReader: Sendable {
  /// Most characters of a style; a page needs a tenth of them.
  package static let longestText = 100_000
  /// No text is smaller than this, in points.
  static let smallestSize = 6.0
  /// Below this text is hard to read in print.
  static let readableSize = 8.0

  private let path: String
  private let builtIn: [String]
  private let languages: [String]
  private let language: @Sendable (String) -> PageLanguage?

  /// - Shape: `path` is the file as messages name it, `builtIn` the styles that one can begin with;
  ///   `language` gives the program's own words, which a file's are held against.
  package init(
    path: String, builtIn: [String], languages: [String],
    language: @escaping @Sendable (String) -> PageLanguage?
  ) {
    self.path = path
    self.builtIn = builtIn
    self.languages = languages
    self.language = language
  }

  /// - Edge: a file with errors gives what could be read of it.
  package func read(_ yaml: String) -> PageStyleReading {
    var scan = StyleScan(path: path)
    var file = PageStyleFile()
    guard yaml.utf8.count <= Self.longestText else {
      scan.complain(problem("the style is longer than \(Self.longestText) characters"))
      return PageStyleReading(file: file, problems: scan.problems)
    }
    if let alias = alias(in: yaml) {
      scan.complain(alias)
      return PageStyleReading(file: file, problems: scan.problems)
    }
    do {
      if let root = try Yams.compose(yaml: yaml, .basic) { take(root, into: &file, &scan) }
    } catch let error as YamlError {
      scan.complain(problem(error))
    } catch {
      scan.complain(problem("the file cannot be read as YAML"))
    }
    return PageStyleReading(
      file: file, problems: scan.problems.sorted { $0.position < $1.position })
  }

  private func take(_ root: Node, into file: inout PageStyleFile, _ scan: inout StyleScan) {
    for (key, entry) in scan.keyed(StyleKey.self, root, of: "the style") {
      switch key {
      case .like: file.like = like(entry, &scan)
      case .paper: file.paper = scan.choice(StylePaper.self, entry)
      case .margins: file.margins = margins(entry, &scan)
      case .gutter: file.gutter = scan.length(entry, in: 0...72)
      case .largePrint: file.largePrint = scan.number(entry, in: 1...2.5)
      case .fonts: file.fonts = fonts(entry, &scan)
      case .weights: file.weights = scan.choices(StyleWeight.self, entry)
      case .palette: file.palette = scan.choice(StylePalette.self, entry)
      case .colors: file.colors = colors(entry, &scan)
      case .text: file.texts = texts(entry, &scan)
      case .charts: file.charts = charts(entry, &scan)
      case .words: file.words = words(entry, &scan)
      case .clinic: file.clinic = scan.text(entry)?.value
      case .logo: file.logo = scan.text(entry)
      }
    }
  }

  private func like(_ entry: StyleScan.Entry, _ scan: inout StyleScan) -> Placed<String>? {
    guard let name = scan.text(entry) else { return nil }
    guard !builtIn.contains(name.value) else { return name }
    scan.complain(
      at: entry.value, "there is no built-in style \(shown(name.value))",
      hint: nearestName(to: name.value, in: builtIn).map { "did you mean \($0)?" }
        ?? "there are: \(builtIn.joined(separator: ", "))")
    return nil
  }

  /// A printer leaves about 4 mm white; more than a quarter of the sheet is no margin.
  private func margins(_ entry: StyleScan.Entry, _ scan: inout StyleScan) -> [MarginKey: Double] {
    var margins: [MarginKey: Double] = [:]
    for (key, entry) in scan.keyed(MarginKey.self, entry.value, of: "margins") {
      margins[key] = scan.length(entry, in: 11...144)
    }
    return margins
  }

  private func fonts(
    _ entry: StyleScan.Entry, _ scan: inout StyleScan
  ) -> [FontKey: Placed<String>] {
    var fonts: [FontKey: Placed<String>] = [:]
    for (key, entry) in scan.keyed(FontKey.self, entry.value, of: "fonts") {
      guard let family = scan.text(entry) else { continue }
      // Families are handed on by comma, so a comma in one would make two.
      guard !family.value.contains(",") else {
        scan.complain(at: entry.value, "\(entry.name) names more than one family")
        continue
      }
      fonts[key] = family
    }
    return fonts
  }

  private func colors(_ entry: StyleScan.Entry, _ scan: inout StyleScan) -> [ColorToken: UInt32] {
    var colors: [ColorToken: UInt32] = [:]
    for (key, entry) in scan.keyed(ColorToken.self, entry.value, of: "colors") {
      colors[key] = scan.rgb(entry)
    }
    return colors
  }

  private func charts(_ entry: StyleScan.Entry, _ scan: inout StyleScan) -> [ChartKey: Double] {
    var charts: [ChartKey: Double] = [:]
    for (key, entry) in scan.keyed(ChartKey.self, entry.value, of: "charts") {
      switch key {
      case .axis, .labels, .current: charts[key] = size(entry, &scan)
      case .entry, .week: charts[key] = scan.number(entry, in: 0.5...8, unit: " pt")
      }
    }
    return charts
  }

  /// A size of letters, with a warning where it is hard to read.
  private func size(_ entry: StyleScan.Entry, _ scan: inout StyleScan) -> Double? {
    guard let size = scan.length(entry, in: Self.smallestSize...96) else { return nil }
    if size < Self.readableSize {
      scan.complain(
        .warning, at: entry.value, "letters under 8 pt are hard to read in print",
        hint: "the pages of the program use 8 pt and more")
    }
    return size
  }

  private func texts(
    _ entry: StyleScan.Entry, _ scan: inout StyleScan
  ) -> [String: TextStyleEntry] {
    var texts: [String: TextStyleEntry] = [:]
    for entry in scan.entries(entry.value, of: "text") {
      texts[entry.name] = text(entry, &scan)
    }
    return texts
  }

  private func text(_ entry: StyleScan.Entry, _ scan: inout StyleScan) -> TextStyleEntry {
    var style = TextStyleEntry(at: scan.position(entry.key))
    for (key, entry) in scan.keyed(TextKey.self, entry.value, of: entry.name) {
      switch key {
      case .like: style.like = scan.text(entry)
      case .size: style.size = size(entry, &scan)
      case .line: style.line = scan.length(entry, in: Self.smallestSize...144)
      case .weight: style.weight = scan.choice(StyleWeight.self, entry)
      case .color: style.color = scan.color(entry)
      case .face: style.face = scan.choice(FontKey.self, entry)
      case .align: style.align = scan.choice(StyleAlignment.self, entry)
      case .before: style.before = scan.length(entry, in: 0...144)
      case .after: style.after = scan.length(entry, in: 0...144)
      case .spacing: style.spacing = scan.length(entry, in: -1...5)
      case .strong: style.strong = scan.choice(StyleWeight.self, entry)
      case .quiet: style.quiet = scan.color(entry)
      }
    }
    return style
  }

  private func words(
    _ entry: StyleScan.Entry, _ scan: inout StyleScan
  ) -> [String: [String: Phrase]] {
    var words: [String: [String: Phrase]] = [:]
    for entry in scan.entries(entry.value, of: "words") {
      guard languages.contains(entry.name), let language = language(entry.name) else {
        scan.complain(
          at: entry.key, "there is no language \(shown(entry.name))",
          hint: "put phrases under their language, one of: \(languages.joined(separator: ", "))")
        continue
      }
      words[entry.name] = StyleWords(language: language).phrases(entry, &scan)
    }
    return words
  }

  /// The first `*name` that stands for what `&name` marks elsewhere.
  ///
  /// A few lines of these, one within another, unfold to more than any memory holds.
  private func alias(in yaml: String) -> Diagnostic? {
    for (number, line) in lines(of: yaml) where line.utf8.contains(UInt8(ascii: "*")) {
      for match in line.matches(of: /(?:^|[\s\[,{?:-])\*([A-Za-z0-9_-]+)/)
      where yaml.contains("&" + match.output.1) {
        let column = line.distance(from: line.startIndex, to: match.output.1.startIndex)
        return problem(
          "a style has no aliases such as *\(match.output.1.prefix(20))", line: number,
          column: column, hint: "write out what it stands for, or use \"like\" for a text style")
      }
    }
    return nil
  }

  // MARK: What the YAML parser says

  private func problem(
    _ message: String, line: Int = 0, column: Int = 0, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, at: SourcePosition(file: path, line: line, column: column), code: "page-style",
      message, hint: hint)
  }

  private func problem(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let words, let mark, _), .parser(_, let words, let mark, _),
      .composer(_, let words, let mark, _):
      problem(
        "this is not YAML: \(words)", line: mark.line, column: mark.column,
        hint: "write \"key: value\", with blanks and never tabs before a key")
    case .duplicatedKeysInMapping(let names, let context):
      problem(
        "the key \(shown(names.first ?? "")) is given twice", line: context.mark.line,
        column: context.mark.column, hint: "keep one of the two")
    default: problem("the file cannot be read as YAML")
    }
  }
}
