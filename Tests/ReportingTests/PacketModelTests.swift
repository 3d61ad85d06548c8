import GoalCore
import Reporting
import Templates
import Testing

@Suite("Packet model")
struct PacketModelTests {
  private func model(
    _ record: ClientRecord, month: String = "2026-10", asOf: String = "2026-11-08",
    weekStart: WeekStart = .monday, lengths: PacketLengths = .longest
  ) throws -> PacketModel {
    let month = try #require(CalendarMonth(iso: month))
    let settings = ReportSettings(
      asOf: min(try HandoutSample.day(asOf), month.lastDay), weekStart: weekStart, month: month)
    return try #require(
      PacketModel(
        ClientSummary(record, settings: settings), language: try HandoutSample.language(),
        imprint: Imprint(program: "Guidepost"), lengths: lengths))
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  private func words(_ model: PacketModel) -> String {
    plain(model.sentences.joined(separator: " "))
  }

  @Test("says the month, since when, and which sessions fall in it")
  func head() throws {
    let model = try model(HandoutSample.record(), month: "2026-09")
    #expect(plain(model.about) == "September 2026 · in work since 7 September · session 1")
    #expect(model.goalCount == "1 goal")
    #expect(model.pageCount == 2)
  }

  @Test("tells two people in sentences of the same form, in the order of the log")
  func raters() throws {
    let words = words(try model(HandoutSample.record()))
    for name in ["Ada", "Qzxprivate partner"] {
      #expect(words.contains("\(name) recorded Worry on **31 of 31 days** of October."))
      #expect(words.contains("\(name): weekly averages from "))
      #expect(words.contains("\(name): **0 of 4 full weeks** at or past the aim"))
    }
    #expect(words.contains("Lower is the aim.") && !words.contains("The start was"))
  }

