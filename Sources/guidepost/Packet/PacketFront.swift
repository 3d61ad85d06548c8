import Documents
import Drawing
import GoalCore
import PageLayout
import Reporting

/// A part of a packet that is not one client's.
enum FrontPart: String, CaseIterable, Sendable {
  case cover, caseload, data, missing, index, methods

  /// The template's name.
  var template: String { "packet-\(rawValue)" }

  /// What links call it.
  var anchor: String { "packet:\(rawValue)" }

  func title(_ language: PageLanguage) -> String {
    switch self {
    case .cover: language.say(.frontTitle)
    case .caseload: language.say(.frontContentsCaseload)
    case .data: language.say(.frontContentsData)
    case .missing: language.say(.frontNotProducedTitle)
    case .index: language.say(.frontContentsIndex)
    case .methods: language.say(.frontContentsMethods)
    }
  }
}

/// A stretch of a packet's pages.
struct PacketSection: Sendable {
  enum Content: Sendable {
    case front(FrontPart)
    /// By its place among the records.
    case client(Int)
    case blank
  }

  var content: Content
  /// From 1.
  var firstPage: Int
  var pages: Int
}

/// Which page each part of a packet begins on.
struct PacketPlan: Sendable {
  private(set) var sections: [PacketSection] = []
  private(set) var count = 0

  /// - Shape: `front` has the lengths of the front parts, `clients` those of each record in order;
  ///   a client without pages has 0.
  init(front: [FrontPart: Int], clients: [Int], isDuplex: Bool) {
    for part in FrontPart.allCases where part != .methods {
      if isDuplex, part != .cover { startOnOddPage() }
      add(.front(part), front[part] ?? 0)
    }
    for (index, length) in clients.enumerated() where length > 0 {
      startOnOddPage()
      add(.client(index), length)
    }
    if isDuplex { startOnOddPage() }
    add(.front(.methods), front[.methods] ?? 0)
  }

  private mutating func startOnOddPage() {
    if count.isMultiple(of: 2) == false { add(.blank, 1) }
  }

  private mutating func add(_ content: PacketSection.Content, _ pages: Int) {
    guard pages > 0 else { return }
    sections.append(PacketSection(content: content, firstPage: count + 1, pages: pages))
    count += pages
  }

  func firstPage(of part: FrontPart) -> Int {
    sections.first { if case .front(part) = $0.content { true } else { false } }?.firstPage ?? 0
  }

  /// Pages by the ids of `records`, with the names that links use.
  func places(of ids: [String], names: FileNames) -> [String: PacketPages.Place] {
    var places: [String: PacketPages.Place] = [:]
    for section in sections {
      guard case .client(let index) = section.content else { continue }
      let id = ids[index]
      places[id] = PacketPages.Place(
        anchor: Self.anchor(of: id, names: names), page: section.firstPage)
    }
    return places
  }

  static func anchor(of id: String, names: FileNames) -> String { "client:\(names.name(of: id))" }
}

/// Lays out the pages of a packet that are about all clients.
struct PacketFront {
  let parts: [FrontPart: ReportPart]
  let language: PageLanguage
  let paper: Paper
  let measurer: any TextMeasurer

  /// The laid-out front pages, and the plan that they fit.
  struct Layout {
    var plan: PacketPlan
    var model: CaseloadModel
    var pages: [FrontPart: LaidOutReport]

    /// What did not fit.
    var problems: [PacketProblem] {
      FrontPart.allCases.flatMap { part in
        (pages[part]?.problems ?? []).map { problem in
          PacketProblem(
            client: nil, place: "",
            cause: "layout: \(part.template): page \(problem.page): \(problem.kind.rawValue)",
            hint: nil)
        }
      }
    }
  }

