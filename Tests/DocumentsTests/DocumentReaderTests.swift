import Documents
import Testing

@Suite("Document reader")
struct DocumentReaderTests {
  private func outline(_ markdown: String) throws -> String {
    try DocumentReader().document(from: markdown).description
  }

  @Test("makes blocks of Markdown")
  func blocks() throws {
    let text = try outline(
      """
      # Title

      One **strong** and *quiet* line.

      - first
      - second

      ---
      """)
    #expect(
      text == """
        heading 1 Title
        paragraph One **strong** and *quiet* line.
        list
          item
            paragraph first
          item
            paragraph second
        rule thin

        """)
  }

  @Test("reads widths in points, heights with limits, boxes to tick and styled words")
  func layoutOfPackets() throws {
    let text = try outline(
      """
      <columns widths="54pt 1">
      <column>
      <column>

      A [word](style:about) here

      </columns>
      <tick-list items="Keep; Close;">
      <space height="fill">

      ![x](chart:weekly/a?height=fill:80:120)

      ![x](chart:lineage/a?height=own:90)
      """)
    #expect(
      text == """
        columns
          column 54.0pt
          column 1.0
            paragraph A {about: word} here
        tick-list Keep | Close
        space fill
        figure chart:weekly/a fill 80.0 to 120.0 "x"
        figure chart:lineage/a own 90.0 "x"

        """)
  }

  @Test(
    "takes escaped signs in an attribute as plain ones",
    arguments: [
      ("Agreed with O\\'Neil on", "Agreed with O'Neil on"), ("a \\\"b\\\" c", "a \"b\" c"),
      ("a \\\\ b", "a \\ b"), ("100 \\x", "100 \\x"),
    ])
  func escapedAttribute(written: String, read: String) throws {
    #expect(try outline("<write-in label=\"\(written)\">") == "write-in 1 \(read)\n")
  }

  @Test("labels the text beside a narrow column in plain text")
  func labels() throws {
    let document = try DocumentReader().document(
      from: "<columns widths=\"54pt 1\">\n<column>\n\nSpecific\n\n<column>\n\nRead\n\n</columns>\n"
        + "<tick-list items=\"Keep; Close\">\n")
    #expect(
      document.plainText { _ in "" } == "Specific: Read\n\n[ ] Keep   [ ] Close\n")
  }

  @Test("makes a table without heads plain")
  func table() throws {
    let text = try outline("| | |\n|---|--:|\n| a | b |\n")
    #expect(text == "table plain\n  row a | b\n")
  }

  @Test("puts columns side by side by their widths")
  func columns() throws {
    let text = try outline(
      "<columns widths=\"2 1\">\n<column>\n\nleft\n\n<column>\nright\n</columns>\n")
    #expect(
      text == """
        columns
          column 2.0
            paragraph left
          column 1.0
            paragraph right

        """)
  }

  @Test("takes a picture alone in its paragraph for a figure")
  func figure() throws {
    let text = try outline("![A chart](chart:weekly/a/b?height=120)\n")
    #expect(text == "figure chart:weekly/a/b 120.0 \"A chart\"\n")
  }

  @Test("keeps what a footer holds apart")
  func footer() throws {
    #expect(
      try outline("body\n\n<footer>\nfoot\n</footer>\n")
        == "paragraph body\nfooter\n  paragraph foot\n")
  }

  @Test("names the line of a tag that does not exist, and the nearest one")
  func unknownTag() {
    let error = #expect(throws: DocumentProblem.self) {
      try outline("text\n\n<coluns>\n</coluns>\n")
    }
    #expect(error?.line == 3)
    #expect(error?.hint == "did you mean columns?")
  }

  @Test("names an attribute that a tag does not have")
  func unknownAttribute() {
    let error = #expect(throws: DocumentProblem.self) {
      try outline("<write-in line=\"2\">\n")
    }
    #expect(error?.message == "<write-in> has no attribute line")
    #expect(error?.hint == "did you mean lines?")
  }

  @Test("names the line of a tag that is never closed")
  func unclosed() {
    let error = #expect(throws: DocumentProblem.self) { try outline("\n<keep>\ntext\n") }
    #expect(error?.line == 2)
  }

  @Test("refuses a closing tag that closes something else")
  func crossed() {
    let error = #expect(throws: DocumentProblem.self) {
      try outline("<keep>\n<style name=\"x\">\n</keep>\n</style>\n")
    }
    #expect(error?.line == 3)
  }

  @Test("refuses raw HTML, with its place")
  func html() {
    let error = #expect(throws: DocumentProblem.self) {
      try outline("fine\n\n<script>alert(1)</script>\n")
    }
    #expect(error?.line == 3)
  }

  @Test("lines that end as on Windows are read as others are")
  func windowsLines() throws {
    let text = "# One\n\n<columns widths=\"1 1\">\n<column>\nleft\n<column>\nright\n</columns>\n"
    let document = try DocumentReader().document(from: text)
    let other = try DocumentReader().document(from: text.replacing("\n", with: "\r\n"))
    #expect(other == document)
    #expect(throws: DocumentProblem.self) {
      try DocumentReader().document(from: "# One\r\n\r\n<nosuchtag>\r\n")
    }
  }
}

