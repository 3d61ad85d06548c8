import Drawing
import TestSupport
import Testing

@testable import guidepost

@Suite("HTML text")
struct HTMLTextTests {
  /// Strings that are good at being read as markup, in any order.
  private static let pieces = [
    "<", ">", "&", "\"", "'", "=", "/", " ", "<script>", "</script>", "<!--", "-->", "]]>",
    "&amp;", "&lt;", "&#60;", "&#x3c;", "onerror=alert(1)", "javascript:", "</style>", "\u{202E}",
    "é", "e\u{301}", "אב", "森", "😀", "\t", "\n", "\r", "\r\n", "`", "${x}", "\\", "a",
  ]

  @Test("of any value is read back as the value, in elements and in attributes", arguments: 0..<40)
  func property(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let value = (0..<Int.random(in: 0...8, using: &random))
        .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let page: HTMLText = "<!DOCTYPE html>\n<p title=\"\(value)\">\(value)</p>"
      let reader = HTMLReader(page.source)
      #expect(reader.faults == [])
      #expect(reader.elements.count == 1)
      // Scalars, since a string counts a carriage return and a line feed as one letter.
      for text in [try #require(reader.texts(of: "p").first), reader.values(of: "title")[0]] {
        #expect(Array(text.unicodeScalars) == Array(value.unicodeScalars))
      }
    }
  }

  @Test(
    "shows what HTML cannot hold as a sign for it",
    arguments: [0, 1, 0xB, 0x7F, 0x9F, 0xFDD0, 0xFFFE, 0x1FFFF] as [UInt32])
  func forbidden(scalar: UInt32) throws {
    let letter = String(try #require(Unicode.Scalar(scalar)))
    #expect(HTMLText(showing: "a\(letter)b").source == "a\u{FFFD}b")
  }

  @Test("takes other pieces of a page as they are")
  func nesting() {
    let inner: HTMLText = "<b>\("<")</b>"
    #expect(("<p>\([inner, inner])\(3)</p>" as HTMLText).source == "<p><b>&lt;</b><b>&lt;</b>3</p>")
  }

  @Test("of a style's words is letters and numbers alone")
  func css() {
    #expect(CaseloadPageStyle.cssText("a\"}</style>\\é") == #"a\22 \7d \3c \2f style\3e \5c \e9 "#)
  }
}

@Suite("Pictures in a page")
struct InlinePicturesTests {
  @Test("tell each place from the one before, in tenths, and a circle as two arcs")
  func paths() {
    var pictures = InlinePictures()
    var path = Path.polyline([Point(1, 2), Point(3.04, 1), Point(3.04, 1.26)])
    path.append(.circle(center: Point(5, 5), radius: 2))
    let drawing = Drawing(
      size: Size(width: 9.6, height: 8),
      elements: [
        .group(
          DrawingGroup(
            offset: Point(0, 1), elements: [.path(path, stroke: Stroke(.black, width: 1.25))]))
      ])
    #expect(
      pictures.svg(drawing, style: "line", label: "<a>").source
        == #"<svg class="line" viewBox="0 0 96 80" role="img" aria-label="&lt;a&gt;">"#
        + #"<path class="p0" d="M10 30l20-10 0 3M70 60a20 20 0 1 1-40 0a20 20 0 1 1 40 0z"/></svg>"#
    )
    #expect(
      pictures.rules == ".p0{fill:none;stroke:#000000;stroke-width:13;stroke-miterlimit:10}")
  }

  @Test("share a style that they have in common")
  func styles() {
    var pictures = InlinePictures()
    let square = DrawingElement.path(
      .rectangle(Rectangle(x: 0, y: 0, width: 1, height: 1)), fill: .black)
    let drawing = Drawing(size: Size(width: 1, height: 1), elements: [square])
    let first = pictures.svg(drawing, style: "s")
    #expect(pictures.svg(drawing, style: "s") == first)
    #expect(pictures.rules == ".p0{fill:#000000}")
    #expect(first.source.contains("aria-hidden=\"true\""))
  }

  @Test("put a place that is no number at the corner")
  func noNumber() {
    var pictures = InlinePictures()
    let path = Path.line(from: Point(.nan, .infinity), to: Point(1e300, 1))
    let drawing = Drawing(
      size: Size(width: 1, height: 1), elements: [.path(path, fill: .black)])
    #expect(pictures.svg(drawing, style: "s").source.contains("d=\"M0 0l0 10\""))
  }
}
