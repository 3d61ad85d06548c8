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
  private let vocabulary: TemplateVocabulary

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
    vocabulary = TemplateVocabulary(joining: parts.map(\.template.vocabulary))
  }

  private var clinic: String { parts.first?.look.sheet.clinic ?? "" }

  /// - Edge: `nil` where there is nothing to make a report of, such as no goal that is worked on.
  ///
  /// - Shape: what `vocabulary` has no name for may be left empty.
  func content(
    of subject: ReportSubject, lengths: ReportLengths = ReportLengths(),
    vocabulary: TemplateVocabulary = .all
  ) -> PageContent? {
    let imprint = Imprint(program: Guidepost.imprint)
    switch subject {
    case .client(let client) where kind == .packet:
      return PacketModel(client, language: language, imprint: imprint, lengths: lengths.packet)
        .map { PageContent($0, clinic: clinic) }
    case .client(let client):
      return PageContent(
        ReportModel(
          preSession: client, language: language, imprint: imprint, lengths: lengths.lists,
          vocabulary: vocabulary),
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
    guard let draft = try fittingDraft(of: subject, measurer) else { return nil }
    return report(from: draft, numberings: [numbering])[0]
  }

  /// One report under several page numbers: as part of a packet, and by itself.
  ///
  /// - Cost: one layout for all of them.
  func reports(
    of subject: ReportSubject, numberings: [PageNumbering], measurer: any TextMeasurer
  ) throws(DocumentProblem) -> [MadeReport] {
    guard let draft = try fittingDraft(of: subject, measurer) else { return [] }
    return report(from: draft, numberings: numberings)
  }

  private func fittingDraft(
    of subject: ReportSubject, _ measurer: any TextMeasurer
  ) throws(DocumentProblem) -> Draft? {
    guard let whole = try draft(of: subject, ReportLengths(), measurer) else { return nil }
    guard !whole.fits(in: whole.most), look != .large else { return whole }
    let steps = kind == .packet ? [\ReportLengths.first, \.second] : [\.first]
    var lengths = ReportLengths()
    for step in steps { lengths[keyPath: step] = ReportLengths.lastStep }
    guard let shortest = try draft(of: subject, lengths, measurer) else { return nil }
    // Some records need more pages whatever the lists; those are not shortened for nothing.
    let most = max(whole.most, shortest.pageCount)
    // From the shortest, each part is let grow again as far as the pages allow.
    for step in steps.reversed() {
      lengths[keyPath: step] = try firstFit(of: step, lengths, most: most, subject, measurer)
    }
    return try draft(of: subject, lengths, measurer)
  }

  /// The first step of one part's shortening that fits; the last where none does.
  ///
  /// - Cost: a few drafts, since each step is no longer than the one before.
  private func firstFit(
    of step: WritableKeyPath<ReportLengths, Int>, _ lengths: ReportLengths, most: Int,
    _ subject: ReportSubject, _ measurer: any TextMeasurer
  ) throws(DocumentProblem) -> Int {
    var lengths = lengths
    var (low, high) = (0, ReportLengths.lastStep)
    while low < high {
      let middle = (low + high) / 2
      lengths[keyPath: step] = middle
      if let draft = try draft(of: subject, lengths, measurer), draft.fits(in: most) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// A report before it is drawn.
  private struct Draft {
    var content: PageContent
    var documents: [Document]
    var painters: [FigurePainter]
    var layouts: [DocumentLayout]
    /// How many pages it may have.
    var most: Int

    var pageCount: Int { layouts.reduce(0) { $0 + $1.pageCount } }

    func fits(in most: Int) -> Bool { pageCount <= most }
  }

  private func draft(
    of subject: ReportSubject, _ lengths: ReportLengths, _ measurer: any TextMeasurer
  ) throws(DocumentProblem) -> Draft? {
    guard var content = content(of: subject, lengths: lengths, vocabulary: vocabulary) else {
      return nil
    }
    let texts = markdown(of: content)
    let documents = try documents(of: content, markdown: texts)
    // A number in a chart needs its line in a list, and not every template has the lists.
    content.flags = content.flags.filter { flag in
      texts.contains { $0.contains("(flag:\(flag.number))") }
    }
    let painters = parts.map { part in
      painter(subject.client, content: content, look: part.look, measurer: measurer)
    }
    let layouts = zip(zip(documents, painters), parts).map { pair, part in
      paginator(part, pair.1).layout(of: pair.0)
    }
    return Draft(
      content: content, documents: documents, painters: painters, layouts: layouts,
      most: content.pageCount ?? parts.count)
  }

  /// Fronts and backs of sheets alternate through all parts.
  private func report(from draft: Draft, numberings: [PageNumbering]) -> [MadeReport] {
    var laidOut = numberings.map { _ in [LaidOutReport]() }
    var numberings = numberings
    for ((layout, painter), part) in zip(zip(draft.layouts, draft.painters), parts) {
      let reports = paginator(part, painter).pages(of: layout, numberings: numberings)
      for (place, report) in reports.enumerated() {
        laidOut[place].append(report)
        let side = numberings[place].side ?? numberings[place].first
        numberings[place].side = side + report.pages.count
      }
    }
    return laidOut.map { parts in
      var pages = LaidOutReport(joining: parts)
      if kind == .packet && !draft.fits(in: draft.most) {
        pages.problems.append(LayoutProblem(page: draft.most + 1, kind: .tooMany))
      }
      return MadeReport(
        content: draft.content, pages: pages,
        makeText: {
          zip(draft.documents, draft.painters).map { $0.plainText(describe: $1.words) }
            .joined(separator: "\n")
        })
    }
  }

  private func paginator(_ part: ReportPart, _ painter: FigurePainter) -> Paginator {
    Paginator(
      style: part.look.pageStyle(paper: paper, look: look), measurer: painter.measurer,
      figures: painter.source)
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
}

/// A report as pages, and the same in plain text when somebody asks for it.
struct MadeReport {
  let content: PageContent
  var pages: LaidOutReport
  fileprivate let makeText: () -> String

  var text: String { makeText() }
}
