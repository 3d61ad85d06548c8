import Charts
import Documents
import Drawing
import GoalCore
import PageLayout
import Reporting
import Templates

/// From one client's numbers to laid-out pages, stage by stage.
struct PageMaker {
  let template: PageTemplate
  let style: PageStyle
  let language: PageLanguage
  let imprint: Imprint

  func model(of client: ClientSummary) -> ReportModel {
    ReportModel(preSession: client, language: language, imprint: imprint)
  }

  func markdown(of model: ReportModel) -> String {
    template.markdown(for: TemplateValue(model))
  }

  func document(
    from markdown: String, model: ReportModel
  ) throws(DocumentProblem) -> Document {
    let reader = DocumentReader { tag, _ in
      tag == .indicatorTable ? [.table(Table(model.table))] : []
    }
    return try reader.document(from: markdown)
  }

  func pages(
    of document: Document, client: ClientSummary, measurer: any TextMeasurer
  ) -> LaidOutReport {
    let figures = painter(client, measurer: measurer)
    return Paginator(style: style, measurer: measurer, figures: figures.source)
      .pages(of: document)
  }

  /// All stages in one.
  func report(
    of client: ClientSummary, measurer: any TextMeasurer
  ) throws(DocumentProblem) -> MadeReport {
    let model = model(of: client)
    let document = try document(from: markdown(of: model), model: model)
    let painter = painter(client, measurer: measurer)
    return MadeReport(
      pages: pages(of: document, client: client, measurer: measurer),
      makeText: { document.plainText(describe: painter.words) })
  }

  private func painter(_ client: ClientSummary, measurer: any TextMeasurer) -> FigurePainter {
    FigurePainter(client: client, language: language, measurer: measurer, style: .page)
  }
}

/// A report as pages, and the same in plain text when somebody asks for it.
struct MadeReport {
  let pages: LaidOutReport
  fileprivate let makeText: () -> String

  var text: String { makeText() }
}
