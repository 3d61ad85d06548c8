import Drawing
import Testing

@Suite("Drawing as text")
struct DrawingTextTests {
  @Test(
    "rounds to hundredths without trailing zeros or a negative zero",
    arguments: [
      (0.0, "0"), (1.0, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.05, "1.05"), (-0.001, "0"),
      (-2.5, "-2.5"), (0.999, "1"), (1e20, "huge"), (.nan, "none"),
    ])
  func fixedNumber(value: Double, text: String) {
    #expect(fixed(value) == text)
  }

  @Test("shows groups with their places, and text with its style")
  func elements() {
    let style = TextStyle(size: 9, weight: .semibold, color: .black)
    let run = TextRun("a \"b\"", at: Point(1, 2), style: style, width: 12)
    let drawing = Drawing(
      size: Size(width: 20, height: 10),
      elements: [
        .group(
          DrawingGroup(
            role: .figure(description: "x"), offset: Point(3, 4), elements: [.text(run)])),
        .path(
          .line(from: .zero, to: Point(5, 0)),
          stroke: Stroke(.black, width: 0.5, dash: [2, 1], cap: .round)),
      ])
    #expect(
      drawing.description == """
        drawing 20 x 10
          group figure "x" at 3 4
            text 1 2 w 12 9/600 #000000 "a \\"b\\""
          path stroke #000000 0.5 dash 2,1 cap round M 0 0 L 5 0

        """)
  }
}

@Suite("Text boxes")
struct TextBoxTests {
  @Test("stand where their groups put them")
  func offset() {
    let style = TextStyle(size: 10)
    let run = TextRun("x", at: Point(1, 10), style: style, width: 6)
    let inner = DrawingElement.group(DrawingGroup(offset: Point(10, 0), elements: [.text(run)]))
    let drawing = Drawing(
      size: Size(width: 50, height: 50),
      elements: [.group(DrawingGroup(offset: Point(0, 20), elements: [inner]))])
    #expect(drawing.textBoxes.map(\.left) == [11])
    #expect(drawing.textBoxes.map(\.top) == [30 - 7.4])
  }
}

@Suite("Geometry")
struct GeometryTests {
  @Test("touching rectangles do not overlap")
  func touching() {
    let left = Rectangle(x: 0, y: 0, width: 10, height: 10)
    #expect(!left.overlaps(Rectangle(x: 10, y: 0, width: 5, height: 10)))
    #expect(left.overlaps(Rectangle(x: 9, y: 0, width: 5, height: 10)))
  }

  @Test("a path of dots is one path, bounded by its centres")
  func dots() {
    let path = Path.dots([Point(1, 2), Point(5, 7)])
    #expect(path.bounds == Rectangle(left: 1, top: 2, right: 5, bottom: 7))
  }

  @Test("a colour reads back as it is written", arguments: ["#1A1E23", "#FFFFFF", "#00000A"])
  func color(hex: String) throws {
    #expect(try #require(Color(hex: hex)).description == hex)
  }

  @Test("a colour is not read from anything else", arguments: ["", "#12345", "#12345G", "red"])
  func noColor(hex: String) {
    #expect(Color(hex: hex) == nil)
  }
}
