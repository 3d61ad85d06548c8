package import Drawing
internal import CCairoPango

/// A PDF that is handed to a sink while its pages are painted, so that it never lies in memory.
///
/// What Cairo 1.16 leaves out is put in while the bytes pass, where that is asked for: language,
/// descriptions of figures, dates as PDF wants them. `PDFDocument` has them whichever Cairo it is,
/// and keeps the file in memory.
package struct PDFStream: ~Copyable {
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let outlet: Unmanaged<Outlet>
  private let tags = StructureTags()
  package private(set) var pageCount = 0
  /// Handed over at the end: Cairo 1.16 ends the program over a file that is given up while its
  /// outline names a page that was never shown.
  private var outline: [OutlineEntry] = []

  /// Begins a file; `size` is that of the first page, and each page brings its own.
  package init(
    size: Size, metadata: PDFMetadata, sink: any ByteSink, isMended: Bool = false
  ) throws(RenderingError) {
    let mending = isMended && isCairo116 ? PDFStreamMending(metadata: metadata) : nil
    // Throw before the first property is set: a half-made noncopyable value cannot be destroyed.
    let outlet = Unmanaged.passRetained(Outlet(to: sink, mending: mending))
    let surface = cairo_pdf_surface_create_for_stream(
      pass, outlet.toOpaque(), size.width, size.height)
    let context = cairo_create(surface)
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS, let surface, let context else {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
      outlet.release()
      throw .cairo(doing: "start a PDF", status: words(for: status))
    }
    self.surface = surface
    self.context = context
    self.outlet = outlet
    set(metadata)
  }

  deinit {
    outlet.takeUnretainedValue().isOpen = false
    guardingSharedFonts {
      // A name on a page that was never shown ends the program too, as does one that was not
      // written: Cairo is told that all went well, and `failure` tells the rest.
      cairo_show_page(context)
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    outlet.release()  // last: destroying an unfinished surface still writes to it
  }

  private func set(_ metadata: PDFMetadata) {
    func put(_ key: cairo_pdf_metadata_t, _ text: String?) {
      if let text { cairo_pdf_surface_set_metadata(surface, key, text) }
    }
    put(CAIRO_PDF_METADATA_TITLE, metadata.title)
    put(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    put(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    put(CAIRO_PDF_METADATA_CREATOR, metadata.creator)
    put(CAIRO_PDF_METADATA_CREATE_DATE, metadata.date.iso)
    put(CAIRO_PDF_METADATA_MOD_DATE, metadata.date.iso)
  }

  /// Paints one page; `label` is what viewers call it, as in "iv" (its number by default).
  package mutating func addPage(
    _ drawing: Drawing, label: String? = nil, engine: TextEngine
  ) throws(RenderingError) {
    if pageCount > 0 { guardingSharedFonts { cairo_show_page(context) } }
    cairo_pdf_surface_set_size(surface, drawing.size.width, drawing.size.height)
    // After the size, which empties the page; it stays open over all pages.
    if pageCount == 0 { cairo_tag_begin(context, "Document", "") }
    if let label { cairo_pdf_surface_set_page_label(surface, label) }
    var painter = Painter(on: context, engine: engine, tags: tags)
    paintSpeck()
    try painter.paint(drawing)
    pageCount += 1
    try checkStatus(doing: "paint a page")
  }

  /// Cairo 1.16 drops the tags of a page whose ink is all off the page, or of one without any: its
  /// names, and the document's own tag.
  private func paintSpeck() {
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_rectangle(context, 0, 0, 0.01, 0.01)
    cairo_fill(context)
  }

  /// Cairo reads glyphs when a page is shown and when the file ends, not when they are painted.
  private func guardingSharedFonts(_ write: () -> Void) {
    guard tags.usesSharedFonts else { return write() }
    withSharedFonts(write)
  }

  /// Adds an entry below the last one of a lower level.
  package mutating func addOutlineEntry(_ entry: OutlineEntry) {
    tags.expect(entry.target)
    outline.append(entry)
  }

  private func addOutline() throws(RenderingError) {
    /// The last entry at each level so far.
    var parents: [Int32] = []
    for entry in outline {
      let level = min(max(entry.level, 1), parents.count + 1)
      parents.removeSubrange((level - 1)...)
      let attributes =
        switch entry.target {
        case .destination(let name): "dest=\(quoted(name))"
        case .page(let number): "page=\(number) pos=[0 0]"
        }
      parents.append(
        cairo_pdf_surface_add_outline(
          surface, parents.last ?? Int32(CAIRO_PDF_OUTLINE_ROOT), entry.title, attributes,
          CAIRO_PDF_OUTLINE_FLAG_OPEN))
    }
    try checkStatus(doing: "add the outline")
  }

  /// Writes what is left; the file is whole only when this returns.
  ///
  /// The descriptions of the figures come back in the order of the file.
  @discardableResult
  package consuming func finish() throws(RenderingError) -> [String] {
    guard pageCount > 0 else { throw .noPages }
    try tags.checkTargets(pageCount: pageCount)
    // Before the last page is shown: what comes after belongs to no page and is lost.
    cairo_tag_end(context, "Document")
    try addOutline()
    let outlet = outlet.takeUnretainedValue()
    guardingSharedFonts {
      cairo_show_page(context)
      outlet.mending?.beginEnd(figureDescriptions: tags.figureDescriptions)
      cairo_surface_finish(surface)
    }
    try checkStatus(doing: "end a PDF")
    try outlet.mending?.check()
    return tags.figureDescriptions
  }

  /// The sink's own reason comes first: Cairo says only that writing failed.
  private func checkStatus(doing: String) throws(RenderingError) {
    if let failure = outlet.takeUnretainedValue().failure { throw .sink(reason: failure.reason) }
    try check(cairo_status(context), doing: doing)
    try check(cairo_surface_status(surface), doing: doing)
  }
}

/// True for the generation of Cairo whose words are known.
private let isCairo116 = (11600..<11700).contains(cairo_version())

/// Stands between Cairo's callback and the sink, and keeps the sink's first failure.
private final class Outlet {
  private let sink: any ByteSink
  private(set) var failure: SinkFailure?
  var isOpen = true
  var mending: PDFStreamMending?

  init(to sink: any ByteSink, mending: PDFStreamMending?) {
    self.sink = sink
    self.mending = mending
  }

  func pass(_ bytes: UnsafeBufferPointer<UInt8>) -> cairo_status_t {
    guard isOpen, failure == nil else { return CAIRO_STATUS_SUCCESS }
    do {
      if let mended = mending?.mended(bytes) {
        try sink.write(mended.span)
      } else {
        try sink.write(bytes.span)
      }
    } catch {
      failure = error
    }
    return CAIRO_STATUS_SUCCESS
  }
}

private func pass(
  outlet: UnsafeMutableRawPointer?, bytes: UnsafePointer<UInt8>?, count: UInt32
) -> cairo_status_t {
  guard let outlet else { return CAIRO_STATUS_WRITE_ERROR }
  return Unmanaged<Outlet>.fromOpaque(outlet).takeUnretainedValue()
    .pass(UnsafeBufferPointer(start: bytes, count: Int(count)))
}
