import GoalCore
import Testing

@Suite("Phrase values")
struct PhraseValuesTests {
  @Test("a value that is set again takes the place of the first")
  func setAgain() {
    var values: PhraseValues = ["n": "1", "of": "7"]
    values["n"] = "2"
    #expect(values["n"] == "2")
    #expect(values["of"] == "7")
    values["of"] = nil
    #expect(values["of"] == nil)
    #expect(PhraseValues([("n", "2")])["n"] == "2")
  }
}
