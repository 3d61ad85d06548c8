import CairoRendering
import Drawing
import Testing

/// Drawings as no layout would make them: painters give a file or an error, and never trap.
@Suite("Hostile drawing")
struct HostileDrawingTests {
  @Test("any text has a finite width, breaks inside it, and can be painted", arguments: 0..<40)
  func anyText(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let engine = try TextEngine()
    let runs = (0..<6).map { _ in random.text() }.map { words -> DrawingElement in
      let style = TextStyle(size: random.size(), weight: FontWeight.allCases[random.below(4)])
      let width = engine.width(of: words, style: style)
      #expect(width.isFinite)
      for anywhere in [false, true] {
        let breaks = engine.breaks(in: words, anywhere: anywhere)
        #expect(breaks.allSatisfy { $0 > words.startIndex && $0 < words.endIndex })
        #expect(breaks == breaks.sorted())
      }
      return .text(TextRun(words, at: Point(10, 50), style: style, width: width))
    }
    let drawing = page(runs)
    #expect(try pdf([drawing], engine: engine).count > 500)
    #expect(
      try renderPNG(drawing, dotsPerInch: 72, engine: engine, background: nil).count > 60)
    #expect(try renderSVG(drawing, background: nil).count > 100)
  }

  @Test("any nesting of groups, links and marks is a sound PDF", arguments: 0..<60)
  func anyNesting(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) + 1000)
    let engine = try blocksEngine()
    let anchors: [DrawingElement] = (0..<4).map { number in
      .link(
        Link(
          frame: Rectangle(x: 1, y: 1, width: 5, height: 5), target: .anchor("name \(number)")))
    }
    let pages = (0..<3).map { number in
      page((number == 2 ? anchors : []) + random.elements(depth: 4))
    }
    let file = try pdf(pages, engine: engine)
    #expect(
      latin(file).ranges(of: "/S /Figure").count == latin(file).ranges(of: "/Alt ").count)
    guard seed < 8, Tool.qpdf.isInstalled else { return }
    #expect(try Tool.qpdf.output(["--check", "FILE"], pdf: file).status == 0)
  }

  @Test(
    "places far off the page are no trap",
    arguments: [1e9, 1e18, -1e300, .greatestFiniteMagnitude, .leastNonzeroMagnitude])
  func farAway(place: Double) throws {
    let engine = try blocksEngine()
    let frame = Rectangle(x: place, y: place, width: place, height: place)
    let far = page([
      .path(.rectangle(frame), fill: .black, stroke: Stroke(.black, width: place)),
      .text(TextRun("a", at: Point(place, 1), style: TextStyle(size: 9), width: place)),
      .link(Link(frame: frame, target: .uri("https://example.org"))),
      .group(DrawingGroup(offset: Point(place, place), clip: frame, elements: [])),
    ])
    // Either outcome is right; what counts is that the process goes on.
    _ = try? pdf([far], engine: engine)
    _ = try? renderPNG(far, dotsPerInch: 72, engine: engine, background: .white)
    _ = try? renderSVG(far, background: nil)
    #expect(try pdf([page([])], engine: engine).count > 500)
  }
}

private struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func size() -> Double { [0, 0.001, 6, 9, 14, 72, 2000][below(7)] }

  /// Characters from all over Unicode, controls and joiners among them.
  mutating func text() -> String {
    let starts: [UInt32] = [
      0x00, 0x20, 0x41, 0xA0, 0x300, 0x5D0, 0x620, 0x915, 0xE01, 0x1100, 0x200A, 0x2028, 0x202A,
      0x3041, 0x4E00, 0xAC00, 0xD7F0, 0xE000, 0xFE00, 0xFEFF, 0xFFF0, 0x1F468, 0x1F1E6, 0xE0100,
      0x10FFF0,
    ]
    var result = String.UnicodeScalarView()
    for _ in 0..<below(30) {
      if let scalar = Unicode.Scalar(starts[below(starts.count)] + UInt32(below(16))) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  mutating func elements(depth: Int) -> [DrawingElement] {
    (0..<below(5)).map { _ in element(depth: depth) }
  }

  private mutating func element(depth: Int) -> DrawingElement {
    let frame = Rectangle(
      x: Double(below(260)) - 30, y: Double(below(140)) - 20, width: Double(below(60)),
      height: Double(below(40)))
    switch below(depth > 0 ? 7 : 4) {
    case 0: return .path(.rectangle(frame), fill: .black)
    case 1: return .path(Path(), stroke: Stroke(.black, width: 1))
    case 2:
      return .text(
        TextRun(["word", " ", ""][below(3)], at: frame.center, style: TextStyle(size: 8), width: 9))
    case 3:
      return .link(
        Link(
          frame: frame,
          target: below(2) == 0 ? .destination("name \(below(4))") : .uri("https://a.b/'\\'")))
    default:
      let roles: [GroupRole?] = [
        nil, .artifact, .paragraph, .table, .heading(level: below(9) - 1),
        .figure(description: "words (\\ \u{1F600}"),
      ]
      return .group(
        DrawingGroup(
          role: roles[below(roles.count)], offset: Point(Double(below(9)), 0),
          clip: below(3) == 0 ? frame : nil, elements: elements(depth: depth - 1)))
    }
  }
}
