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

  /// - Edge: `nil` where there is nothing to make a report of, such as no goal that is worked on.
  func content(of subject: ReportSubject, lengths: ListLengths = .longest) -> PageContent? {
    switch subject {
    case .client(let client):
      return PageContent(
        ReportModel(
          preSession: client, language: language, imprint: Imprint(program: Guidepost.imprint),
          lengths: lengths))
    case .sheet(let sheet):
      return HandoutModel(sheet, look: look, language: language, lengths: lengths).map {
        PageContent($0, client: sheet.client)
      }
    }
  }

  func markdown(of content: PageContent) -> [String] {
    templates.map { $0.markdown(for: content.fields) }
  }

  func documents(of content: PageContent) throws(DocumentProblem) -> [Document] {
    let reader = DocumentReader { tag, attributes in
      guard tag == .indicatorTable else { return [] }
      let table = attributes["part"] == "further" ? content.furtherTable : content.table
      return table.map { [.table(Table($0))] } ?? []
    }
    var documents: [Document] = []
    for text in markdown(of: content) { documents.append(try reader.document(from: text)) }
    return documents
  }

  /// All stages in one: with shorter lists where longer ones would need a further page.
  func report(
    of subject: ReportSubject, measurer: any TextMeasurer
  ) throws(DocumentProblem) -> MadeReport? {
    let longest = try report(of: subject, lengths: .longest, measurer: measurer)
    guard let longest, longest.pages.pages.count > templates.count, look != .large else {
      return longest
    }
    // Some records need more pages whatever the lists; those are not shortened for nothing.
    var made: [MadeReport] = [longest]
    for lengths in ListLengths.steps.dropFirst() {
      guard let report = try report(of: subject, lengths: lengths, measurer: measurer) else {
        break
      }
      made.append(report)
      if report.pages.pages.count <= templates.count { break }
    }
    let fewest = made.map(\.pages.pages.count).min()
    return made.first { $0.pages.pages.count == fewest }
  }

  private func report(
    of subject: ReportSubject, lengths: ListLengths, measurer: any TextMeasurer
  ) throws(DocumentProblem) -> MadeReport? {
    guard let content = content(of: subject, lengths: lengths) else { return nil }
    let documents = try documents(of: content)
    let painter = painter(subject.client, content: content, measurer: measurer)
    return MadeReport(
      content: content, pages: pages(of: documents, painter: painter),
      makeText: {
        documents.map { $0.plainText(describe: painter.words) }.joined(separator: "\n")
      })
  }

  func painter(
    _ client: ClientSummary, content: PageContent, measurer: any TextMeasurer
  ) -> FigurePainter {
    FigurePainter(
      client: client, language: language, measurer: measurer,
      style: kind.chartStyle(look: look), flags: content.flags, longestSpan: kind.longestSpan)
  }

  private func pages(of documents: [Document], painter: FigurePainter) -> LaidOutReport {
    let paginator = Paginator(
      style: kind.style(paper: paper, look: look), measurer: painter.measurer,
      figures: painter.source)
    return LaidOutReport(joining: documents.map(paginator.pages))
  }
}

/// A report as pages, and the same in plain text when somebody asks for it.
struct MadeReport {
  let content: PageContent
  let pages: LaidOutReport
  fileprivate let makeText: () -> String

  var text: String { makeText() }
}