  /// Lays out until the page numbers in the text are those of the pages.
  ///
  /// - Shape: `model` with any page numbers; `clients` are the lengths of the records of `ids`.
  func layout(
    _ model: CaseloadModel, ids: [String], clients: [Int], names: FileNames, isDuplex: Bool
  ) throws(DocumentProblem) -> Layout {
    var lengths: [FrontPart: Int] = [:]
    for part in wanted(model) { lengths[part] = 1 }
    var result: Layout?
    var numbered = model
    // Numbers of more digits may take more lines; more than a few rounds are not needed.
    for round in 0..<5 {
      let plan = PacketPlan(front: lengths, clients: clients, isDuplex: isDuplex)
      numbered.pages = PacketPages(
        caseload: plan.firstPage(of: .caseload), data: plan.firstPage(of: .data),
        missing: plan.firstPage(of: .missing), index: plan.firstPage(of: .index),
        methods: plan.firstPage(of: .methods), count: plan.count,
        clients: plan.places(of: ids, names: names))
      // What fits is left as it is in the end, so that it cannot change to and fro.
      if round < 3 { numbered = try fitted(numbered) }
      let pages = try pages(of: numbered, plan: plan)
      result = Layout(plan: plan, model: numbered, pages: pages)
      let found = pages.mapValues(\.pages.count)
      if found == lengths { break }
      lengths = found
    }
    return result
      ?? Layout(
        plan: PacketPlan(front: [:], clients: clients, isDuplex: isDuplex), model: model,
        pages: [:])
  }

  private func wanted(_ model: CaseloadModel) -> [FrontPart] {
    FrontPart.allCases.filter { part in
      switch part {
      case .cover, .caseload, .data, .methods: true
      case .missing: !model.missing.isEmpty
      case .index: !model.coverHasIndex
      }
    }
  }

  private func pages(
    of model: CaseloadModel, plan: PacketPlan
  ) throws(DocumentProblem) -> [FrontPart: LaidOutReport] {
    var result: [FrontPart: LaidOutReport] = [:]
    for part in wanted(model) {
      guard let sheet = try sheet(part, of: model) else { continue }
      let numbering = PageNumbering(
        first: max(1, plan.firstPage(of: part)), total: plan.count)
      result[part] = sheet.paginator.pages(of: sheet.document, numbering: numbering)
    }
    return result
  }

  /// A part's document, and what sets it.
  private struct Sheet {
    var document: Document
    var paginator: Paginator

    var pageCount: Int { paginator.layout(of: document).pageCount }
  }

  private func sheet(
    _ part: FrontPart, of model: CaseloadModel
  ) throws(DocumentProblem) -> Sheet? {
    guard let report = parts[part] else { return nil }
    let words = report.look.language(language)
    let reader = DocumentReader { tag, _ in
      tag == .caseloadTable ? [.table(Table(caseload: model, language: words))] : []
    }
    let fields = TemplateValue(model, language: words, clinic: report.look.sheet.clinic ?? "")
    var document = try reader.document(from: report.template.markdown(for: fields))
    if report.look.logo == nil { document = document.withoutFigures(from: FigurePainter.logo) }
    let painter = CaseloadPainter(
      model: model, language: words, measurer: measurer,
      style: report.look.chartStyle(look: .chart))
    let paginator = Paginator(
      style: report.look.pageStyle(paper: paper, look: .chart), measurer: measurer,
      figures: painter.source)
    return Sheet(document: document, paginator: paginator)
  }

  // MARK: What fits

  /// The model with as much on its cover, and as many clients on a page of its index, as pages
  /// take.
  private func fitted(_ model: CaseloadModel) throws(DocumentProblem) -> CaseloadModel {
    var fitted = model
    fitted.cover = try fittedCover(model)
    guard !fitted.coverHasIndex else { return fitted }
    for rows in [42, 38, 34, 30, 26, 22, 18, 14, 10, 6, 3] {
      fitted.indexRows = rows
      let pages = (model.rows.count + 2 * rows - 1) / (2 * rows)
      guard let sheet = try sheet(.index, of: fitted), sheet.pageCount > max(1, pages) else {
        break
      }
    }
    return fitted
  }

  private func fittedCover(_ model: CaseloadModel) throws(DocumentProblem) -> CoverLengths {
    var tried = model
    func fits(_ lengths: CoverLengths) throws(DocumentProblem) -> Bool {
      tried.cover = lengths
      return try sheet(.cover, of: tried)?.pageCount ?? 1 <= 1
    }
    let changes = model.isCoverPrivate ? 0 : model.changeCount
    for var lengths in CoverLengths.steps {
      lengths.changes = min(lengths.changes, changes)
      guard try fits(lengths) else { continue }
      // The most changes that fit; no page holds more than fifty.
      var (least, most) = (lengths.changes, min(changes, 50))
      while least < most {
        lengths.changes = (least + most + 1) / 2
        if try fits(lengths) { least = lengths.changes } else { most = lengths.changes - 1 }
      }
      lengths.changes = least
      return lengths
    }
    return .usual
  }
}
