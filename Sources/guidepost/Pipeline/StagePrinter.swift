import CairoRendering
import Documents
import GoalCore
import PageLayout
import Reporting
import Templates

/// Prints one stage of the pipeline for every client, as stable text.
struct StagePrinter {
  let read: ReadLogs
  let languages: Languages
  let paper: Paper

  func print(_ stage: Stage, console: Console) throws {
    if stage == .log { return console.result(read.log.text) }
    let engine = stage == .pages ? try TextEngine() : nil
    for record in read.log.clients {
      let client = ClientSummary(record, settings: read.settings)
      let language = try languages.language(for: record.client)
      console.result("client \(record.client.id)\n")
      console.result(try text(of: stage, client: client, language: language, engine: engine))
    }
  }

  private func text(
    of stage: Stage, client: ClientSummary, language: PageLanguage, engine: TextEngine?
  ) throws -> String {
    switch stage {
    case .log: return ""
    case .weekly: return client.weeklyText
    case .trend: return client.trendText
    case .facts:
      return client.facts.map { JSONTree($0, language: language).compactText + "\n" }.joined()
    case .model, .markdown, .document, .pages: break
    }
    let maker = PageMaker(
      template: try PageTemplate(BuiltInTemplates.text(ofPage: "pre-session")),
      style: .preSession(paper: paper), language: language,
      imprint: Imprint(program: Guidepost.imprint))
    if stage == .pages, let engine {
      return try maker.report(of: client, measurer: engine).pages.pages.map { page in
        "page \(page.number)\n\(page.drawing)"
      }.joined()
    }
    let model = maker.model(of: client)
    if stage == .model {
      return TemplateValue(model).description + JSONTree(model.table).text
    }
    let markdown = maker.markdown(of: model)
    if stage == .markdown { return markdown }
    return try maker.document(from: markdown, model: model).description
  }
}
