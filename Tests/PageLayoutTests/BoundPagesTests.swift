import Documents
import Drawing
@testable import PageLayout
import TestSupport
import Testing

@Suite("Bound pages")
struct BoundPagesTests {
  private func paginator(isMirrored: Bool = true) -> Paginator {
    let body = BlockStyle(text: TextStyle(size: 10), lead: 12)
    var style = PageStyle(
      paper: Size(width: 300, height: 200),
      margins: PageMargins(top: 20, left: 57, bottom: 20, right: 40),
      blockStyles: ["body": body, "footer": body], gutter: 20)
    style.margins.isMirrored = isMirrored
    return Paginator(
      style: style, measurer: FixedWidthMeasurer(),
      figures: FigureSource(
        figure: { _, size in
          DrawnFigure(
            Drawing(
              size: Size(width: size.width, height: min(size.height, 30)),
              elements: [.path(.rectangle(Rectangle(size: size)), fill: .black)]))
        },
        mark: { _, _ in nil }))
  }

  private func document(_ markdown: String) throws -> Document {
    try DocumentReader().document(from: markdown)
  }

  private let twoPages =
    "one\n\n<page-break>\n\ntwo\n\n<footer>\n\n![n](page:number) of ![n](page:count)\n\n</footer>\n"

  @Test(
    "have the wide margin at the side that is bound",
    arguments: [(1, [57.0, 40]), (2, [40, 57]), (7, [57, 40])])
  func margins(first: Int, lefts: [Double]) throws {
    let report = paginator().pages(
      of: try document(twoPages), numbering: PageNumbering(first: first, total: 42))
    let found = report.pages.map { $0.drawing.textBoxes.map(\.x).min() ?? 0 }
    #expect(found == lefts)
    #expect(report.problems.isEmpty)
  }

  @Test("keep their margins where the style is not mirrored")
  func plain() throws {
    let report = paginator(isMirrored: false).pages(of: try document(twoPages))
    #expect(report.pages.map { $0.drawing.textBoxes.map(\.x).min() } == [57, 57])
  }

  @Test("print the numbers of the whole run, and count their own from 1")
  func numbers() throws {
    let report = paginator().pages(
      of: try document(twoPages), numbering: PageNumbering(first: 7, total: 42))
    let texts = report.pages.map { page in page.drawing.plainTexts }
    #expect(texts == [["one", "7 of 42"], ["two", "8 of 42"]])
    #expect(report.pages.map(\.number) == [1, 2])
  }

  @Test("are as many when they are counted as when they are drawn", arguments: 0...40)
  func count(paragraphs: Int) throws {
    let text = (0..<paragraphs).map { "line \($0)\n\n" }.joined()
    let document = try document(text + "<space height=\"fill\">\n\nlast\n")
    #expect(
      paginator().layout(of: document).pageCount == paginator().pages(of: document).pages.count)
  }

  @Test("share what is left up to each figure's limit; empty space takes the rest")
  func limits() throws {
    let document = try document(
      """
      top

      ![a](chart:weekly/a?height=fill:20:50)

      ![b](chart:weekly/b?height=fill:20)

      end

      """)
    let boxes = paginator().pages(of: document).pages[0].drawing.pathBounds
    let heights: [Double] = boxes.map { $0.height.rounded() }
    #expect(heights == [50, 86])
    let spaced = try self.document(
      "![a](chart:weekly/a?height=fill:20:50)\n\n<space height=\"fill\">\n\nend\n")
    let page = paginator().pages(of: spaced).pages[0].drawing
    #expect(page.pathBounds.map { $0.height.rounded() } == [50])
    #expect(page.textBoxes.allSatisfy { $0.bottom > 165 })
  }

  @Test("set a column of points exactly so wide, and share the rest")
  func columns() throws {
    let document = try document(
      "<columns widths=\"54pt 1\">\n<column>\n\na\n\n<column>\n\nb\n\n</columns>\n")
    let boxes = paginator().pages(of: document).pages[0].drawing.textBoxes
    let wanted: [Double] = [57, 111]
    #expect(boxes.map(\.x) == wanted)
    let last = try self.document(
      "<columns widths=\"1 1 40pt\">\n<column>\n\na\n\n<column>\n\nb\n\n<column>\n\nc\n\n</columns>\n"
    )
    let places = paginator().pages(of: last).pages[0].drawing.textBoxes.map(\.x)
    let three: [Double] = [57, 138.5, 220]
    #expect(places == three)
  }

  @Test("make a figure as tall as its drawing says")
  func own() throws {
    let document = try document("![a](chart:weekly/a?height=own:90)\n\nbelow\n")
    let box = paginator().pages(of: document).pages[0].drawing.textBoxes[0]
    #expect(box.y > 50 && box.y < 60)
  }

  @Test("put boxes to tick in rows that stay inside the measure")
  func ticks() throws {
    let items = (1...9).map { "choice number \($0)" }.joined(separator: "; ")
    let report = paginator().pages(of: try document("<tick-list items=\"\(items)\">\n"))
    #expect(report.problems.isEmpty)
    #expect(report.pages[0].drawing.plainTexts.count == 9)
    #expect(report.pages[0].drawing.pathBounds.count == 9)
  }
}

extension Drawing {
  fileprivate var plainTexts: [String] {
    func texts(_ elements: [DrawingElement]) -> [String] {
      elements.flatMap { element -> [String] in
        switch element {
        case .text(let run): [run.text]
        case .group(let group): texts(group.elements)
        default: []
        }
      }
    }
    return texts(elements)
  }

  /// The sizes of all filled or stroked paths.
  fileprivate var pathBounds: [Rectangle] {
    func bounds(_ elements: [DrawingElement]) -> [Rectangle] {
      elements.flatMap { element -> [Rectangle] in
        switch element {
        case .path(let path, _, _): [path.corners]
        case .group(let group): bounds(group.elements)
        default: []
        }
      }
    }
    return bounds(elements)
  }
}

extension Path {
  fileprivate var corners: Rectangle {
    let points = elements.compactMap { element -> Point? in
      switch element {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: nil
      }
    }
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    return Rectangle(
      left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0)
  }
}
