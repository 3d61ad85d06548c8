import GoalCore
import Reporting
import Testing

@Suite("Style sheet")
struct StyleSheetTests {
  private func sheet(_ files: String...) -> StyleSheet {
    StyleSheet(files.map { PageStyleTests.reader().read($0).file })
  }

  @Test("has the stated defaults where no file says anything")
  func defaults() {
    let sheet = sheet()
    #expect(sheet.paper == nil)
    #expect(sheet.margins.top == 36 && sheet.margins.bottom == 26)
    #expect(sheet.margins.left == 42.5 && sheet.margins.right == 42.5)
    #expect(!sheet.margins.isMirrored)
    #expect(sheet.gutter == 18)
    #expect(sheet.largePrint == 1.4)
    #expect(sheet.palette == .color && sheet.colors.isEmpty)
    #expect(sheet.texts.isEmpty && sheet.words.isEmpty)
    #expect(sheet.clinic == nil && sheet.logo == nil)
  }

  @Test("takes from each file what it says, the last being the strongest")
  func layers() {
    let sheet = sheet(
      "clinic: A\ngutter: 10\ntext: {body: {size: 9, line: 12, color: ink2}}",
      "clinic: B\npaper: a4", "text: {body: {color: aim}}")
    #expect(sheet.clinic == "B")
    #expect(sheet.paper == .a4)
    #expect(sheet.gutter == 10)
    #expect(sheet.texts["body"]?.size == 9)
    #expect(sheet.texts["body"]?.color == .token(.aim))
  }

  @Test("lets a text style say only what differs from another")
  func like() {
    let sheet = sheet(
      """
      text:
        a: {size: 20, line: 30, weight: bold, after: 7, color: "#010203"}
        b: {like: a, after: 1}
        c: {like: b, color: ink3}
      """)
    #expect(sheet.texts["c"]?.size == 20)
    #expect(sheet.texts["c"]?.weight == .bold)
    #expect(sheet.texts["c"]?.after == 1)
    #expect(sheet.texts["c"]?.color == .token(.ink3))
    #expect(sheet.texts["b"]?.color == .rgb(0x010203))
  }

  @Test("begins a text style with body, but for the space round it")
  func body() {
    let sheet = sheet("text: {body: {size: 11, line: 15, after: 5}, mine: {weight: bold}}")
    #expect(sheet.texts["mine"]?.size == 11)
    #expect(sheet.texts["mine"]?.line == 15)
    #expect(sheet.texts["mine"]?.after == 0)
  }

  @Test("begins anew where a file above says what a style is like")
  func likeAbove() {
    let sheet = sheet(
      "text: {body: {size: 9}, big: {size: 20, line: 24}, note: {size: 8, weight: bold}}",
      "text: {note: {like: big}}")
    #expect(sheet.texts["note"]?.size == 20)
    #expect(sheet.texts["note"]?.weight == .regular)
  }

  @Test("keeps lines apart in proportion where the size alone is new")
  func lineFollowsSize() {
    let sheet = sheet("text: {body: {size: 9, line: 12}}", "text: {body: {size: 18}}")
    #expect(sheet.texts["body"]?.line == 24)
  }

  @Test("makes a page grey that a file below makes blue")
  func paletteAbove() {
    let sheet = sheet("colors: {aim: \"#0000FF\"}", "palette: mono\ncolors: {ink: \"#111111\"}")
    #expect(sheet.palette == .mono)
    #expect(sheet.colors == [.ink: 0x111111])
  }

  @Test("mirrors margins for sheets that are bound, until a file says left and right again")
  func binding() {
    let bound = sheet("margins: {left: 40, right: 42}", "margins: {binding: 57}")
    #expect(bound.margins.isMirrored)
    #expect(bound.margins.left == 57 && bound.margins.right == 42)
    let outer = sheet("margins: {binding: 57, outer: 39}")
    #expect(outer.margins.right == 39)
    let loose = sheet("margins: {binding: 57}", "margins: {left: 30}")
    #expect(!loose.margins.isMirrored)
    #expect(loose.margins.left == 30)
  }

  @Test("sets titles in the font of the text, unless the same file names another")
  func fonts() {
    let below = "fonts: {text: Inter, titles: Inter Display}"
    #expect(sheet(below, "fonts: {text: Lato}").fonts[.titles]?.value == "Lato")
    #expect(sheet(below, "fonts: {titles: Lato}").fonts[.text]?.value == "Inter")
    #expect(sheet(below, "fonts: {text: A, titles: B}").fonts[.titles]?.value == "B")
  }

  @Test("weights of the file above put away those below, and all hold where none says any")
  func weights() {
    #expect(sheet("gutter: 20").weights == StyleWeight.allCases)
    #expect(sheet("weights: [regular, bold]").weights == [.regular, .bold])
    #expect(sheet("weights: [regular, bold]", "weights: medium").weights == [.medium])
    #expect(sheet("weights: [regular, bold]", "gutter: 20").weights == [.regular, .bold])
  }

  @Test(
    "complains of styles that are like none, or like themselves, or too tight",
    arguments: [
      ("text: {a: {like: bdy}, body: {size: 9}}", 18, "there is no text style \"bdy\""),
      ("text: {a: {like: b}, b: {like: a}}", 32, "cannot be like itself: a, like b, like a"),
      ("text: {a: {size: 20, line: 12}}", 8, "the lines of a stand closer"),
    ])
  func flaws(yaml: String, column: Int, message: String) throws {
    let problem = try #require(sheet(yaml).problems.first)
    #expect(problem.message.contains(message), "\(problem.message)")
    #expect(problem.position.column == column)
  }

  @Test("does not follow a thousand styles that are like one another")
  func chain() {
    let chain = (0..<1_000).map { "  s\($0): {like: s\($0 + 1)}" }.joined(separator: "\n")
    #expect(!sheet("text:\n\(chain)\n  s1000: {size: 9}").problems.isEmpty)
  }
}
