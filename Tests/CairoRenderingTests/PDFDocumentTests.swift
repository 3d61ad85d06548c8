import CairoRendering
import Drawing
import Testing

@Suite("PDF document")
struct PDFDocumentTests {
  private let sample = page([
    .group(
      DrawingGroup(
        role: .figure(description: "Sleep over 12 weeks – weekly means"),
        elements: [
          .path(
            .dots([Point(20, 50), Point(40, 60), Point(60, 55)]),
            stroke: Stroke(Color(rgb: 0x1B5E9B), width: 4, cap: .round))
        ])),
    .group(
      DrawingGroup(
        role: .artifact,
        elements: [
          .path(.rectangle(Rectangle(x: 10, y: 10, width: 50, height: 20)), fill: .black)
        ])),
  ])

  @Test("has the same bytes twice")
  func sameBytes() throws {
    let first = try pdf([sample, sample], engine: blocksEngine())
    #expect(try pdf([sample, sample], engine: blocksEngine()) == first)
    #expect(first.starts(with: Array("%PDF-".utf8)))
  }

  @Test("has the same bytes from engines on two threads")
  func twoThreads() async throws {
    let drawing = sample
    @Sendable func paint() throws -> [UInt8] {
      let engine = try TextEngine()
      let words = ["Weekly mean 4.2", "Größe – naïve café", "昨日", "مرحبا"]
      let runs = words.enumerated().map { index, word in
        text(word, at: Point(5, 20 + 20 * Double(index)), by: engine)
      }
      return try pdf(
        (0..<8).map { _ in page(runs + drawing.elements) }, engine: engine)
    }
    async let first = paint()
    async let second = paint()
    #expect(try await first == second)
  }

  @Test("has as many pages as were added, each of its own size")
  func pages() throws {
    let wide = Drawing(size: Size(width: 300, height: 50))
    let file = latin(try pdf([sample, wide, sample], engine: blocksEngine()))
    #expect(file.ranges(of: "/Type /Page ").count + file.ranges(of: "/Type /Page\n").count == 3)
    #expect(file.contains("[ 0 0 300 50 ]"))
  }

  @Test("needs a page")
  func noPages() {
    #expect(throws: RenderingError.noPages) { _ = try pdf([], engine: blocksEngine()) }
  }

  @Test("carries language, title, its date and no other")
  func metadata() throws {
    let file = latin(try pdf([sample], engine: blocksEngine()))
    #expect(file.contains("/Lang (de-AT)"))
    #expect(file.contains("/DisplayDocTitle true"))
    #expect(file.contains("/Title (Progress report)"))
    #expect(file.contains("/CreationDate (D:20261120000000Z)"))
    #expect(file.contains("/ModDate (D:20261120000000Z)"))
  }

  @Test("describes each figure, in the order of the pages")
  func figures() throws {
    func figure(_ words: String, _ inner: [DrawingElement] = []) -> DrawingElement {
      let dot = DrawingElement.path(
        .rectangle(Rectangle(x: 1, y: 1, width: 1, height: 1)), fill: .black)
      return .group(DrawingGroup(role: .figure(description: words), elements: [dot] + inner))
    }
    let paragraph = DrawingElement.group(
      DrawingGroup(role: .paragraph, elements: [figure("second")]))
    let file = latin(
      try pdf(
        [page([figure("first"), paragraph]), page([figure("third")])], engine: blocksEngine()))
    let words = file.ranges(of: "/Alt (").map { String(file[$0.upperBound...].prefix(5)) }
    #expect(words.sorted() == ["first", "secon", "third"])
    #expect(file.contains("/Marked true"))
  }

