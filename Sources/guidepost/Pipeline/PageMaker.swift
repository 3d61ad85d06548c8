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

  /// What footers print where the pages are part of a longer print run.
  var numbering = PageNumbering()

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
  func content(
    of subject: ReportSubject, lengths: ReportLengths = ReportLengths()
  ) -> PageContent? {
    let imprint = Imprint(program: Guidepost.imprint)
    switch subject {
    case .client(let client) where kind == .packet:
      return PacketModel(client, language: language, imprint: imprint, lengths: lengths.packet)
        .map { PageContent($0, clinic: clinic) }
    case .client(let client):
      return PageContent(
        ReportModel(
          preSession: client, language: language, imprint: imprint, lengths: lengths.lists),
        clinic: clinic)
    case .sheet(let sheet):
      return HandoutModel(sheet, look: look, language: language, lengths: lengths.lists).map {
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
    let reader = DocumentReader { tag, attributes in
      guard tag == .indicatorTable else { return [] }
      let table = attributes["part"] == "further" ? content.furtherTable : content.table
      return table.map { [.table(Table($0))] } ?? []
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
    func made(_ lengths: ReportLengths) throws(DocumentProblem) -> MadeReport? {
      try report(of: subject, lengths: lengths, measurer: measurer)
    }
    guard let whole = try made(ReportLengths()) else { return nil }
    guard !fits(whole), look != .large else { return whole }
    var lengths = ReportLengths()
    if kind == .packet {
      // A long first page and a long second one overflow in the same way: find out which it is.
      lengths = ReportLengths(first: ReportLengths.lastStep, second: 0)
      if let short = try made(lengths), fits(short) { return try shortened(\.first, lengths, made) }
      lengths = ReportLengths(first: 0, second: ReportLengths.lastStep)
      if let short = try made(lengths), fits(short) {
        return try shortened(\.second, lengths, made)
      }
      lengths.first = ReportLengths.lastStep
      guard let shortest = try made(lengths) else { return nil }
      guard fits(shortest) else { return shortest.tooLong(after: pageCount(of: shortest)) }
      for step in 0..<ReportLengths.lastStep {
        lengths.first = step
        if let made = try made(lengths), fits(made) { break }
        lengths.first = ReportLengths.lastStep
      }
      return try shortened(\.second, lengths, made)
    }
    return try shortened(\.first, lengths, made) ?? whole
  }

  /// The longest version that fits, one list of steps tried from its beginning; else the shortest.
  private func shortened(
    _ step: WritableKeyPath<ReportLengths, Int>, _ lengths: ReportLengths,
    _ made: (ReportLengths) throws(DocumentProblem) -> MadeReport?
  ) throws(DocumentProblem) -> MadeReport? {
    var lengths = lengths
    var last: MadeReport?
    for place in 0...ReportLengths.lastStep {
      lengths[keyPath: step] = place
      last = try made(lengths)
      if let last, fits(last) { return last }
    }
    return last
  }

  private func pageCount(of report: MadeReport) -> Int {
    report.content.pageCount ?? parts.count
  }

  private func fits(_ report: MadeReport) -> Bool {
    report.pages.pages.count <= pageCount(of: report)
  }

  private func report(
    of subject: ReportSubject, lengths: ReportLengths, measurer: any TextMeasurer
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
    var numbering = numbering
    for ((document, painter), part) in zip(zip(documents, painters), parts) {
      let paginator = Paginator(
        style: part.look.pageStyle(paper: paper, look: look), measurer: painter.measurer,
        figures: painter.source)
      let report = paginator.pages(of: document, numbering: numbering)
      laidOut.append(report)
      numbering.side = (numbering.side ?? numbering.first) + report.pages.count
    }
    return LaidOutReport(joining: laidOut)
  }
}

/// A report as pages, and the same in plain text when somebody asks for it.
struct MadeReport {
  let content: PageContent
  var pages: LaidOutReport
  fileprivate let makeText: () -> String

  var text: String { makeText() }

  /// The report with a word on the pages that it should not have.
  fileprivate func tooLong(after count: Int) -> MadeReport {
    var report = self
    report.pages.problems.append(LayoutProblem(page: count + 1, kind: .tooMany))
    return report
  }
}
