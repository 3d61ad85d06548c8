internal import CCairoPango

/// The owner of one Cairo image surface.
struct ImageSurface: ~Copyable {
  let pointer: OpaquePointer

  /// An empty picture.
  init(format: cairo_format_t, width: Int, height: Int) throws(RenderingError) {
    try self.init(
      owning: cairo_image_surface_create(
        format, Int32(clamping: width), Int32(clamping: height)),
      doing: "make a picture")
  }

  /// Reads a PNG.
  init(png: [UInt8]) throws(RenderingError) {
    // Bytes that Cairo would hand to libpng unread are turned down here.
    guard png.starts(with: pngSignature) else { throw .image(status: "not a PNG") }
    var rest = png[...]
    let surface = withUnsafeMutablePointer(to: &rest) { rest in
      cairo_image_surface_create_from_png_stream(readPNG, rest)
    }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let surface else {
      cairo_surface_destroy(surface)
      throw .image(status: words(for: status))
    }
    pointer = surface
  }

  private init(owning surface: OpaquePointer?, doing: String) throws(RenderingError) {
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let surface else {
      cairo_surface_destroy(surface)
      throw .cairo(doing: doing, status: words(for: status))
    }
    pointer = surface
  }

  deinit { cairo_surface_destroy(pointer) }

  var width: Int { Int(cairo_image_surface_get_width(pointer)) }
  var height: Int { Int(cairo_image_surface_get_height(pointer)) }
  var bytesPerRow: Int { Int(cairo_image_surface_get_stride(pointer)) }
}

/// Hands the next bytes of an `ArraySlice<UInt8>` to Cairo.
private func readPNG(
  source: UnsafeMutableRawPointer?, target: UnsafeMutablePointer<UInt8>?, count: UInt32
) -> cairo_status_t {
  guard let rest = source?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let target,
    rest.pointee.count >= Int(count)
  else { return CAIRO_STATUS_READ_ERROR }
  for (index, byte) in rest.pointee.prefix(Int(count)).enumerated() { target[index] = byte }
  rest.pointee.removeFirst(Int(count))
  return CAIRO_STATUS_SUCCESS
}
