internal import CCairoPango

/// One glyph of a word, in 1024ths of a point at the nominal size.
struct ShapedGlyph {
  let index: UInt32
  let advance: Int32
  let rightward: Int32
  let upward: Int32
}

/// Glyphs and the bytes of text that they stand for.
struct GlyphCluster {
  let bytes: Int32
  var glyphs: Int32
}

/// A word as HarfBuzz placed it.
final class ShapedWord {
  let glyphs: [ShapedGlyph]
  let clusters: [GlyphCluster]
  /// In 1024ths of a point at the nominal size.
  let advance: Int
  /// True when the font has no glyph for some character.
  let lacksGlyph: Bool

  init(glyphs: [ShapedGlyph], clusters: [GlyphCluster]) {
    self.glyphs = glyphs
    self.clusters = clusters
    advance = glyphs.reduce(0) { $0 &+ Int($1.advance) }
    lacksGlyph = glyphs.contains { $0.index == 0 }
  }
}

/// Shapes words with HarfBuzz and keeps them.
final class WordShaper {
  let font: LoadedFont
  private let buffer: OpaquePointer
  private let language: OpaquePointer?
  private let features: [hb_feature_t]
  private var words: [String: ShapedWord] = [:]

  /// Beyond this many words the oldest knowledge is worth less than its memory.
  private let mostWords = 30_000

  init(font: LoadedFont, language: String) {
    self.font = font
    self.language = hb_language_from_string(language, -1)
    buffer = hb_buffer_create()
    features = fontFeatures.compactMap { name in
      var feature = hb_feature_t()
      return hb_feature_from_string(name, -1, &feature) != 0 ? feature : nil
    }
  }

  deinit { hb_buffer_destroy(buffer) }

  func shape(_ word: String) -> ShapedWord {
    if let known = words[word] { return known }
    if words.count >= mostWords { words.removeAll(keepingCapacity: true) }
    let fresh = shapeAfresh(word)
    words[word] = fresh
    return fresh
  }

  private func shapeAfresh(_ word: String) -> ShapedWord {
    var word = word
    let byteCount = word.utf8.count
    hb_buffer_clear_contents(buffer)
    word.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        let count = Int32(clamping: characters.count)
        hb_buffer_add_utf8(buffer, characters.baseAddress, count, 0, count)
      }
    }
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_language(buffer, language)
    hb_buffer_guess_segment_properties(buffer)
    hb_shape(font.shapingFont, buffer, features, UInt32(features.count))
    var count: UInt32 = 0
    let infos = UnsafeBufferPointer(
      start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
    let places = UnsafeBufferPointer(
      start: hb_buffer_get_glyph_positions(buffer, &count), count: Int(count))
    return ShapedWord(
      glyphs: zip(infos, places).map { info, place in
        ShapedGlyph(
          index: info.codepoint, advance: place.x_advance, rightward: place.x_offset,
          upward: place.y_offset)
      },
      clusters: clusters(starts: infos.map { Int($0.cluster) }, end: byteCount))
  }
}

/// Figures of one width, and no forms that depend on neighbours: those cost a second font subset.
let fontFeatures = ["tnum=1", "calt=0"]

/// Joins glyphs that start at the same byte; starts ascend as the text runs left to right.
private func clusters(starts: [Int], end: Int) -> [GlyphCluster] {
  var result: [GlyphCluster] = []
  var index = 0
  while index < starts.count {
    var next = index
    while next < starts.count, starts[next] == starts[index] { next += 1 }
    let stop = next < starts.count ? starts[next] : end
    result.append(
      GlyphCluster(bytes: Int32(clamping: stop - starts[index]), glyphs: Int32(next - index)))
    index = next
  }
  return result
}
