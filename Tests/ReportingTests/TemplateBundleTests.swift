import GoalCore
import Reporting
import Testing

@Suite("Template bundle")
struct TemplateBundleTests {
  private func bundle(_ page: String, _ partials: [String: String] = [:]) -> TemplateBundle {
    TemplateBundle(
      TemplateText(path: "page.md", text: page), known: partials.keys.sorted(),
      find: { name in partials[name].map { TemplateText(path: "\(name).md", text: $0) } })
  }

  @Test("holds the partials of partials")
  func nested() throws {
    let bundle = bundle("{{> a}}", ["a": "A {{> b}}", "b": "B", "c": "C"])
    #expect(bundle.partials.keys.sorted() == ["a", "b"])
    #expect(bundle.problems == [])
    #expect(try bundle.template().markdown(for: .record([:])) == "A B")
  }

  @Test("escapes a partial's values for Markdown, and not for HTML")
  func escaping() throws {
    let bundle = bundle("{{> a}}", ["a": "{{name}}"])
    let text = try bundle.template().markdown(for: .record(["name": .text("R & D *x*")]))
    #expect(text == "R \\& D \\*x\\*")
  }

  @Test("names the file and place of a partial that does not exist, and the nearest that does")
  func unknown() {
    let problems = bundle("{{> letter}}", ["letter": "x\n {{> fooot}}", "foot": ""]).problems
    #expect(
      problems.map(\.description) == [
        "letter.md:2:2: error: there is no partial \"fooot\"\n  hint: did you mean foot?"
      ])
  }

  @Test("turns down a partial that holds itself")
  func cycle() {
    let problems = bundle("{{> a}}", ["a": "{{> b}}", "b": "{{> a}}"]).problems
    #expect(problems.map(\.message) == ["the partial \"a\" holds itself: a > b > a"])
  }

  @Test("turns down partials within one another without end")
  func deep() {
    let partials = Dictionary(
      uniqueKeysWithValues: (0..<50).map { ("p\($0)", "{{> p\($0 + 1)}}") })
    #expect(bundle("{{> p0}}", partials).problems.contains { $0.message.contains("deep") })
  }

  @Test("is checked through all its files, each problem with its own")
  func check() {
    let check = TemplateCheck(chartKinds: [], styleNames: ["body"])
    let problems = check.problems(in: bundle("{{ocasion}}{{> a}}", ["a": "\n{{client.labl}}"]))
    #expect(problems.map(\.position.description) == ["a.md:2:1", "page.md:1:1"])
  }
}
