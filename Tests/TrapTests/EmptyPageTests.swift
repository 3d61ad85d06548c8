import Reporting
import Testing

@Suite("Page without entries")
struct EmptyPageTests {
  private func model(_ entries: String) throws -> ReportModel {
    let sample = try ReadSample([
      "record.json": """
      {"client": {"id": "a"}, "goals": [
        {"id": "g", "title": "Calm", "words": "A calm evening", "due": "2026-12-18",
         "indicators": [{"id": "i", "title": "Worry", "kind": "rating", "min": 0, "max": 10,
                         "better": "lower", "target": 3}]},
        {"id": "old", "title": "Old", "status": "closed"}], "entries": [\(entries)]}
      """
    ])
    return ReportModel(
      preSession: try sample.client(), language: try english(), imprint: Imprint(program: "Test"))
  }

  @Test("tells the words and aims of each goal that is worked on, in place of charts")
  func words() throws {
    let model = try model("")
    #expect(model.charts.isEmpty)
    #expect(model.goalTexts.map(\.title) == ["Calm"])
    #expect(model.goalTexts.first?.words == "A calm evening")
    #expect(
      model.goalTexts.first?.aims.map(\.plain) == [
        "Worry (0–10, lower is the aim): aim 3 by 18 December."
      ])
  }

  @Test("one entry is enough for a chart")
  func one() throws {
    let model = try model(#"{"goal": "g", "indicator": "i", "date": "2026-11-17", "value": 7}"#)
    #expect(model.charts.count == 1)
    #expect(model.goalTexts.isEmpty)
  }
}
