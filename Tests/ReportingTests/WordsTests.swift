import GoalCore
import Reporting
import Templates
import Testing

@Suite("Words")
struct WordsTests {
  static let tags = BuiltInTemplates.words.keys.sorted()

  static func language(_ tag: String) throws -> PageLanguage {
    let words = try #require(BuiltInTemplates.words[tag])
    return try PageLanguage(words: String(decoding: words, as: UTF8.self))
  }

  @Test("hold a phrase for every key, and no phrase without a key", arguments: tags)
  func keys(tag: String) throws {
    let language = try Self.language(tag)
    let known = Set(PhraseKey.allCases.map(\.rawValue))
    let written = Set(language.phrases.keys)
    #expect(known.subtracting(written).sorted() == [])
    #expect(written.subtracting(known).sorted() == [])
  }

  @Test("name twelve months and seven days", arguments: tags)
  func calendar(tag: String) throws {
    let language = try Self.language(tag)
    #expect(language.shortMonths.count == 12 && language.longMonths.count == 12)
    #expect(language.shortWeekdays.count == 7 && language.longWeekdays.count == 7)
    #expect(language.weekdayInitials.count == 7)
  }

  @Test("fill every name in a phrase, and leave a stranger as it stands")
  func filling() throws {
    let language = try Self.language("en")
    #expect(language.say(.countOf, ["n": "3", "of": "5"]) == "3 of 5")
    #expect(language.say(.countOf, ["n": "3"]) == "3 of {of}")
  }
}

@Suite("Numbers on pages")
struct PageNumberTests {
  @Test(
    "round half away from zero",
    arguments: [
      (4.25, 1, "4.3"), (4.35, 1, "4.4"), (-0.25, 1, "\u{2212}0.3"), (2.5, 0, "3"),
      (0.04, 1, "0.0"),
      (-0.04, 1, "0.0"), (1.005, 2, "1.01"), (99.95, 1, "100.0"), (.infinity, 1, "–"),
    ])
  func rounding(value: Double, decimals: Int, text: String) throws {
    #expect(try WordsTests.language("en").number(value, decimals: decimals) == text)
  }

  @Test(
    "say shares as counts, never as percentages",
    arguments: [
      (0.25, "1 of 4"), (0.6, "3 of 5"), (0, "0 of 1"), (1, "1 of 1"), (0.7, "7 of 10"),
    ])
  func shares(value: Double, text: String) throws {
    let indicator = Indicator(id: "pauses", kind: .share)
    #expect(try WordsTests.language("en").value(value, of: indicator) == text)
  }

  @Test("say days a week of a yes-no aim")
  func yesNo() throws {
    let indicator = Indicator(id: "practice", kind: .yesNo)
    #expect(try WordsTests.language("en").stated(5.0 / 7, of: indicator) == "5 of 7")
  }

  @Test("put dates in words, months named once")
  func dates() throws {
    let language = try WordsTests.language("en")
    let first = try #require(CalendarDay(iso: "2026-05-19"))
    #expect(language.date(first, .full) == "Tuesday\u{A0}19\u{A0}May\u{A0}2026")
    #expect(language.range(from: first, to: first + 6) == "19–25\u{A0}May")
    #expect(language.range(from: first, to: first + 14) == "19\u{A0}May – 2\u{A0}Jun")
  }
}
