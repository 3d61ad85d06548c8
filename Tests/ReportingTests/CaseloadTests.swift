import Documents
import GoalCore
import Reporting
import Testing

@Suite("Caseload")
struct CaseloadTests {
  private func month() throws -> CalendarMonth { try #require(CalendarMonth(iso: "2026-10")) }

  private func row(_ record: ClientRecord) throws -> CaseloadRow {
    let month = try month()
    let client = ClientSummary(
      record, settings: ReportSettings(asOf: month.lastDay, month: month))
    return CaseloadRow(
      client, month: month, name: record.client.label, sortKey: record.client.label,
      language: try HandoutSample.language())
  }

  private func model(
    _ rows: [CaseloadRow], missing: [MissingClient] = [], errors: Int = 0,
    isCoverPrivate: Bool = false
  ) throws -> CaseloadModel {
    CaseloadModel(
      month: try month(), asOf: try month().lastDay, weekRule: .monday, therapist: nil,
      program: "Guidepost", rows: rows, missing: missing, findings: [], errorCount: errors,
      settings: [], isCoverPrivate: isCoverPrivate,
      pages: PacketPages(
        caseload: 2, data: 3, missing: 4, index: 5, methods: 9, count: 9, clients: [:]))
  }

  private func fields(_ model: CaseloadModel) throws -> [String: TemplateValue] {
    guard case .record(let fields) = TemplateValue(model, language: try HandoutSample.language())
    else { return [:] }
    return fields
  }

  private func text(_ name: String, _ model: CaseloadModel) throws -> String? {
    if case .text(let text)? = try fields(model)[name] { text } else { nil }
  }

  /// A record of which six things changed in October, each of another kind.
  private func changed() throws -> ClientRecord {
    var record = try HandoutSample.record()
    let first = try month().firstDay
    record.goals[0].steps[1].reached = first + 8
    record.goals[0].pauses = [Pause(from: first + 11, to: first + 17, reason: "leave")]
    record.goals[0].phases = [
      Phase(title: "At home", start: try HandoutSample.day("2026-09-07")),
      Phase(title: "Outside", start: first + 19),
    ]
    record.goals[0].indicators[0].targets = [DatedTarget(from: first + 25, value: 3)]
    var next = record.goals[0]
    next.id = "mornings"
    next.title = "Mornings"
    next.start = first + 4
    next.steps = []
    next.phases = []
    next.pauses = [Pause(from: first + 21, to: first + 22, reason: nil)]
    next.indicators = [next.indicators[1]]
    record.goals.append(next)
    return record
  }

  @Test("prints the whole id of clients who share a name, before their weeks")
  func namesakes() throws {
    var first = try row(HandoutSample.record())
    var second = first
    second.id = "a-client-with-a-long-id-0000002"
    (first.isNamesake, second.isNamesake) = (true, true)
    let table = Table(
      caseload: try model([first, second]), language: try HandoutSample.language())
    let cells = table.rows.filter { $0.kind == .row }.compactMap(\.cells.first)
    #expect(cells.map { $0.lines[0].inlines.plainText } == ["Ada", "Ada"])
    for (cell, id) in zip(cells, [second.id, first.id]) {
      #expect(cell.lines[1].inlines.plainText.hasPrefix("\(id), "))
      #expect(cell.lines[1].isWhole)
    }
    #expect(first.label == "Ada (ab-001)")
  }

  @Test("counts days where nothing was agreed, and what was agreed where something was")
  func recorded() throws {
    let language = try HandoutSample.language()
    var record = try HandoutSample.record()
    let agreed = try #require(try row(record).measure)
    #expect(language.words(of: agreed).recorded == "31/31")
    record.goals[0].indicators[0].expected = 3
    let more = try #require(try row(record).measure)
    #expect(language.words(of: more).recorded == "31/13")
    #expect(more.coverage.share == 1)
    record.goals[0].indicators[0].expected = nil
    let open = try #require(try row(record).measure)
    #expect(language.words(of: open).recorded == "31 days")
    #expect(open.coverage.share == nil)
  }

  @Test("says of the changes that its cover has no room for how many there are")
  func changes() throws {
    let row = try row(changed())
    #expect(Set(row.changes.map(\.kind)) == [.new, .revised, .phase, .step, .paused])
    let count = row.changes.count
    for shown in 0...count {
      var model = try model([row])
      model.cover.changes = shown
      guard case .list(let first)? = try fields(model)["changes-first"] else {
        Issue.record("no list")
        continue
      }
      #expect(first.count == shown)
      let rest = count - shown
      let words =
        switch (shown, rest) {
        case (_, 0): ""
        case (0, _): "\(rest), on the clients' pages"
        case (_, 1): "1 more, on the client's pages"
        default: "\(rest) more, on the clients' pages"
        }
      #expect(try text("changes-more", model) == words)
      #expect(try text("changes-none", model) == "")
    }
  }

  @Test("has every change that the cover counts on the client's own pages")
  func changesOfClient() throws {
    let record = try changed()
    let month = try month()
    let client = ClientSummary(
      record, settings: ReportSettings(asOf: month.lastDay, month: month))
    let model = try #require(
      PacketModel(
        client, language: try HandoutSample.language(), imprint: Imprint(program: "Guidepost"),
        lengths: .longest))
    let cell = try #require(
      model.rows.flatMap(\.cells).first { $0.title == "Changes to goals in October" })
    #expect(cell.lines.count == (try row(record).changes.count))
    let words = cell.lines.map { $0.markdown.replacing("\u{A0}", with: " ") }
    #expect(words.contains("Calm evenings: step 2 of 2, A chapter: reached 9 October."))
    #expect(words.contains("Calm evenings: paused 12–18 Oct (leave)."))
    #expect(words.contains("Mornings: paused 22–23 Oct."))
  }

  @Test("with private names tells on its cover how much was changed, and not that nothing was")
  func privateCover() throws {
    let row = try row(changed())
    let model = try model([row], isCoverPrivate: true)
    #expect(try text("changes-more", model) == "\(row.changes.count), on the clients' pages")
    #expect(try text("changes-none", model) == "")
    #expect(try text("changes-none", try self.model([])) == "No goal was changed.")
    let reviews = try text("reviews-more", model)?.replacing("\u{A0}", with: " ")
    #expect(reviews == "1 review due by 30 November")
  }

  @Test("says that every client has pages only where nothing stands against it")
  func allProduced() throws {
    let row = try row(HandoutSample.record())
    #expect(try text("all-produced", model([row])) == "Every client of the logs has pages.")
    let broken = try model([row], errors: 2)
    #expect(try text("all-produced", broken) == "")
    #expect(try text("errors", broken) == "2 errors were found while reading: page 3.")
    let gone = MissingClient(id: "x", label: "X", reason: "r", hint: "h")
    #expect(try text("all-produced", model([row], missing: [gone])) == "")
  }

  @Test(
    "says what is left out by name, a line each or one line for many",
    arguments: [2, 12, 13, 400])
  func leftOut(count: Int) throws {
    let one = try row(HandoutSample.record())
    let rows = (0..<count).map { number in
      var row = one
      row.id = "c-\(number)"
      row.name = "Client \(number + 10)"
      row.sortKey = row.name
      row.sensitive = 0
      row.entriesLater = count - number
      // Groups do not matter here.
      row.group = number.isMultiple(of: 2) ? .paused : .talk
      return row
    }
    guard case .list(let lines)? = try fields(try model(rows))["left-out"] else {
      Issue.record("no list")
      return
    }
    let words = lines.map { line in
      if case .text(let text) = line { text.replacing("\u{A0}", with: " ") } else { "" }
    }
    if count <= 12 {
      let plural = { (n: Int) in n == 1 ? "1 entry" : "\(n) entries" }
      #expect(
        words
          == (0..<count).map { "Client \($0 + 10): \(plural(count - $0)) after 31 October" })
    } else {
      #expect(words.count == (count < 100 ? 1 : 5))
      #expect(words.allSatisfy { $0.hasPrefix("Entries after 31 October: ") && $0.hasSuffix(".") })
      // No value of a template is longer than 2000 characters.
      #expect(words.allSatisfy { $0.count < 1_600 })
      for number in 0..<count {
        let client = "Client \(number + 10) \(count - number)"
        #expect(words.contains { $0.contains(" \(client);") || $0.contains(" \(client).") })
      }
    }
  }

  @Test("has no name that templates are not told of")
  func names() throws {
    let value = TemplateValue(
      try model([row(HandoutSample.record())]), language: try HandoutSample.language())
    #expect(value.fits(.record(TemplateNames.caseload)))
  }
}
