import CairoRendering
import Drawing
import Testing

@Suite("PDF navigation")
struct PDFNavigationTests {
  private let frame = Rectangle(x: 10, y: 20, width: 50, height: 10)

  /// The file's text with one blank between any two words, however its writer sets lines.
  private func spaced(_ bytes: [UInt8]) -> String {
    var text = latin(bytes)
    for sign in ["[", "]", "<<", ">>"] { text.replace(sign, with: " \(sign) ") }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func link(_ target: Link.Target) -> DrawingElement {
    .link(Link(frame: frame, target: target))
  }

  private func finished(_ pages: [Drawing], outline: [OutlineEntry]) throws -> [UInt8] {
    let engine = try blocksEngine()
    var document = try PDFDocument(size: Size(width: 200, height: 100), metadata: testMetadata)
    for page in pages { try document.addPage(page, engine: engine) }
    for entry in outline { document.addOutlineEntry(entry) }
    return try document.finish()
  }

  @Test("a link to a later page's name leads there, even between pages without ink")
  func laterDestination() throws {
    let anchored = page([
      .group(DrawingGroup(offset: Point(5, 7), elements: [link(.anchor("c-001"))]))
    ])
    let file = spaced(
      try finished([page([link(.destination("c-001"))]), anchored], outline: []))
    #expect(file.contains("/Dest (c-001)"))
    #expect(file.contains("/Subtype /Link"))
    // The place is written as page, left and top counted from below.
    #expect(file.contains(" /XYZ 15 73 0 ]"))
  }

  @Test("a link to a name that no page has is an error")
  func deadLink() throws {
    #expect(throws: RenderingError.unknownDestination("nowhere")) {
      _ = try finished([page([link(.destination("nowhere"))])], outline: [])
    }
  }

  @Test("a file whose sink refuses a page with names is an error, and no more")
  func refusedNames() throws {
    final class Refusal: ByteSink {
      func write(_ bytes: Span<UInt8>) throws(SinkFailure) { throw SinkFailure(reason: "full") }
    }
    let engine = try blocksEngine()
    #expect(throws: RenderingError.sink(reason: "full")) {
      var stream = try PDFStream(
        size: Size(width: 200, height: 100), metadata: testMetadata, sink: Refusal())
      for number in 1...3 {
        try stream.addPage(
          page([link(.anchor("c-\(number)")), link(.destination("c-\(number)"))]), engine: engine)
      }
      try stream.finish()
    }
  }

  @Test(
    "a file that is given up with names and an outline ends without harm", arguments: [0, 1, 3])
  func givenUp(pages: Int) throws {
    let engine = try blocksEngine()
    var document = try PDFDocument(size: Size(width: 200, height: 100), metadata: testMetadata)
    for number in 0..<pages {
      try document.addPage(
        page([link(.anchor("c-\(number)")), link(.destination("c-\(number)"))]), engine: engine)
    }
    for number in 1...4 {
      document.addOutlineEntry(OutlineEntry("Part", to: .page(number)))
    }
  }

  @Test("a dead link in a file with an outline is an error, and no more")
  func deadLinkWithOutline() throws {
    #expect(throws: RenderingError.unknownDestination("nowhere")) {
      _ = try finished(
        [page([]), page([link(.destination("nowhere"))])],
        outline: [OutlineEntry("x", to: .page(1)), OutlineEntry("y", to: .page(2))])
    }
  }

  @Test("an outline entry to a name that no page has is an error")
  func deadOutline() throws {
    #expect(throws: RenderingError.unknownDestination("nowhere")) {
      _ = try finished([page([])], outline: [OutlineEntry("x", to: .destination("nowhere"))])
    }
  }

  @Test("a link out of the file keeps its address and its frame")
  func address() throws {
    let file = latin(
      try finished([page([link(.uri("https://example.org/a?b='c'"))])], outline: []))
    #expect(file.contains("/URI (https://example.org/a?b='c')"))
    #expect(file.contains("/Rect [ 10 70 60 80 ]"))
  }

  @Test("outline entries nest by their level")
  func outline() throws {
    let file = spaced(
      try finished(
        [page([link(.anchor("goal 'one'"))]), page([])],
        outline: [
          OutlineEntry("Client", to: .page(1)),
          OutlineEntry("Goal", to: .destination("goal 'one'"), level: 2),
          OutlineEntry("Next client", to: .page(2)),
        ]))
    #expect(file.ranges(of: "/Title (").count == 4)
    #expect(file.contains("/Outlines"))
    #expect(file.ranges(of: "/Count 1 ").count == 1)
  }

  @Test("outline levels may jump and begin anywhere")
  func wildOutline() throws {
    let levels = [3, 9, -2, 1, 2, 0]
    let file = latin(
      try finished(
        [page([])],
        outline: levels.map { OutlineEntry("Entry", to: .page(1), level: $0) }))
    #expect(file.ranges(of: "/Title (Entry)").count == levels.count)
  }

  @Test("an outline entry to a page that does not exist is an error", arguments: [0, -1, 2])
  func noSuchPage(number: Int) throws {
    #expect(throws: RenderingError.unknownPage(number)) {
      _ = try finished([page([])], outline: [OutlineEntry("x", to: .page(number))])
    }
  }

  @Test("page labels stand beside their pages")
  func labels() throws {
    let engine = try blocksEngine()
    var document = try PDFDocument(size: Size(width: 200, height: 100), metadata: testMetadata)
    for label in ["i", "ii", "1"] {
      try document.addPage(page([]), label: label, engine: engine)
    }
    let file = spaced(try document.finish())
    #expect(file.contains("/Nums [ 0 << /P (i) >> 1 << /P (ii) >> 2 << /S /D /St 1 >> ]"))
  }
}
