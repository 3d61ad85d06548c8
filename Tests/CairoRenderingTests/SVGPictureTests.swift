import Drawing
import Foundation
import FoundationXML
import Testing

@testable import CairoRendering

@Suite("SVG picture")
struct SVGPictureTests {
  private let fonts = FontChoice(textFamilies: ["Inter"], displayFamilies: ["Inter Display"])

  private func svg(_ elements: [DrawingElement], texts: PictureTexts = PictureTexts()) throws
    -> String
  {
    let bytes = try renderSVG(
      page(elements), background: .white, options: SVGOptions(texts: texts, fonts: fonts))
    let parser = XMLParser(data: Data(bytes))
    #expect(parser.parse(), "not well-formed")
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("keeps a run as one text element of its measured length")
  func text() throws {
    let style = TextStyle(size: 9, weight: .semibold, color: Color(rgb: 0x1A1E23))
    let run = TextRun("5 of 7 <days> & \"more\"", at: Point(10, 20.5), style: style, width: 83.25)
    #expect(
      try svg([.text(run), .text(run)]) == """
        <svg xmlns="http://www.w3.org/2000/svg" width="200pt" height="100pt" \
        viewBox="0 0 200 100" lang="en" role="img">
        <style>
        .gpt1{font:600 9px 'Inter',sans-serif;font-feature-settings:'tnum','calt' 0;\
        white-space:pre;fill:#1A1E23}
        </style>
        <rect width="200" height="100" fill="#FFFFFF"/>
        <text class="gpt1" x="10" y="20.5" textLength="83.25">\
        5 of 7 &lt;days&gt; &amp; &quot;more&quot;</text>
        <text class="gpt1" x="10" y="20.5" textLength="83.25">\
        5 of 7 &lt;days&gt; &amp; &quot;more&quot;</text>
        </svg>

        """)
  }

  @Test("many dots stay one path with round ends")
  func dots() throws {
    let file = try svg([
      .path(.dots([Point(1, 2), Point(3, 4)]), stroke: Stroke(.black, width: 3, cap: .round))
    ])
    #expect(file.contains("d=\"M1 2L1 2M3 4L3 4\""))
    #expect(file.contains("stroke-linecap:round"))
  }

  @Test("is named and described for readers that cannot see it")
  func described() throws {
    let file = try svg([], texts: PictureTexts(title: "Sleep", description: "12 weeks < 7 h"))
    #expect(file.contains("role=\"img\" aria-labelledby=\"gp-title gp-desc\""))
    #expect(file.contains("<title id=\"gp-title\">Sleep</title>"))
    #expect(file.contains("<desc id=\"gp-desc\">12 weeks &lt; 7 h</desc>"))
  }

  @Test(
    "text of any characters is well-formed",
    arguments: [
      "a\0b\u{1}c\u{FFFE}", "]]>", "<script>alert(1)</script>", "مرحبا", "&#x0;",
    ])
  func hostileText(words: String) throws {
    let run = TextRun(words, at: .zero, style: TextStyle(size: 9), width: 10)
    let group = DrawingGroup(role: .figure(description: words), elements: [.text(run)])
    let file = try svg([.group(group)], texts: PictureTexts(title: words, description: words))
    #expect(!file.contains("<script"))
  }

  @Test("links lead to the web, to mail, or to a name in the picture; never to a script")
  func links() throws {
    func link(_ target: Link.Target) -> DrawingElement {
      .link(Link(frame: Rectangle(x: 0, y: 0, width: 1, height: 1), target: target))
    }
    let file = try svg([
      link(.uri("https://example.org/?a&b")), link(.uri("javascript:alert(1)")),
      link(.destination("a b")), link(.destination("nowhere")), link(.anchor("a b")),
      link(.anchor("a b")),
    ])
    #expect(file.ranges(of: "<a href").count == 2)
    #expect(file.contains("<a href=\"https://example.org/?a&amp;b\">"))
    #expect(file.contains("<a href=\"#gp-a_20_b\">"))
    #expect(file.ranges(of: "id=\"gp-a_20_b\"").count == 1)
  }

  @Test("a group's cut is numbered from one in every picture")
  func clips() throws {
    let clip = Rectangle(x: 1, y: 2, width: 3, height: 4)
    let group = DrawingElement.group(
      DrawingGroup(offset: Point(5, 0), clip: clip, elements: []))
    for _ in 0..<2 {
      let file = try svg([group])
      #expect(file.contains("<g transform=\"translate(5 0)\" clip-path=\"url(#gpc1)\">"))
      #expect(
        file.contains("<clipPath id=\"gpc1\"><rect x=\"1\" y=\"2\" width=\"3\" height=\"4\"/>"))
    }
  }

  @Test("right-to-left text starts at its right end")
  func rightToLeft() throws {
    let run = TextRun("12 مرحبا", at: Point(10, 20), style: TextStyle(size: 9), width: 30)
    #expect(try svg([.text(run)]).contains("direction=\"rtl\" text-anchor=\"end\""))
  }

  @Test("refuses a place that is no number")
  func notANumber() {
    let run = TextRun("a", at: Point(.nan, 0), style: TextStyle(size: 9), width: 10)
    #expect(throws: RenderingError.place) { try svg([.text(run)]) }
  }

  @Test(
    "base64 as in the standard's own examples",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ])
  func base64(words: String, coded: String) {
    #expect(CairoRendering.base64(Array(words.utf8)) == coded)
  }
}
