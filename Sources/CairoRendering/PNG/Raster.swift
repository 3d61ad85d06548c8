package import Drawing
internal import CCairoPango

/// A drawing as pixels.
package struct Raster: ~Copyable {
  private let surface: ImageSurface
  let isOpaque: Bool
  package let width: Int
  package let height: Int

  package init(
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

  /// The pixels of one row: alpha, red, green and blue from the highest byte down.
  package func row(_ index: Int) -> [UInt32] {
    guard (0..<height).contains(index),
      let start = cairo_image_surface_get_data(surface.pointer)
    else { return [] }
    let words = UnsafeRawPointer(start + index * surface.bytesPerRow)
    return Array(
      UnsafeBufferPointer(start: words.assumingMemoryBound(to: UInt32.self), count: width))
  }
}
