import Charts
import Documents
import Drawing
import GoalCore
import PageLayout
import Reporting
import Templates

/// From one client's numbers to laid-out pages, stage by stage.
struct PageMaker {
  let kind: ReportKind
  /// One for each part of the report; a part begins on a page of its own.
  let templates: [PageTemplate]
  let language: PageLanguage
  let paper: Paper
  let look: HandoutLook

  /// What footers print where the pages are part of a longer print run.
  var numbering = PageNumbering()

  /// - Edge: `nil` where there is nothing to make a report of, such as no goal that is worked on.
  func content(
    of subject: ReportSubject, lengths: ReportLengths = ReportLengths()
  ) -> PageContent? {
    let imprint = Imprint(program: Guidepost.imprint)
    switch subject {
    case .client(let client) where kind == .packet:
      return PacketModel(client, language: language, imprint: imprint, lengths: lengths.packet)
        .map { PageContent($0) }
    case .client(let client):
      return PageContent(
        ReportModel(
          preSession: client, language: language, imprint: imprint, lengths: lengths.lists))
    case .sheet(let sheet):
      return HandoutModel(sheet, look: look, language: language, lengths: lengths.lists).map {
        PageContent($0, client: sheet.client)
      }
    }
  }

  func markdown(of content: PageContent) -> [String] {
    templates.map { $0.markdown(for: content.fields) }
  }

  func documents(of content: PageContent) throws(DocumentProblem) -> [Document] {
    let reader = DocumentReader { tag, _ in
      guard tag == .indicatorTable, let table = content.table else { return [] }
      return [.table(Table(table))]
    }
    var documents: [Document] = []
    for text in markdown(of: content) { documents.append(try reader.document(from: text)) }
    return documents
  }

  /// All stages in one: with shorter lists where longer ones would need a further page.
  func report(
    of subject: ReportSubject, measurer: any TextMeasurer
  ) throws(DocumentProblem) -> MadeReport? {
    guard let whole = try draft(of: subject, ReportLengths(), measurer) else { return nil }
    guard !whole.fits, look != .large else { return report(from: whole) }
    let steps = kind == .packet ? [\ReportLengths.first, \.second] : [\.first]
    var lengths = ReportLengths()
    for step in steps { lengths[keyPath: step] = ReportLengths.lastStep }
    // From the shortest, each part is let grow again as far as the pages allow.
    for step in steps.reversed() {
      lengths[keyPath: step] = try shortest(of: step, lengths, subject, measurer)
    }
    return try draft(of: subject, lengths, measurer).map(report)
  }

  /// The first step of one part's shortening that fits; the last where none does.
  ///
  /// - Cost: a few drafts, since each step is no longer than the one before.
  private func shortest(
    of step: WritableKeyPath<ReportLengths, Int>, _ lengths: ReportLengths,
    _ subject: ReportSubject, _ measurer: any TextMeasurer
  ) throws(DocumentProblem) -> Int {
    var lengths = lengths
    var (low, high) = (0, ReportLengths.lastStep)
    while low < high {
      lengths[keyPath: step] = (low + high) / 2
      if let draft = try draft(of: subject, lengths, measurer), draft.fits {
        high = (low + high) / 2
      } else {
        low = (low + high) / 2 + 1
      }
    }
    return low
  }

  /// A report before it is drawn.
  private struct Draft {
    var content: PageContent
    var documents: [Document]
    var painter: FigurePainter
    var pageCount: Int
    /// How many pages it may have.
    var most: Int

    var fits: Bool { pageCount <= most }
  }

  private func draft(
    of subject: ReportSubject, _ lengths: ReportLengths, _ measurer: any TextMeasurer
  ) throws(DocumentProblem) -> Draft? {
    guard let content = content(of: subject, lengths: lengths) else { return nil }
    let documents = try documents(of: content)
    let painter = painter(subject.client, content: content, measurer: measurer)
    let paginator = paginator(painter)
    return Draft(
      content: content, documents: documents, painter: painter,
      pageCount: documents.reduce(0) { $0 + paginator.pageCount(of: $1) },
      most: content.pageCount ?? templates.count)
  }

  private func report(from draft: Draft) -> MadeReport {
    let paginator = paginator(draft.painter)
    var pages = LaidOutReport(
      joining: draft.documents.map { paginator.pages(of: $0, numbering: numbering) })
    if kind == .packet && !draft.fits {
      pages.problems.append(LayoutProblem(page: draft.most + 1, kind: .tooMany))
    }
    return MadeReport(
      content: draft.content, pages: pages,
      makeText: {
        draft.documents.map { $0.plainText(describe: draft.painter.words) }
          .joined(separator: "\n")
      })
  }

  private func paginator(_ painter: FigurePainter) -> Paginator {
    Paginator(
      style: kind.style(paper: paper, look: look), measurer: painter.measurer,
      figures: painter.source)
  }

  func painter(
    _ client: ClientSummary, content: PageContent, measurer: any TextMeasurer
  ) -> FigurePainter {
    FigurePainter(
      client: client, language: language, measurer: measurer,
      style: kind.chartStyle(look: look), flags: content.flags, longestSpan: kind.longestSpan)
  }
}

/// A report as pages, and the same in plain text when somebody asks for it.
struct MadeReport {
  let content: PageContent
  let pages: LaidOutReport
  fileprivate let makeText: () -> String

  var text: String { makeText() }
}
