import CairoRendering
import Drawing
import Testing

@Suite("Text engine")
struct TextEngineTests {
  @Test("measures solid blocks as 0.6 of the size")
  func blocks() throws {
    let engine = try blocksEngine()
    let width = engine.width(of: "Sleep 7 h", style: TextStyle(size: 10))
    #expect(abs(width - 54) < 0.001)
  }

  @Test("adds letter spacing after each character")
  func letterSpacing() throws {
    let engine = try blocksEngine()
    let style = TextStyle(size: 10, letterSpacing: 0.5)
    #expect(abs(engine.width(of: "abcd", style: style) - 26) < 0.001)
  }

  @Test("gives a line the width of its words and blanks, whatever joins them")
  func wordsAlone() throws {
    let engine = try TextEngine()
    let style = TextStyle(size: 9)
    let parts = ["18–25", " ", "Oct", " ", "Tom"].map { engine.width(of: $0, style: style) }
    let sum = parts.reduce(0, +)
    #expect(sum > 0)
    for text in ["18–25 Oct Tom", "18–25\u{A0}Oct\u{A0}Tom"] {
      #expect(abs(engine.width(of: text, style: style) - sum) < 1e-9)
    }
  }

  @Test("needs no further font in a file for a blank that no line ends at")
  func plainBlank() throws {
    let engine = try TextEngine()
    let files = try ["25 Oct", "25\u{A0}Oct"].map { words in
      try pdf([page([text(words, at: Point(10, 20), by: engine)])], engine: engine)
    }
    #expect(files[0] == files[1])
  }

  @Test("gives no width to no text")
  func nothing() throws {
    #expect(try blocksEngine().width(of: "", style: TextStyle(size: 10)) == 0)
  }

  @Test("counts a character that no font has once for each time it is painted")
  func missingGlyph() throws {
    let engine = try blocksEngine()
    let drawing = page([text("Weg → Ziel →", at: Point(10, 20), by: engine)])
    #expect(engine.takeMissingGlyphs().isEmpty)
    _ = try pdf([drawing, drawing], engine: engine)
    #expect(engine.takeMissingGlyphs() == ["→": 4])
    #expect(engine.takeMissingGlyphs().isEmpty)
  }

  @Test("refuses a font file that does not exist")
  func noFile() {
    #expect(throws: RenderingError.fontFile(path: "/nowhere.ttf")) {
      try TextEngine(fonts: FontChoice(privateFiles: ["/nowhere.ttf"]))
    }
  }

  @Test("breaks Latin words nowhere, or at each character when it must")
  func latinBreaks() throws {
    let engine = try blocksEngine()
    #expect(engine.breaks(in: "sleep", anywhere: false).isEmpty)
    #expect(engine.breaks(in: "sleep", anywhere: true).count == 4)
    #expect(engine.breaks(in: "e\u{301}te", anywhere: true).count == 2)
  }

  @Test("breaks Japanese between characters, but not before a full stop")
  func japaneseBreaks() throws {
    let word = "眠れた。はい"
    let breaks = try blocksEngine().breaks(in: word, anywhere: false)
    #expect(breaks.map { word[$0] } == ["れ", "た", "は", "い"])
  }

  @Test(
    "a weight that letters are not set in becomes the nearest, of two as near the heavier",
    arguments: [
      ([FontWeight.regular, .bold], [FontWeight.regular, .regular, .bold, .bold]),
      ([.regular, .semibold], [.regular, .semibold, .semibold, .semibold]),
      ([.bold, .medium], [.medium, .medium, .bold, .bold]),
      (FontWeight.allCases, FontWeight.allCases),
    ])
  func nearestWeight(weights: [FontWeight], expected: [FontWeight]) throws {
    func widths(_ choice: FontChoice) throws -> [Double] {
      let engine = try TextEngine(fonts: choice)
      return FontWeight.allCases.map {
        engine.width(of: "Weekly mean", style: TextStyle(size: 20, weight: $0))
      }
    }
    let all = try widths(FontChoice())
    let byWeight = Dictionary(uniqueKeysWithValues: zip(FontWeight.allCases, all))
    try #require(Set(all).count == 4, "the machine has no font of four weights")
    #expect(try widths(FontChoice(weights: weights)) == expected.map { byWeight[$0] })
  }
}
