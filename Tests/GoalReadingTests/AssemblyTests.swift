import GoalCore
import GoalReading
import Testing

@Suite("Joined logs")
struct AssemblyTests {
  private static let goals = """
    {"client": {"id": "a"}, "goals": [
      {"id": "sleep", "title": "Sleep", "kind": "minutes"},
      {"id": "calm", "title": "Calm", "indicators": [
        {"id": "anxiety", "title": "Evening anxiety", "kind": "rating", "min": 0, "max": 10},
        {"id": "done", "title": "Breathing done", "kind": "yes-no", "target": 5, "baseline": 0.5}]}]}
    """

  @Test("a wide log's columns are ids or titles, a goal's only indicator included")
  func wide() throws {
    let log = try readLog([
      "g.json": Self.goals,
      "log.csv": """
      date,client,Anxiety,breathing done,SLEEP,steps
      2026-09-08,a,0,yes,30,5
      2026-09-09,a,,no,,
      """,
    ])
    let series = try #require(log.client("a")).series
    #expect(series.map(\.indicator) == ["sleep", "anxiety", "done", "steps"])
    #expect(series.map { $0.entries.map(\.number) } == [[30, nil], [0, nil], [1, 0], [5, nil]])
    #expect(log.complaints == ["warning 2:23 indicator-inferred"])
  }

  @Test("days a week become a share in a yes-no record")
  func daysAWeek() throws {
    let log = try readLog(["g.json": Self.goals])
    let done = try #require(log.clients.first?.goals.last?.indicators.last)
    #expect(done.target == 5.0 / 7)
    #expect(done.baseline == 0.5)
  }

