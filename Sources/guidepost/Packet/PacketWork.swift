import CairoRendering
import Charts
import Drawing
import Foundation
import GoalCore
import PageLayout
import Reporting

/// Makes a packet from records: each client's own files, and what is about all clients together.
struct PacketWork {
  let input: PacketInput
  let languages: Languages
  let clientParts: [ReportPart]
  let frontParts: [FrontPart: ReportPart]
  let folders: PacketFolders
  let console: Console
  let jobs: Int
  /// Clients' own files that are there already, by id: those of shards.
  let given: [String: [HashedFile]]

  private let ids: [String]
  /// Of the clients' own files.
  private let names: FileNames

  init(
    input: PacketInput, languages: Languages, clientParts: [ReportPart],
    frontParts: [FrontPart: ReportPart], folders: PacketFolders, console: Console, jobs: Int,
    given: [String: [HashedFile]] = [:]
  ) {
    self.input = input
    self.languages = languages
    self.clientParts = clientParts
    self.frontParts = frontParts
    self.folders = folders
    self.console = console
    self.jobs = jobs
    self.given = given
    ids = input.records.map(\.client.id)
    names = FileNames(ids)
  }

  private var settings: PacketSettings { input.settings }

  /// What one look at each record gives, before anything is drawn.
  struct Survey: Sendable {
    var digest: String
    var row: CaseloadRow
    var missing: MissingClient?
    /// What the client's own files depend on.
    var fileKey: String
    /// Files of an earlier run that are still as they should be.
    var kept: [HashedFile]?
  }

  /// - Throws: when the disk does not take a file, or fonts or words are missing.
  func survey(settingsKey: String, finished: FinishedWork) async throws -> [Survey] {
    let language = try frontLanguage()
    let records = input.records
    let (settings, input, given) = (settings, input, given)
    return try await inParallel(
      records.count, jobs: jobs, tools: {},
      work: { index, _ in
        let record = records[index]
        let digest = (try? record.digest()) ?? ""
        let summary = ClientSummary(record, settings: settings.report)
        let name = record.client.label
        var row = CaseloadRow(
          summary, month: settings.month, name: name, sortKey: name.sortKey,
          language: language)
        row.hasChanged = settings.earlier.map { $0[record.client.id] != digest } ?? false
        let key = clientKey(settingsKey, digest)
        return Survey(
          digest: digest, row: row, missing: input.missing(record, language: language),
          fileKey: key,
          kept: given[record.client.id] ?? finished.line(of: record.client.id, key: key)?.files)
      })
  }

  /// Makes all that is missing or changed, and says what it came to.
  func run() async throws -> PacketOutcome {
    tuneAllocator()
    let settingsKey = try settings.digest()
    let finished = FinishedWork(in: folders.top)
    var surveys = try await survey(settingsKey: settingsKey, finished: finished)
    surveys.tellNamesakesApart()
    let packetKey = try packetKey(settingsKey, surveys)
    var outcome = PacketOutcome(clients: surveys.count, rowsUnused: input.allRowsUnused)
    if let line = finished.line(of: "", key: packetKey), surveys.allSatisfy(\.isWhole) {
      outcome.kept = surveys.count { $0.missing == nil }
      outcome.missing = surveys.compactMap(\.missing)
      outcome.status = line.status.flatMap(ExitStatus.init) ?? .success
      outcome.isUnchanged = true
      return outcome
    }
    var draft = PacketDraft(
      lengths: zip(input.records, surveys).map { record, survey in
        survey.missing == nil ? PacketInput.pageCount(of: record) : 0
      }, surveys: surveys)
    let journal = try PacketJournal(in: folders.top)
    // A client's pages are counted before they are made; where that was wrong, the packet is
    // painted once more with the right numbers. The clients' own files stay.
    for _ in 0..<3 where try await paint(&draft, journal: journal, outcome: &outcome) {
      break
    }
    guard draft.isAsPlanned else { throw UnsettledPages() }
    try finish(draft, outcome: &outcome, journal: journal, packetKey: packetKey)
    return outcome
  }

  // MARK: Painting

