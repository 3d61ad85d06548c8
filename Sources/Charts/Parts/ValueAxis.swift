internal import GoalCore

/// The ends of a value axis and the values that are numbered on it.
struct ValueAxis: Equatable {
  var domain: ClosedRange<Double>
  var ticks: [Double]

  /// The whole of a stated scale, never cropped.
  static func whole(_ scale: ClosedRange<Double>) -> ValueAxis {
    let low = scale.lowerBound
    let length = scale.upperBound - low
    guard length > 0, length.isFinite else {
      return ValueAxis(domain: low - 1...low + 1, ticks: [low])
    }
    return ValueAxis(
      domain: scale,
      ticks: (0...steps(of: length)).map { count in
        low + length * Double(count) / Double(steps(of: length))
      })
  }

  /// Thirds of a scale if those are whole, else halves, else quarters; short scales show each.
  private static func steps(of length: Double) -> Int {
    guard let whole = Int(exactly: length) else { return 2 }
    if whole <= 4 { return whole }
    return [3, 2, 4, 5].first { whole % $0 == 0 } ?? 1
  }

  /// From zero to a round number at or above `largest`, in two to four steps.
  ///
  /// - Edge: with nothing above zero the axis runs to 1.
  static func fromZero(to largest: Double) -> ValueAxis {
    let need = largest.isFinite ? min(max(largest, 1), 1e9) : 1
    guard need > 1 else { return ValueAxis(domain: 0...1, ticks: [0, 1]) }
    var best: (top: Double, step: Double)?
    var unit = 1.0
    while unit <= need {
      for factor in [1, 2, 2.5, 5] where factor * unit >= 1 && (factor != 2.5 || unit >= 10) {
        let step = factor * unit
        let count = (need / step - 1e-9).rounded(.up)
        if (2...4).contains(count), count * step < (best?.top ?? .infinity) {
          best = (count * step, step)
        }
      }
      unit *= 10
    }
    let (top, step) = best ?? (need, need)
    let ticks = stride(from: 0, through: top + step / 2, by: step)
    return ValueAxis(domain: 0...top, ticks: Array(ticks))
  }
}

extension ValueAxis {
  /// The axis of weekly values of `histories`, which share a kind and a scale.
  init(of histories: [IndicatorHistory], including others: [Double]) {
    let entries = histories.flatMap { history in
      history.showsEntries ? history.entries.compactMap(\.number) : []
    }
    let values = histories.flatMap { $0.weeks.compactMap(\.value) } + entries + others
    let largest = values.max() ?? 0
    guard let indicator = histories.first?.indicator else {
      self = .fromZero(to: largest)
      return
    }
    switch indicator.kind {
    case .yesNo, .share: self = ValueAxis(domain: 0...1, ticks: [0, 0.5, 1])
    case .attainment: self = .whole(-2...2)
    case .rating: self = .whole(indicator.scale ?? 0...10)
    case .score:
      self = indicator.scale.map(ValueAxis.whole) ?? .spanning(values)
    case .count, .minutes:
      self = indicator.scale.map(ValueAxis.whole) ?? .fromZero(to: largest)
    }
  }

  /// For scores of no known scale: from zero, or from below the smallest where that is negative.
  private static func spanning(_ values: [Double]) -> ValueAxis {
    let low = values.min() ?? 0
    guard low < 0 else { return .fromZero(to: values.max() ?? 0) }
    let high = max(values.max() ?? 0, 0)
    let half = fromZero(to: max(high, -low)).domain.upperBound
    return ValueAxis(domain: -half...half, ticks: [-half, 0, half])
  }
}

extension IndicatorHistory {
  /// True where one entry and a week's value lie on one scale.
  var showsEntries: Bool {
    switch indicator.weekly {
    case .mean, .median: indicator.kind != .yesNo && indicator.kind != .share
    case .sum, .share: false
    }
  }
}