  @Test("needs a month")
  func noMonth() throws {
    let client = ClientSummary(
      try HandoutSample.record(),
      settings: ReportSettings(asOf: try HandoutSample.day("2026-11-08")))
    let language = try HandoutSample.language()
    #expect(
      PacketModel(client, language: language, imprint: Imprint(program: "Guidepost")) == nil)
  }

  @Test("tells the month by its own weeks, from the first full one to the last")
  func sentences() throws {
    var record = try HandoutSample.record()
    record.series.removeAll { $0.rater != Series.selfRater }
    let words = words(try model(record))
    #expect(words.contains("Ada recorded Worry on **31 of 31 days** of October."))
    #expect(
      words.contains("from 7.0 in the week of 28 September to 5.0 in the week of 19 October."))
    #expect(words.contains("**0 of 4 full weeks** were at or past the aim"))
    #expect(words.contains("The start was 8; lower is the aim."))
  }

  @Test("says the values that the summary has", arguments: ["2026-09", "2026-10"])
  func sameValues(month: String) throws {
    let record = try HandoutSample.record()
    let calendarMonth = try #require(CalendarMonth(iso: month))
    let client = ClientSummary(
      record, settings: ReportSettings(asOf: calendarMonth.lastDay, month: calendarMonth))
    let worry = try #require(client.indicators.first)
    let starts = calendarMonth.weekStarts(client.weekRule)
    let full = worry.history.weeks.filter { starts.contains($0.start) && $0.state == .full }
    let first = try #require(full.first)
    let language = try HandoutSample.language()
    let value = try #require(language.value(of: first, indicator: worry.indicator))
    let week = plain(language.date(first.start, .long))
    #expect(words(try model(record, month: month)).contains("\(value) in the week of \(week)"))
  }

  @Test(
    "counts every week with a day in the month",
    arguments: [("2027-02", 4), ("2026-10", 5), ("2026-03", 6)])
  func weeks(month: String, count: Int) throws {
    var record = try HandoutSample.record()
    let first = try #require(CalendarMonth(iso: month)).firstDay - 20
    record.goals[0].start = first
    record.goals[0].indicators = [record.goals[0].indicators[0]]
    record.series = [
      Series(
        goal: "calm", indicator: "worry",
        entries: (0..<90).map { Entry(day: first + $0, value: .number(Double(3 + $0 / 7 % 5))) })
    ]
    let calendarMonth = try #require(CalendarMonth(iso: month))
    let rule = WeekRule.monday
    #expect(calendarMonth.weekStarts(rule).count == count)
    // The week that the month's end cuts is never judged.
    let isCut = rule.firstDay(of: calendarMonth.lastDay) + 6 > calendarMonth.lastDay
    let judged = isCut ? count - 1 : count
    let words = words(try model(record, month: month, asOf: "2027-12-31"))
    #expect(words.contains("of \(judged) full weeks"), "\(words)")
  }

  @Test("quotes no note that nobody is to read, and counts what it leaves out")
  func notes() throws {
    var record = try HandoutSample.record()
    let start = try HandoutSample.day("2026-10-01")
    record.series = [
      Series(
        goal: "calm", indicator: "worry",
        entries: (0..<20).map {
          Entry(
            day: start + $0, value: .number(4), share: $0 == 3 ? ShareScope.none : nil,
            details: EntryDetails(note: $0 == 3 ? HandoutSample.marker : "note \($0)"))
        })
    ]
    let model = try model(record)
    let fields = TemplateValue(model).description
    #expect(!fields.contains(HandoutSample.marker + "\u{201D}"))
    let cell = try #require(model.rows.flatMap(\.cells).first { !$0.more.isEmpty })
    #expect(cell.more == "13 more notes in the log.")
    #expect(cell.lines.count == 6)
    #expect(model.flags.map(\.number) == Array(1...6))
    #expect(model.flags.map(\.day) == model.flags.map(\.day).sorted())
  }

  @Test("shortens a goal's words where the page is short of room, and nothing else")
  func shorter() throws {
    var record = try HandoutSample.record()
    record.goals[0].smart.specific = String(repeating: "a long text ", count: 60)
    let whole = try model(record)
    let short = try model(record, lengths: PacketLengths(first: 3, second: 0))
    let specific = short.cards[0].fields[0].value
    #expect(specific.count <= 161 && specific.hasSuffix("…"))
    #expect(whole.cards[0].fields[0].value.count > 600)
    #expect(whole.sentences == short.sentences)
  }

  @Test("gives up to four goals a short card, and more a third page", arguments: 1...7)
  func goals(count: Int) throws {
    var record = try HandoutSample.record()
    let goal = record.goals[0]
    record.goals = (0..<count).map { number in
      var copy = goal
      copy.id = number == 0 ? goal.id : "g\(number)"
      return copy
    }
    let model = try model(record)
    #expect(model.cards.count == min(count, 4))
    #expect(model.furtherCards.count == max(0, count - 4))
    #expect(model.pageCount == (count > 4 ? 3 : 2))
    #expect(model.cards.allSatisfy { ($0.status == nil) == (count == 1) })
  }

  @Test("a paused month says so, and nothing of a direction")
  func paused() throws {
    var record = try HandoutSample.record()
    record.goals[0].pauses = [
      Pause(
        from: try HandoutSample.day("2026-09-28"), to: try HandoutSample.day("2026-11-05"),
        reason: "leave")
    ]
    for index in record.series.indices {
      let first = try HandoutSample.day("2026-09-28")
      record.series[index].entries.removeAll { $0.day >= first }
    }
    let words = words(try model(record))
    #expect(words.contains("paused for the whole of October"))
    #expect(words.contains("Paused 28 Sep – 5 Nov (leave)."))
    #expect(!words.contains("direction") && !words.contains("full week"))
  }

  @Test("nothing recorded is said once, without numbers")
  func empty() throws {
    var record = try HandoutSample.record()
    record.series = []
    let model = try model(record)
    #expect(words(model) == "Ada recorded nothing of Worry in October.")
    #expect(model.flags.isEmpty)
  }

  @Test("a goal that begins in the month counts from its first day, and is told as a change")
  func begun() throws {
    var record = try HandoutSample.record()
    record.goals[0].start = try HandoutSample.day("2026-10-12")
    for index in record.series.indices {
      let first = try HandoutSample.day("2026-10-12")
      record.series[index].entries.removeAll { $0.day < first }
    }
    let model = try model(record)
    #expect(words(model).contains("**20 of 20 days** of October, from 12 October on."))
    let lines = model.rows.flatMap(\.cells).flatMap(\.lines).map { plain($0.markdown) }
    #expect(lines.contains("Calm evenings: begun 12 October."))
  }

  @Test("has no name that templates are not told of")
  func names() throws {
    let value = TemplateValue(try model(HandoutSample.record()))
    #expect(value.fits(.record(TemplateNames.packet)))
    #expect(!value.fits(.record(TemplateNames.preSession)))
  }
}
