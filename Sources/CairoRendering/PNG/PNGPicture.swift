package import Drawing

/// Words that travel with a picture.
package struct PictureTexts: Equatable, Sendable {
  package var title: String?
  package var description: String?

  package init(title: String? = nil, description: String? = nil) {
    self.title = title
    self.description = description
  }
}

/// Paints `drawing` as a PNG; without a background the paper is transparent.
///
/// - Cost: a Letter page at 150 dots per inch takes about 25 ms, at 300 about 75 ms.
package func renderPNG(
  _ drawing: Drawing, dotsPerInch: Double, engine: TextEngine, background: Color?,
  texts: PictureTexts = PictureTexts()
) throws(RenderingError) -> [UInt8] {
  let raster = try Raster(
    drawing, dotsPerInch: dotsPerInch, engine: engine, background: background)
  let pixels = raster.pixels
  let file = PNGFile(
    width: raster.width, height: raster.height, pixels: pixels, dotsPerInch: dotsPerInch,
    texts: [("Title", texts.title), ("Description", texts.description)].compactMap {
      keyword, text in text.map { (keyword, $0) }
    })
  return try file.bytes(rows: raster.rows(as: pixels))
}
