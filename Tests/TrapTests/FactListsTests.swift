import GoalCore
import Reporting
import Testing

@Suite("Lists of facts")
struct FactListsTests {
  private func lists(_ id: String, _ lengths: ListLengths = .longest) throws -> FactLists {
    let client = try #require(SameWordsTests.clients.first { $0.id == id })
    return ReportModel(
      preSession: client, language: try english(), imprint: Imprint(program: "Test"),
      lengths: lengths
    ).lists
  }

  @Test("flags rise with date, and each has its line", arguments: SameWordsTests.clients.map(\.id))
  func flags(id: String) throws {
    let lists = try lists(id)
    #expect(lists.flags.map(\.number) == Array(1..<lists.flags.count + 1))
    #expect(zip(lists.flags, lists.flags.dropFirst()).allSatisfy { $0.day <= $1.day })
    let numbered = (lists.wentWell + lists.harderMoments).compactMap(\.number)
    #expect(numbered.sorted() == lists.flags.map(\.number))
  }

  @Test("no line lies outside the window", arguments: SameWordsTests.clients)
  func window(client: ClientSummary) throws {
    let lists = try lists(client.id)
    for day in (lists.wentWell + lists.harderMoments).compactMap(\.day) {
      #expect(client.window.from <= day && day <= client.window.to)
    }
  }

  @Test(
    "a list is never longer than asked for, and questions end in a question mark",
    arguments: ListLengths.steps)
  func lengths(_ lengths: ListLengths) throws {
    for client in SameWordsTests.clients {
      let lists = try lists(client.id, lengths)
      #expect(lists.wentWell.count <= lengths.moments)
      #expect(lists.harderMoments.count <= lengths.moments)
      #expect(lists.askTogether.count <= lengths.questions)
      #expect(lists.askTogether.allSatisfy { $0.line.markdown.hasSuffix("?") })
    }
  }

  @Test("one moment is told once")
  func once() throws {
    for client in SameWordsTests.clients {
      let lists = try lists(client.id)
      let places = lists.flags.map { [$0.subject.indicator ?? "", $0.day.description] }
      #expect(Set(places).count == places.count)
    }
  }
}
