import Documents
import Reporting
import Testing

@Suite("Page template")
struct PageTemplateTests {
  @Test("shows a value as it is, whatever Markdown means by it")
  func escaping() throws {
    let template = try PageTemplate("{{name}} {{{name}}}")
    let model = TemplateValue.record(["name": .text("*a* <b>")])
    #expect(template.markdown(for: model) == "\\*a\\* \\<b\\> \\*a\\* \\<b\\>")
  }

  @Test("leaves Markdown of our own alone")
  func markdown() throws {
    let template = try PageTemplate("{{text}}")
    #expect(template.markdown(for: .record(["text": .markdown("**a**")])) == "**a**")
  }

  @Test("goes through lists and leaves out what is not there")
  func sections() throws {
    let template = try PageTemplate("{{#items}}[{{x}}]{{/items}}{{^items}}none{{/items}}")
    let items = TemplateValue.list([.record(["x": .text("1")]), .record(["x": .text("2")])])
    #expect(template.markdown(for: .record(["items": items])) == "[1][2]")
    #expect(template.markdown(for: .record(["items": .list([])])) == "none")
  }

  @Test("names the line of a tag that is never closed")
  func broken() {
    let error = #expect(throws: DocumentProblem.self) { try PageTemplate("a\n{{#x}}\nb\n") }
    #expect((error?.line ?? 0) >= 2)
  }
}
