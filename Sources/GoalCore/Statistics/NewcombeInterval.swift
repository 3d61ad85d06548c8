/// Where the chance that one value exceeds another may lie.
///
/// - Source: R. G. Newcombe, Stat. Med. 25 (2006), 559–573, method 5.
struct NewcombeInterval {
  let share: Double
  let baselineCount: Double
  let treatmentCount: Double
  /// The normal quantile of the level.
  let z: Double

  var range: ClosedRange<Double> {
    if share >= 1 { return lowerEndWhenAllAreBetter...1 }
    if share <= 0 { return 0...(1 - lowerEndWhenAllAreBetter) }
    return root(between: share, and: 0, balance)...root(between: share, and: 1, balance)
  }

  private var pairs: Double { baselineCount * treatmentCount }
  private var h: Double { (baselineCount + treatmentCount) / 2 - 1 }

  /// Below 0 inside the interval, above 0 outside.
  private func balance(_ x: Double) -> Double {
    pairs * (share - x) * (share - x) * (2 - x) * (1 + x) - z * z * x * (1 - x) * spread(x)
  }

  private func spread(_ x: Double) -> Double { 2 + h + (1 + 2 * h) * x * (1 - x) }

  /// The equation has a root at 1 that means nothing, so its factor is divided out.
  private var lowerEndWhenAllAreBetter: Double {
    root(between: 1, and: 0) { x in
      pairs * (1 - x) * (2 - x) * (1 + x) - z * z * x * spread(x)
    }
  }

  /// Halves the way from `inside`, where the function is not above 0, to `outside`, where it is.
  private func root(
    between inside: Double, and outside: Double, _ function: (Double) -> Double
  ) -> Double {
    var inside = inside
    var outside = outside
    while true {
      let middle = (inside + outside) / 2
      guard middle != inside, middle != outside else { return middle }
      if function(middle) > 0 { outside = middle } else { inside = middle }
    }
  }
}
