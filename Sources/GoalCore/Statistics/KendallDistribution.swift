/// How Kendall's S is distributed when all orders of the values are equally likely.
///
/// S is the number of untied pairs less twice the number of inversions, so it is enough to know
/// how many orders have each number of inversions: the coefficients of a q-multinomial.
///
/// - Source: M. G. Kendall, Rank Correlation Methods (1970); H. B. Mann, Econometrica 13 (1945),
///   245–259. G. E. Andrews, The Theory of Partitions (1976), ch. 3, for the q-multinomial.
package struct KendallDistribution: Equatable, Sendable {
  /// The largest S that can be: pairs of values that are not equal.
  package let largestS: Int
  /// The chance of each number of inversions, from none to `largestS`.
  package let chances: [Double]

  /// The distribution for values that share places in groups of these sizes.
  ///
  /// - Cost: O(n³) for up to 20 values, in whole numbers; O(n⁴) beyond, in practice far less.
  package init(groupSizes: [Int]) {
    let sizes = groupSizes.filter { $0 > 0 }
    let n = sizes.reduce(0, +)
    if sizes.count == n, n < Self.untied.count {
      self = Self.untied[n]
    } else if n <= Self.largestWithWholeCounts {
      let counts = Self.wholeCounts(groupSizes: sizes)
      let total = Double(counts.reduce(0, &+))
      self.init(chances: counts.map { Double($0) / total })
    } else {
      self.init(productOfGroups: sizes)
    }
  }

  private init(chances: [Double]) {
    self.chances = chances
    largestS = chances.count - 1
  }

  /// Returns P(S ≥ s).
  package func upperTail(_ s: Int) -> Double {
    guard s <= largestS else { return 0 }
    guard s >= -largestS else { return 1 }
    // From the smallest chances up, so that none is lost.
    let most = (largestS - s) / 2
    return min(1, chances[...most].reduce(0, +))
  }

  /// Returns P(|S| ≥ |s|).
  package func twoSidedP(_ s: Int) -> Double {
    s == 0 ? 1 : min(1, 2 * upperTail(abs(s)))
  }

  /// Returns P(|S| ≥ |s|), having worked out no more of the distribution than that takes.
  package static func twoSidedP(_ s: Int, groupSizes sizes: [Int]) -> Double {
    let n = sizes.reduce(0, +)
    guard s != 0, sizes.count < n, n <= largestWithWholeCounts, sizes.allSatisfy({ $0 > 0 }) else {
      return KendallDistribution(groupSizes: sizes).twoSidedP(s)
    }
    let largestS = untiedPairs(groupSizes: sizes)
    guard abs(s) <= largestS else { return 0 }
    let counts = wholeCounts(groupSizes: sizes, first: (largestS - abs(s)) / 2 + 1)
    let total = Double(sizes.reduce(factorials[n]) { $0 / factorials[$1] })
    return min(1, 2 * min(1, counts.reduce(0) { $0 + Double($1) / total }))
  }

  /// Returns the smallest s with P(S ≥ s) at most `share`; `nil` when there is none.
  package func criticalS(_ share: Double) -> Int? {
    var tail = 0.0
    var critical: Int?
    for (inversions, chance) in chances.enumerated() {
      tail += chance
      guard tail <= share + 1e-12 else { break }
      critical = largestS - 2 * inversions
    }
    return critical
  }
}

extension KendallDistribution {
  /// 20! is the last factorial that a 64-bit count holds.
  static let largestWithWholeCounts = 20

  /// How many orders of n different values have each number of inversions.
  private static let untiedCounts: [[Int]] = (0...largestWithWholeCounts).map { n in
    var counts = [Int](repeating: 0, count: n * (n - 1) / 2 + 1)
    counts[0] = 1
    for j in stride(from: 2, through: n, by: 1) { multiply(&counts, byQNumber: j) }
    return counts
  }

  /// By number of values, without ties; all that a trend's window needs.
  private static let untied: [KendallDistribution] = untiedCounts.map { counts in
    let total = Double(counts.reduce(0, &+))
    return KendallDistribution(chances: counts.map { Double($0) / total })
  }

  /// The sum of all counts of n values.
  private static let factorials: [Int] = untiedCounts.map { $0.reduce(0, &+) }

  private static func untiedPairs(groupSizes: [Int]) -> Int {
    let n = groupSizes.reduce(0, +)
    return groupSizes.reduce(n * (n - 1) / 2) { $0 - $1 * ($1 - 1) / 2 }
  }

  /// Returns how many orders have each number of inversions, for at most 20 values: for all
  /// numbers, or for the `first` of them.
  ///
  /// The q-factorial of n, divided by that of each group. Its factors are (1 − qʲ)/(1 − q), so
  /// each is one subtraction and one addition a coefficient, exact in whole numbers.
  private static func wholeCounts(groupSizes: [Int], first: Int = .max) -> [Int] {
    let n = groupSizes.reduce(0, +)
    // No coefficient depends on those after it, so what lies beyond the quotient can go first.
    let all = untiedPairs(groupSizes: groupSizes) + 1
    var counts = Array(untiedCounts[n].prefix(min(first, all)))
    for size in groupSizes where size > 1 {
      for j in 2...size { divide(&counts, byQNumber: j) }
    }
    return counts
  }

  /// Multiplies by 1 + q + … + qʲ⁻¹; terms beyond the end cannot come back and are dropped.
  private static func multiply(_ counts: inout [Int], byQNumber j: Int) {
    var place = counts.count - 1
    while place >= j {
      counts[place] &-= counts[place - j]
      place -= 1
    }
    place = 1
    while place < counts.count {
      counts[place] &+= counts[place - 1]
      place += 1
    }
  }

  private static func divide(_ counts: inout [Int], byQNumber j: Int) {
    var place = counts.count - 1
    while place >= 1 {
      counts[place] &-= counts[place - 1]
      place -= 1
    }
    place = j
    while place < counts.count {
      counts[place] &+= counts[place - j]
      place += 1
    }
  }
}

extension KendallDistribution {
  /// The distribution for any number of values.
  ///
  /// A product of Gaussian binomials, each a distribution in itself: nothing but sums of positive
  /// terms, so nothing cancels.
  package init(productOfGroups sizes: [Int]) {
    var product = [1.0]
    var n = 0
    for size in sizes where size > 0 {
      n += size
      product = Self.convolution(product, Self.gaussianBinomial(n, size))
    }
    self.init(chances: product)
  }

  /// Returns [n, k] over q, divided by its value at q = 1, by Pascal's rule.
  private static func gaussianBinomial(_ n: Int, _ k: Int) -> [Double] {
    var row: [[Double]] = [[1]]
    for m in stride(from: 1, through: n, by: 1) {
      var next: [[Double]] = []
      for j in 0...min(m, k) {
        var terms = [Double](repeating: 0, count: j * (m - j) + 1)
        if j < row.count, j < m {
          for (power, chance) in row[j].enumerated() {
            terms[power + j] += chance * Double(m - j) / Double(m)
          }
        }
        if j > 0 {
          for (power, chance) in row[j - 1].enumerated() {
            terms[power] += chance * Double(j) / Double(m)
          }
        }
        next.append(terms)
      }
      row = next
    }
    return row.last ?? [1]
  }

  private static func convolution(_ left: [Double], _ right: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: left.count + right.count - 1)
    for (i, a) in left.enumerated() {
      for (j, b) in right.enumerated() { product[i + j] += a * b }
    }
    return product
  }
}
