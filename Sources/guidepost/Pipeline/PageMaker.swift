import CairoRendering
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
    of client: ClientSummary, longestList: Int = FactLists.longest
  ) -> ReportModel {
    ReportModel(
      preSession: client, language: language, imprint: imprint, longestList: longestList)
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

  func report(
    _ document: Document, model: ReportModel, client: ClientSummary,
    measurer: any TextMeasurer
  ) -> LaidOutReport {
    let figures = FigurePainter(
      client: client, language: language, measurer: measurer, palette: style.palette,
      flags: model.lists.flags)
    return Paginator(style: style, measurer: measurer, figures: figures.source)
      .pages(of: document)
  }

  /// All stages in one: with shorter lists where longer ones would need a second page.
  func report(
    of client: ClientSummary, measurer: any TextMeasurer
  ) throws(DocumentProblem) -> LaidOutReport {
    var longest = FactLists.longest
    while true {
      let model = model(of: client, longestList: longest)
      let report = report(
        try document(from: markdown(of: model), model: model), model: model, client: client,
        measurer: measurer)
      if report.pages.count <= 1 || longest == 1 { return report }
      longest -= 1
    }
  }
}
