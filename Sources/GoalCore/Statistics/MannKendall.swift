/// The Mann–Kendall test: whether later values tend to be larger or smaller than earlier ones.
///
/// - Source: H. B. Mann, Econometrica 13 (1945), 245–259; M. G. Kendall, Rank Correlation Methods
///   (1970); ties as in R. O. Gilbert, Statistical Methods for Environmental Pollution Monitoring
///   (1987).
package struct MannKendall: Equatable, Sendable {
  /// Values that took part.
  package let count: Int
  /// Pairs that rise less pairs that fall.
  package let s: Int
  /// Of `s`, with ties taken into account.
  package let variance: Double
  /// With the correction for continuity; 0 when `s` is.
  package let z: Double
  package let tauA: Double
  /// `nil` for a constant series.
  package let tauB: Double?
  /// How many values share each place.
  private let groupSizes: [Int]

  package static let largestExactCount = 50

  /// The exact p, failing that the normal one.
  ///
  /// - Cost: worked out when asked for, since a trend that is too small to count needs none.
  package var p: Double { pExact ?? pNormal }

  /// Two-sided.
  package var pNormal: Double { NormalDistribution.twoSidedP(z) }

  /// Two-sided, exact for any pattern of ties; `nil` above `largestExactCount` values.
  package var pExact: Double? {
    count <= Self.largestExactCount
      ? KendallDistribution.twoSidedP(s, groupSizes: groupSizes) : nil
  }

  /// Tests values in order of time.
  ///
  /// - Shape: gaps play no part; non-finite values are skipped.
  /// - Edge: `nil` with fewer than two values; a constant series has s 0 and p 1.
  /// - Cost: O(n²).
  package init?(_ values: [Double]) {
    let values = values.allSatisfy(\.isFinite) ? values : values.filter(\.isFinite)
    guard values.count > 1 else { return nil }
    let ties = TieRanks(values)
    let s = Self.risesLessFalls(ties.ranks)
    let variance = Self.variance(count: values.count, groupSizes: ties.groupSizes)
    let pairs = Double(values.count) * Double(values.count - 1) / 2
    let untied = pairs - Double(ties.tiedPairs)
    count = values.count
    self.s = s
    self.variance = variance
    z = s == 0 || variance <= 0 ? 0 : Double(s - s.signum()) / variance.squareRoot()
    tauA = Double(s) / pairs
    tauB = untied > 0 ? Double(s) / (pairs * untied).squareRoot() : nil
    groupSizes = ties.groupSizes
  }

  private static func risesLessFalls(_ ranks: [Int]) -> Int {
    var s = 0
    for later in ranks.indices.dropFirst() {
      for earlier in 0..<later { s += (ranks[later] - ranks[earlier]).signum() }
    }
    return s
  }

  static func variance(count n: Int, groupSizes: [Int]) -> Double {
    func term(_ size: Int) -> Double {
      Double(size) * Double(size - 1) * Double(2 * size + 5)
    }
    return (term(n) - groupSizes.reduce(0) { $0 + term($1) }) / 18
  }
}
