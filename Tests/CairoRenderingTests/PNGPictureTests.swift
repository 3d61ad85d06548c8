import CairoRendering
import Drawing
import Testing

@Suite("PNG picture")
struct PNGPictureTests {
  private let gray = page(
    [.path(.rectangle(Rectangle(x: 1, y: 1, width: 2, height: 2)), fill: .black)], width: 4,
    height: 4)
  private let blue = page(
    [.path(.rectangle(Rectangle(x: 1, y: 1, width: 2.5, height: 2)), fill: Color(rgb: 0x1B5E9B))],
    width: 4, height: 4)

  private func png(
    _ drawing: Drawing, background: Color? = .white, texts: PictureTexts = PictureTexts()
  ) throws -> PNGChunks {
    try PNGChunks(
      renderPNG(
        drawing, dotsPerInch: 150, engine: blocksEngine(), background: background, texts: texts))
  }

  @Test("carries its size in pixels and its dots per inch")
  func header() throws {
    let file = try png(gray)
    #expect(file.names == ["IHDR", "pHYs", "IDAT", "IEND"])
    #expect(file["IHDR"]?.prefix(8) == [0, 0, 0, 8, 0, 0, 0, 8])
    #expect(file["pHYs"] == [0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 1])
  }

  @Test("is grey, coloured or transparent as its pixels demand")
  func colorTypes() throws {
    #expect(try png(gray)["IHDR"]?[9] == 0)
    #expect(try png(blue)["IHDR"]?[9] == 2)
    #expect(try png(blue, background: nil)["IHDR"]?[9] == 6)
  }

  @Test("keeps the colour of half-covered pixels when the paper is transparent")
  func unmultiplied() throws {
    let engine = try blocksEngine()
    let logo = try renderPNG(blue, dotsPerInch: 72, engine: engine, background: nil)
    let frame = Rectangle(x: 0, y: 0, width: 4, height: 4)
    let again = try Raster(
      page([.image(ImageMark(png: logo, frame: frame))], width: 4, height: 4), dotsPerInch: 72,
      engine: engine, background: nil)
    let direct = try Raster(blue, dotsPerInch: 72, engine: engine, background: nil)
    for (pixel, wanted) in zip(again.row(1), direct.row(1)) {
      #expect(channels(pixel).elementsEqual(channels(wanted)) { abs($0 - $1) <= 1 })
    }
    #expect(again.row(1)[3] >> 24 == 128 || again.row(1)[3] >> 24 == 127)
  }

  @Test("carries title and description only when given")
  func texts() throws {
    let file = try png(gray, texts: PictureTexts(title: "Schlaf für 12 Wochen"))
    #expect(file.names == ["IHDR", "pHYs", "tEXt", "IDAT", "IEND"])
    #expect(file["tEXt"] == Array("Title\0Schlaf f".utf8) + [0xFC] + Array("r 12 Wochen".utf8))
  }

  @Test("writes a title beyond Latin-1 as UTF-8")
  func unicodeTitle() throws {
    let file = try png(gray, texts: PictureTexts(title: "睡眠"))
    #expect(file["iTXt"] == Array("Title\0\0\0\0\0睡眠".utf8))
  }

  @Test(
    "refuses sizes without pixels or beyond memory", arguments: [0, 1e-9, 1e9, .nan, .infinity])
  func sizes(width: Double) throws {
    let engine = try blocksEngine()
    #expect(throws: RenderingError.self) {
      try renderPNG(
        page([], width: width, height: 100), dotsPerInch: 150, engine: engine, background: .white)
    }
  }

  @Test("an image that is no PNG, or is cut short, is an error", arguments: [0, 4, 8, 30, 60])
  func badImage(count: Int) throws {
    let engine = try blocksEngine()
    let whole = try renderPNG(blue, dotsPerInch: 72, engine: engine, background: .white)
    let image = ImageMark(
      png: Array(whole.prefix(count)), frame: Rectangle(x: 0, y: 0, width: 1, height: 1))
    #expect(throws: RenderingError.self) {
      try renderPNG(page([.image(image)]), dotsPerInch: 72, engine: engine, background: .white)
    }
  }
}

private func channels(_ pixel: UInt32) -> [Int] {
  [24, 16, 8, 0].map { Int(pixel >> UInt32($0) & 0xFF) }
}

/// The chunks of a PNG, without their sums.
private struct PNGChunks {
  var all: [(name: String, body: [UInt8])] = []

  init(_ file: [UInt8]) {
    var rest = file.dropFirst(8)
    while rest.count >= 12 {
      let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
      all.append((name, Array(rest.dropFirst(8).prefix(count))))
      rest = rest.dropFirst(12 + count)
    }
  }

  var names: [String] { all.map(\.name) }

  subscript(name: String) -> [UInt8]? { all.first { $0.name == name }?.body }
}
