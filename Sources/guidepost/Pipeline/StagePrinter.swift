import CairoRendering
import Documents
import GoalCore
import PageLayout
import Reporting
import Templates

/// Prints one stage of the pipeline for every client, as stable text.
struct StagePrinter {
  let kind: ReportKind
  let parts: [ReportPart]
  let read: ReadLogs
  let languages: Languages
  let paper: Paper
  let look: HandoutLook

  func print(_ stage: Stage, console: Console) throws {
    if stage == .log { return console.result(read.log.text) }
    let fonts = parts.first?.look.fonts ?? FontChoice()
    let engine = stage == .pages ? try TextEngine(fonts: fonts) : nil
    for record in read.log.clients {
      let maker = PageMaker(
        kind: kind, parts: parts, language: try languages.language(for: record.client),
        paper: paper, look: look)
      for subject in kind.subjects(of: record, settings: read.settings) {
        let rater = subject.rater.map { ", sheet of \($0)" } ?? ""
        console.result("client \(record.client.id)\(rater)\n")
        console.result(try text(of: stage, subject, maker: maker, engine: engine))
      }
    }
  }

  private func text(
    of stage: Stage, _ subject: ReportSubject, maker: PageMaker, engine: TextEngine?
  ) throws -> String {
    let client = subject.client
    switch stage {
    case .log: return ""
    case .weekly: return client.weeklyText
    case .trend: return client.trendText
    case .facts:
      return client.facts.map { JSONTree($0, language: maker.language).compactText + "\n" }
        .joined()
    case .model, .markdown, .document, .pages: break
    }
    if stage == .pages, let engine {
      return try maker.report(of: subject, measurer: engine)?.pages.pages.map { page in
        "page \(page.number)\n\(page.drawing)"
      }.joined() ?? ""
    }
    guard let content = maker.content(of: subject) else { return "" }
    if stage == .model {
      return content.fields.description + (content.table.map { JSONTree($0).text } ?? "")
    }
    if stage == .markdown { return maker.markdown(of: content).joined() }
    return try maker.documents(of: content).map(\.description).joined()
  }
}
