import Charts
import Drawing
import GoalCore
import Reporting
import Testing

private let rating = """
  "kind": "rating", "min": 1, "max": 10, "better": "lower"
  """
private let wide = """
  "kind": "rating", "min": 0, "max": 10, "better": "lower"
  """

@Suite("Traps")
struct TrapTests {
  @Test("1: zero is a value; an empty cell, NA, a dash and 0 are four different inputs")
  func zero() throws {
    let rows = table([
      ("2026-11-09", "0"), ("2026-11-10", ""), ("2026-11-11", "NA"), ("2026-11-12", "-"),
      ("2026-11-13", "0"),
    ])
    let files = ["g.json": record(indicator: wide), "log.csv": rows]
    let sample = try ReadSample(files)
    let indicator = try sample.indicator()
    #expect(indicator.entryCount == 2)
    #expect(indicator.history.weeks.first?.value == 0)
    #expect(indicator.history.weeks.first?.recorded == 2)
    #expect(try sample.client().record.rowsUnused == 2)
    #expect(sample.complaints.filter { !$0.contains("inferred") }.count == 2)
    #expect(try ReadSample(files, missing: ["NA"]).client().record.rowsUnused == 1)
    #expect(try ReadSample(files, missing: ["NA", "-"]).client().record.rowsUnused == 0)
    let chart = ChartKind.weekly.draw(
      ChartRequest(indicator.history, language: try english(), measurer: EqualWidths()),
      size: .init(width: 300, height: 150))
    #expect(chart.description.plain.contains("9 Nov 0.0"))
  }

