/// How far a second phase lies from a first, whatever way each of them goes.
///
/// - Source: J. L. Hodges and E. L. Lehmann, Ann. Math. Stat. 34 (1963), 598–611; H. B. Mann and
///   D. R. Whitney, Ann. Math. Stat. 18 (1947), 50–60.
package struct LevelChange: Equatable, Sendable {
  package let medianBefore: Double
  package let medianAfter: Double
  package let meanBefore: Double
  package let meanAfter: Double
  /// The median of all differences between a later and an earlier value (Hodges and Lehmann).
  package let shift: Double
  /// Pairs in which the later value is larger; equal ones count half (Mann and Whitney's U).
  package let u: Double
  /// True when two values are equal, in one phase or across both.
  package let hasTies: Bool
  /// Two-sided, over all ways to share the values out; `nil` beyond 200 000 ways.
  package let pExact: Double?
  /// Two-sided, with ties and continuity taken into account; 1 when all values are equal.
  package let pNormal: Double
  /// Of the shift, exact; `nil` with ties, or when so few values allow none.
  package let interval: ClosedRange<Double>?

  package static let mostAllocations = 200_000.0

  /// The exact p, failing that the normal one; below three values in a phase it says nothing.
  package var p: Double { pExact ?? pNormal }

  /// Compares two phases.
  ///
  /// - Shape: any order; non-finite values are skipped.
  /// - Edge: `nil` when a phase is empty, or values so large that a difference overflows.
  package init?(from before: [Double], to after: [Double], level: Double = 0.9) {
    let before = before.filter(\.isFinite)
    let after = after.filter(\.isFinite)
    let differences = after.flatMap { later in before.map { later - $0 } }.sorted()
    guard let medianBefore = median(of: before), let medianAfter = median(of: after),
      let meanBefore = mean(of: before), let meanAfter = mean(of: after),
      let shift = median(ofSorted: differences), differences.allSatisfy(\.isFinite)
    else { return nil }
    let ranks = RankSum(before: before, after: after)
    self.medianBefore = medianBefore
    self.medianAfter = medianAfter
    self.meanBefore = meanBefore
    self.meanAfter = meanAfter
    self.shift = shift
    u = ranks.u
    hasTies = ranks.groupSizes.contains { $0 > 1 }
    pExact = ranks.allocations <= Self.mostAllocations ? ranks.exactP : nil
    pNormal = ranks.normalP
    interval =
      hasTies || pExact == nil
      ? nil : Self.interval(differences, ranks: ranks, level: level)
  }

  private static func interval(
    _ differences: [Double], ranks: RankSum, level: Double
  ) -> ClosedRange<Double>? {
    guard level > 0, level < 1 else { return nil }
    let tail = (1 - level) / 2
    var cumulative = 0.0
    var place = 0
    for chance in ranks.chancesOfU {
      cumulative += chance
      guard cumulative < tail - 1e-12 else { break }
      place += 1
    }
    if place == 0 {
      guard let first = ranks.chancesOfU.first, first <= tail + 1e-12 else { return nil }
      place = 1
    }
    guard place <= differences.count - place else { return nil }
    return differences[place - 1]
      .withPlainZero...differences[differences.count - place].withPlainZero
  }
}
