import GoalCore
import Reporting
import Testing

@Suite("Handout model")
struct HandoutModelTests {
  private func model(
    _ record: ClientRecord, look: HandoutLook = .chart, tag: String = "en"
  ) throws -> HandoutModel {
    let model = HandoutModel(
      try HandoutSample.sheet(record), look: look, language: try HandoutSample.language(tag))
    return try #require(model)
  }

  /// Every text that a value holds, at any depth.
  private func texts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
  }

  @Test("no field holds a private word", arguments: HandoutLook.allCases, ["en", "es"])
  func privacy(look: HandoutLook, tag: String) throws {
    let record = try HandoutSample.record()
    let before = texts(in: record).joined(separator: " ")
    #expect(before.contains(HandoutSample.marker))
    let model = try model(record, look: look, tag: tag)
    let all = texts(in: model) + [TemplateValue(model).description]
    #expect(all.count > 40)
    for text in all { #expect(!text.contains(HandoutSample.marker), "\(text)") }
  }

  @Test("a statistic of the therapist's is in no field")
  func statistics() throws {
    let all = texts(in: try model(try HandoutSample.record())).joined(separator: " ").lowercased()
    let words = [
      "slope", "%", "percent", "mann", "interval", "ab-001", "toward", "away from", "median",
    ]
    for word in words {
      #expect(!all.contains(word), "\(word)")
    }
  }

  @Test("sentences have at most fifteen words, and there are two or three")
  func sentences() throws {
    for levels in [[8, 8, 7, 7, 6, 5, 5, 4, 4], [4, 4, 5, 5, 6, 7, 7, 8, 9], [6], []] as [[Double]]
    {
      let model = try model(try HandoutSample.record(levels: levels))
      #expect((1...3).contains(model.sentences.count))
      for sentence in model.sentences {
        #expect(sentence.split { $0 == " " || $0 == "\u{A0}" }.count <= 15, "\(sentence)")
      }
    }
  }

  @Test("a gain is told against the start, with the number that the line shows")
  func gain() throws {
    let model = try model(try HandoutSample.record())
    #expect(!model.isAwayFromAim)
    #expect(model.sentences.contains("Worry: 8 at the start, 4.0 now."))
    #expect(model.sentences[0] == "You wrote in your log on 7 of 7 days since 2\u{A0}Nov.")
  }

  @Test("data that moved away keep the layout, and state level, start and aim")
  func calm() throws {
    let toward = try model(try HandoutSample.record())
    let away = try model(try HandoutSample.record(levels: [4, 4, 5, 5, 6, 7, 7, 8, 9]))
    #expect(away.isAwayFromAim)
    #expect(away.steps?.heading == toward.steps?.heading)
    #expect(away.level?.heading == toward.level?.heading)
    #expect(away.weeks?.heading == toward.weeks?.heading)
    #expect(
      away.sentences == [
        "You wrote in your log on 7 of 7 days since 2\u{A0}Nov.",
        "Worry: 8 at the start, 9.0 now.", "Your aim is 4 or lower.",
      ])
  }

  @Test("small wins are at most three, and each names a day")
  func wins() throws {
    let wins = try model(try HandoutSample.record()).wins
    #expect((1...3).contains(wins.count))
    for win in wins { #expect(win.contains("Nov"), "\(win)") }
  }

  @Test("next week runs over the end of a month")
  func week() throws {
    let record = try HandoutSample.record()
    let sheet = ClientSheet(
      record, rater: Series.selfRater,
      settings: ReportSettings(asOf: try HandoutSample.day("2027-02-25")))
    let model = HandoutModel(sheet, look: .chart, language: try HandoutSample.language())
    #expect(
      model?.log.title
        == "Friday\u{A0}26\u{A0}February to Thursday\u{A0}4\u{A0}March")
  }

  @Test("a record without a goal that is worked on has no sheet")
  func closed() throws {
    var record = try HandoutSample.record()
    record.goals[0].status = .closed
    #expect(
      HandoutModel(
        try HandoutSample.sheet(record), look: .chart, language: try HandoutSample.language())
        == nil)
  }

  @Test("a rater's sheet shows no one else's rating")
  func raters() throws {
    var record = try HandoutSample.record()
    record.series.removeAll { $0.rater == Series.selfRater && $0.indicator == "worry" }
    record.series[0].rater = "lee"
    let other = Series(
      goal: "calm", indicator: "worry", rater: "dana",
      entries: record.series[0].entries.map { entry in
        var entry = entry
        entry.value = .number(2)
        return entry
      })
    record.series.append(other)
    let sheet = try HandoutSample.sheet(record, rater: "lee")
    let model = HandoutModel(sheet, look: .chart, language: try HandoutSample.language())
    #expect(model?.about.hasPrefix("Lee · ") == true)
    #expect(model?.level?.lines.contains("Now: 9.0.") == true)
    #expect(sheet.client.indicators.allSatisfy { $0.history.rater != "dana" })
  }
}

@Suite("Reading grade")
struct ReadingGradeTests {
  @Test("follows the published formula")
  func formula() {
    let grade = ReadingGrade(["The cat sat on the mat."])
    #expect(grade.words == 6 && grade.sentences == 1 && grade.syllables == 6)
    #expect(abs(grade.grade - (0.39 * 6 + 11.8 * 1 - 15.59)) < 1e-9)
  }

  @Test(
    "counts groups of vowels, and no silent e",
    arguments: [
      ("anxiety", 3), ("time", 1), ("little", 2), ("walked", 1), ("started", 2), ("the", 1),
      ("breathing", 2), ("a", 1),
    ])
  func syllables(word: String, count: Int) {
    #expect(ReadingGrade([word]).syllables == count)
  }

  @Test("nothing to read is grade 0")
  func empty() {
    #expect(ReadingGrade([]).grade == 0)
    #expect(ReadingGrade(["12 – 14"]).grade == 0)
  }

  @Test("long words in long sentences are above the limit, short ones below")
  func limit() {
    let hard = "Psychological interventions necessitate comprehensive documentation procedures."
    #expect(ReadingGrade([hard]).grade > ReadingGrade.highest)
    #expect(ReadingGrade(["You wrote in your log on 6 of 8 days."]).grade < ReadingGrade.highest)
  }

  @Test("the sheet's own words stay below the limit")
  func sheet() throws {
    let sheet = try HandoutSample.sheet(try HandoutSample.record())
    let model = HandoutModel(sheet, look: .chart, language: try HandoutSample.language())
    let sentences = try #require(model).allSentences
    #expect(ReadingGrade(sentences).grade <= ReadingGrade.highest)
  }
}