@Suite("Markdown escaping")
struct MarkdownEscapingTests {
  private static let hostile = [
    "*not strong*", "# no heading", "<b>x</b>", "[a](http://b)", "a | b", "1. no list", "- no",
    "`code`", "~~~", "a\\b", "![x](chart:weekly/a)", "&amp;", "<columns>", "\u{0}\u{7}bell",
    "line\nbreak", "---", "> quote", "    indented", "{{x}}", "_under_", "https://a.b",
  ]

  @Test("shows every value as it is", arguments: hostile)
  func verbatim(value: String) throws {
    let document = try DocumentReader().document(from: "x \(value.markdownEscaped)\n")
    guard case .paragraph(let inlines) = document.blocks.first, document.blocks.count == 1 else {
      Issue.record("no single paragraph: \(document)")
      return
    }
    let shown = value.filter { $0.asciiValue.map { $0 >= 32 } ?? true || $0 == "\n" }
      .replacing("\n", with: " ")
    #expect(inlines.allSatisfy { if case .text = $0 { true } else { false } })
    let collapsed = inlines.plainText.split(separator: " ").joined(separator: " ")
    #expect(collapsed == "x \(shown)".split(separator: " ").joined(separator: " "))
  }

  @Test("stays one paragraph at the start of a line", arguments: hostile)
  func atLineStart(value: String) throws {
    let text = value.markdownEscaped
    guard text.contains(where: { $0 != " " }) else { return }
    let document = try DocumentReader().document(from: "\(text.drop { $0 == " " })\n")
    #expect(document.blocks.count == 1)
    if case .paragraph = document.blocks.first {} else { Issue.record("\(document)") }
  }

  @Test("cuts what is longer than the limit, and says so")
  func long() {
    let text = String(repeating: "a", count: String.markdownValueLimit + 10).markdownEscaped
    #expect(text.count == String.markdownValueLimit + 1)
    #expect(text.hasSuffix("…"))
  }

  @Test(
    "printable text of ASCII is escaped as any other", arguments: ["a b", "a*b_c", "", "\\", "~"])
  func plainEscaped(text: String) {
    // A letter beyond ASCII takes the longer way.
    #expect("\(text)é".markdownEscaped == text.markdownEscaped + "é")
  }
}

@Suite("Nearest name")
struct NearestNameTests {
  @Test("finds the name that differs least")
  func near() {
    #expect(nearestName(to: "colum", in: ["columns", "column", "rule"]) == "column")
    #expect(nearestName(to: "tpo", in: ["top", "left"]) == "top")
    #expect(nearestName(to: "A5", in: ["a4", "letter"]) == "a4")
  }

  @Test("finds none for a word that is like no name")
  func far() {
    #expect(nearestName(to: "xyz", in: ["columns", "footer"]) == nil)
  }

  @Test("a height with a plus is the least of what fills")
  func leastHeight() {
    let figure = Figure(address: "chart:weekly/g/i?height=120+", description: "")
    #expect(figure.height == .fill(minimum: 120))
    #expect(Figure(address: "chart:weekly/g/i?height=120", description: "").height == .points(120))
    #expect(Figure(address: "chart:a/b?height=+", description: "").height == .fill(minimum: 96))
  }

  @Test("plain text holds no space that does not break")
  func plainSpaces() throws {
    let document = try DocumentReader().document(
      from: "On 2\u{A0}June.\n\n![x](chart:weekly/g/i)\n")
    let text = document.plainText { _ in "Since 3\u{A0}June." }
    #expect(text == "On 2 June.\n\nSince 3 June.\n")
  }
}
