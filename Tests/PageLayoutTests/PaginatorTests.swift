import Documents
import Drawing
@testable import PageLayout
import TestSupport
import Testing

@Suite("Paginator")
struct PaginatorTests {
  private static let body = BlockStyle(text: TextStyle(size: 10), lead: 12)

  private func paginator(height: Double = 200, figure: Double = 0) -> Paginator {
    Paginator(
      style: PageStyle(
        paper: Size(width: 240, height: height),
        margins: PageMargins(top: 20, left: 20, bottom: 20, right: 20),
        blockStyles: ["body": Self.body, "footer": Self.body]),
      measurer: FixedWidthMeasurer(),
      figures: FigureSource(
        figure: { _, size in
          DrawnFigure(
            Drawing(
              size: size, elements: [.path(.rectangle(Rectangle(size: size)), fill: .black)]))
        },
        mark: { _, size in Drawing(size: Size(width: size, height: size)) }))
  }

  private func pages(_ markdown: String, height: Double = 200) throws -> LaidOutReport {
    paginator(height: height).pages(of: try DocumentReader().document(from: markdown))
  }

  @Test("pushes what follows a leader to the end of the measure", arguments: ["dots", "space"])
  func leaders(kind: String) throws {
    let report = try pages("Name ![](leader:\(kind)) 12\n")
    let drawing = report.pages[0].drawing
    let boxes = drawing.textBoxes
    #expect(boxes.map(\.right).max().map { abs($0 - 220) < 0.01 } ?? false)
    #expect(boxes.map(\.left).min() == 20)
    let paths = drawing.elements.count { element in
      if case .group(let group) = element {
        group.elements.contains(where: \.isPath)
      } else {
        false
      }
    }
    #expect(paths == (kind == "dots" ? 1 : 0))
  }

  @Test("makes a link's words lead where they say, and others nowhere")
  func links() throws {
    var figures = FigureSource(figure: { _, _ in nil }, mark: { _, _ in nil })
    figures.link = { $0.hasPrefix("client:") ? .destination($0) : nil }
    let paginator = Paginator(
      style: PageStyle(
        paper: Size(width: 240, height: 200),
        margins: PageMargins(top: 20, left: 20, bottom: 20, right: 20),
        blockStyles: ["body": Self.body]),
      measurer: FixedWidthMeasurer(), figures: figures)
    let document = try DocumentReader().document(from: "See [Jo](client:a) or [this](http://b)\n")
    let links = paginator.pages(of: document).pages[0].drawing.elements.flatMap { element in
      guard case .group(let group) = element else { return [DrawingElement]() }
      return group.elements
    }.compactMap { element -> Link? in
      if case .link(let link) = element { link } else { nil }
    }
    #expect(links.map(\.target) == [.destination("client:a")])
    #expect(links.first?.frame.width == FixedWidthMeasurer().width(of: "Jo", style: Self.body.text))
  }

  @Test("sets a short text on one page, inside the margins")
  func short() throws {
    let report = try pages("Hello world\n")
    #expect(report.pages.count == 1)
    #expect(report.problems.isEmpty)
    #expect(report.pages[0].drawing.texts == ["Hello world"])
  }

  @Test("swaps the side margins of bound sheets on even pages", arguments: [1, 2])
  func mirrored(firstSide: Int) throws {
    let paginator = Paginator(
      style: PageStyle(
        paper: Size(width: 240, height: 100),
        margins: PageMargins(top: 20, left: 60, bottom: 20, right: 20, isMirrored: true),
        blockStyles: ["body": Self.body]),
      measurer: FixedWidthMeasurer(),
      figures: FigureSource(figure: { _, _ in nil }, mark: { _, _ in nil }))
    let document = try DocumentReader().document(
      from: (1...20).map { "line \($0)\n\n" }.joined())
    let report = paginator.pages(of: document, numbering: PageNumbering(side: firstSide))
    #expect(report.pages.count > 3)
    #expect(report.problems == [])
    for (index, page) in report.pages.enumerated() {
      let isFront = !(firstSide + index).isMultiple(of: 2)
      #expect(page.drawing.textBoxes.allSatisfy { $0.left == (isFront ? 60 : 20) })
    }
  }

  @Test("breaks lines so that none is wider than the measure")
  func wrapping() throws {
    let words = (1...60).map { "word\($0)" }.joined(separator: " ")
    let report = try pages(words + "\n")
    let boxes = report.pages.flatMap(\.drawing.textBoxes)
    #expect(boxes.count > 5)
    #expect(boxes.allSatisfy { $0.right <= 220.01 && $0.left >= 20 })
    #expect(report.pages.flatMap(\.drawing.texts).joined(separator: " ") == words)
  }

  @Test("breaks a word that is wider than the measure")
  func longWord() throws {
    let word = String(repeating: "x", count: 200)
    let report = try pages(word + "\n", height: 400)
    #expect(report.pages.flatMap(\.drawing.texts).joined() == word)
    #expect(report.pages.flatMap(\.drawing.textBoxes).allSatisfy { $0.right <= 220.01 })
  }

  @Test("takes as many pages as it needs and leaves nothing out")
  func manyPages() throws {
    let paragraphs = (1...40).map { "paragraph number \($0)" }
    let report = try pages(paragraphs.joined(separator: "\n\n") + "\n")
    #expect(report.pages.count > 2)
    #expect(report.pages.flatMap(\.drawing.texts) == paragraphs)
    #expect(report.problems.isEmpty)
  }

