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

  func model(
    of client: ClientSummary, lengths: ListLengths = .longest
  ) -> ReportModel {
    ReportModel(
      preSession: client, language: language, imprint: imprint, lengths: lengths)
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
    of document: Document, model: ReportModel, client: ClientSummary,
    measurer: any TextMeasurer
  ) -> LaidOutReport {
    let figures = painter(client, model: model, measurer: measurer)
    return Paginator(style: style, measurer: measurer, figures: figures.source)
      .pages(of: document)
  }

  /// All stages in one: with shorter lists where longer ones would need a second page.
  func report(
    of client: ClientSummary, measurer: any TextMeasurer
  ) throws(DocumentProblem) -> MadeReport {
    var report = try report(of: client, lengths: .longest, measurer: measurer)
    for lengths in ListLengths.steps.dropFirst() where report.pages.pages.count > 1 {
      report = try self.report(of: client, lengths: lengths, measurer: measurer)
    }
    return report
  }

  private func report(
    of client: ClientSummary, lengths: ListLengths, measurer: any TextMeasurer
  ) throws(DocumentProblem) -> MadeReport {
    let model = model(of: client, lengths: lengths)
    let document = try document(from: markdown(of: model), model: model)
    let painter = painter(client, model: model, measurer: measurer)
    return MadeReport(
      pages: pages(of: document, model: model, client: client, measurer: measurer),
      makeText: { document.plainText(describe: painter.words) })
  }

  private func painter(
    _ client: ClientSummary, model: ReportModel, measurer: any TextMeasurer
  ) -> FigurePainter {
    FigurePainter(
      client: client, language: language, measurer: measurer, style: .page,
      flags: model.lists.flags)
  }
}

/// A report as pages, and the same in plain text when somebody asks for it.
struct MadeReport {
  let pages: LaidOutReport
  fileprivate let makeText: () -> String

  var text: String { makeText() }
}
