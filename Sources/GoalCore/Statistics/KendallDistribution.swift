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
      self.init(chances: Self.chances(groupSizes: sizes))
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

  /// By number of values, without ties; all that a trend's window needs.
  private static let untied: [KendallDistribution] = (0...largestWithWholeCounts).map { n in
    let counts = wholeCounts(groupSizes: [Int](repeating: 1, count: n))
    let total = Double(counts.reduce(0, &+))
    return KendallDistribution(chances: counts.map { Double($0) / total })
  }

  /// Returns how many orders have each number of inversions, for at most 20 values.
  ///
  /// The q-factorial of n, divided by that of each group. Its factors are (1 − qʲ)/(1 − q), so
  /// each is one subtraction and one addition a coefficient, exact in whole numbers.
  static func wholeCounts(groupSizes: [Int]) -> [Int] {
    let n = groupSizes.reduce(0, +)
    let tied = groupSizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let degree = n * (n - 1) / 2 - tied
    var counts = [Int](repeating: 0, count: degree + 1)
    counts[0] = 1
    for j in 1...max(1, n) { multiply(&counts, byQNumber: j) }
    for size in groupSizes where size > 1 {
      for j in 2...size { divide(&counts, byQNumber: j) }
    }
    return counts
  }

  /// Multiplies by 1 + q + … + qʲ⁻¹; terms beyond the end cannot come back and are dropped.
  private static func multiply(_ counts: inout [Int], byQNumber j: Int) {
    guard j > 1 else { return }
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
  /// Returns the chance of each number of inversions, for any number of values.
  ///
  /// A product of Gaussian binomials, each a distribution in itself: nothing but sums of positive
  /// terms, so nothing cancels.
  static func chances(groupSizes: [Int]) -> [Double] {
    var product = [1.0]
    var n = 0
    for size in groupSizes {
      n += size
      product = convolution(product, gaussianBinomial(n, size))
    }
    return product
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