  private func paint(
    _ draft: inout PacketDraft, journal: PacketJournal, outcome: inout PacketOutcome
  ) async throws -> Bool {
    draft.replan()
    let language = try frontLanguage()
    let engine = try makeEngine()
    let front = PacketFront(
      parts: frontParts, language: language, paper: settings.paper, measurer: engine)
    let layout = try front.layout(
      caseload(draft), ids: ids, clients: draft.lengths, names: names,
      isDuplex: settings.isDuplex)
    draft.model = layout.model
    draft.begin(front: layout.problems)
    let painter = try PacketPainter(
      "packet.pdf", in: folders.top, paper: settings.paper,
      metadata: PDFMetadata(.frontTitle, language: language, asOf: settings.asOf),
      blankWords: language.say(.frontBlank), fonts: fonts)
    let facts = try AtomicFile("facts.json", in: folders.top)
    try facts.write(
      "{\"format\": \"guidepost-facts-1\", \"month\": \"\(settings.month)\", "
        + "\"asOf\": \"\(settings.asOf)\", \"clients\": [")
    let sections = layout.plan.sections
    let places = sections.enumerated().compactMap { place, section in
      if case .client(let index) = section.content { (place: place, index: index) } else { nil }
    }
    let progress = Progress(console, total: places.count)
    var next = 0
    /// Paints front parts and blanks up to the next client's section.
    func paintUp(to end: Int) async throws {
      while next < end {
        try await paint(sections[next], layout, painter, language)
        next += 1
      }
    }
    let maker = sectionMaker(journal)
    let (records, total) = (input.records, layout.plan.count)
    // Painted once more, a packet takes the clients' own files as they were made before.
    let fileKeys = zip(draft.surveys, draft.files).map { survey, files in
      survey.kept == nil && files.isEmpty ? survey.fileKey : nil
    }
    try await inOrder(
      places.count, jobs: jobs, ahead: 4 * jobs, tools: { try makeEngine() },
      work: { turn, engine in
        let (place, index) = places[turn]
        let numbering = PageNumbering(first: sections[place].firstPage, total: total)
        return maker.section(
          of: records[index],
          wish: ClientSectionMaker.Wish(numbering: numbering, fileKey: fileKeys[index]),
          engine: engine)
      },
      take: { turn, section in
        let (place, index) = places[turn]
        try await paintUp(to: place)
        next = place + 1
        draft.take(section, at: index)
        outcome.list(section.files, in: folders.top, console: console)
        // A client whose own files could not be written still has pages in the packet.
        guard section.missing == nil else { return }
        try facts.write(
          (turn == 0 ? "\n " : ",\n ")
            + "{\"id\": \(ids[index].jsonQuoted), \"facts\": [\n  \(section.facts)]}")
        let anchor = PacketPlan.anchor(of: ids[index], names: names)
        try await painter.paint(
          section.pages, anchor: anchor,
          outline: outline(
            of: records[index], label: draft.surveys[index].row.label,
            page: sections[place].firstPage))
        progress.advance()
      })
    try await paintUp(to: sections.count)
    progress.finish()
    guard draft.isAsPlanned else { return false }
    try facts.write("\n]}\n")
    let done = [("packet.pdf", try await painter.finish()), ("facts.json", try facts.finish())]
    for (name, file) in done {
      draft.outputs.append(HashedFile(path: name, sha256: file.digest))
      console.result(file.path + "\n")
    }
    return true
  }

  private func paint(
    _ section: PacketSection, _ layout: PacketFront.Layout, _ painter: PacketPainter,
    _ language: PageLanguage
  ) async throws {
    switch section.content {
    case .front(let part):
      let entry = OutlineEntry(part.title(language), to: .page(section.firstPage))
      try await painter.paint(
        layout.pages[part]?.pages ?? [], anchor: part.anchor, outline: [entry])
    case .blank: try await painter.paintBlank()
    case .client: break
    }
  }

  /// The client, and below it each goal.
  private func outline(of record: ClientRecord, label: String, page: Int) -> [OutlineEntry] {
    let goals = record.goals.filter { !$0.status.isOver }
    return [OutlineEntry(label, to: .page(page))]
      + goals.map { OutlineEntry($0.title, to: .page(page), level: 2) }
  }

  // MARK: The rest

