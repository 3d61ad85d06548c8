internal import Drawing
internal import CCairoPango

/// Text is shaped at this size and scaled to the one wanted, so that one face serves all sizes.
let nominalSize = 64.0

/// Pango counts in 1024ths of a point.
let pangoUnits = 1024.0

/// A font map and a context of its own: nothing in it is shared with another thread.
final class FontSet {
  private let map: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  let language: OpaquePointer?
  private let library = FontLibrary()

  /// Sets Pango so that one layout serves PDF and pictures: 72 dots per inch, no hinting, and
  /// glyphs that stand between pixels.
  init(_ configuration: FontConfiguration, language: String) throws(RenderingError) {
    guard configuration.hasFonts,
      let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    else { throw .noFonts }
    pango_fc_font_map_set_config(
      OpaquePointer(map),
      configuration.pointer)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      throw .noFonts
    }
    self.map = map
    self.context = context
    self.language = pango_language_from_string(language)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_language(context, self.language)
    pango_context_set_round_glyph_positions(context, 0)
    // The default direction is a weak one, which a run's first letter turns round.
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    let options = unhintedOptions()
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }

  /// The font that serves `families` best, at the nominal size.
  func font(families: [String], weight: FontWeight) -> LoadedFont? {
    let description = fontDescription(families: families, weight: weight)
    defer { pango_font_description_free(description) }
    guard let font = pango_font_map_load_font(map, context, description) else { return nil }
    return LoadedFont(owning: font, library: library)
  }
}

/// The caller frees it.
func fontDescription(families: [String], weight: FontWeight) -> OpaquePointer? {
  let description = pango_font_description_new()
  pango_font_description_set_family(description, families.joined(separator: ","))
  pango_font_description_set_weight(description, PangoWeight(UInt32(weight.rawValue)))
  pango_font_description_set_size(description, Int32(nominalSize * pangoUnits))
  return description
}

/// Font options with hinting off, grey edges; the caller destroys them.
func unhintedOptions() -> OpaquePointer? {
  let options = cairo_font_options_create()
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
  return options
}
