package import Drawing
internal import CCairoPango

/// One worker's fonts, shaping and caches.
///
/// It is handed over explicitly and never shared between threads: each worker makes its own.
/// What it measures is what painters draw with it, on every kind of surface.
package final class TextEngine {
  private let choice: FontChoice
  private let textFamilies: [String]
  private let displayFamilies: [String]
  private let system: FontConfiguration
  /// The fonts of the chosen families only, which are quick to search.
  private let nearFonts: FontSet
  /// All fonts, made when a character asks for them.
  private lazy var allFonts: FontSet? =
    choice.privateFiles.isEmpty ? try? FontSet(system, language: choice.language) : nearFonts
  private var shapers: [FaceKey: WordShaper] = [:]
  /// Text comes in stretches of one face, so the last is nearly always the next.
  private var lastShaper: (key: FaceKey, shaper: WordShaper)?
  private var wholeRuns: [WholeRunKey: WholeRun] = [:]
  private var missing: [Unicode.Scalar: Int] = [:]
  /// The same surface each time, which Cairo then stores once a document.
  private var images: [[UInt8]: ImageSurface] = [:]

  /// Families that were asked for before the one that is used, and are not installed.
  package let missingFamilies: [String]

  /// - Cost: about 10 ms for the first of a process, which reads fontconfig's settings.
  package init(fonts choice: FontChoice = FontChoice()) throws(RenderingError) {
    self.choice = choice
    guard choice.privateFiles.isEmpty else {
      system = try FontConfiguration(files: choice.privateFiles)
      nearFonts = try FontSet(system, language: choice.language)
      textFamilies = choice.textFamilies
      displayFamilies = choice.displayFamilies
      missingFamilies = []
      return
    }
    system = try FontConfiguration.system()
    let text = InstalledFamily(first: choice.textFamilies, in: system)
    let display = InstalledFamily(first: choice.displayFamilies, in: system)
    let folders = text.folders.union(display.folders).sorted()
    let near =
      text.folders.isEmpty || display.folders.isEmpty
      ? system : try FontConfiguration(folders: folders, cachesOf: system)
    nearFonts = try FontSet(near, language: choice.language)
    // One family each: characters that it lacks are left to fontconfig's order of fonts for their
    // script, which a list of Latin families would come before.
    textFamilies = text.family.map { [$0] } ?? choice.textFamilies
    displayFamilies = display.family.map { [$0] } ?? textFamilies
    missingFamilies = text.skipped + display.skipped.filter { !text.skipped.contains($0) }
  }

  /// Characters that no font has, with how often they were painted since the last call.
  package func takeMissingGlyphs() -> [Unicode.Scalar: Int] {
    defer { missing = [:] }
    return missing
  }

  func image(png: [UInt8]) throws(RenderingError) -> ImageSurface {
    if let known = images[png] { return known }
    let fresh = try ImageSurface(png: png)
    if images.count >= 8 { images.removeAll() }
    images[png] = fresh
    return fresh
  }

  func countMissing(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars { missing[scalar, default: 0] += 1 }
  }
}

/// The first family of a list that is installed, and where.
private struct InstalledFamily {
  var family: String?
  var folders: Set<String> = []
  var skipped: [String] = []

  init(first families: [String], in system: FontConfiguration) {
    for family in families {
      folders = system.folders(ofFamily: family)
      if !folders.isEmpty {
        self.family = family
        return
      }
      skipped.append(family)
    }
  }
}

private struct FaceKey: Hashable {
  let face: FontFace
  let weight: FontWeight
}

private struct WholeRunKey: Hashable {
  let face: FaceKey
  let text: String
}

/// A text ready to be measured or painted.
enum ShapedText {
  case words([ShapedWord], font: LoadedFont)
  case whole(WholeRun)
  case nothing
}

