import CairoRendering
import Drawing
import Testing

@Suite("PDF document")
struct PDFDocumentTests {
  let samplePage = page([
    .path(.rectangle(Rectangle(x: 10, y: 10, width: 50, height: 20)), fill: .black),
    .group(
      DrawingGroup(
        role: .figure(description: "Sleep over 12 weeks"),
        elements: [
          .path(
            .dots([Point(20, 50), Point(40, 60)]),
            stroke: Stroke(Color(rgb: 0x1B5E9B), width: 4, cap: .round))
        ])),
  ])

  @Test("has the same bytes twice")
  func sameBytes() throws {
    let first = try pdf([samplePage, samplePage], engine: blocksEngine())
    let second = try pdf([samplePage, samplePage], engine: blocksEngine())
    #expect(first == second)
    #expect(first.starts(with: Array("%PDF-".utf8)))
  }
}