  @Test("goals that are no list are complained of")
  func goalsNoList() throws {
    let log = try readLog(["g.json": #"{"client": {"id": "a"}, "goals": 7}"#])
    #expect(log.complaints == ["error 1:34 field-unreadable"])
  }

  @Test(
    "without goals the values tell kind and scale",
    arguments: [
      ("yes no 1 0", IndicatorKind.yesNo, 0.0, 1.0, 0), ("3/5 0/2", .share, 0, 1, 0),
      ("1 7 10", .rating, 1, 10, 0), ("0 7", .rating, 0, 10, 0), ("12 40 7", .score, 7, 40, 0),
      ("1 7 99", .rating, 1, 10, 1), ("0 -9 4", .rating, 0, 10, 1), ("20 99 30", .score, 20, 99, 0),
      ("yes 3", .yesNo, 0, 1, 1),
    ])
  func inference(
    values: String, kind: IndicatorKind, low: Double, high: Double, unused: Int
  ) throws {
    let rows = values.split(separator: " ").enumerated().map { "2026-09-\(10 + $0),a,g,\($1)" }
    let log = try readLog(["log.csv": (["date,client,goal,value"] + rows).joined(separator: "\n")])
    let indicator = try #require(log.clients.first?.goals.first?.indicators.first)
    #expect(indicator.kind == kind)
    #expect(indicator.scale == low...high)
    #expect(log.allRowsUnused == unused)
  }

  @Test("a record over several files is one: sessions once each, goals in order")
  func merges() throws {
    let log = try readLog([
      "1.json":
        #"{"client": {"id": "a", "language": "en"}, "sessions": ["2026-09-15"], "goals": [{"id": "g"}]}"#,
      "2.json":
        #"{"client": {"id": "a"}, "sessions": ["2026-09-08", "2026-09-15"], "goals": [{"id": "h"}]}"#,
    ])
    let client = try #require(log.client("a"))
    #expect(client.goals.map(\.id) == ["g", "h"])
    #expect(client.sessions.map(\.description) == ["2026-09-08", "2026-09-15"])
    #expect(client.client.language == "en")
    #expect(log.complaints.isEmpty)
  }

  @Test("two raters at one time are no duplicate; Mother and mother are one rater")
  func raters() throws {
    let log = try readLog([
      "log.csv": """
      date,time,client,goal,value,rater
      2026-09-08,10:00,a,g,5,
      2026-09-08,10:00,a,g,5,Mother
      2026-09-09,10:00,a,g,6,mother
      2026-09-10,10:00,a,g,6,SELF
      """
    ])
    #expect(log.clients.first?.series.map(\.rater) == ["self", "Mother"])
    #expect(log.clients.first?.series.map(\.entries.count) == [2, 2])
    #expect(log.complaints.isEmpty)
  }

  @Test("entries stand by day and time, whatever the order of the file")
  func order() throws {
    let log = try readLog([
      "log.csv": "date,time,client,goal,value\n2026-09-09,09:00,a,g,3\n2026-09-08,20:00,a,g,2\n"
        + "2026-09-08,,a,g,1\n"
    ])
    #expect(log.entries.map(\.number) == [1, 2, 3])
  }

  @Test("zero, empty, NA and a missing code are four things")
  func fourInputs() throws {
    let text =
      "date,client,goal,value\n2026-09-08,a,g,0\n2026-09-09,a,g,\n2026-09-10,a,g,NA\n"
      + "2026-09-11,a,g,99.0\n2026-09-12,a,g,5\n"
    let log = try readLog(["log.csv": text], missing: ["99"])
    #expect(log.entries.map(\.state) == [.recorded, .empty, .empty, .recorded])
    #expect(log.entries.map(\.number) == [0, nil, nil, 5])
    #expect(log.complaints == ["error 4:16 value-unreadable"])
  }

  @Test("a log whose rows name no client is the client's that its file is named after")
  func fileName() throws {
    let log = try readLog(["jm-014.csv": "date,goal,value\n2026-09-08,g,5\n"])
    #expect(log.clients.map(\.client.id) == ["jm-014"])
  }

  @Test("semicolons and decimal commas, a sep line and a mark are read")
  func spreadsheet() throws {
    let log = try readLog([
      "log.csv": "\u{FEFF}sep=;\r\nDate;Client;Goal ;Value\r\n2026-09-08;a;g;3,5\r\n;;;\r\n"
    ])
    #expect(log.entries.map(\.number) == [3.5])
    #expect(log.entries.first?.source.line == 3)
    #expect(log.complaints.isEmpty)
  }

  @Test("a title beside a goal's own is its only indicator's, named or not")
  func indicatorTitle() throws {
    let log = try readLog([
      "goals.csv": "client,goal,goalTitle,title,kind\na,g,Calm,Anxiety,score\n"
    ])
    let goal = try #require(log.client("a")?.goals.first)
    #expect(goal.title == "Calm")
    #expect(goal.indicators.map(\.title) == ["Anxiety"])
    #expect(goal.indicators.map(\.id) == ["g"])
  }

  @Test("an empty id or text is missed, not passed over")
  func emptyFields() throws {
    let log = try readLog([
      "r.json":
        #"{"client": {"id": "a"}, "goals": [{"id": " "}], "agreements": [{"date": "2026-09-08", "text": ""}]}"#
    ])
    #expect(log.complaints == ["error 1:35 id-missing", "error 1:64 field-missing"])
  }

  @Test("a wide log's goal column names its goals, known or not")
  func wideGoals() throws {
    let log = try readLog([
      "g.json": Self.goals,
      "log.csv": "date,client,goal,anxiety,steps\n2026-09-08,a,calm,4,50\n2026-09-08,a,walks,,9\n",
    ])
    let series = try #require(log.client("a")).series
    #expect(
      series.map { "\($0.goal) \($0.indicator)" } == [
        "calm anxiety", "calm steps", "walks anxiety", "walks steps",
      ])
  }

  @Test("a table of goals says what a record in JSON says")
  func goalsTable() throws {
    let log = try readLog([
      "goals.csv": """
      client,name,goal,goalTitle,indicator,title,kind,min,max,better,target,expected,start
      a,Ana,g,Calm,x,Anxiety,rating,0,10,lower,4,daily,2026-09-07
      a,,g,,y,Practice,yes-no,,,higher,5,5,
      """
    ])
    let client = try #require(log.client("a"))
    #expect(client.client.name == "Ana")
    let goal = try #require(client.goals.first)
    #expect(goal.title == "Calm")
    #expect(goal.start?.description == "2026-09-07")
    #expect(goal.indicators.map(\.id) == ["x", "y"])
    #expect(goal.indicators.map(\.title) == ["Anxiety", "Practice"])
    #expect(goal.indicators.map(\.expected) == [7, 5])
    #expect(goal.indicators.map(\.target) == [4, 5.0 / 7])
    #expect(log.complaints.isEmpty)
  }
}
