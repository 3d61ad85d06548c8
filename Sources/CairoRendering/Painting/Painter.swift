internal import CCairoPango
internal import Drawing

/// Paints drawings on one Cairo context.
///
/// Errors of Cairo stay in the context; whoever owns it asks for its status after a page.
struct Painter {
  let context: OpaquePointer
  let engine: TextEngine
  /// Takes note of structure and links; `nil` on pictures.
  let tags: StructureTags?
  /// Where the group being painted stands on the page.
  private var offset = Point.zero
  /// What the cuts of all groups around leave of the page.
  private var visible = Rectangle(size: Size(width: 0, height: 0))
  /// What the context is set to, so that nothing is set twice.
  private var font: FontSetting?
  private var waiting = WaitingText()

  private var isPicture: Bool { tags == nil }

  init(on context: OpaquePointer, engine: TextEngine, tags: StructureTags? = nil) {
    self.context = context
    self.engine = engine
    self.tags = tags
    let options = unhintedOptions()
    cairo_set_font_options(context, options)
    cairo_font_options_destroy(options)
  }

  mutating func paint(_ drawing: Drawing) throws(RenderingError) {
    visible = Rectangle(size: drawing.size)
    try paint(drawing.elements)
    showWaiting()
  }

  private mutating func paint(_ elements: [DrawingElement]) throws(RenderingError) {
    for element in elements {
      if case .text = element {} else { showWaiting() }
      switch element {
      case .path(let path, let fill, let stroke): try paint(path, fill: fill, stroke: stroke)
      case .text(let run): try paint(run)
      case .image(let image): try paint(image)
      case .group(let group): try paint(group)
      case .link(let link):
        guard link.frame.isFinite else { throw .place }
        tags?.add(link, offset: offset, on: context)
      }
    }
  }

  private mutating func paint(_ group: DrawingGroup) throws(RenderingError) {
    guard group.offset.isFinite, group.clip?.isFinite ?? true else { throw .place }
    let outer = (offset: offset, visible: visible)
    offset = outer.offset + group.offset
    if let clip = group.clip { visible = outer.visible.intersection(clip.moved(by: offset)) }
    defer { (offset, visible) = outer }
    // Cairo 1.16 loses tags in a frame that nothing can be seen in, then refuses the whole file.
    guard visible.width > 0.01, visible.height > 0.01 else { return }
    let tag = tags?.begin(group.role, on: context)
    let isMoved = group.offset != .zero || group.clip != nil
    if isMoved { enter(group) }
    try paint(group.elements)
    showWaiting()
    if isMoved {
      cairo_restore(context)
      font = nil
    }
    if let tag { tags?.end(tag, on: context) }
  }

  private func enter(_ group: DrawingGroup) {
    cairo_save(context)
    cairo_translate(context, group.offset.x, group.offset.y)
    guard let clip = group.clip else { return }
    cairo_rectangle(context, clip.x, clip.y, clip.width, clip.height)
    cairo_clip(context)
  }
}

// MARK: - Paths

extension Painter {
  private func paint(_ path: Path, fill: Color?, stroke: Stroke?) throws(RenderingError) {
    guard path.hasPlaces else { throw .place }
    cairo_new_path(context)
    for element in path.elements { add(element) }
    if let fill {
      setColor(fill)
      if stroke == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
    }
    if let stroke {
      set(stroke)
      // Cairo 1.16 flattens each stroke of a PDF to learn how far it reaches, and writes it as it
      // is: round ends of four corners reach as far as those of twenty.
      if !isPicture { cairo_set_tolerance(context, max(stroke.width, Self.tolerance)) }
      cairo_stroke(context)
      if !isPicture { cairo_set_tolerance(context, Self.tolerance) }
    }
    cairo_new_path(context)
  }

  /// Cairo's own.
  private static let tolerance = 0.1

  private func add(_ element: Path.Element) {
    switch element {
    case .move(let point): cairo_move_to(context, point.x, point.y)
    // A dot is a line to where it begins: PDFium and MuPDF show nothing of a closed point.
    case .line(let point): cairo_line_to(context, point.x, point.y)
    case .curve(let first, let second, let end):
      cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
    case .close: cairo_close_path(context)
    }
  }

