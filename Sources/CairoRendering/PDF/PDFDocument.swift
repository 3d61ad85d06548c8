package import Drawing

/// A PDF in memory, with its language, its figures described and its dates as PDF wants them.
package struct PDFDocument: ~Copyable {
  private var stream: PDFStream
  private let sink = MemorySink()
  private let metadata: PDFMetadata

  /// Begins a file; `size` is that of the first page, and each page brings its own.
  package init(size: Size, metadata: PDFMetadata) throws(RenderingError) {
    stream = try PDFStream(size: size, metadata: metadata, sink: sink)
    self.metadata = metadata
  }

  package mutating func addPage(
    _ drawing: Drawing, label: String? = nil, engine: TextEngine
  ) throws(RenderingError) {
    try stream.addPage(drawing, label: label, engine: engine)
  }

  package mutating func addOutlineEntry(_ entry: OutlineEntry) {
    stream.addOutlineEntry(entry)
  }

  /// Ends the file and returns its bytes: the same ones for the same pages.
  package consuming func finish() throws(RenderingError) -> [UInt8] {
    let sink = sink
    let metadata = metadata
    let descriptions = try stream.finish()
    return try finishedPDF(
      sink.bytes, metadata: metadata, figureDescriptions: descriptions)
  }
}
