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

  @Test("name the same things in each language, in every form", arguments: tags)
  func placeholders(tag: String) throws {
    let language = try Self.language(tag)
    let english = try Self.language("en")
    for (key, phrase) in language.phrases {
      let own = Set(phrase.forms.flatMap(Self.names))
      let other = Set((english.phrases[key]?.forms ?? []).flatMap(Self.names))
      #expect(own == other, "\(key)")
    }
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  @Test("hold no sentence of another language", arguments: tags.filter { $0 != "en" })
  func translated(tag: String) throws {
    let language = try Self.language(tag)
    let english = try Self.language("en")
    let common: Set = ["the", "of", "and", "week", "weeks", "aim", "days", "entries", "is", "at"]
    for (key, phrase) in language.phrases {
      for form in phrase.forms {
        let words = form.replacing(/\{[^}]*\}/, with: " ")
          .split { !$0.isLetter }.map { $0.lowercased() }
        #expect(words.filter(common.contains) == [], "\(key)")
        let isSame = english.phrases[key]?.forms.contains(form) ?? false
        #expect(!isSame || words.count <= 1, "\(key) is in English")
      }
    }
  }

  @Test("say no word of verdict, blame or cause", arguments: tags)
  func banned(tag: String) throws {
    let words = try #require(BannedWords(language: tag))
    for (key, phrase) in try Self.language(tag).phrases {
      for form in phrase.forms {
        let said = form.replacing(/\{[^}]*\}/, with: " ")
        #expect(words.found(in: said) == [], "\(key): \(form)")
        #expect(!said.contains("!"), "\(key)")
      }
    }
  }

  @Test("say no banned word in a template either", arguments: BuiltInTemplates.pages.keys.sorted())
  func bannedInTemplates(name: String) throws {
    let words = try #require(BannedWords(language: "en"))
    let text = BuiltInTemplates.text(ofPage: name).replacing(/\{\{[^}]*\}\}|<[^>]*>/, with: " ")
    #expect(words.found(in: text) == [])
  }

  @Test(
    "find whole words and endings, whatever the capitals",
    arguments: [
      ("Feeling BETTER now.", ["better"]), ("It improved because of you", ["improv*", "because"]),
      ("the letter came", []), ("passage of time", []), ("thanks to her", ["thanks to"]),
      ("thanks, to her", ["thanks to"]), ("", []),
    ])
  func lint(text: String, found: [String]) throws {
    #expect(try #require(BannedWords(language: "en-GB")).found(in: text) == found)
    #expect(BannedWords(language: "xx") == nil)
  }

  @Test("put the trend of a fact in the words that stand alone", arguments: tags)
  func oneFormOfWords(tag: String) throws {
    let language = try Self.language(tag)
    for (key, phrase) in language.phrases where key.hasPrefix("state.") {
      let long = language.phrases["start." + key.dropFirst("state.".count)]
      guard let long else { continue }
      #expect(long.forms.allSatisfy { $0.hasSuffix(phrase.forms[0] + ".") }, "\(key)")
    }
  }

  @Test("write dates and decimals as Spanish does")
  func spanish() throws {
    let language = try Self.language("es")
    let day = try #require(CalendarDay(iso: "2026-11-20"))
    #expect(
      language.date(day, .longYear).replacing("\u{A0}", with: " ") == "20 de noviembre de 2026")
    #expect(
      language.date(day, .full).replacing("\u{A0}", with: " ")
        == "viernes, 20 de noviembre de 2026")
    #expect(language.number(4.25, decimals: 1) == "4,3")
    #expect(language.say(.recordedEntries, ["n": "1"], count: 1) == "1 anotación")
    #expect(language.say(.recordedEntries, ["n": "2"], count: 2) == "2 anotaciones")
  }

  @Test("fill every name in a phrase, and leave a stranger as it stands")
  func filling() throws {
    let language = try Self.language("en")
    #expect(language.say(.countOf, ["n": "3", "of": "5"]) == "3 of 5")
    #expect(language.say(.countOf, ["n": "3"]) == "3 of {of}")
  }
}

@Suite("Words files")
struct WordsFileTests {
  private static let head = """
    language: xx
    decimal: ","
    months: [a]
    long-months: [a]
    weekdays: [a]
    long-weekdays: [a]
    weekday-initials: [a]

    """

  @Test(
    "keep words as written, whatever YAML makes of them elsewhere",
    arguments: [
      "no", "012", "1:30", "~", "3.50",
    ])
  func verbatim(word: String) throws {
    let language = try PageLanguage(words: Self.head + "phrases:\n  count.of: \(word)\n")
    #expect(language.say(.countOf) == word)
  }

  @Test("name the part that is missing")
  func missing() {
    #expect(throws: WordsProblem.missing("phrases")) { try PageLanguage(words: Self.head) }
  }

  @Test("name the line of a phrase without both forms")
  func halfPlural() {
    let error = #expect(throws: WordsProblem.self) {
      try PageLanguage(words: Self.head + "phrases:\n  count.of:\n    one: x\n")
    }
    #expect(error == .noPhrase("count.of", line: 10))
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
      (0.25, "1 of 4"), (0.15, "3 of 20"), (0.333, "1 of 3"), (0.643, "64 of 100"), (0.6, "3 of 5"),
      (0, "0 of 1"), (1, "1 of 1"), (0.7, "7 of 10"),
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
