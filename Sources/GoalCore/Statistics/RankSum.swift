/// The ranks of two phases among each other, and how their sum is distributed by chance.
///
/// - Source: F. Wilcoxon, Biom. Bull. 1 (1945), 80–83; ties as in E. L. Lehmann, Nonparametrics
///   (1975), ch. 1.
struct RankSum {
  let countBefore: Int
  let countAfter: Int
  /// Sizes of the groups of equal values, smallest value first.
  let groupSizes: [Int]
  let u: Double
  /// Twice the mid-rank of each value, so that all are whole; earlier phase first.
  private let doubledRanks: [Int]

  init(before: [Double], after: [Double]) {
    countBefore = before.count
    countAfter = after.count
    let ties = TieRanks(before + after)
    var doubled: [Int] = []
    var below = 0
    for size in ties.groupSizes {
      doubled.append(2 * below + size + 1)
      below += size
    }
    groupSizes = ties.groupSizes
    doubledRanks = ties.ranks.map { doubled[$0] }
    let sum = doubledRanks.suffix(after.count).reduce(0, +)
    u = Double(sum - after.count * (after.count + 1)) / 2
  }

  /// In how many ways the values can be shared out between the phases.
  var allocations: Double {
    (0..<min(countBefore, countAfter)).reduce(1.0) { product, step in
      product * Double(countBefore + countAfter - step) / Double(step + 1)
    }.rounded()
  }

  /// The chance that a random sharing-out lies as far from the middle as this one.
  var exactP: Double {
    let distance = abs(2 * u - product)
    var total = 0.0
    var far = 0.0
    for (sum, ways) in waysBySum.enumerated() where ways > 0 {
      total += ways
      let other = Double(sum - countAfter * (countAfter + 1)) / 2
      if abs(2 * other - product) >= distance - 1e-9 { far += ways }
    }
    return min(1, far / total)
  }

  var normalP: Double {
    let n = Double(countBefore + countAfter)
    let ties = groupSizes.reduce(0.0) { $0 + Double($1) * Double($1 * $1 - 1) }
    let variance = product / 12 * (n + 1 - ties / (n * (n - 1)))
    let distance = abs(u - product / 2) - 0.5
    guard variance > 0, distance > 0 else { return 1 }
    return NormalDistribution.twoSidedP(distance / variance.squareRoot())
  }

  /// The chance of each U from 0 up; for values without ties only.
  var chancesOfU: [Double] {
    let smallest = countAfter * (countAfter + 1)
    return (0...(countBefore * countAfter)).map { waysBySum[smallest + 2 * $0] / allocations }
  }

  private var product: Double { Double(countBefore) * Double(countAfter) }

  /// In how many ways the later phase can have each sum of doubled ranks.
  private var waysBySum: [Double] {
    let largest = doubledRanks.reduce(0, +)
    var ways = [[Double]](
      repeating: [Double](repeating: 0, count: largest + 1), count: countAfter + 1)
    ways[0][0] = 1
    for rank in doubledRanks {
      for taken in stride(from: countAfter, to: 0, by: -1) {
        for sum in stride(from: largest, through: rank, by: -1) {
          ways[taken][sum] += ways[taken - 1][sum - rank]
        }
      }
    }
    return ways[countAfter]
  }
}
