import GoalCore
import Documents
import Reporting
import Templates
import Testing

@Suite("Template check")
struct TemplateCheckTests {
  private func problems(_ text: String) -> [DocumentProblem] {
    TemplateCheck(chartKinds: ["weekly", "standard"], styleNames: ["body", "fact"]).problems(
      in: text)
  }

  @Test("finds nothing in the partials of the program")
  func builtInPartials() {
    for (name, text) in BuiltInTemplates.partials {
      let check = TemplateCheck(chartKinds: [])
      #expect(check.problems(in: String(decoding: text, as: UTF8.self)) == [], "\(name)")
    }
  }

  @Test(
    "turns down tags that it cannot follow",
    arguments: ["{{=<% %>=}}", "{{% CONTENT_TYPE:HTML}}", "{{<page}}{{/page}}", "{{$x}}{{/x}}"])
  func foreign(text: String) {
    #expect(problems(text).contains { $0.message.contains("has no place in a page") })
  }

  @Test("turns down sections that are too deep, without trying them")
  func deepSections() {
    let text = String(repeating: "{{#facts}}", count: 100_000)
    #expect(problems(text).contains { $0.message.contains("within one another") })
  }

  @Test(
    "names the place of what does not exist, and the nearest that does",
    arguments: [
      ("a\n {{occassion}}", 2, 2, "did you mean occasion?"),
      ("{{client.labl}}", 1, 1, "did you mean label?"),
      ("{{#in-shrt}}{{/in-shrt}}", 1, 1, "did you mean in-short?"),
      ("\n<colums>\n", 2, 1, "did you mean column?"),
      ("![x](chart:weakly/a/b)", 1, 6, "did you mean weekly?"),
      (
        "{{#charts}}![x]({{source}}?heigth=20){{/charts}}", 1, 17, "did you mean height?"
      ),
      ("![x](image:lgo?height=20)", 1, 6, "did you mean logo?"),
      ("![x](image:logo?align=rihgt)", 1, 6, "write one of: left, center, right"),
      ("![x](chrt:weekly/a/b)", 1, 6, "did you mean chart?"),
      ("<style name=\"boddy\">\n</style>", 1, 1, "did you mean body?"),
    ])
  func strangers(text: String, line: Int, column: Int, hint: String) throws {
    let first = try #require(problems(text).first)
    #expect((first.line, first.column) == (line, column))
    #expect(first.hint == hint)
  }

  @Test("finds sections that are never closed, and tags")
  func unclosed() {
    #expect(problems("{{#facts}}\nx\n").contains { $0.message.contains("never closed") })
    #expect(problems("<keep>\nx\n").contains { $0.message.contains("never closed") })
  }

  @Test("finds words that judge, and not those inside an address")
  func words() {
    #expect(problems("The client failed.").map(\.line) == [1])
    #expect(problems("![x](chart:weekly/failed/b)").isEmpty)
  }

  @Test("leaves comments and the record's own words alone")
  func comments() {
    #expect(problems("{{! failed to say more }}{{occasion}}").isEmpty)
  }

  @Test("knows every name that a page's model has")
  func names() throws {
    let day = try #require(CalendarDay(iso: "2026-09-07"))
    let goal = Goal(
      id: "g", start: day,
      indicators: [
        Indicator(id: "i", kind: .rating, scale: 1...10, better: .lower, target: 4, expected: 7)
      ])
    let entries = (0..<40).map { Entry(day: day + $0, value: .number(Double(9 - $0 / 8))) }
    let record = ClientRecord(
      client: Client(id: "c"), sessions: [day + 30],
      agreements: [Agreement(date: day + 30, text: "x")], goals: [goal],
      series: [Series(goal: "g", indicator: "i", entries: entries)])
    let client = ClientSummary(record, settings: ReportSettings(asOf: day + 41))
    let model = ReportModel(
      preSession: client, language: try WordsTests.language("en"),
      imprint: Imprint(program: "x"))
    let names = TemplateValue(model).names
    #expect(names.count > 20)
    #expect(names.subtracting(TemplateNames.all) == [])
    #expect(TemplateValue(model).fits(.record(TemplateNames.preSession)))
    #expect(!TemplateValue(model).fits(.record(TemplateNames.handout)))
  }

  @Test("knows every name that a client's sheet has", arguments: HandoutLook.allCases)
  func sheetNames(look: HandoutLook) throws {
    let sheet = try HandoutSample.sheet(HandoutSample.record())
    let model = try #require(
      HandoutModel(sheet, look: look, language: try HandoutSample.language()))
    #expect(TemplateValue(model).fits(.record(TemplateNames.handout)))
    #expect(TemplateNames.handout.keys.allSatisfy(TemplateValue(model).names.contains))
  }

  @Test(
    "names what stands for nothing where it is written",
    arguments: [
      ("{{text}}", "there is: {{#agreements}}, {{#ask-together}}"),
      ("{{#in-short}}{{outcome}}{{/in-short}}", "there is: {{#agreements}}"),
      ("{{#in-short}}{{text}}{{/in-short}}{{label}}", "there is: {{client.label}}, {{#facts}}"),
      ("{{in-short}}", "write {{#in-short}} … {{/in-short}}"),
      ("{{client}}", "write {{#client}} … {{/client}}"),
      ("{{#in-short}}{{.}}{{/in-short}}", "write a name"),
      ("{{client.value}}", "there is: {{#facts}}"),
      ("{{^in-short}}{{text}}{{/in-short}}", "there is: {{#agreements}}"),
    ])
  func misplaced(text: String, hint: String) throws {
    let check = TemplateCheck(pages: [TemplateNames.preSession], chartKinds: [])
    let found = check.problems(in: text)
    #expect(found.count == 1)
    #expect(found.first?.hint?.hasPrefix(hint) == true, "\(found)")
  }

  @Test("follows names from the sections that are open around them")
  func outerNames() {
    let text = """
      {{#facts}}{{label}} {{client.label}} {{#has-charts}}{{occasion}}{{/has-charts}}{{/facts}}
      {{#notes}}{{.}}{{/notes}} {{#client}}{{id}}{{/client}}
      """
    #expect(problems(text) == [])
  }

  @Test("turns down a client's names on a therapist's page, and the other way round")
  func kinds() {
    let therapist = TemplateCheck(pages: [TemplateNames.preSession], chartKinds: [])
    let client = TemplateCheck(pages: [TemplateNames.handout], chartKinds: [])
    #expect(therapist.problems(in: "{{why}}").count == 1)
    #expect(client.problems(in: "{{occasion}}").count == 1)
    #expect(client.problems(in: "{{why}}") == [])
  }
}
