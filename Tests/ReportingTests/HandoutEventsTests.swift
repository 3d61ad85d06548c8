import GoalCore
import Reporting
import Testing

@Suite("Handout wins and events")
struct HandoutEventsTests {
  private func model(
    look: HandoutLook = .chart, lengths: ListLengths = .longest,
    change: (inout ClientRecord) throws -> Void
  ) throws -> HandoutModel {
    var record = try HandoutSample.record()
    try change(&record)
    return try #require(
      HandoutModel(
        try HandoutSample.sheet(record), look: look, language: try HandoutSample.language(),
        lengths: lengths))
  }

  @Test("chosen wins stand in place of the rule's, the latest three by day")
  func wins() throws {
    let days = ["2026-11-05", "2026-10-01", "2026-11-20", "2026-10-20", "2026-11-03"]
    let model = try model { record in
      record.goals[0].wins = try days.map {
        SmallWin(date: try HandoutSample.day($0), text: "you read a page")
      }
    }
    #expect(
      model.wins == [
        "20\u{A0}Oct: you read a page.", "3\u{A0}Nov: you read a page.",
        "5\u{A0}Nov: you read a page.",
      ])
  }

  @Test("wins that are all to come leave the rule's")
  func later() throws {
    let model = try model { record in
      record.goals[0].wins = [SmallWin(date: try HandoutSample.day("2026-12-01"), text: "later")]
    }
    #expect(!model.wins.isEmpty)
    #expect(model.wins.allSatisfy { !$0.contains("later") })
  }

  private func addEvents(_ record: inout ClientRecord) throws {
    record.goals[0].events = [
      DatedEvent(
        date: try HandoutSample.day("2026-10-21"), label: "Exam week", learnt: "walks help"),
      DatedEvent(date: try HandoutSample.day("2026-10-07"), label: "Visit"),
      DatedEvent(date: try HandoutSample.day("2026-12-07"), label: "To come"),
    ]
  }

  @Test("events are told by day, with their flags in the picture, once they are turned on")
  func events() throws {
    let model = try model { record in
      try addEvents(&record)
      record.goals[0].showsUpsAndDowns = true
    }
    #expect(
      model.upsAndDowns.map(\.text) == [
        "7\u{A0}Oct: Visit.", "21\u{A0}Oct: Exam week. You learnt: walks help.",
      ])
    #expect(model.upsAndDowns.map(\.number) == [1, 2])
    #expect(model.flags.map(\.number) == [1, 2])
    #expect(model.flags.allSatisfy { $0.subject.indicator == "walks" })
    #expect(model.allSentences.contains("7\u{A0}Oct: Visit."))
  }

  @Test("without charts there is no flag to number")
  func words() throws {
    let model = try model(look: .words) { record in
      try addEvents(&record)
      record.goals[0].showsUpsAndDowns = true
    }
    #expect(model.upsAndDowns.count == 2)
    #expect(model.upsAndDowns.allSatisfy { $0.number == nil })
    #expect(model.flags.isEmpty)
  }

  @Test("events that are not turned on do not reach the sheet's record at all")
  func hidden() throws {
    let model = try model { try addEvents(&$0) }
    #expect(model.upsAndDowns.isEmpty)
    var record = try HandoutSample.record()
    try addEvents(&record)
    #expect(record.view(for: Series.selfRater).goals.allSatisfy { $0.events.isEmpty })
  }
}
