import CairoRendering
import Drawing

/// The private test font: solid blocks, 0.6 of the size wide and 0.7 high.
let blocksPath =
  #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
  + "/TestSupport/Blocks.ttf"

/// An engine with the Blocks font and no other.
func blocksEngine() throws -> TextEngine {
  try TextEngine(
    fonts: FontChoice(
      textFamilies: ["Guidepost Blocks"], displayFamilies: ["Guidepost Blocks"],
      privateFiles: [blocksPath]))
}

let testMetadata = PDFMetadata(
  title: "Progress report", subject: "Test", creator: "Guidepost test", language: "de-AT",
  date: PDFDate(year: 2026, month: 11, day: 20))

/// A drawing with `elements` on a small page.
func page(_ elements: [DrawingElement], width: Double = 200, height: Double = 100) -> Drawing {
  Drawing(size: Size(width: width, height: height), elements: elements)
}

/// Text placed with the width that `engine` gives it.
func text(
  _ words: String, at origin: Point, style: TextStyle = TextStyle(size: 10), by engine: TextEngine
) -> DrawingElement {
  .text(
    TextRun(words, at: origin, style: style, width: engine.width(of: words, style: style)))
}

/// One PDF of `drawings`.
func pdf(_ drawings: [Drawing], engine: TextEngine) throws -> [UInt8] {
  var document = try PDFDocument(
    size: drawings.first?.size ?? Size(width: 1, height: 1), metadata: testMetadata)
  for drawing in drawings { try document.addPage(drawing, engine: engine) }
  return try document.finish()
}
