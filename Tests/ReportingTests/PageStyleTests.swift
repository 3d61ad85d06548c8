import GoalCore
import Reporting
import Templates
import TestSupport
import Testing

@Suite("Page style")
struct PageStyleTests {
  static func reader() -> PageStyleReader {
    PageStyleReader(
      path: "s.yaml", builtIn: BuiltInTemplates.styles.keys.sorted(), languages: ["en", "es"],
      language: { try? WordsTests.language($0) })
  }

  private func reading(_ yaml: String) -> PageStyleReading { Self.reader().read(yaml) }

  private func sheet(_ files: String...) -> StyleSheet {
    StyleSheet(files.map { reading($0).file })
  }

  @Test("reads every kind of value, lengths in points whatever their unit")
  func values() {
    let reading = reading(
      """
      like: handout
      paper: a4
      margins: {top: 72, bottom: 1 in, left: 25.4 mm, right: 2.54cm}
      gutter: 20 pt
      large-print: 1.6
      fonts: {text: Noto Serif}
      palette: mono
      colors: {aim: "#0a0B0c"}
      charts: {axis: 9, week: 2.5}
      clinic: NO
      logo: pictures/logo.png
      """)
    #expect(reading.problems == [])
    let file = reading.file
    #expect(file.like?.value == "handout")
    #expect(file.paper == .a4)
    for edge in [MarginKey.top, .bottom, .left, .right] {
      #expect(abs((file.margins[edge] ?? 0) - 72) < 1e-9, "\(edge)")
    }
    #expect(file.gutter == 20)
    #expect(file.largePrint == 1.6)
    #expect(file.fonts[.text]?.value == "Noto Serif")
    #expect(file.palette == .mono)
    #expect(file.colors == [.aim: 0x0A0B0C])
    #expect(file.charts == [.axis: 9, .week: 2.5])
    #expect(file.clinic == "NO")
    #expect(
      file.logo == Placed("pictures/logo.png", at: .init(file: "s.yaml", line: 11, column: 7)))
  }

  @Test(
    "says nothing where the file says nothing", arguments: ["", "# all is as it was\n", "text:\n"])
  func empty(yaml: String) {
    #expect(reading(yaml).file == PageStyleFile())
    #expect(reading(yaml).problems == [])
  }

  @Test(
    "names the place of what cannot be, and what can",
    arguments: [
      (
        "margin: {top: 40}", 1, 1, "there is no key \"margin\" in the style",
        "did you mean margins?"
      ),
      (
        "margins:\n  tpo: 40", 2, 3, "there is no key \"tpo\" in margins", "did you mean top?"
      ),
      ("paper: A5", 1, 8, "paper cannot be \"A5\"", "did you mean a4?"),
      ("like: handuot", 1, 7, "there is no built-in style \"handuot\"", "did you mean handout?"),
      ("margins: {top: 3 mm}", 1, 16, "top is 8.5 pt, not from 11 to 144 pt", nil),
      ("margins: {top: wide}", 1, 16, "top is \"wide\", not a length", "15 mm"),
      ("gutter: 12 ft", 1, 9, "gutter is \"12 ft\", not a length", "mm, cm or in"),
      ("large-print: NaN", 1, 14, "large-print is \"NaN\", not a number", nil),
      ("palette: colour", 1, 10, "palette cannot be \"colour\"", "did you mean color?"),
      ("colors: {aim: blue}", 1, 15, "aim is \"blue\", not a colour", "with quotation marks"),
      ("colors: {aim: }", 1, 10, "aim has no colour", "a bare # begins a comment"),
      ("colors: {aimm: \"#112233\"}", 1, 10, "no key \"aimm\" in colors", "did you mean aim?"),
      ("text: {body: {size: 5.5}}", 1, 21, "size is 5.5 pt, not from 6 to 96 pt", nil),
      ("text: {body: {sise: 9}}", 1, 15, "no key \"sise\" in body", "did you mean size?"),
      (
        "text: {body: {color: inc2}}", 1, 22, "color is \"inc2\", not a colour",
        "did you mean ink2?"
      ),
      ("text: {body: {weight: heavy}}", 1, 23, "weight cannot be \"heavy\"", "regular, medium"),
      ("text: big", 1, 7, "text is not a list of keys", "key: value"),
      ("weights: [regular, black]", 1, 20, "weights cannot be \"black\"", nil),
      ("fonts: {text: [Inter]}", 1, 15, "text is not a text", nil),
      ("fonts: {text: \"Inter, Arial\"}", 1, 15, "text names more than one family", nil),
      ("clinic: {name: x}", 1, 9, "clinic is not a text", nil),
      ("clinic: A\nclinic: B", 1, 1, "the key \"clinic\" is given twice", "keep one of the two"),
      ("clinic: [", 2, 1, "this is not YAML", "never tabs"),
      ("text:\n  a: &t {size: 9}\n  b: *t", 3, 6, "a style has no aliases such as *t", "like"),
      ("- clinic", 1, 1, "the style is not a list of keys", nil),
      ("words: {fr: {}}", 1, 9, "there is no language \"fr\"", "en, es"),
      (
        "words:\n  en:\n    word.in-shrt: x", 3, 5, "there is no phrase \"word.in-shrt\"",
        "did you mean word.in-short?"
      ),
      (
        "words: {en: {chart.aim: \"Aim\"}}", 1, 25, "chart.aim lacks {value}",
        "the program says: Aim {value}"
      ),
      (
        "words: {en: {chart.aim: \"{valeu} {value}\"}}", 1, 25,
        "nothing fills {valeu} in chart.aim", "did you mean {value}?"
      ),
      ("words: {en: {word.in-short: Failed}}", 1, 29, "the word \"fail*\" judges or blames", nil),
      (
        "words: {en: {chart.aim: {one: \"{value}\"}}}", 1, 14,
        "chart.aim needs a form \"one\" and a form \"other\"", nil
      ),
    ] as [(String, Int, Int, String, String?)])
  func flaws(yaml: String, line: Int, column: Int, message: String, hint: String?) throws {
    let problem = try #require(reading(yaml).problems.first)
    #expect(problem.position == SourcePosition(file: "s.yaml", line: line, column: column))
    #expect(problem.severity == .error)
    #expect(problem.message.contains(message), "\(problem.message)")
    if let hint { #expect(problem.hint?.contains(hint) == true, "\(problem.hint ?? "")") }
  }

  @Test("takes stars and ampersands for what they are in words")
  func signs() {
    let reading = reading("clinic: \"*R &R Practice & Co\"")
    #expect(reading.problems == [])
    #expect(reading.file.clinic == "*R &R Practice & Co")
  }

  @Test("warns of small letters, and takes them")
  func smallLetters() {
    let reading = reading("text: {footer: {size: 7}}")
    #expect(reading.problems.map(\.severity) == [.warning])
    #expect(reading.file.texts["footer"]?.size == 7)
  }

  @Test("takes another form for one and for many in place of one text")
  func plural() {
    let words = "words: {en: {chart.aim: {one: \"a {value}\", other: \"b {value}\"}}}"
    #expect(
      reading(words).file.words["en"]?["chart.aim"]
        == .plural(one: "a {value}", other: "b {value}"))
  }

  @Test("names all that is wrong in one go, in the order of the text")
  func allProblems() {
    let problems = reading("paper: b\nclinc: x\ngutter: y\n").problems
    #expect(problems.map(\.position.line) == [1, 2, 3])
  }

  @Test("holds no file that is far too long")
  func tooLong() {
    let yaml = "# " + String(repeating: "x", count: PageStyleReader.longestText)
    #expect(reading(yaml).problems.count == 1)
  }

  @Test("is not brought down by lists within lists", arguments: ["[", "{a: ", "- "])
  func deep(opening: String) {
    #expect(!reading(String(repeating: opening, count: 5_000)).problems.isEmpty)
  }

  @Test("survives 500 damaged copies of each of the program's styles")
  func mutations() {
    var random = SeededGenerator(seed: 7)
    for bytes in BuiltInTemplates.styles.values.sorted(by: { $0.count < $1.count }) {
      for _ in 0..<500 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: 0..<damaged.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: damaged.remove(at: place)
          case 1: damaged[place] = UInt8.random(in: 9...125, using: &random)
          case 2: damaged.insert(contentsOf: "{[:,\"-#&*9 ".utf8, at: place)
          default: damaged.removeSubrange(place..<min(damaged.count, place + 40))
          }
        }
        let reading = reading(String(decoding: damaged, as: UTF8.self))
        let sheet = StyleSheet([reading.file])
        for setting in sheet.texts.values {
          #expect((6...96).contains(setting.size) && setting.line.isFinite)
        }
      }
    }
  }
}