  @Test(
    "a figure without ink, or with ink that is cut away, does not shift the others' words",
    arguments: [
      [],
      [
        .group(
          DrawingGroup(
            clip: Rectangle(x: 0, y: 0, width: 0, height: 0),
            elements: [
              .path(.rectangle(Rectangle(x: 1, y: 1, width: 5, height: 5)), fill: .black)
            ]))
      ],
      [.path(.rectangle(Rectangle(x: 1000, y: 1000, width: 5, height: 5)), fill: .black)],
      [.path(Path([.move(Point(1, 1))]), fill: .black)],
      [.text(TextRun("  ", at: Point(10, 10), style: TextStyle(size: 9), width: 2))],
      [.text(TextRun("a", at: Point(10, 10), style: TextStyle(size: 0), width: 2))],
    ] as [[DrawingElement]])
  func inklessFigure(elements: [DrawingElement]) throws {
    let empty = DrawingElement.group(
      DrawingGroup(role: .figure(description: "empty"), elements: elements))
    let file = latin(
      try pdf([page([empty]), page([empty] + sample.elements + [empty])], engine: blocksEngine()))
    let figures = file.ranges(of: "/S /Figure").count
    #expect(file.ranges(of: "/Alt ").count == figures)
    #expect(figures >= 1)
  }

  @Test("an image that stands on many pages is stored once")
  func oneImage() throws {
    let engine = try blocksEngine()
    let logo = try renderPNG(
      page([text("logo", at: Point(5, 50), style: TextStyle(size: 60), by: engine)]),
      dotsPerInch: 72, engine: engine, background: .white)
    let mark = DrawingElement.image(
      ImageMark(png: logo, frame: Rectangle(x: 0, y: 0, width: 20, height: 10)))
    let file = latin(try pdf([page([mark]), page([mark]), page([mark, mark])], engine: engine))
    #expect(file.ranges(of: "/Subtype /Image").count == 1)
  }

  @Test("draws many dots with one stroke")
  func oneStroke() throws {
    try #require(Tool.qpdf.isInstalled)
    let bytes = try pdf([sample], engine: blocksEngine())
    let shown = try Tool.qpdf.output(
      ["--qdf", "--object-streams=disable", "FILE", "-"], pdf: bytes)
    #expect(shown.text.contains("20 50 m 20 50 l 40 60 m 40 60 l 60 55 m 60 55 l S"))
  }

  @Test("shows texts where they belong: in their group, and before what covers them")
  func placesOfTexts() throws {
    try #require(Tool.qpdf.isInstalled && Tool.pdftotext.isInstalled)
    let engine = try blocksEngine()
    let cover = DrawingElement.path(
      .rectangle(Rectangle(x: 0, y: 0, width: 5, height: 5)), fill: .black)
    let moved = DrawingGroup(
      offset: Point(60, 0), elements: [text("bb", at: Point(5, 20), by: engine)])
    let drawing = page([
      text("aa", at: Point(5, 20), by: engine), .group(moved),
      text("cc", at: Point(5, 40), by: engine), cover,
      text("dd", at: Point(5, 60), by: engine),
    ])
    let bytes = try pdf([drawing], engine: engine)
    let boxes = try Tool.pdftotext.output(["-bbox", "FILE", "-"], pdf: bytes).text
    let places = boxes.matches(of: /xMin="([0-9]+)[^>]*>(..)</).map { "\($0.2) \($0.1)" }
    #expect(places.sorted() == ["aa 5", "bb 65", "cc 5", "dd 5"])
    let shown = try Tool.qpdf.output(
      ["--qdf", "--object-streams=disable", "FILE", "-"], pdf: bytes
    ).text
    let covering = try #require(shown.firstRange(of: "0 0 5 5 re"))
    #expect(shown[..<covering.lowerBound].contains("BT"))
    #expect(shown[covering.upperBound...].contains("BT"))
  }

  @Test("is sound to qpdf")
  func sound() throws {
    try #require(Tool.qpdf.isInstalled)
    let bytes = try pdf([sample, sample], engine: blocksEngine())
    #expect(try Tool.qpdf.output(["--check", "FILE"], pdf: bytes).status == 0)
  }

  @Test("refuses a place that is no number")
  func notANumber() throws {
    let line = Path.line(from: Point(.nan, 0), to: Point(1, 1))
    let bad = page([.path(line, stroke: Stroke(.black, width: 1))])
    #expect(throws: RenderingError.place) {
      _ = try pdf([bad], engine: blocksEngine())
    }
  }
}

/// Bytes as characters of the same numbers, so that any PDF can be searched.
func latin(_ bytes: [UInt8]) -> String {
  String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}