extension TextEngine {
  /// - Precondition: `text` is on one line.
  func shape(_ text: String, style: TextStyle) -> ShapedText {
    guard !text.isEmpty else { return .nothing }
    let text = withPlainSpaces(text)
    let key = FaceKey(face: style.face, weight: style.weight)
    if isPlain(text), let shaper = shaper(for: key) {
      let words = pieces(of: text).map(shaper.shape)
      if !words.contains(where: \.lacksGlyph) { return .words(words, font: shaper.font) }
    }
    return wholeRun(text, key: key).map(ShapedText.whole) ?? .nothing
  }

  private func shaper(for key: FaceKey) -> WordShaper? {
    if let lastShaper, lastShaper.key == key { return lastShaper.shaper }
    guard let shaper = shapers[key] ?? makeShaper(for: key) else { return nil }
    lastShaper = (key, shaper)
    return shaper
  }

  /// Weights that come to one font share its shaper, so that a PDF has the font once.
  private func makeShaper(for key: FaceKey) -> WordShaper? {
    let nearest = FaceKey(face: key.face, weight: choice.weight(for: key.weight))
    if let known = shapers[nearest] {
      shapers[key] = known
      return known
    }
    guard let font = nearFonts.font(families: families(of: key), weight: nearest.weight) else {
      return nil
    }
    let fresh = WordShaper(font: font, language: choice.language)
    shapers[nearest] = fresh
    shapers[key] = fresh
    return fresh
  }

  private func wholeRun(_ text: String, key: FaceKey) -> WholeRun? {
    let place = WholeRunKey(face: key, text: text)
    if let known = wholeRuns[place] { return known }
    guard let allFonts else { return nil }
    if wholeRuns.count >= 2_000 { wholeRuns.removeAll(keepingCapacity: true) }
    var fresh: WholeRun?
    withSharedFonts {
      fresh = WholeRun(
        text, families: families(of: key), weight: choice.weight(for: key.weight), fonts: allFonts)
    }
    wholeRuns[place] = fresh
    return fresh
  }

  private func families(of key: FaceKey) -> [String] {
    switch key.face {
    case .text: textFamilies
    case .display: displayFamilies
    }
  }
}

extension TextEngine: TextMeasurer {
  /// The advance of `text`, letter spacing included.
  ///
  /// Letter spacing is left out of text that Pango lays out as a whole: joined scripts would
  /// come apart.
  package func width(of text: String, style: TextStyle) -> Double {
    if let word = soleWord(text, style: style) {
      return width(advance: word.advance, clusters: word.clusters.count, style: style)
    }
    switch shape(onOneLine(text), style: style) {
    case .words(let words, _):
      let advance = words.reduce(0) { $0 &+ $1.advance }
      let clusters = words.reduce(0) { $0 &+ $1.clusters.count }
      return width(advance: advance, clusters: clusters, style: style)
    case .whole(let run): return run.width * style.size / nominalSize
    case .nothing: return 0
    }
  }

  private func width(advance: Int, clusters: Int, style: TextStyle) -> Double {
    Double(advance) * style.size / (nominalSize * pangoUnits)
      + Double(clusters) * style.letterSpacing
  }

  /// What line breaking asks for most: one word of ASCII, or one blank.
  private func soleWord(_ text: String, style: TextStyle) -> ShapedWord? {
    let isSole = text == " " || text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard isSole, !text.isEmpty,
      let shaper = shaper(for: FaceKey(face: style.face, weight: style.weight))
    else { return nil }
    let word = shaper.shape(text)
    return word.lacksGlyph ? nil : word
  }

  /// Follows Unicode's line breaking where a script is written without spaces.
  package func breaks(in word: String, anywhere: Bool) -> [String.Index] {
    if anywhere { return Array(word.indices.dropFirst()) }
    guard isWrittenWithoutSpaces(word) else { return [] }
    let scalars = word.unicodeScalars
    var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: scalars.count + 1)
    var text = onOneLine(word)
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        pango_get_log_attrs(
          characters.baseAddress, Int32(clamping: characters.count), -1, nearFonts.language,
          &attributes, Int32(clamping: attributes.count))
      }
    }
    return zip(scalars.indices, attributes).dropFirst()
      .filter { $0.1.is_line_break != 0 && $0.1.is_cursor_position != 0 }.map(\.0)
  }
}
