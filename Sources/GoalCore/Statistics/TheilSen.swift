/// The median of all pairwise slopes: a trend that one unusual week cannot turn round.
///
/// - Source: H. Theil, Proc. K. Ned. Akad. Wet. 53 (1950), 386–392; P. K. Sen, J. Am. Stat. Assoc.
///   63 (1968), 1379–1389; interval after M. Hollander, D. A. Wolfe and E. Chicken, Nonparametric
///   Statistical Methods (2014), ch. 9.
package struct TheilSen: Equatable, Sendable {
  /// Values that took part.
  package let count: Int
  /// The indicator's unit per unit of time.
  package let slope: Double
  /// The line at time 0: the median of what the slope leaves over.
  package let intercept: Double
  /// From first to last time along the line.
  package let change: Double
  /// `nil` when so few values allow none at the level asked for.
  package let interval: SlopeInterval?

  package static let usualLevel = 0.9

  /// Fits the line.
  ///
  /// - Shape: any order, gaps allowed; non-finite values are skipped, pairs at one time too.
  /// - Edge: `nil` with fewer than two times, or with values so large that a slope overflows.
  /// - Cost: O(n² log n); five hundred weeks are 124 750 slopes.
  package init?(_ observations: [Observation], level: Double = Self.usualLevel) {
    let points =
      observations.allSatisfy(\.isFinite) ? observations : observations.filter(\.isFinite)
    var slopes = Self.slopes(points)
    guard !slopes.isEmpty, slopes.allSatisfy(\.isFinite) else { return nil }
    let ranks = SlopeRanks(of: slopes.count, through: points, level: level)
    let middle = slopes.count / 2
    PlacesInOrder([middle - 1, middle, ranks?.lower ?? middle, ranks?.upper ?? middle])
      .settle(in: &slopes)
    guard let slope = median(ofSorted: slopes),
      let intercept = median(of: points.lazy.map { $0.value - slope * $0.time }),
      let first = points.lazy.map(\.time).min(), let last = points.lazy.map(\.time).max(),
      (slope * (last - first)).isFinite
    else { return nil }
    count = points.count
    self.slope = slope
    self.intercept = intercept
    change = (slope * (last - first)).withPlainZero
    interval = ranks.map { SlopeInterval($0, of: slopes) }
  }

  package func value(at time: Double) -> Double { intercept + slope * time }

  private static func slopes(_ points: [Observation]) -> [Double] {
    var slopes: [Double] = []
    slopes.reserveCapacity(points.count * max(0, points.count - 1) / 2)
    for later in points.indices.dropFirst() {
      for earlier in 0..<later where points[later].time != points[earlier].time {
        let rise = points[later].value - points[earlier].value
        // Equal values are level, so that the slope and the test cannot contradict each other.
        slopes.append(
          abs(rise) <= equalityTolerance
            ? 0 : rise / (points[later].time - points[earlier].time))
      }
    }
    return slopes
  }
}

/// Where a Theil–Sen slope may lie; with tied values it covers at least what it says.
package struct SlopeInterval: Equatable, Sendable {
  package let lower: Double
  package let upper: Double
  /// At least the level asked for, since the ranks are whole numbers; the level itself where the
  /// normal approximation was used.
  package let coverage: Double

  /// - Shape: what the ranks name is in its place.
  fileprivate init(_ ranks: SlopeRanks, of slopes: [Double]) {
    lower = slopes[ranks.lower].withPlainZero
    upper = slopes[ranks.upper].withPlainZero
    coverage = ranks.coverage
  }
}

/// Places among slopes in order, counted from 0, between which an interval lies.
private struct SlopeRanks {
  var lower: Int
  var upper: Int
  var coverage: Double

  /// Finds the places: exactly for up to 50 values, by the normal approximation above.
  ///
  /// - Edge: `nil` when no interval reaches the level, or when two values share a time.
  init?(of slopes: Int, through points: [Observation], level: Double) {
    guard level > 0, level < 1, slopes == points.count * (points.count - 1) / 2,
      let ranks = points.count <= MannKendall.largestExactCount
        ? Self.knownRanks(count: points.count, level: level)
        : Self.normalRanks(points, level: level),
      (0..<slopes).contains(ranks.lower), (0..<slopes).contains(ranks.upper)
    else { return nil }
    self = ranks
  }

  private init(lower: Int, upper: Int, coverage: Double) {
    self.lower = lower
    self.upper = upper
    self.coverage = coverage
  }

  /// At the usual level, by number of values: all that a trend's window needs.
  private static let usualRanks = (0...TrendWindow.mostWeeks).map {
    exactRanks(count: $0, level: TheilSen.usualLevel)
  }

  private static func knownRanks(count: Int, level: Double) -> SlopeRanks? {
    level == TheilSen.usualLevel && count < usualRanks.count
      ? usualRanks[count] : exactRanks(count: count, level: level)
  }

  private static func exactRanks(count: Int, level: Double) -> SlopeRanks? {
    let distribution = KendallDistribution(groupSizes: [Int](repeating: 1, count: count))
    guard let critical = distribution.criticalS((1 - level) / 2) else { return nil }
    let pairs = count * (count - 1) / 2
    let lower = (pairs - critical) / 2
    return SlopeRanks(
      lower: lower, upper: pairs - 1 - lower,
      coverage: 1 - 2 * distribution.upperTail(critical))
  }

  private static func normalRanks(_ points: [Observation], level: Double) -> SlopeRanks? {
    let ties = TieRanks(points.map(\.value))
    let variance = MannKendall.variance(count: points.count, groupSizes: ties.groupSizes)
    let width = NormalDistribution.quantile(1 - (1 - level) / 2) * variance.squareRoot()
    let pairs = Double(points.count * (points.count - 1) / 2)
    guard let lower = Int(exactly: ((pairs - width) / 2).rounded(.toNearestOrEven)),
      let upper = Int(exactly: ((pairs + width) / 2).rounded(.toNearestOrEven)),
      lower >= 1
    else { return nil }
    return SlopeRanks(lower: lower - 1, upper: upper, coverage: level)
  }
}
