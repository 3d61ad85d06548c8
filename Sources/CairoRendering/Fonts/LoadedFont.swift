internal import CCairoPango
internal import Synchronization

/// Runs `body` alone with the fonts that Cairo opens by itself and shares between threads.
///
/// Cairo 1.16 closes one of them as soon as more than ten are open, even while another thread is
/// about to use it: pages then fail with "error occurred in libfreetype", or the process ends.
/// Pages in the chosen families use faces of their own and never wait here.
func withSharedFonts(_ body: () -> Void) {
  sharedFonts.withLock { _ in body() }
}

private let sharedFonts = Mutex<Void>(())

/// FreeType for the faces of one engine.
final class FontLibrary {
  fileprivate let pointer: FT_Library?

  init() {
    var library: FT_Library?
    pointer = FT_Init_FreeType(&library) == 0 ? library : nil
  }

  deinit { FT_Done_FreeType(pointer) }
}

/// One face at the nominal size, for shaping (HarfBuzz) and for painting (Cairo).
final class LoadedFont {
  private let font: UnsafeMutablePointer<PangoFont>
  /// Belongs to `font`.
  let shapingFont: OpaquePointer
  let paintingFace: OpaquePointer
  /// Cairo's font matrix at the nominal size.
  let matrix: cairo_matrix_t

  /// Takes over `font`; `nil` if it cannot be used.
  init?(owning font: UnsafeMutablePointer<PangoFont>, library: FontLibrary) {
    guard let shaping = pango_font_get_hb_font(font),
      let face = openFace(for: font, library: library)
    else {
      g_object_unref(font)
      return nil
    }
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, nominalSize, nominalSize)
    self.font = font
    self.matrix = matrix
    shapingFont = shaping
    paintingFace = face
  }

  deinit {
    cairo_font_face_destroy(paintingFace)
    g_object_unref(font)
  }
}

/// What Cairo's face keeps alive: it may outlive the engine inside Cairo's caches.
private final class OpenFace {
  let library: FontLibrary
  let face: FT_Face

  init(_ face: FT_Face, of library: FontLibrary) {
    self.face = face
    self.library = library
  }

  deinit { FT_Done_Face(face) }
}

/// FreeType's `FT_LOAD_NO_HINTING`, a macro that Swift does not see.
private let noHinting: Int32 = 1 << 1

/// Opens the file that `font` stands for once more, for this engine alone.
private func openFace(
  for font: UnsafeMutablePointer<PangoFont>, library: FontLibrary
) -> OpaquePointer? {
  let pattern = pango_fc_font_get_pattern(
    UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self))
  var path: UnsafeMutablePointer<FcChar8>?
  guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path else {
    return nil
  }
  var index: Int32 = 0
  _ = FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
  var opened: FT_Face?
  guard FT_New_Face(library.pointer, String(cString: path), Int(index), &opened) == 0,
    let opened,
    let face = cairo_ft_font_face_create_for_ft_face(opened, noHinting)
  else { return nil }
  let keeper = Unmanaged.passRetained(OpenFace(opened, of: library))
  let status = cairo_font_face_set_user_data(face, gp_face_key(), keeper.toOpaque()) { keeper in
    if let keeper { Unmanaged<OpenFace>.fromOpaque(keeper).release() }
  }
  guard status == CAIRO_STATUS_SUCCESS else {
    cairo_font_face_destroy(face)
    keeper.release()
    return nil
  }
  return face
}
