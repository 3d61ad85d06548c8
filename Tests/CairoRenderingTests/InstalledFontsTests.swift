import Drawing
import Testing

@testable import CairoRendering

@Suite("Installed fonts")
struct InstalledFontsTests {
  @Test(
    "words measured one by one are as wide as Pango lays them out", arguments: FontWeight.allCases)
  func sameWidths(weight: FontWeight) throws {
    let engine = try TextEngine()
    let fonts = try FontSet(.system(), language: "en")
    let style = TextStyle(size: 12, weight: weight)
    for word in words(count: 300) {
      let whole = try #require(
        WholeRun(word, families: ["Inter"], weight: weight, fonts: fonts))
      let difference = engine.width(of: word, style: style) - whole.width * 12 / nominalSize
      #expect(abs(difference) < 0.01, "\(word)")
    }
  }

  @Test("a family that is not installed is named")
  func missingFamily() throws {
    let engine = try TextEngine(
      fonts: FontChoice(
        textFamilies: ["No Such Family", "DejaVu Sans"],
        displayFamilies: ["Nor This", "No Such Family", "DejaVu Sans"]))
    #expect(engine.missingFamilies == ["No Such Family", "Nor This"])
  }

  @Test(
    "text comes back out of a PDF",
    arguments: [
      "fluffy office, café déjà vu", "Größe: 5 of 7 – “naïve”", "Ελληνικά и русский",
      "昨日はよく眠れた。", "ไม่เป็นไร", "A\u{301}ngel e\u{301}te\u{301}",
    ])
  func extraction(words: String) throws {
    try #require(Tool.pdftotext.isInstalled)
    let engine = try TextEngine()
    let drawing = page([text(words, at: Point(10, 30), by: engine)], width: 400)
    let shown = try Tool.pdftotext.output(
      ["-enc", "UTF-8", "FILE", "-"], pdf: pdf([drawing], engine: engine))
    let line = shown.text.split(whereSeparator: \.isNewline).first.map(String.init)
    #expect(line == words)
    #expect(engine.takeMissingGlyphs().isEmpty)
  }

  @Test("Arabic comes back out of a PDF, letter by letter")
  func arabic() throws {
    try #require(Tool.pdftotext.isInstalled)
    let engine = try TextEngine()
    let words = "مرحبا بالعالم"
    let drawing = page([text(words, at: Point(10, 30), by: engine)], width: 400)
    let shown = try Tool.pdftotext.output(
      ["-enc", "UTF-8", "FILE", "-"], pdf: pdf([drawing], engine: engine))
    let letters = shown.text.unicodeScalars.filter { (0x600...0x6FF).contains($0.value) }
    #expect(letters.count == words.unicodeScalars.count - 1)
    #expect(letters.contains("م") && letters.contains("ع"))
  }

  @Test("figures are all of one width")
  func tabular() throws {
    let engine = try TextEngine()
    let widths = (0...9).map { engine.width(of: "\($0)", style: TextStyle(size: 10)) }
    #expect(Set(widths.map { ($0 * 1000).rounded() }).count == 1)
  }

  @Test("line ends and other controls in a run are spaces")
  func controls() throws {
    let engine = try TextEngine()
    let style = TextStyle(size: 10)
    let wanted = engine.width(of: "a b c d", style: style)
    #expect(engine.width(of: "a\nb\tc\0d", style: style) == wanted)
  }

  private func words(count: Int) -> [String] {
    let syllables = [
      "To", "AV", "we", "ly", "re", "Ty", "mär", "çõ", "fi", "ffl", "11", "7", "4,5", "–", "ĳ",
      "Yp", "r.", "(x)", "š", "ok", "P,", "’s", "LT", "ñ",
    ]
    var seed: UInt64 = 20_261_120
    return (0..<count).map { _ in
      var word = ""
      for _ in 0..<4 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        word += syllables[Int(seed >> 40) % syllables.count]
      }
      return word
    }
  }
}
