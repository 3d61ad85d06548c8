import CairoRendering
import Drawing
import GoalCore
import PageLayout
import Reporting

/// Paints `packet.pdf` page by page, while the pages after are still being made.
actor PacketPainter {
  private let file: AtomicFile
  private let engine: TextEngine
  private var stream: PDFStream?
  private let paper: Size
  private let blankWords: String
  private var pageCount = 0

  /// - Throws: when the file cannot be begun, or fonts are missing.
  init(
    _ name: String, in folder: OutputFolder, paper: Paper, metadata: PDFMetadata,
    blankWords: String, fonts: FontChoice
  ) throws {
    let file = try AtomicFile(name, in: folder)
    self.file = file
    engine = try TextEngine(fonts: fonts)
    stream = try PDFStream(size: paper.size, metadata: metadata, sink: file, isMended: true)
    self.paper = paper.size
    self.blankWords = blankWords
  }

  /// Paints the pages of a section, the first under a name that links may lead to.
  ///
  /// - Shape: `outline` has the section's own title first, then those of what it holds.
  func paint(_ pages: [Page], anchor: String?, outline: [OutlineEntry]) throws {
    for (index, page) in pages.enumerated() {
      var drawing = page.drawing
      if index == 0, let anchor {
        let top = Rectangle(x: 0, y: 0, width: 1, height: 1)
        drawing.elements.insert(.link(Link(frame: top, target: .anchor(anchor))), at: 0)
      }
      pageCount += 1
      try stream?.addPage(drawing, label: String(pageCount), engine: engine)
    }
    for entry in outline { stream?.addOutlineEntry(entry) }
  }

  /// A page that says that it is empty on purpose.
  func paintBlank() throws {
    let drawing = Drawing.blankPage(blankWords, size: paper, measurer: engine)
    pageCount += 1
    try stream?.addPage(drawing, label: String(pageCount), engine: engine)
  }

  /// Ends the file and gives it its name.
  func finish() throws -> (path: String, digest: String) {
    guard let stream = stream.take() else { throw RenderingError.noPages }
    try stream.finish()
    return try file.finish()
  }
}
