/// How pixels become the rows of a PNG.
extension Raster {
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
