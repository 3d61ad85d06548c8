import GoalCore
import Synchronization
import Testing

@testable import GoalReading

/// A client with very many goals, indicators or raters costs no more for each.
@Suite("Name index")
struct NameIndexTests {
  @Test("finds the first of equal names, few or many", arguments: [1, 8, 9, 200])
  func finds(count: Int) {
    var index = NameIndex<String>()
    let names = (0..<count).map { "n\($0)" } + ["n0"]
    for end in names.indices { index.grow(to: end + 1) { names[$0] } }
    func place(of name: String) -> Int? {
      index.place(of: name, among: names.count) { names[$0] }
    }
    #expect((0..<count).allSatisfy { place(of: "n\($0)") == $0 })
    #expect(place(of: "x") == nil)
  }

  @Test("knows all names of a list that it first sees when it is long")
  func longAtOnce() {
    var index = NameIndex<Int>()
    index.grow(to: 100) { $0 * 7 }
    index.grow(to: 101) { $0 * 7 }
    #expect((0...100).allSatisfy { index.place(of: $0 * 7, among: 101) { $0 * 7 } == $0 })
  }

  @Test("compares a name with a few others, however many there are")
  func work() {
    let comparisons = Comparisons()
    var index = NameIndex<CountedName>()
    let count = 5000
    func name(_ number: Int) -> CountedName {
      CountedName(number: number, comparisons: comparisons)
    }
    for number in 0..<count { index.grow(to: number + 1, name: name) }
    for number in 0..<count {
      #expect(index.place(of: name(number), among: count, name: name) == number)
    }
    // A square would be 25 million; a table grows by doubling and compares each a few times.
    #expect(comparisons.count.load(ordering: .relaxed) < 40 * count)
  }

  @Test("thousands of goals, indicators, raters and columns all find their rows")
  func many() throws {
    let goals = (0..<2000).map { #"{"id": "g\#($0)", "kind": "score"}"# }.joined(separator: ",")
    let long = (0..<2000).map { "2026-09-08,a,g\($0),r\($0),5" }.joined(separator: "\n")
    let names = (0..<2000).map { "g\($0)" }.joined(separator: ",")
    let wide = (0..<2000).map { "\($0)" }.joined(separator: ",")
    let log = try readLog([
      "g.json": #"{"client": {"id": "a"}, "goals": [\#(goals)]}"#,
      "long.csv": "date,client,goal,rater,value\n" + long,
      "wide.csv": "date,client,\(names)\n2026-09-09,a,\(wide)\n",
    ])
    let client = try #require(log.client("a"))
    #expect(client.goals.count == 2000)
    #expect(client.series.count == 4000)
    #expect(log.allRowsUnused == 0)
    let sevens = client.series.filter { $0.goal == "g7" }
    #expect(sevens.map(\.rater).sorted() == ["r7", "self"])
    #expect(sevens.flatMap { $0.entries.map(\.number) }.count { $0 == 7 } == 1)
  }
}

private final class Comparisons: Sendable {
  let count = Atomic(0)
}

private struct CountedName: Hashable {
  let number: Int
  let comparisons: Comparisons

  static func == (left: Self, right: Self) -> Bool {
    left.comparisons.count.add(1, ordering: .relaxed)
    return left.number == right.number
  }

  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