  private func finish(
    _ draft: PacketDraft, outcome: inout PacketOutcome, journal: PacketJournal, packetKey: String
  ) throws {
    let language = try frontLanguage()
    var outputs = draft.outputs
    func write(_ text: String, to name: String) throws {
      let file = try folders.write(Array(text.utf8), to: name)
      outputs.append(file)
      console.result("\(folders.top.path)/\(name)\n")
    }
    guard let model = draft.model else { return }
    try write(CaseloadCSV().text(of: model), to: "caseload.csv")
    let engine = try makeEngine()
    let page = CaseloadPage(
      model: model, language: language, month: settings.month, names: names,
      painter: CaseloadPainter(
        model: model, language: language, measurer: engine,
        style: frontParts[.caseload]?.look.chartStyle(look: .chart) ?? .monoPage))
    try write(page.text, to: "index.html")
    outcome.kept = draft.surveys.count { $0.kept != nil && $0.missing == nil }
    outcome.missing = draft.missing
    outcome.pages = model.pages.count
    outcome.problems = draft.problems
    outcome.status = status(draft)
    let own = zip(draft.surveys, draft.files).flatMap { survey, files in
      files.isEmpty ? survey.kept ?? [] : files
    }
    let manifest = PacketManifest(
      settings: settings, inputs: input.inputs, outputs: outputs + own,
      problems: input.problems + draft.problems + draft.missing.map { PacketProblem($0) },
      clients: zip(ids, draft.surveys).map { HashedClient(id: $0, sha256: $1.digest) })
    let file = try folders.write(Array(manifest.text.utf8), to: "manifest.json")
    console.result("\(folders.top.path)/manifest.json\n")
    try journal.add(
      FinishedWork.Line(
        id: "", key: packetKey, files: outputs + [file], status: outcome.status.rawValue))
  }

  private func status(_ draft: PacketDraft) -> ExitStatus {
    let isWhole = draft.missing.isEmpty && !input.hasErrors
    return draft.status.combined(with: isWhole ? .success : .unusedInput)
  }

  private func caseload(_ draft: PacketDraft) -> CaseloadModel {
    let missing = Set(draft.missing.map(\.id))
    let surveys = draft.surveys.filter { !missing.contains($0.row.id) }
    let rule = WeekRule(settings.weekStart, sessions: [], asOf: settings.asOf)
    return CaseloadModel(
      month: settings.month, asOf: settings.asOf, weekRule: rule,
      therapist: settings.therapist, program: Guidepost.imprint, rows: surveys.map(\.row),
      missing: draft.missing, findings: findings, errorCount: input.errorCount,
      settings: settings.options,
      isCoverPrivate: settings.isCoverPrivate,
      pages: PacketPages(
        caseload: 0, data: 0, missing: 0, index: 0, methods: 0, count: 0, clients: [:]))
  }

  /// What reading found, shortened to what a page can hold.
  private var findings: [String] {
    let most = 200
    let all = input.problems.map { problem in
      "\(problem.place): \(problem.cause)" + (problem.hint.map { "; \($0)" } ?? "")
    }
    guard all.count > most else { return all }
    return all.prefix(most) + ["… \(all.count - most): manifest.json"]
  }

  // MARK: Parts

  func frontLanguage() throws -> PageLanguage {
    try languages.language(named: settings.frontLanguage)
  }

  func sectionMaker(_ journal: PacketJournal) -> ClientSectionMaker {
    ClientSectionMaker(
      settings: settings, parts: clientParts, languages: languages, folders: folders,
      names: names, journal: journal)
  }

  private var fonts: FontChoice { frontParts[.cover]?.look.fonts ?? FontChoice() }

  func makeEngine() throws -> TextEngine { try TextEngine(fonts: fonts) }

  private func packetKey(_ settingsKey: String, _ surveys: [Survey]) throws -> String {
    let digest = Digest()
    digest.add(Array(settingsKey.utf8))
    for survey in surveys { digest.add(Array("\(survey.digest) \(survey.row.hasChanged)".utf8)) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    digest.add(Array(try encoder.encode(input.problems)))
    digest.add(Array(try encoder.encode(input.inputs)))
    return digest.text()
  }
}

/// What one client's own files depend on.
func clientKey(_ settingsKey: String, _ digest: String) -> String {
  Digest.text(of: Array("\(settingsKey) \(digest)".utf8))
}

extension PacketWork.Survey {
  fileprivate var isWhole: Bool { missing != nil || kept != nil }
}

extension PacketInput {
  var allRowsUnused: Int { rowsUnused + records.reduce(0) { $0 + $1.rowsUnused } }
}

extension PacketProblem {
  init(_ missing: MissingClient) {
    self.init(
      client: missing.id, place: "", cause: "not produced: \(missing.reason)",
      hint: missing.hint)
  }
}

extension [PacketWork.Survey] {
  /// Puts the id beside a name that several clients have: a list must not lead to another's page.
  mutating func tellNamesakesApart() {
    let counts = reduce(into: [String: Int]()) { $0[$1.row.name, default: 0] += 1 }
    for index in indices {
      var row = self[index].row
      row.isNamesake = counts[row.name, default: 0] > 1 && row.name != row.id
      self[index].row = row
      self[index].missing?.label = row.label
    }
  }
}
