internal import CDeflate

let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// How a PNG's pixels are stored; the raw value is PNG's colour type.
enum PNGPixels: UInt8 {
  case gray = 0
  case rgb = 2
  case rgba = 6

  var bytesPerPixel: Int {
    switch self {
    case .gray: 1
    case .rgb: 3
    case .rgba: 4
    }
  }
}

/// A picture about to be written.
struct PNGFile {
  var width: Int
  var height: Int
  var pixels: PNGPixels
  var dotsPerInch: Double
  /// Keyword and words, as in "Title".
  var texts: [(keyword: String, text: String)]

  /// The whole file; each row begins with filter type 0, as flat pages shrink best unfiltered.
  ///
  /// - Source: W3C PNG specification, third edition.
  func bytes(rows: [UInt8]) throws(RenderingError) -> [UInt8] {
    var file = pngSignature
    append(
      "IHDR", bigEndian(width) + bigEndian(height) + [8, pixels.rawValue, 0, 0, 0], to: &file)
    let dotsPerMeter = bigEndian(Int((dotsPerInch / 0.0254).rounded()))
    append("pHYs", dotsPerMeter + dotsPerMeter + [1], to: &file)
    for (keyword, text) in texts { append(textChunk(keyword, text), to: &file) }
    append("IDAT", try compressed(rows), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  /// `tEXt` where Latin-1 can say it, else `iTXt`.
  private func textChunk(_ keyword: String, _ text: String) -> (name: String, body: [UInt8]) {
    let latin = text.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    if latin.count == text.unicodeScalars.count {
      return ("tEXt", Array(keyword.utf8) + [0] + latin.filter { $0 != 0 })
    }
    return ("iTXt", Array(keyword.utf8) + [0, 0, 0, 0, 0] + text.utf8.filter { $0 != 0 })
  }

  private func append(_ chunk: (name: String, body: [UInt8]), to file: inout [UInt8]) {
    append(chunk.name, chunk.body, to: &file)
  }

  private func append(_ name: String, _ body: [UInt8], to file: inout [UInt8]) {
    file += bigEndian(body.count)
    let start = file.count
    file += name.utf8
    file += body
    let sum = file.withUnsafeBytes { bytes in
      libdeflate_crc32(0, bytes.baseAddress.map { $0 + start }, bytes.count - start)
    }
    file += bigEndian(Int(sum))
  }
}

private func bigEndian(_ number: Int) -> [UInt8] {
  let bits = UInt32(truncatingIfNeeded: number)
  return [UInt8(bits >> 24), UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
}

/// A zlib stream.
private func compressed(_ bytes: [UInt8]) throws(RenderingError) -> [UInt8] {
  guard let compressor = libdeflate_alloc_compressor(6) else { throw .compression }
  defer { libdeflate_free_compressor(compressor) }
  let most = libdeflate_zlib_compress_bound(compressor, bytes.count)
  let result = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
    count = bytes.withUnsafeBytes {
      libdeflate_zlib_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, most)
    }
  }
  guard !result.isEmpty else { throw .compression }
  return result
}