  @Test("never ends a page with a heading")
  func heading() throws {
    for count in 8...14 {
      let body = (1...count).map { "line \($0)" }.joined(separator: "\n\n")
      let report = try pages(body + "\n\n## Heading\n\nafter\n")
      for page in report.pages { #expect(page.drawing.texts.last != "Heading") }
    }
  }

  @Test("leaves no first or last line of a paragraph alone")
  func widows() throws {
    let paragraph = (1...36).map { "word\($0)" }.joined(separator: " ")
    for count in 1...12 {
      let body = (1...count).map { "line \($0)" }.joined(separator: "\n\n")
      let report = try pages(body + "\n\n" + paragraph + "\n")
      for page in report.pages {
        let lines = page.drawing.texts.count { $0.hasPrefix("word") }
        #expect(lines != 1)
      }
    }
  }

  @Test("gives a figure that fills all height the page leaves")
  func fill() throws {
    let report = try pages("above\n\n![f](chart:weekly/a?height=fill)\n\nbelow\n", height: 300)
    let filled = report.pages[0].drawing.description
    // 260 points between the margins less two lines of 12.
    #expect(filled.contains("L 200 236"))
  }

  @Test("writes the page's own number and the count in every footer")
  func footer() throws {
    let body = (1...30).map { "line \($0)" }.joined(separator: "\n\n")
    let report = try pages(
      body + "\n\n<footer>\npage ![n](page:number) of ![c](page:count)\n</footer>\n")
    let count = report.pages.count
    #expect(count > 1)
    for page in report.pages {
      #expect(page.drawing.texts.last == "page \(page.number) of \(count)")
    }
  }

  @Test("reports a block that is taller than a page, and prints it all the same")
  func tall() throws {
    let report = try pages("![f](chart:weekly/a?height=500)\n")
    #expect(report.problems.map(\.kind) == [.tooTall])
    #expect(report.pages.count == 1)
  }

  @Test("sets a table's head again on the next page")
  func tableHead() throws {
    let rows = (1...20).map { "| row \($0) | x |" }.joined(separator: "\n")
    let report = try pages("| Name | Value |\n|---|---|\n\(rows)\n")
    #expect(report.pages.count > 1)
    for page in report.pages { #expect(page.drawing.texts.prefix(2) == ["Name", "Value"]) }
  }

  @Test("breaks a long cell into lines rather than cut it")
  func longCell() throws {
    let words = (1...30).map { "word\($0)" }.joined(separator: " ")
    let report = try pages("| | |\n|---|---|\n| label | \(words) |\n", height: 500)
    let texts = report.pages.flatMap(\.drawing.texts)
    #expect(texts.dropFirst().joined(separator: " ") == words)
    #expect(report.problems.isEmpty)
  }

  @Test("sets a title with an accent in the text face throughout")
  func accents() {
    let title = BlockStyle(text: TextStyle(size: 22, face: .display), lead: 24)
    #expect(title.fit(for: [.text("Ana Ruiz")]).text.face == .display)
    #expect(title.fit(for: [.strong([.text("Ana")]), .text(" Núñez")]).text.face == .text)
  }

  @Test("lays the same document out the same way twice")
  func stable() throws {
    let markdown =
      "# T\n\n- ![s](status:toward) one\n- two\n\n<write-in lines=\"3\" label=\"Now\">\n"
    #expect(try pages(markdown) == pages(markdown))
  }
}

@Suite("Line breaker")
struct LineBreakerTests {
  private let breaker = LineBreaker(measurer: FixedWidthMeasurer()) { _, size in size }
  private let style = BlockStyle(text: TextStyle(size: 10), lead: 12)

  private func lines(_ text: String, measure: Double) -> [String] {
    let tokens = TextTokenizer.tokens(of: [.text(text)], base: style) { _ in style }
    return breaker.lines(of: tokens, measure: measure).map { line in
      line.items.map { item in
        if case .run(let text, _) = item.item { text } else { "?" }
      }.joined()
    }
  }

  @Test("fills each line as far as it goes")
  func greedy() {
    #expect(lines("aaa bbb ccc ddd", measure: 42) == ["aaa bbb", "ccc ddd"])
  }

  @Test("keeps what a no-break space joins")
  func noBreakSpace() {
    #expect(lines("aaaa bb\u{A0}cc", measure: 48) == ["aaaa", "bb\u{A0}cc"])
  }

  @Test("parts words at every blank and line end, but not within a character")
  func blanks() {
    #expect(
      lines("a  b\tc\r\nd – e\u{85}f\u{2028}g", measure: 500) == ["a b c d – e f g"])
    // The mark makes one character of the blank that it stands on.
    #expect(lines("aaa \u{301}bbb", measure: 24) == lines("aaa\u{20}\u{301}bbb", measure: 24))
    #expect(lines("aaa \u{301}bbb", measure: 500) == ["aaa \u{301}bbb"])
  }

  @Test("parts a long name at its hyphens before it parts a word")
  func hyphens() {
    #expect(lines("aaaa bbbbbbb-ccccccc-ddd", measure: 78) == ["aaaa bbbbbbb-", "ccccccc-ddd"])
  }

  @Test("narrows the measure rather than leave a stub as the last line")
  func stub() {
    let text = "aaaa bbbb cccc dddd e"
    let broken = lines(text, measure: 114)
    #expect(broken.count == 2)
    #expect(broken[1] != "e")
    #expect(broken.joined(separator: " ") == text)
  }

  @Test("breaks between characters of a script without blanks")
  func wide() {
    let broken = lines(String(repeating: "森", count: 20), measure: 60)
    #expect(broken.count == 2)
    #expect(broken.joined().count == 20)
  }

  @Test("makes words of different weight without a blank between them one word")
  func mixedWord() {
    let tokens = TextTokenizer.tokens(
      of: [.text("aa"), .strong([.text("bb")]), .text(" cc")], base: style
    ) { _ in style }
    #expect(tokens.count == 3)
  }
}

extension DrawingElement {
  fileprivate var isPath: Bool {
    if case .path = self { true } else { false }
  }
}
