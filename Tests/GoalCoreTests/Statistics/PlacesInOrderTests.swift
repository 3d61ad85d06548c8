import TestSupport
import Testing

@testable import GoalCore

@Suite("Places in order")
struct PlacesInOrderTests {
  @Test("hold what a sort puts there", arguments: [1, 2, 3, 12, 66, 128, 129, 300])
  func likeSort(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    for kinds in [1, 3, 20, 10_000] {
      for _ in 0..<40 {
        let values = (0..<count).map { _ in Double(Int.random(in: 0..<kinds, using: &generator)) / 7
        }
        let sorted = values.sorted()
        let places = InlineArray<4, Int> { _ in Int.random(in: 0..<count, using: &generator) }
        var settled = values
        PlacesInOrder(places).settle(in: &settled)
        for index in places.indices {
          let place = places[index]
          #expect(settled[place] == sorted[place])
          #expect(settled[..<place].allSatisfy { $0 <= settled[place] })
          #expect(settled[place...].allSatisfy { $0 >= settled[place] })
        }
        #expect(settled.sorted() == sorted)
      }
    }
  }

  @Test("are found among values in any order, in none, and among the largest there are")
  func edges() {
    let rising = (0..<66).map(Double.init)
    let large = Double.greatestFiniteMagnitude
    let orders: [[Double]] = [rising, rising.reversed(), [], [large, -large, 0, large, -large]]
    for values in orders {
      var settled = values
      let middle = values.count / 2
      PlacesInOrder([-1, middle, middle, values.count]).settle(in: &settled)
      #expect(values.isEmpty || settled[middle] == values.sorted()[middle])
    }
  }
}

@Suite("Ranks with ties")
struct TieRanksTests {
  @Test("count the different values below each, few values or many", arguments: [2, 16, 17, 80])
  func ranks(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    for kinds in [1, 4, 1000] {
      let values = (0..<count).map { _ in Double(Int.random(in: 0..<kinds, using: &generator)) / 3 }
      let ties = TieRanks(values)
      let kinds = Set(values).sorted()
      #expect(ties.ranks == values.map { value in kinds.count { $0 < value } })
      #expect(ties.groupSizes == kinds.map { kind in values.count { $0 == kind } })
    }
  }

  @Test("put values that differ in their last bits in one place")
  func lastBits() {
    #expect(TieRanks([0.3, 1, 0.1 + 0.2, 0]).ranks == [1, 2, 1, 0])
  }
}
