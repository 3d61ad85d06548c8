internal import Drawing
internal import CCairoPango

/// A run that Pango laid out as a whole: any script, any direction, any installed font.
final class WholeRun {
  let layout: OpaquePointer
  /// In points at the nominal size.
  let width: Double
  /// Characters that no font has, once for each place.
  let missing: [Unicode.Scalar]

  init?(_ text: String, families: [String], weight: FontWeight, fonts: FontSet) {
    guard let layout = pango_layout_new(fonts.context) else { return nil }
    let description = fontDescription(families: families, weight: weight)
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    let attributes = pango_attr_list_new()
    pango_attr_list_insert(
      attributes, pango_attr_font_features_new(fontFeatures.joined(separator: ",")))
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    pango_layout_set_single_paragraph_mode(layout, 1)
    // Lines run from left to right whatever word they begin with; words keep their own direction.
    pango_layout_set_auto_dir(layout, 0)
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        pango_layout_set_text(layout, characters.baseAddress, Int32(clamping: characters.count))
      }
    }
    var logical = PangoRectangle()
    pango_layout_get_extents(layout, nil, &logical)
    self.layout = layout
    width = Double(logical.width) / pangoUnits
    missing = pango_layout_get_unknown_glyphs_count(layout) > 0 ? unknownCharacters(layout) : []
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }
}

/// Pango marks a glyph that stands for an unknown character with this bit.
private let unknownMark: UInt32 = 0x1000_0000

private func unknownCharacters(_ layout: OpaquePointer) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  guard let line = pango_layout_get_line_readonly(layout, 0) else { return [] }
  var node = line.pointee.runs
  while let current = node {
    if let run = current.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
      let glyphs = run.pointee.glyphs
    {
      let all = UnsafeBufferPointer(
        start: glyphs.pointee.glyphs, count: Int(glyphs.pointee.num_glyphs))
      for glyph in all where glyph.glyph & unknownMark != 0 {
        if let scalar = Unicode.Scalar(glyph.glyph & ~unknownMark) { result.append(scalar) }
      }
    }
    node = current.pointee.next
  }
  return result
}
