import CairoRendering
import Drawing
import Testing

@Suite("Letter picture")
struct LetterPictureTests {
  private func picture(_ elements: [DrawingElement], width: Double, height: Double) throws -> String
  {
    try LetterPicture(
      page(elements, width: width, height: height), engine: blocksEngine()
    ).description
  }

  @Test("text stands on its baseline, from its origin to its measured width")
  func text() throws {
    let run = TextRun("a b", at: Point(1, 8), style: TextStyle(size: 10), width: 18)
    #expect(
      try picture([.text(run)], width: 20, height: 10) == """
        ....................
        .######......######.
        .######......######.
        .######......######.
        .######......######.
        .######......######.
        .######......######.
        .######......######.
        ....................
        ....................
        """)
  }

  @Test("text between pixels is painted between pixels")
  func betweenPixels() throws {
    let run = TextRun("a", at: Point(1.5, 2), style: TextStyle(size: 10.0 / 3), width: 2)
    #expect(
      try picture([.text(run)], width: 5, height: 3) == """
        .?#?.
        .?#?.
        .....
        """)
  }

  @Test("letter spacing opens gaps")
  func spacing() throws {
    let style = TextStyle(size: 5, letterSpacing: 1)
    let run = TextRun("aa", at: Point(0, 3.5), style: style, width: 8)
    #expect(
      try picture([.text(run)], width: 8, height: 4) == """
        ###.###.
        ###.###.
        ###.###.
        ???.???.
        """)
  }

  @Test("a point of no length with round caps is a round dot")
  func dot() throws {
    let dots = DrawingElement.path(
      .dots([Point(4, 4), Point(11, 4)]), stroke: Stroke(.black, width: 6, cap: .round))
    #expect(
      try picture([dots], width: 15, height: 8) == """
        ...............
        ..?##?...?##?..
        .?####?.?####?.
        .######.######.
        .######.######.
        .?####?.?####?.
        ..?##?...?##?..
        ...............
        """)
  }

  @Test("a group moves and cuts what it holds, and nothing after it")
  func group() throws {
    let square = DrawingElement.path(
      .rectangle(Rectangle(x: 0, y: 0, width: 4, height: 4)), fill: .black)
    let group = DrawingGroup(
      offset: Point(3, 1), clip: Rectangle(x: 1, y: 0, width: 2, height: 2), elements: [square])
    let after = DrawingElement.path(
      .rectangle(Rectangle(x: 0, y: 4, width: 2, height: 1)), fill: .black)
    #expect(
      try picture([.group(group), after], width: 8, height: 5) == """
        ........
        ....##..
        ....##..
        ........
        ##......
        """)
  }

  @Test("dashes of one stroke do not go on in the next")
  func dashes() throws {
    func line(_ y: Double, _ dash: [Double]) -> DrawingElement {
      .path(
        .line(from: Point(0, y), to: Point(8, y)), stroke: Stroke(.black, width: 1, dash: dash))
    }
    #expect(
      try picture([line(0.5, [2, 2]), line(1.5, [])], width: 8, height: 2) == """
        ##..##..
        ########
        """)
  }

  @Test("an image is scaled into its frame")
  func image() throws {
    let engine = try blocksEngine()
    let half = page(
      [.path(.rectangle(Rectangle(x: 0, y: 0, width: 4, height: 8)), fill: .black)],
      width: 8, height: 8)
    let png = try renderPNG(half, dotsPerInch: 72, engine: engine, background: .white)
    let frame = Rectangle(x: 1, y: 1, width: 4, height: 2)
    #expect(
      try picture([.image(ImageMark(png: png, frame: frame))], width: 6, height: 4) == """
        ......
        .##...
        .##...
        ......
        """)
  }

  @Test("at 144 dots an inch a point is two pixels wide")
  func resolution() throws {
    let square = page(
      [.path(.rectangle(Rectangle(x: 1, y: 0, width: 1, height: 1)), fill: .black)],
      width: 3, height: 1)
    let picture = try LetterPicture(square, engine: blocksEngine(), dotsPerInch: 144)
    #expect(picture.description == "..##..\n..##..")
  }
}