  @Test("2: the week that the as-of day cuts is never judged; the first week of a log is")
  func partialWeek() throws {
    let goal = record(
      indicator: """
        "kind": "count", "better": "higher", "target": 3
        """)
    // Begins on a Thursday; the as-of day is the Wednesday of its third week.
    let days = [
      "2026-11-05", "2026-11-06", "2026-11-07", "2026-11-09", "2026-11-10", "2026-11-11",
      "2026-11-16",
    ]
    let sample = try ReadSample(
      ["g.json": goal, "log.csv": table(days.map { ($0, "1") })], asOf: "2026-11-18")
    let indicator = try sample.indicator()
    #expect(indicator.history.weeks.map(\.state) == [.full, .full, .partial])
    #expect(
      try sample.sentences(.weeksAtAim) == ["Worry: at or past the aim in 2 of 2 full weeks."])
    let chart = ChartKind.count.draw(
      ChartRequest(indicator.history, language: try english(), measurer: EqualWidths()),
      size: .init(width: 300, height: 150))
    #expect(chart.description.plain.contains("16 Nov 1 so far"))
  }

  @Test(
    "3: weeks run through new year, a clock change and 29 February, whatever day they begin on",
    arguments: [WeekStart.monday, .sunday, .session], ["2026-12-20", "2026-10-20", "2028-02-20"])
  func weekBoundaries(weekStart: WeekStart, from: String) throws {
    let first = try #require(CalendarDay(iso: from))
    let rows = (0..<28).map { ((first + $0).description, "5") }
    let sample = try ReadSample(
      [
        "g.json": record(indicator: rating, client: "\"sessions\": [\"\(from)\"],"),
        "log.csv": table(rows),
      ], asOf: (first + 34).description, weekStart: weekStart)
    let weeks = try sample.indicator().history.weeks
    #expect(zip(weeks, weeks.dropFirst()).allSatisfy { $1.start - $0.start == 7 })
    #expect(weeks.reduce(0) { $0 + $1.recorded } == 28)
    let weekday: Weekday =
      switch weekStart {
      case .monday: .monday
      case .sunday: .sunday
      case .session: first.weekday
      }
    #expect(weeks.allSatisfy { $0.start.weekday == weekday })
  }

  @Test("3: 29 February is a day of leap years alone")
  func leapDay() throws {
    let files = [
      "g.json": record(indicator: rating),
      "log.csv": table([("2028-02-29", "5"), ("2027-02-29", "5")]),
    ]
    let sample = try ReadSample(files, asOf: "2028-03-10")
    #expect(try sample.indicator().entryCount == 1)
    #expect(try sample.client().record.rowsUnused == 1)
  }

  @Test("3: the night the clocks change belongs to the day that was lived")
  func clockChange() throws {
    let files = [
      "g.json": record(indicator: rating),
      "log.csv": table([("2026-10-25T23:30:00+01:00", "5"), ("2026-10-25T00:30:00+02:00", "7")]),
    ]
    let days = try ReadSample(files, timeZone: "Europe/Berlin").indicator().history.entries.map(
      \.day.description)
    #expect(days == ["2026-10-25", "2026-10-25"])
  }

  @Test("4: a falling line is toward the aim where lower is better, away where higher is")
  func fallingLine() throws {
    func sample(_ better: String) throws -> ReadSample {
      try ReadSample([
        "g.json": record(
          indicator: """
            "kind": "rating", "min": 1, "max": 10, "better": "\(better)", "baseline": 9
            """),
        "log.csv": table(try weeks([9, 8.5, 8, 7.5, 7, 6.5])),
      ])
    }
    #expect(try sample("lower").indicator().status == .toward)
    #expect(try sample("lower").sentences(.sinceStart)[0].contains("moved toward the aim"))
    #expect(try sample("higher").indicator().status == .away)
    #expect(try sample("higher").sentences(.sinceStart)[0].contains("moved away from the aim"))
  }

  @Test("5: a week of 1/1 and 5/10 is 6 of 11, never a mean of percentages")
  func proportions() throws {
    let sample = try ReadSample([
      "g.json": record(indicator: "\"kind\": \"share\", \"better\": \"higher\""),
      "log.csv": table([("2026-11-09", "1/1"), ("2026-11-10", "5/10")]),
    ])
    let week = try #require(try sample.indicator().history.weeks.first)
    #expect(week.value == 6.0 / 11)
    #expect(try english().value(of: week, indicator: try sample.indicator().indicator) == "6 of 11")
  }

  @Test("6: a before without an after is in no pair, and counted in the note")
  func pairs() throws {
    var rows = "date,client,goal,event,moment,value\n"
    for day in 10...13 {
      rows += "2026-11-\(day),a,g,e\(day),before,8\n"
      if day < 13 { rows += "2026-11-\(day),a,g,e\(day),after,4\n" }
    }
    let sample = try ReadSample(["g.json": record(indicator: rating), "log.csv": rows])
    let pairs = try #require(try sample.indicator().pairs)
    #expect(pairs.count == 3)
    #expect(pairs.incomplete == 1)
    #expect(pairs.before == 8)
    let sentence = "Worry: before 8.0, after 4.0, over 3 pairs; 1 event without both is left out."
    #expect(try sample.sentences(.pairs) == [sentence])
  }

  @Test("7: one time twice is a doubled row, named; two people at one time are two")
  func duplicates() throws {
    let head = "date,time,client,goal,value,rater\n"
    let row = "2026-11-10,10:00,a,g,5,"
    let twice = try ReadSample([
      "g.json": record(indicator: rating), "log.csv": head + "\(row)\n\(row)\n",
    ])
    #expect(try twice.indicator().entryCount == 1)
    #expect(try twice.client().record.rowsUnused == 1)
    #expect(twice.complaints.contains { $0.hasPrefix("log.csv 3 ") })
    let partners = try ReadSample([
      "g.json": record(indicator: rating), "log.csv": head + "\(row)dana\n\(row)lee\n",
    ])
    #expect(try partners.client().indicators.map(\.entryCount) == [1, 1])
    #expect(partners.complaints == [])
  }

  @Test("8: a rating off its scale is refused with its place, and nothing is rescaled")
  func offScale() throws {
    let sample = try ReadSample([
      "g.json": record(indicator: rating),
      "log.csv": table([
        ("2026-11-09", "11"), ("2026-11-10", "5"), ("2026-11-11", "0"), ("2026-11-12", "10"),
      ]),
    ])
    #expect(try sample.indicator().history.entries.compactMap(\.number) == [5, 10])
    #expect(try sample.client().record.rowsUnused == 2)
    #expect(sample.complaints == ["log.csv 2 value-off-scale", "log.csv 4 value-off-scale"])
  }

  @Test("9: a week belongs to the aim of its last day, and both aims are shown")
  func revisedAim() throws {
    let sample = try ReadSample(
      [
        "g.json": record(
          indicator: rating + """
            , "targets": [{"from": "2026-11-02", "value": 6}, {"from": "2026-11-11", "value": 4}]
            """, goal: "\"start\": \"2026-11-02\","),
        "log.csv": table(try weeks([5, 5], from: "2026-11-02")),
      ])
    let history = try sample.indicator().history
    #expect(history.weeks.prefix(2).map(history.isAtAim) == [true, false])
    let chart = ChartKind.weekly.draw(
      ChartRequest(history, language: try english(), measurer: EqualWidths()),
      size: .init(width: 300, height: 150))
    #expect(chart.description.contains("Aim 6") && chart.description.contains("Aim 4"))
    let sentence = "Worry: aim revised 11 November, 6 → 4; earlier weeks keep the earlier aim."
    #expect(try sample.sentences(.goalRevised) == [sentence])
  }

  @Test("10: an aim that was met and left is told with both weeks, and without alarm")
  func metThenLost() throws {
    let sample = try ReadSample(
      [
        "g.json": record(indicator: rating + ", \"target\": 4"),
        "log.csv": table(try weeks([7, 4, 6], from: "2026-10-26")),
      ], asOf: "2026-11-15")
    #expect(
      try sample.sentences(.aimReached) == [
        "Worry: aim of 4 reached in the week of 2 Nov; latest is 6.0 (week of 9 Nov)."
      ])
    let fact = try #require(try sample.client().facts.first { $0.rule == .aimReached })
    #expect(fact.bearing == .neutral)
  }

  @Test("11: a start that differs between record and log is printed from both, with the source")
  func twoBaselines() throws {
    let sample = try ReadSample(
      [
        "g.json": record(indicator: rating + ", \"baseline\": 9"),
        "log.csv": table(try weeks([6, 6, 6], from: "2026-10-26")),
      ], asOf: "2026-11-15")
    let sentence =
      "Worry: start is 9 in the record, 6.0 in the first 3 full weeks of the log. Which to keep?"
    #expect(try sample.sentences(.baselineDiffers) == [sentence])
    #expect(try sample.page().plain.contains(sentence))
    #expect(try sample.indicator().level?.start == 9)
  }

  @Test("12: an id in other capitals is not mixed in, and a blank id is nobody's row")
  func mixedIds() throws {
    let sample = try ReadSample([
      "g.json": record(indicator: rating),
      "log.csv": """
      date,client,goal,value
      2026-11-09,a,g,5
      2026-11-10,A,g,9
      2026-11-11,,g,7
      2026-11-12,b,g,8
      """,
    ])
    #expect(try sample.indicator().history.entries.compactMap(\.number) == [5])
    #expect(sample.log.rowsUnused == 1)
    #expect(sample.complaints.contains { $0.hasPrefix("log.csv 4 ") })
    #expect(
      sample.complaints == [
        "log.csv 3 client-misspelled", "log.csv 4 client-missing", "log.csv 5 goals-missing",
      ])
  }

  @Test("13: equal values are level: no slope, no division by zero, an interval of no width")
  func flatLine() throws {
    let sample = try ReadSample([
      "g.json": record(indicator: rating + ", \"baseline\": 5, \"target\": 4"),
      "log.csv": table(try weeks([5, 5, 5, 5, 5, 5, 5, 5])),
    ])
    let trend = try sample.indicator().trend
    #expect(trend.direction == .level)
    #expect(trend.slope == 0 && trend.slopeLow == 0 && trend.slopeHigh == 0)
    #expect(try sample.indicator().progress == 0)
    #expect(try sample.sentences(.sinceStart)[0].contains("about level"))
    let json = JSONTree(sample.summary, language: try english()).text
    #expect(!json.contains("nan") && !json.contains("inf,"))
    #expect(try !sample.sentences(.sinceStart)[0].contains("trend"))
  }

  @Test("14: a private note that looks like a template is quoted as it stands, to the therapist")
  func privateNote() throws {
    let note = "Aim {value}; {{client.label}} **averaged zebra** <footer>"
    func sample(_ share: String) throws -> ReadSample {
      try ReadSample([
        "g.json": record(indicator: rating),
        "log.csv": """
        date,client,goal,value,note,share
        2026-11-16,a,g,5,,
        2026-11-17,a,g,9,"\(note)",\(share)
        2026-11-18,a,g,5,,
        """,
      ])
    }
    let open = try sample("")
    #expect(try open.client().facts.contains { $0.note == note })
    for fact in try open.client().facts where fact.audience == .client { #expect(fact.note == nil) }
    let summary = JSONTree(open.summary, language: try english()).text
    let explanation = Explanation(language: try english()).text(of: try open.client())
    #expect(!summary.contains("zebra") && !explanation.contains("zebra"))
    let page = try open.page()
    #expect(page.contains("zebra") && !page.contains("**averaged zebra**"))
    let hidden = try sample("none")
    #expect(try hidden.client().facts.allSatisfy { $0.note == nil })
    #expect(try !hidden.page().contains("zebra"))
  }

  @Test("15: rows after the as-of day are left out and counted, and change nothing else")
  func futureRows() throws {
    let past = try weeks([7, 6, 5], from: "2026-10-26")
    let goal = record(indicator: rating + ", \"target\": 4")
    func sample(_ rows: [(String, String)]) throws -> ReadSample {
      try ReadSample(["g.json": goal, "log.csv": table(rows)], asOf: "2026-11-15")
    }
    let now = try sample(past)
    let ahead = try sample(past + [("2026-11-16", "1"), ("2026-12-01", "1")])
    #expect(try ahead.client().entriesLater == 2)
    #expect(try ahead.indicator().history.entries == now.indicator().history.entries)
    #expect(try ahead.indicator().history.weeks == now.indicator().history.weeks)
    #expect(try ahead.sentences(.rowsLater) == ["2 rows after 15 Nov are left out."])
    let text = JSONTree(ahead.summary, language: try english()).text
    #expect(
      JSONTree(
        try sample(past + [("2026-11-16", "1"), ("2026-12-01", "1")]).summary,
        language: try english()
      ).text == text)
  }
}
