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
  /// Each begins on a page of its own; the first says the words and the clinic of all.
  let parts: [ReportPart]
  let language: PageLanguage
  let paper: Paper
  let look: HandoutLook

  init(
    kind: ReportKind, parts: [ReportPart], language: PageLanguage, paper: Paper, look: HandoutLook
  ) {
    self.kind = kind
    self.parts = parts
    self.language = parts.first?.look.language(language) ?? language
    self.paper = paper
    self.look = look
  }

  private var clinic: String { parts.first?.look.sheet.clinic ?? "" }

  /// - Edge: `nil` where there is nothing to make a report of, such as no goal that is worked on.
  func content(of subject: ReportSubject, lengths: ListLengths = .longest) -> PageContent? {
    switch subject {
    case .client(let client):
      return PageContent(
        ReportModel(
          preSession: client, language: language, imprint: Imprint(program: Guidepost.imprint),
          lengths: lengths), clinic: clinic)
    case .sheet(let sheet):
      return HandoutModel(sheet, look: look, language: language, lengths: lengths).map {
        PageContent($0, client: sheet.client, clinic: clinic)
      }
    }
  }

  func markdown(of content: PageContent) -> [String] {
    parts.map { $0.template.markdown(for: content.fields) }
  }

  func documents(of content: PageContent) throws(DocumentProblem) -> [Document] {
    try documents(of: content, markdown: markdown(of: content))
  }

  private func documents(
    of content: PageContent, markdown: [String]
  ) throws(DocumentProblem) -> [Document] {
    let reader = DocumentReader { tag, _ in
      guard tag == .indicatorTable, let table = content.table else { return [] }
      return [.table(Table(table))]
    }
    var documents: [Document] = []
    for (part, text) in zip(parts, markdown) {
      let document = try reader.document(from: text)
      documents.append(
        part.look.logo == nil ? document.withoutFigures(from: FigurePainter.logo) : document)
    }
    return documents
  }

  /// All stages in one: with shorter lists where longer ones would need a further page.
  func report(
    of subject: ReportSubject, measurer: any TextMeasurer
  ) throws(DocumentProblem) -> MadeReport? {
    var report = try report(of: subject, lengths: .longest, measurer: measurer)
    for lengths in ListLengths.steps.dropFirst() {
      guard let made = report, made.pages.pages.count > parts.count, look != .large else {
        break
      }
      report = try self.report(of: subject, lengths: lengths, measurer: measurer)
    }
    return report
  }

  private func report(
    of subject: ReportSubject, lengths: ListLengths, measurer: any TextMeasurer
  ) throws(DocumentProblem) -> MadeReport? {
    guard var content = content(of: subject, lengths: lengths) else { return nil }
    let texts = markdown(of: content)
    let documents = try documents(of: content, markdown: texts)
    // A number in a chart needs its line in a list, and not every template has the lists.
    content.flags = content.flags.filter { flag in
      texts.contains { $0.contains("(flag:\(flag.number))") }
    }
    let painters = parts.map { part in
      painter(subject.client, content: content, look: part.look, measurer: measurer)
    }
    return MadeReport(
      content: content, pages: pages(of: documents, painters: painters),
      makeText: {
        zip(documents, painters).map { $0.plainText(describe: $1.words) }.joined(separator: "\n")
      })
  }

  /// Draws as the report's first part looks.
  func painter(
    _ client: ClientSummary, content: PageContent, measurer: any TextMeasurer
  ) -> FigurePainter? {
    parts.first.map { painter(client, content: content, look: $0.look, measurer: measurer) }
  }

  private func painter(
    _ client: ClientSummary, content: PageContent, look page: PageLook,
    measurer: any TextMeasurer
  ) -> FigurePainter {
    FigurePainter(
      client: client, language: language, measurer: measurer,
      style: page.chartStyle(look: look), flags: content.flags, longestSpan: kind.longestSpan,
      logo: page.logo)
  }

  /// Fronts and backs of sheets alternate through all parts.
  private func pages(of documents: [Document], painters: [FigurePainter]) -> LaidOutReport {
    var laidOut: [LaidOutReport] = []
    var side = 1
    for ((document, painter), part) in zip(zip(documents, painters), parts) {
      let paginator = Paginator(
        style: part.look.pageStyle(paper: paper, look: look), measurer: painter.measurer,
        figures: painter.source)
      let report = paginator.pages(of: document, firstSide: side)
      laidOut.append(report)
      side += report.pages.count
    }
    return LaidOutReport(joining: laidOut)
  }
}

/// A report as pages, and the same in plain text when somebody asks for it.
struct MadeReport {
  let content: PageContent
  let pages: LaidOutReport
  fileprivate let makeText: () -> String

  var text: String { makeText() }
}
