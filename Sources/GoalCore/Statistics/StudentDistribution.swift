import Glibc

/// Student's t distribution.
struct StudentDistribution {
  /// Above 0.
  let degreesOfFreedom: Double

  /// Returns the chance of a value at least as far from 0 as `t`, on either side.
  func twoSidedP(_ t: Double) -> Double {
    let df = degreesOfFreedom
    return regularizedBeta(df / (df + t * t), df / 2, 0.5)
  }

  /// Returns the value that both tails together exceed with the chance `alpha`.
  ///
  /// - Edge: infinite when `alpha` is not above 0.
  func twoSidedQuantile(_ alpha: Double) -> Double {
    guard alpha > 0 else { return .infinity }
    var high = 1.0
    while twoSidedP(high) > alpha, high < 1e300 { high *= 2 }
    var low = 0.0
    // Halving ends when no number is left between the two.
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if twoSidedP(middle) > alpha { low = middle } else { high = middle }
    }
  }
}

/// Returns the regularized incomplete beta function.
///
/// - Source: continued fraction of DLMF 8.17.22, evaluated by Lentz's method.
private func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard x < 1 else { return 1 }
  if x > (a + 1) / (a + b + 2) { return 1 - regularizedBeta(1 - x, b, a) }
  let front = exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
  return front / a * betaFraction(x, a, b)
}

private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  func notZero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / notZero(1 - (a + b) * x / (a + 1))
  var fraction = d
  for step in 1...500 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    fraction *= d * c
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    fraction *= d * c
    if abs(d * c - 1) < 1e-16 { break }
  }
  return fraction
}

private func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}
