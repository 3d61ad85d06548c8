/// Why a value of an individuals chart is more than ordinary scatter.
///
/// - Source: NHS England, Making Data Count, rules for statistical process control.
package enum SpecialCause: String, CaseIterable, Sendable {
  case aboveLimit = "above-limit"
  case belowLimit = "below-limit"
  /// Seven values in a row, each larger than the one before.
  case rising
  case falling
  /// Two of three values in a row in the outer third, all three on the same side.
  case nearUpperLimit = "near-upper-limit"
  case nearLowerLimit = "near-lower-limit"
  /// Seven values in a row on one side of the centre.
  case aboveCenter = "above-center"
  case belowCenter = "below-center"

  /// True where the values lie high or go up.
  package var isUpward: Bool {
    switch self {
    case .aboveLimit, .rising, .nearUpperLimit, .aboveCenter: true
    case .belowLimit, .falling, .nearLowerLimit, .belowCenter: false
    }
  }

  /// True where this is a change for the better.
  package func isImprovement(better: Direction) -> Bool {
    isUpward == (better == .higher)
  }
}

extension IndividualsChart {
  /// How many values in a row make a run or a trend.
  private static let runLength = 7

  /// Returns the cause of each value that has one, by limits that were screened where possible.
  ///
  /// - Edge: the strongest of several: a limit, then a trend, then two of three, then a run.
  package func specialCauses(screened: Bool = true) -> [SpecialCause?] {
    let limits = screened ? screenedLimits ?? self.limits : self.limits
    var causes = [SpecialCause?](repeating: nil, count: values.count)
    markRuns(&causes)
    markNearLimits(&causes, limits)
    markTrends(&causes)
    for (place, value) in values.enumerated() {
      if order(of: value, against: limits.upperBound) > 0 { causes[place] = .aboveLimit }
      if order(of: value, against: limits.lowerBound) < 0 { causes[place] = .belowLimit }
    }
    return causes
  }

  private func markRuns(_ causes: inout [SpecialCause?]) {
    let sides = values.map { order(of: $0, against: center) }
    for window in windows(of: Self.runLength) {
      let sum = sides[window].reduce(0, +)
      guard abs(sum) == Self.runLength else { continue }
      for place in window { causes[place] = sum > 0 ? .aboveCenter : .belowCenter }
    }
  }

  private func markTrends(_ causes: inout [SpecialCause?]) {
    for window in windows(of: Self.runLength) {
      let sum = window.dropFirst().reduce(0) { $0 + order(of: values[$1], against: values[$1 - 1]) }
      guard abs(sum) == Self.runLength - 1 else { continue }
      for place in window { causes[place] = sum > 0 ? .rising : .falling }
    }
  }

  private func markNearLimits(_ causes: inout [SpecialCause?], _ limits: ClosedRange<Double>) {
    let third = (limits.upperBound - limits.lowerBound) / 3
    let near = values.map { value in
      order(of: value, against: limits.upperBound) <= 0
        && order(of: value, against: limits.lowerBound) >= 0
        && order(of: abs(value - center), against: third) > 0
    }
    let sides = values.map { order(of: $0, against: center) }
    for window in windows(of: 3) {
      let sum = sides[window].reduce(0, +)
      guard abs(sum) == 3, window.count(where: { near[$0] }) >= 2 else { continue }
      for place in window where near[place] {
        causes[place] = sum > 0 ? .nearUpperLimit : .nearLowerLimit
      }
    }
  }

  private func windows(of length: Int) -> [Range<Int>] {
    stride(from: 0, through: values.count - length, by: 1).map { $0..<($0 + length) }
  }
}
