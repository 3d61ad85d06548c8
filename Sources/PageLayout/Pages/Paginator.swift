package import Documents
package import Drawing

/// Lays a document out on pages.
package struct Paginator {
  private let style: PageStyle
  private let measurer: any TextMeasurer
  private let figures: FigureSource

  package init(style: PageStyle, measurer: any TextMeasurer, figures: FigureSource) {
    self.style = style
    self.measurer = measurer
    self.figures = figures
  }

  /// Always at least one page; the footer is the same on each but for its page numbers.
  ///
  /// - Shape: `numbering` is what footers print; the pages themselves count from 1.
  package func pages(
    of document: Document, numbering: PageNumbering = PageNumbering()
  ) -> LaidOutReport {
    pages(of: document, numberings: [numbering])[0]
  }

  /// The same pages under several numbers, as in a file of their own and in a packet.
  package func pages(of document: Document, numberings: [PageNumbering]) -> [LaidOutReport] {
    pages(of: layout(of: document), numberings: numberings)
  }

  /// Where each block of `document` stands; draws nothing.
  package func layout(of document: Document) -> DocumentLayout {
    let body = BlockComposer(style: style, measurer: measurer, figures: figures)
    let pieces = body.pieces(of: document.blocks, width: style.measure, style: "body")
    let footerHeight = footer(document, page: 1, of: 1).height
    let height = style.frame(ofPage: 1).height - footerHeight
    return DocumentLayout(
      document: document, runs: PageBreaker(height: height).pages(of: pieces), height: height,
      footerHeight: footerHeight)
  }

  /// Draws what was laid out before by this paginator, or by one with the same style and figures.
  ///
  /// - Cost: pages on the same side of their sheets are drawn once.
  package func pages(of layout: DocumentLayout, numberings: [PageNumbering]) -> [LaidOutReport] {
    let (runs, height) = (layout.runs, layout.height)
    var drawn: [BodyPlace: [DrawingElement]] = [:]
    return numberings.map { numbering in
      var report = LaidOutReport(pages: [], problems: [])
      for (index, run) in runs.enumerated() {
        let side = (numbering.side ?? numbering.first) + index
        let frame = style.frame(ofPage: side)
        let place = BodyPlace(index: index, isEven: side.isMultiple(of: 2))
        let room = Rectangle(x: frame.x, y: frame.y, width: frame.width, height: height)
        let body = drawn[place] ?? run.draw(in: room)
        drawn[place] = body
        let foot = footer(
          layout.document, page: numbering.first + index, of: numbering.total ?? runs.count)
        let elements = body + self.drawn(foot, height: layout.footerHeight, in: frame)
        let page = Page(
          number: index + 1, drawing: Drawing(size: style.paper, elements: elements))
        report.pages.append(page)
        report.problems += problems(on: page, in: frame, isTooTall: run.height > height + 0.01)
      }
      return report
    }
  }

  /// Which page, on which side of its sheet.
  private struct BodyPlace: Hashable {
    var index: Int
    var isEven: Bool
  }

  private func footer(_ document: Document, page: Int, of count: Int) -> [Piece] {
    let words = ["page:number": String(page), "page:count": String(count)]
    let composer = BlockComposer(
      style: style, measurer: measurer, figures: figures, pageWords: words)
    return composer.pieces(of: document.footer, width: style.measure, style: "footer")
  }

  private func drawn(
    _ footer: [Piece], height: Double, in page: Rectangle
  ) -> [DrawingElement] {
    guard !footer.isEmpty else { return [] }
    let frame = Rectangle(
      left: page.left, top: page.bottom - height, right: page.right, bottom: page.bottom)
    let elements = footer.map { piece in
      var plain = piece
      plain.block.role = nil
      return plain
    }.draw(in: frame)
    return [.group(DrawingGroup(role: .artifact, elements: elements))]
  }

  private func problems(
    on page: Page, in frame: Rectangle, isTooTall: Bool
  ) -> [LayoutProblem] {
    var result: [LayoutProblem] = []
    if isTooTall { result.append(LayoutProblem(page: page.number, kind: .tooTall)) }
    let isInside = page.drawing.textBoxes.allSatisfy { frame.contains($0, slack: 1) }
    if !isInside { result.append(LayoutProblem(page: page.number, kind: .outside)) }
    return result
  }
}

/// A document whose blocks have their places, page by page.
package struct DocumentLayout {
  let document: Document
  let runs: [[Piece]]
  /// What a page has for its body.
  let height: Double
  let footerHeight: Double

  package var pageCount: Int { runs.count }
}

/// Cuts pieces into pages.
struct PageBreaker {
  let height: Double

  func pages(of pieces: [Piece]) -> [[Piece]] {
    var pages: [[Piece]] = []
    var page: [Piece] = []
    for chunk in chunks(of: pieces) {
      if chunk.first?.isPageBreak == true {
        pages.append(page)
        page = []
      } else if page.isEmpty || (page + chunk).height <= height + 0.01 {
        page += chunk
      } else {
        pages.append(page)
        page = (chunk.first?.head ?? []) + chunk
      }
    }
    pages.append(page)
    return pages.filter { !$0.isEmpty }.isEmpty ? [[]] : pages.filter { !$0.isEmpty }
  }

  /// Pieces that must stay together; a chain taller than a page is let go.
  private func chunks(of pieces: [Piece]) -> [[Piece]] {
    var result: [[Piece]] = []
    var chain: [Piece] = []
    for piece in pieces {
      chain.append(piece)
      if !piece.keepsWithNext || piece.isPageBreak {
        result += chain.height <= height ? [chain] : chain.map { [$0] }
        chain = []
      }
    }
    if !chain.isEmpty { result.append(chain) }
    return result
  }
}
