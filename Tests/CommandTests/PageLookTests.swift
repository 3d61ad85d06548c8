import Charts
import Drawing
import GoalCore
import PageLayout
import Reporting
import Templates
import Testing

@testable import guidepost

@Suite("Page looks")
struct PageLookTests {
  @Test(
    "of the program's own pages are without fault, and so are the pages",
    arguments: BuiltInTemplates.pages.keys.sorted())
  func builtIn(name: String) throws {
    let search = TemplateSearch(folder: nil)
    var finder = ReportPartFinder(search, checksBuiltIn: true)
    #expect(finder.part(try #require(search.template(named: name))) != nil)
    #expect(finder.problems.filter { $0.code != "font-missing" } == [])
  }

  @Test(
    "of the program's own styles are without fault",
    arguments: BuiltInTemplates.styles.keys.sorted())
  func builtInStyle(name: String) {
    let yaml = String(decoding: BuiltInTemplates.styles[name] ?? [], as: UTF8.self)
    let reading = LookReader.reader(path: name).read(yaml)
    #expect(reading.problems == [])
    #expect(StyleSheet([reading.file]).problems == [])
    #expect(reading.file.texts.count > 15)
  }

  @Test("name each colour by its role, and take one of a style's own")
  func colors() {
    var file = PageStyleFile()
    file.palette = .mono
    file.colors[.aim] = 0x123456
    var entry = TextStyleEntry(at: .init(file: "x"))
    entry.color = .token(.aim)
    entry.quiet = .rgb(0x654321)
    file.texts["body"] = entry
    let style = PageLook(sheet: StyleSheet([file]), logo: nil)
      .pageStyle(paper: .letter, look: .chart)
    #expect(style.palette.aim == Color(rgb: 0x123456))
    #expect(style.palette.ink == Palette.mono.ink)
    #expect(style.style("body").text.color == Color(rgb: 0x123456))
    #expect(style.style("body").quiet == Color(rgb: 0x654321))
  }

  @Test("are larger throughout in large print")
  func large() throws {
    let look = PageLook(sheet: StyleSheet([LookReader.builtIn("handout")]), logo: nil)
    let plain = look.pageStyle(paper: .a4, look: .chart)
    let large = look.pageStyle(paper: .a4, look: .large)
    for (name, style) in plain.blockStyles {
      #expect(abs((large.blockStyles[name]?.text.size ?? 0) - 1.4 * style.text.size) < 1e-9)
    }
    #expect(abs(look.chartStyle(look: .large).axisText - 15.4) < 1e-9)
  }
}
