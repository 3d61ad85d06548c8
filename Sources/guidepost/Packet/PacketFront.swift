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
    // Numbers of more digits may take more lines; more than a few rounds are not needed.
    for _ in 0..<5 {
      let plan = PacketPlan(front: lengths, clients: clients, isDuplex: isDuplex)
      var numbered = model
      numbered.pages = PacketPages(
        caseload: plan.firstPage(of: .caseload), data: plan.firstPage(of: .data),
        missing: plan.firstPage(of: .missing), index: plan.firstPage(of: .index),
        methods: plan.firstPage(of: .methods), count: plan.count,
        clients: plan.places(of: ids, names: names))
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
      guard let report = parts[part] else { continue }
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
      result[part] = paginator.pages(
        of: document,
        numbering: PageNumbering(first: max(1, plan.firstPage(of: part)), total: plan.count))
    }
    return result
  }
}
