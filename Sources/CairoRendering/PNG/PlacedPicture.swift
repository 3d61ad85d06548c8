package import Drawing

/// A PNG from outside that is fit to be placed on pages: read once, before anything is drawn.
package struct PlacedPicture: Equatable, Sendable {
  /// Enough for a logo at 600 dots per inch over the width of a page.
  package static let mostPixels = 4_000
  package static let mostBytes = 4_000_000

  package let png: [UInt8]
  /// In pixels.
  package let size: Size

  /// - Throws: why the file cannot be placed; nothing larger than `mostPixels` a side is unpacked.
  package init(png: [UInt8]) throws(RenderingError) {
    guard png.count <= Self.mostBytes else {
      throw .image(status: "it is larger than \(Self.mostBytes / 1_000_000) MB")
    }
    guard png.starts(with: pngSignature) else { throw .image(status: "it is no PNG") }
    guard let width = Self.number(in: png, at: 16), let height = Self.number(in: png, at: 20) else {
      throw .image(status: "it ends too early")
    }
    guard (1...Self.mostPixels).contains(width), (1...Self.mostPixels).contains(height) else {
      throw .image(
        status: "it has \(width) by \(height) pixels, not from 1 to \(Self.mostPixels) each way")
    }
    do {
      _ = try ImageSurface(png: png)
    } catch {
      throw .image(status: "it is cut short or damaged")
    }
    self.png = png
    size = Size(width: Double(width), height: Double(height))
  }

  /// The header has width and height, largest byte first, after the signature and its own name.
  private static func number(in png: [UInt8], at place: Int) -> Int? {
    guard png.count >= place + 4 else { return nil }
    return png[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}

extension PlacedPicture {
  /// The picture as large as fits into `room`, its shape kept.
  package func mark(in room: Size, isRight: Bool = false, isCentered: Bool = false) -> ImageMark {
    let scale = max(0, min(room.width / size.width, room.height / size.height))
    let placed = Size(width: size.width * scale, height: size.height * scale)
    let free = room.width - placed.width
    return ImageMark(
      png: png,
      frame: Rectangle(
        x: isRight ? free : isCentered ? free / 2 : 0, y: 0, width: placed.width,
        height: placed.height))
  }
}