  private func set(_ stroke: Stroke) {
    setColor(stroke.color)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_cap(
      context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(
      context, stroke.join == .round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
    cairo_set_dash(context, stroke.dash, Int32(clamping: stroke.dash.count), 0)
  }

  private func setColor(_ color: Color) {
    cairo_set_source_rgb(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }
}

// MARK: - Text

/// The face and size that a context is set to.
private struct FontSetting: Equatable {
  let face: OpaquePointer
  let size: Double
}

/// Runs of one font and color that follow each other: Cairo keeps, measures and writes each text
/// that it is given by itself, whatever its length.
private struct WaitingText {
  var color: Color?
  var bytes: [UInt8] = []
  var glyphs: [cairo_glyph_t] = []
  var clusters: [cairo_text_cluster_t] = []
}

extension Painter {
  private mutating func paint(_ run: TextRun) throws(RenderingError) {
    guard run.origin.isFinite, run.style.size.isFinite else { throw .place }
    guard run.style.size > 0.01 else { return }
    let text = withPlainSpaces(onOneLine(run.text))
    switch engine.shape(text, style: run.style) {
    case .words(let words, let font):
      if waiting.color != run.style.color || !isSet(font, size: run.style.size) { showWaiting() }
      if waiting.color == nil {
        setColor(run.style.color)
        set(font, size: run.style.size)
        waiting.color = run.style.color
      }
      add(words, of: text, run: run)
    case .whole(let whole):
      showWaiting()
      engine.countMissing(whole.missing)
      setColor(run.style.color)
      show(whole, run: run)
    case .nothing: break
    }
  }

  private func isSet(_ loaded: LoadedFont, size: Double) -> Bool {
    font == FontSetting(face: loaded.paintingFace, size: size)
  }

  private mutating func set(_ loaded: LoadedFont, size: Double) {
    if isSet(loaded, size: size) { return }
    cairo_set_font_face(context, loaded.paintingFace)
    var matrix = loaded.matrix
    let scale = size / nominalSize
    cairo_matrix_scale(&matrix, scale, scale)
    cairo_set_font_matrix(context, &matrix)
    font = FontSetting(face: loaded.paintingFace, size: size)
  }

  private mutating func add(_ words: [ShapedWord], of text: String, run: TextRun) {
    waiting.bytes.append(contentsOf: text.utf8)
    let scale = run.style.size / (nominalSize * pangoUnits)
    var x = run.origin.x
    for word in words {
      var index = 0
      for cluster in word.clusters {
        waiting.clusters.append(
          cairo_text_cluster_t(num_bytes: cluster.bytes, num_glyphs: cluster.glyphs))
        for glyph in word.glyphs[index..<index + Int(cluster.glyphs)] {
          waiting.glyphs.append(
            cairo_glyph_t(
              index: UInt(glyph.index), x: x + Double(glyph.rightward) * scale,
              y: run.origin.y - Double(glyph.upward) * scale))
          x += Double(glyph.advance) * scale
        }
        index += Int(cluster.glyphs)
        x += run.style.letterSpacing
      }
    }
    // In a picture glyphs are paths, of which each text is filled by itself.
    if isPicture { showWaiting() }
  }

  /// Shows the texts that wait, before anything else is set or painted.
  private mutating func showWaiting() {
    guard waiting.color != nil else { return }
    waiting.color = nil
    if isPicture {
      // Cairo 1.16 moves the glyphs of a picture to whole pixels, which spaces small text unevenly.
      cairo_glyph_path(context, waiting.glyphs, Int32(clamping: waiting.glyphs.count))
      cairo_fill(context)
    } else {
      waiting.bytes.withUnsafeBytes { bytes in
        cairo_show_text_glyphs(
          context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(clamping: bytes.count), waiting.glyphs, Int32(clamping: waiting.glyphs.count),
          waiting.clusters, Int32(clamping: waiting.clusters.count),
          cairo_text_cluster_flags_t(0))
      }
    }
    waiting.bytes.removeAll(keepingCapacity: true)
    waiting.glyphs.removeAll(keepingCapacity: true)
    waiting.clusters.removeAll(keepingCapacity: true)
  }

  private mutating func show(_ whole: WholeRun, run: TextRun) {
    let scale = run.style.size / nominalSize
    tags?.usesSharedFonts = true
    cairo_save(context)
    cairo_translate(context, run.origin.x, run.origin.y)
    cairo_scale(context, scale, scale)
    cairo_move_to(context, 0, 0)
    withSharedFonts {
      pango_cairo_show_layout_line(context, pango_layout_get_line_readonly(whole.layout, 0))
    }
    cairo_restore(context)
    cairo_new_path(context)
    font = nil
  }
}

// MARK: - Images

extension Painter {
  private func paint(_ image: ImageMark) throws(RenderingError) {
    guard image.frame.isFinite else { throw .place }
    let surface = try engine.image(png: image.png)
    guard image.frame.width > 0, image.frame.height > 0, surface.width > 0, surface.height > 0
    else { return }
    cairo_save(context)
    cairo_translate(context, image.frame.x, image.frame.y)
    cairo_scale(
      context, image.frame.width / Double(surface.width),
      image.frame.height / Double(surface.height))
    cairo_set_source_surface(context, surface.pointer, 0, 0)
    if isPicture {
      // Else the edges would fade into what lies beyond; in a PDF this would store a larger copy.
      cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
    }
    cairo_rectangle(context, 0, 0, Double(surface.width), Double(surface.height))
    cairo_fill(context)
    cairo_restore(context)
  }
}
