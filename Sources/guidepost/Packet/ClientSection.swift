import CairoRendering
import Documents
import Drawing
import GoalCore
import PageLayout
import Reporting

/// One client's part of a packet, as it comes from a worker.
struct ClientSection: Sendable {
  var pages: [Page] = []
  /// The facts, as JSON on one line.
  var facts = ""
  /// The client's own files; empty where they were kept or could not be made.
  var files: [HashedFile] = []
  var problems: [PacketProblem] = []
  /// Why there are no pages; `nil` where there are.
  var missing: MissingClient?
  var status = ExitStatus.success
}

/// Makes clients' parts of a packet: pages for the packet, and files of their own.
struct ClientSectionMaker: Sendable {
  let settings: PacketSettings
  let parts: [ReportPart]
  let languages: Languages
  let folders: PacketFolders
  let names: FileNames
  let journal: PacketJournal

  /// What a client's pages are for.
  struct Wish: Sendable {
    /// Of the client's first page in the packet; `nil` where no packet is drawn.
    var numbering: PageNumbering?
    /// What the client's own files depend on; `nil` where none are to be written.
    var fileKey: String?
  }

  func section(of record: ClientRecord, wish: Wish, engine: TextEngine) -> ClientSection {
    var section = ClientSection()
    let id = record.client.id
    do {
      let language = try languages.language(for: record.client)
      let summary = ClientSummary(record, settings: settings.report)
      let maker = PageMaker(
        kind: .packet, parts: parts, language: language, paper: settings.paper, look: .chart)
      let numberings = [wish.numbering, wish.fileKey.map { _ in PageNumbering() }]
        .compactMap(\.self)
      var reports = try maker.reports(
        of: .client(summary), numberings: numberings, measurer: engine)[...]
      if wish.numbering != nil, let report = reports.popFirst() {
        fill(&section, with: report, summary, language: maker.language)
      }
      if let report = reports.popFirst() {
        try write(&section, report, id: id, language: maker.language, engine: engine)
      }
      if let warning = engine.takeGlyphWarning() {
        section.problems.append(PacketProblem(client: id, place: "", cause: warning, hint: nil))
      }
      if let key = wish.fileKey, !section.files.isEmpty {
        try journal.add(FinishedWork.Line(id: id, key: key, files: section.files))
      }
    } catch let problem as FileProblem {
      section.problems.append(
        PacketProblem(client: id, place: "", cause: problem.description, hint: nil))
      section.status = problem.status
    } catch {
      section.missing = missing(record)
      section.problems.append(
        PacketProblem(
          client: id, place: "",
          cause: "error: the pages could not be made: \(plainReason(of: error))", hint: nil))
      section.status = .fault
    }
    return section
  }

  private func missing(_ record: ClientRecord) -> MissingClient {
    let language = try? languages.language(for: nil)
    return MissingClient(
      id: record.client.id, label: record.client.label,
      reason: language?.say(.frontMissingFault) ?? "",
      hint: language?.say(.frontMissingFaultFix) ?? "")
  }

  private func fill(
    _ section: inout ClientSection, with report: MadeReport, _ client: ClientSummary,
    language: PageLanguage
  ) {
    section.pages = report.pages.pages
    section.facts = client.facts
      .map { JSONTree($0, language: language).compactText }.joined(separator: ",\n  ")
    section.problems += report.pages.problems.map { problem in
      PacketProblem(
        client: client.id, place: "",
        cause: "layout: page \(problem.page): \(problem.kind.rawValue)", hint: nil)
    }
  }

  private func write(
    _ section: inout ClientSection, _ report: MadeReport, id: String, language: PageLanguage,
    engine: TextEngine
  ) throws {
    let metadata = PDFMetadata(.packetTitle, language: language, asOf: settings.asOf)
    var document = try PDFDocument(size: settings.paper.size, metadata: metadata)
    for page in report.pages.pages { try document.addPage(page.drawing, engine: engine) }
    if settings.isDuplex, !report.pages.pages.count.isMultiple(of: 2) {
      try document.addPage(
        .blankPage(
          language.say(.frontBlank), size: settings.paper.size, measurer: engine),
        engine: engine)
    }
    let name = names.name(of: id)
    section.files = [
      try folders.write(
        try document.finish(), to: "clients/\(name).packet.\(settings.month).pdf"),
      try folders.write(Array(report.text.utf8), to: "twin/\(name).txt"),
    ]
  }
}

extension Drawing {
  /// A page that says that it is empty on purpose.
  static func blankPage(
    _ words: String, size: Size, measurer: any TextMeasurer
  ) -> Drawing {
    let style = TextStyle(size: 9, color: Palette.mono.ink3)
    let width = measurer.width(of: words, style: style)
    let place = Point((size.width - width) / 2, size.height / 2)
    return Drawing(
      size: size, elements: [.text(TextRun(words, at: place, style: style, width: width))])
  }
}
