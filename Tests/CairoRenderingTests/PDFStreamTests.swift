import CairoRendering
import Drawing
import Testing

@Suite("PDF stream")
struct PDFStreamTests {
  private func write(to sink: any ByteSink, pages: Int = 20) throws {
    let engine = try blocksEngine()
    var stream = try PDFStream(
      size: Size(width: 200, height: 100), metadata: testMetadata, sink: sink)
    for number in 0..<pages {
      let words = text("Page \(number)", at: Point(10, 20), by: engine)
      try stream.addPage(page([words]), engine: engine)
    }
    try stream.finish()
  }

  @Test("a sink that fails at any byte is reported with its reason", arguments: 0..<12)
  func failingSink(step: Int) throws {
    let whole = MemorySink()
    try write(to: whole)
    let sink = FullDisk(capacity: whole.bytes.count * step / 12)
    #expect(throws: RenderingError.sink(reason: "no space left")) { try write(to: sink) }
  }

  @Test("hands pages on before it ends, so that it never lies in memory whole")
  func streams() throws {
    let engine = try blocksEngine()
    let sink = MemorySink()
    var stream = try PDFStream(
      size: Size(width: 200, height: 100), metadata: testMetadata, sink: sink)
    for _ in 0..<50 {
      try stream.addPage(page([text("a b c", at: Point(10, 20), by: engine)]), engine: engine)
    }
    let early = sink.bytes.count
    try stream.finish()
    #expect(early > 5_000)
    #expect(sink.bytes.count > early)
  }

  @Test("writes nothing more once it is abandoned")
  func abandoned() throws {
    let sink = MemorySink()
    let before = try abandon(into: sink)
    #expect(sink.bytes.count == before)
  }

  private func abandon(into sink: MemorySink) throws -> Int {
    let engine = try blocksEngine()
    var stream = try PDFStream(
      size: Size(width: 200, height: 100), metadata: testMetadata, sink: sink)
    try stream.addPage(page([]), engine: engine)
    return sink.bytes.count
  }
}

/// Takes so many bytes and no more.
private final class FullDisk: ByteSink {
  private var room: Int

  init(capacity: Int) { room = capacity }

  func write(_ bytes: Span<UInt8>) throws(SinkFailure) {
    room -= bytes.count
    if room < 0 { throw SinkFailure(reason: "no space left") }
  }
}
