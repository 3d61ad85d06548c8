@testable import CairoRendering
import Drawing
import Testing

@Suite("PDF mending")
struct PDFMendingTests {
  /// A file as Cairo leaves it, and the descriptions of its figures.
  ///
  /// - Shape: mended while it is written where `isMended`.
  private func raw(
    outline: Bool = true, isMended: Bool = false
  ) throws -> (bytes: [UInt8], descriptions: [String]) {
    func dot(_ place: Double) -> DrawingElement {
      .path(.rectangle(Rectangle(x: place, y: place, width: 3, height: 3)), fill: .black)
    }
    func figure(_ words: String, _ inner: [DrawingElement]) -> DrawingElement {
      .group(DrawingGroup(role: .figure(description: words), elements: inner))
    }
    let pages = [
      page([
        figure("Sleep (weekly means): a \\ sign", [dot(5)]),
        .group(
          DrawingGroup(
            role: .table,
            elements: [
              figure("inner", [dot(10), figure("innermost", [dot(20)]), dot(30)]),
              .group(DrawingGroup(role: .paragraph, elements: [dot(40)])),
              figure("Größe 昨日 🙂\r\n", [dot(50)]),
            ])),
        .link(Link(frame: Rectangle(x: 1, y: 1, width: 9, height: 9), target: .destination("b"))),
      ]),
      page([
        .link(Link(frame: Rectangle(x: 1, y: 1, width: 9, height: 9), target: .anchor("b"))),
        figure("last", [dot(9)]),
      ]),
    ]
    let sink = MemorySink()
    let engine = try blocksEngine()
    var stream = try PDFStream(
      size: Size(width: 200, height: 100), metadata: testMetadata, sink: sink, isMended: isMended)
    for page in pages { try stream.addPage(page, label: "i", engine: engine) }
    if outline { stream.addOutlineEntry(OutlineEntry("endobj (", to: .page(2))) }
    let descriptions = try stream.finish()
    return (sink.bytes, descriptions)
  }

  @Test("a mended file says what libqpdf makes of the same file", arguments: [true, false])
  func sameAsRewritten(outline: Bool) throws {
    try #require(Tool.qpdf.isInstalled)
    let (bytes, descriptions) = try raw(outline: outline)
    #expect(descriptions.count == 5)
    let mending = try #require(
      try PDFMending(bytes, metadata: testMetadata, figureDescriptions: descriptions))
    let rewritten = try rewrittenPDF(
      bytes, metadata: testMetadata, figureDescriptions: descriptions)
    func plain(_ pdf: [UInt8]) throws -> String {
      try Tool.qpdf.output(
        [
          "--qdf", "--object-streams=disable", "--static-id", "--no-original-object-ids", "FILE",
          "-",
        ],
        pdf: pdf
      ).text.replacing(/ID \[.*\]/, with: "ID")
    }
    let text = try plain(mending.bytes)
    #expect(text.contains("/Alt (inner)"))
    #expect(try text == plain(rewritten))
    #expect(try Tool.qpdf.output(["--check", "FILE"], pdf: mending.bytes).status == 0)
  }

  @Test(
    "a file that is mended while it is written says the same as one that is mended whole",
    arguments: [true, false])
  func sameAsWhole(outline: Bool) throws {
    let (bytes, descriptions) = try raw(outline: outline)
    let whole = try #require(
      try PDFMending(bytes, metadata: testMetadata, figureDescriptions: descriptions)
    ).bytes
    let streamed = try raw(outline: outline, isMended: true).bytes
    func plain(_ bytes: [UInt8]) -> String {
      latin(bytes).replacing(/\/ID \[.*\]/, with: "ID")
    }
    #expect(plain(streamed) == plain(whole))
    #expect(latin(streamed).contains(/\/ID \[<[0-9a-f]{32}><[0-9a-f]{32}>\]/))
    #expect(try raw(outline: outline, isMended: true).bytes == streamed)
    guard Tool.qpdf.isInstalled else { return }
    #expect(try Tool.qpdf.output(["--check", "FILE"], pdf: streamed).status == 0)
  }

  @Test("mending a stream gives the same bytes however they come")
  func pieces() throws {
    let (bytes, descriptions) = try raw()
    let begin = try #require(
      (0..<bytes.count - 4).first { bytes[$0..<$0 + 4].elementsEqual("obj\n".utf8) })
    // An object begins at the digits before " 0 obj".
    let start = try #require((0...begin).reversed().first { bytes[$0] == UInt8(ascii: "\n") }) + 1
    func mended(_ size: Int, _ bytes: [UInt8]) -> [UInt8] {
      var mending = PDFStreamMending(metadata: testMetadata)
      var result = bytes[..<start].withUnsafeBufferPointer { mending.mended($0) }
      mending.beginEnd(figureDescriptions: descriptions)
      for place in stride(from: start, to: bytes.count, by: size) {
        result += bytes[place..<min(place + size, bytes.count)].withUnsafeBufferPointer {
          mending.mended($0)
        }
      }
      guard (try? mending.check()) != nil else { return [] }
      return result
    }
    let whole = mended(bytes.count, bytes)
    #expect(latin(whole).ranges(of: "/Alt (").count == descriptions.count)
    for size in [1, 2, 7, 19, 64, 65, 4096] { #expect(mended(size, bytes) == whole) }
    // Whatever is changed, nothing ends the program.
    for place in stride(from: start, to: bytes.count, by: 3) {
      var changed = bytes
      changed[place] = UInt8(ascii: "1")
      _ = mended(512, changed)
    }
  }

  @Test("a file is named by what it holds")
  func identifier() throws {
    let (bytes, descriptions) = try raw()
    func name(_ words: [String]) throws -> Substring? {
      let mended = try PDFMending(bytes, metadata: testMetadata, figureDescriptions: words)?.bytes
      return latin(mended ?? []).firstMatch(of: /\/ID \[<([0-9a-f]{32})><([0-9a-f]{32})>\]/)?.1
    }
    let first = try name(descriptions)
    #expect(first != nil)
    #expect(try name(descriptions) == first)
    #expect(try name(descriptions.reversed()) != first)
  }

  @Test("figures that were not described are an error")
  func figureCount() throws {
    let (bytes, descriptions) = try raw()
    #expect(throws: RenderingError.figureCount(described: 4, found: 5)) {
      _ = try PDFMending(
        bytes, metadata: testMetadata, figureDescriptions: Array(descriptions.dropLast()))
    }
  }

  @Test("a file in any other words is left to libqpdf")
  func otherWords() throws {
    let (bytes, descriptions) = try raw()
    let rewritten = try rewrittenPDF(
      bytes, metadata: testMetadata, figureDescriptions: descriptions)
    #expect(CairoFile(bytes) != nil)
    #expect(CairoFile(rewritten) == nil)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(CairoFile(Array(bytes.prefix(count))) == nil)
    }
  }

  @Test("no changed byte ends the program, and what is mended keeps its figures")
  func changedBytes() throws {
    let (bytes, descriptions) = try raw()
    for place in bytes.indices {
      var changed = bytes
      changed[place] = changed[place] == UInt8(ascii: "1") ? UInt8(ascii: "9") : UInt8(ascii: "1")
      let mending = try? PDFMending(
        changed, metadata: testMetadata, figureDescriptions: descriptions)
      guard let mended = mending?.bytes else { continue }
      #expect(latin(mended).ranges(of: "/Alt (").count == descriptions.count)
    }
  }
}
