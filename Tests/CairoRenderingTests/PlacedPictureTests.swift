import CairoRendering
import Drawing
import TestSupport
import Testing

@Suite("Placed pictures")
struct PlacedPictureTests {
  /// A picture of 4 by 2 pixels.
  private static func picture() throws -> [UInt8] {
    try renderPNG(
      Drawing(
        size: Size(width: 4, height: 2),
        elements: [.path(.rectangle(Rectangle(x: 0, y: 0, width: 2, height: 2)), fill: .black)]),
      dotsPerInch: 72, engine: TextEngine(), background: .white)
  }

  @Test("know their size in pixels")
  func size() throws {
    #expect(try PlacedPicture(png: Self.picture()).size == Size(width: 4, height: 2))
  }

  @Test("keep their shape, at either end of their room")
  func room() throws {
    let picture = try PlacedPicture(png: Self.picture())
    let room = Size(width: 100, height: 10)
    #expect(picture.mark(in: room).frame == Rectangle(x: 0, y: 0, width: 20, height: 10))
    #expect(picture.mark(in: room, isRight: true).frame.x == 80)
    #expect(picture.mark(in: room, isCentered: true).frame.x == 40)
    #expect(picture.mark(in: Size(width: 10, height: 10)).frame.height == 5)
  }

  @Test("are turned down if they are no PNG, or cut short anywhere")
  func truncated() throws {
    let whole = try Self.picture()
    #expect(throws: RenderingError.self) { try PlacedPicture(png: []) }
    #expect(throws: RenderingError.self) { try PlacedPicture(png: Array("GIF89a".utf8)) }
    // The last twelve bytes are the end mark alone, which a reader may do without.
    for length in 0..<(whole.count - 16) {
      #expect(throws: RenderingError.self, "\(length)") {
        try PlacedPicture(png: Array(whole.prefix(length)))
      }
    }
  }

  @Test(
    "are turned down unread where they claim to be huge",
    arguments: [[0x7F, 0xFF, 0xFF, 0xFF], [0, 0, 0x0F, 0xA1], [0, 0, 0, 0]] as [[UInt8]])
  func huge(width: [UInt8]) throws {
    var picture = try Self.picture()
    picture.replaceSubrange(16..<20, with: width)
    let error = try #require(throws: RenderingError.self) { try PlacedPicture(png: picture) }
    #expect("\(error)".contains("pixels, not from 1 to 4000"))
  }

  @Test("with any byte changed are placed or turned down, never more")
  func damaged() throws {
    let whole = try Self.picture()
    var random = SeededGenerator(seed: 3)
    for place in whole.indices {
      var damaged = whole
      damaged[place] = UInt8.random(in: 0...255, using: &random)
      if let picture = try? PlacedPicture(png: damaged) {
        #expect(picture.size.width <= 4_000 && picture.size.height <= 4_000)
      }
    }
  }
}
