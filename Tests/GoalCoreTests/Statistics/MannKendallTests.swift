import GoalCore
import TestSupport
import Testing

@Suite("Mann–Kendall test")
struct MannKendallTests {
  @Test("needs two values")
  func tooShort() {
    #expect(MannKendall([]) == nil)
    #expect(MannKendall([4]) == nil)
    #expect(MannKendall([4, .nan]) == nil)
  }

  @Test("two values prove nothing")
  func two() throws {
    let test = try #require(MannKendall([1, 2]))
    #expect(test.s == 1)
    #expect(test.pExact == 1)
    #expect(test.z == 0)
  }

  /// Every order of few values, one by one.
  private func orders(of values: [Int]) -> [[Int]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { place -> [[Int]] in
      var rest = values
      let taken = rest.remove(at: place)
      return orders(of: rest).map { [taken] + $0 }
    }
  }

  private func s(_ values: [Int]) -> Int {
    values.indices.reduce(0) { sum, later in
      sum + (0..<later).reduce(0) { $0 + (values[later] - values[$1]).signum() }
    }
  }

  @Test(
    "the exact p is the share of all orders that are as extreme",
    arguments: [
      [1, 2, 3, 4], [1, 1, 2, 3], [1, 1, 2, 2, 2], [3, 3, 3, 6, 6, 6], [1, 2, 3, 4, 5, 6, 6],
      [2, 2, 2, 2, 2, 1], [1, 1, 2, 2, 3, 3, 4],
    ])
  func enumeration(values: [Int]) throws {
    let all = orders(of: values).map { abs(s($0)) }
    for order in [values, values.reversed(), Array(values.dropFirst()) + values.prefix(1)] {
      let test = try #require(MannKendall(order.map(Double.init)))
      let extreme = all.count { $0 >= abs(s(order)) }
      #expect(abs(try #require(test.pExact) - Double(extreme) / Double(all.count)) < 1e-14)
      // The variance by its formula is that of the same orders.
      let variance = all.reduce(0.0) { $0 + Double($1 * $1) } / Double(all.count)
      #expect(abs(test.variance - variance) < 1e-9)
    }
  }

  @Test("counting in whole numbers and in chances agree", arguments: 0..<20)
  func twoWays(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var sizes: [Int] = []
    while sizes.reduce(0, +) < 16 { sizes.append(Int.random(in: 1...4, using: &generator)) }
    let whole = KendallDistribution(groupSizes: sizes)
    let more = KendallDistribution(productOfGroups: sizes)
    #expect(whole.largestS == more.largestS)
    for (chance, other) in zip(whole.chances, more.chances) {
      #expect(abs(chance - other) <= 1e-13 * chance)
    }
  }

  @Test("p is that of the whole distribution, to the bit", arguments: 0..<30)
  func tail(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var sizes: [Int] = []
    while sizes.reduce(0, +) < 3 + seed / 2 {
      sizes.append(Int.random(in: 1...4, using: &generator))
    }
    let whole = KendallDistribution(groupSizes: sizes)
    for s in -whole.largestS - 2...whole.largestS + 2 {
      #expect(KendallDistribution.twoSidedP(s, groupSizes: sizes) == whole.twoSidedP(s))
    }
  }

  @Test("beyond the exact limit p is the normal one")
  func longSeries() throws {
    let rising = try #require(MannKendall((0..<500).map { Double($0 % 50) + Double($0) / 10 }))
    #expect(rising.pExact == nil)
    #expect(rising.p == rising.pNormal)
    let fifty = try #require(MannKendall((0..<50).map { Double(($0 * 37) % 50) }))
    #expect(abs(try #require(fifty.pExact) - fifty.pNormal) < 0.01)
  }

  @Test("one changed value moves S by no more than all its pairs", arguments: 0..<20)
  func oneChanged(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var values = (0..<10).map { _ in Double(Int.random(in: 1...10, using: &generator)) }
    let before = try #require(MannKendall(values))
    values[Int.random(in: 0..<10, using: &generator)] = 1e6
    let after = try #require(MannKendall(values))
    #expect(abs(after.s - before.s) <= 18)
  }
}
