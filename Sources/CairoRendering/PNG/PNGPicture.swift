package import Drawing
internal import CCairoPango

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

/// A drawing as pixels.
struct Raster: ~Copyable {
  private let surface: ImageSurface
  private let isOpaque: Bool
  let width: Int
  let height: Int

  init(
    _ drawing: Drawing, dotsPerInch: Double, engine: TextEngine, background: Color?
  ) throws(RenderingError) {
    let scale = dotsPerInch / 72
    let wide = (drawing.size.width * scale).rounded()
    let high = (drawing.size.height * scale).rounded()
    // Cairo's own limit is 32767 a side; 400 megapixels take 1.6 GB.
    guard wide >= 1, high >= 1, wide <= 30_000, high <= 30_000, wide * high <= 400_000_000 else {
      throw .pictureSize(
        width: drawing.size.width, height: drawing.size.height, dotsPerInch: dotsPerInch)
    }
    let surface = try ImageSurface(
      format: background == nil ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width: Int(wide),
      height: Int(high))
    guard let context = cairo_create(surface.pointer) else {
      throw .cairo(doing: "make a picture", status: "out of memory")
    }
    defer { cairo_destroy(context) }
    if let background {
      cairo_set_source_rgb(
        context, Double(background.red) / 255, Double(background.green) / 255,
        Double(background.blue) / 255)
      cairo_paint(context)
    }
    cairo_scale(context, scale, scale)
    var painter = Painter(on: context, engine: engine)
    try painter.paint(drawing)
    try check(cairo_status(context), doing: "paint a picture")
    cairo_surface_flush(surface.pointer)
    self.surface = surface
    isOpaque = background != nil
    width = Int(wide)
    height = Int(high)
  }

  /// Calls `body` with each row's pixels: alpha, red, green and blue from the highest byte down.
  func forEachRow(_ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    guard let start = cairo_image_surface_get_data(surface.pointer) else { return }
    let stride = surface.bytesPerRow
    for row in 0..<height {
      let words = UnsafeRawPointer(start + row * stride).assumingMemoryBound(to: UInt32.self)
      body(UnsafeBufferPointer(start: words, count: width))
    }
  }

  /// The smallest way to store the pixels.
  var pixels: PNGPixels {
    guard isOpaque else { return .rgba }
    var isGray = true
    forEachRow { row in
      if isGray { isGray = row.allSatisfy { ($0 ^ ($0 >> 8)) & 0xFFFF == 0 } }
    }
    return isGray ? .gray : .rgb
  }

  /// Rows as PNG stores them, each behind its filter type.
  func rows(as pixels: PNGPixels) -> [UInt8] {
    let count = height * (1 + width * pixels.bytesPerPixel)
    return [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
      var next = 0
      forEachRow { row in
        bytes[next] = 0
        next += 1
        for pixel in row { next = store(pixel, as: pixels, in: bytes, at: next) }
      }
      written = next
    }
  }
}

/// Returns the place after the pixel.
@inline(__always)
private func store(
  _ pixel: UInt32, as pixels: PNGPixels, in bytes: UnsafeMutableBufferPointer<UInt8>, at place: Int
) -> Int {
  switch pixels {
  case .gray:
    bytes[place] = UInt8(truncatingIfNeeded: pixel)
    return place + 1
  case .rgb:
    bytes[place] = UInt8(truncatingIfNeeded: pixel >> 16)
    bytes[place + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
    bytes[place + 2] = UInt8(truncatingIfNeeded: pixel)
    return place + 3
  case .rgba:
    let alpha = pixel >> 24
    bytes[place] = withoutAlpha(pixel >> 16 & 0xFF, alpha)
    bytes[place + 1] = withoutAlpha(pixel >> 8 & 0xFF, alpha)
    bytes[place + 2] = withoutAlpha(pixel & 0xFF, alpha)
    bytes[place + 3] = UInt8(truncatingIfNeeded: alpha)
    return place + 4
  }
}

/// Cairo multiplies colours with their opacity, PNG does not.
private func withoutAlpha(_ channel: UInt32, _ alpha: UInt32) -> UInt8 {
  alpha == 0 ? 0 : UInt8(min(255, (channel * 255 + alpha / 2) / alpha))
}
