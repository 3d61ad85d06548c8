import Glibc

/// The standard normal distribution.
enum NormalDistribution {
  /// Returns the chance of a value at most `z`.
  static func cumulative(_ z: Double) -> Double {
    erfc(-z / 2.0.squareRoot()) / 2
  }

  /// Returns the chance of a value at least as far from 0 as `z`, on either side.
  static func twoSidedP(_ z: Double) -> Double {
    min(1, erfc(abs(z) / 2.0.squareRoot()))
  }

  /// Returns the value that is exceeded with the chance `1 - share`.
  ///
  /// - Edge: NaN outside 0 to 1 and at its ends.
  /// - Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions (1964), 26.2.23,
  ///   made exact by Halley's method on the complementary error function.
  static func quantile(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return .nan }
    let tail = min(share, 1 - share)
    let t = (-2 * log(tail)).squareRoot()
    var z =
      t - (2.515517 + t * (0.802853 + t * 0.010328))
      / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    for _ in 0..<3 {
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      guard density > 0 else { break }
      let step = (erfc(z / 2.0.squareRoot()) / 2 - tail) / density
      z += step / (1 - z * step / 2)
    }
    return share < 0.5 ? -z : z
  }
}
