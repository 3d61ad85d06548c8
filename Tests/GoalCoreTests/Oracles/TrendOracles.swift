import GoalCore
import TestSupport

extension OracleMethod {
  static let trend: [String: OracleMethod] = [
    "theil_sen": OracleMethod(
      required: [
        "slope", "intercept_median_residual", "change_over_window", "ci_exact", "n", "n_slopes",
      ], run: theilSen),
    "mann_kendall": OracleMethod(
      required: ["S", "var_s", "tau_a", "tau_b", "z_cc", "p_normal_cc", "p_exact", "n"],
      run: mannKendall),
    "mk_null_distribution": OracleMethod(
      required: ["S", "count", "total", "p_upper"], run: nullDistribution),
    "ols_trend": OracleMethod(
      required: [
        "n", "intercept", "slope", "se_slope", "df", "t", "p", "lower", "upper", "residual_sd",
        "r_squared", "predict",
      ], run: leastSquares),
    "trend_classification": OracleMethod(
      required: ["label", "strength", "S", "p_exact", "slope", "change", "n_weeks", "min_change"],
      run: classification),
  ]

  @Sendable private static func theilSen(_ input: OracleValue) throws -> OracleValue {
    let observations = try input.observations()
    let line = TheilSen(observations, level: try input.number("level"))
    let n = observations.count
    return [
      "n": OracleValue(n), "n_slopes": OracleValue(n * (n - 1) / 2),
      "slope": OracleValue(line?.slope),
      "intercept_median_residual": OracleValue(line?.intercept),
      "change_over_window": OracleValue(line?.change),
      "ci_exact": [
        "lower": OracleValue(line?.interval?.lower),
        "upper": OracleValue(line?.interval?.upper),
        "achieved_coverage": OracleValue(line?.interval?.coverage),
      ],
    ]
  }

  @Sendable private static func mannKendall(_ input: OracleValue) throws -> OracleValue {
    let values = try input.numbers("y")
    let test = MannKendall(values)
    return [
      "n": OracleValue(values.count), "S": OracleValue(test?.s),
      "var_s": OracleValue(test?.variance), "tau_a": OracleValue(test?.tauA),
      "tau_b": OracleValue(test?.tauB), "z_cc": OracleValue(test?.z),
      "p_normal_cc": OracleValue(test?.pNormal), "p_exact": OracleValue(test?.pExact),
    ]
  }

  @Sendable private static func nullDistribution(_ input: OracleValue) throws -> OracleValue {
    let n = Int(try input.number("n"))
    let distribution = KendallDistribution(groupSizes: [Int](repeating: 1, count: n))
    let total = (1...max(1, n)).reduce(1.0) { $0 * Double($1) }
    let s = stride(from: distribution.largestS % 2, through: distribution.largestS, by: 2)
    let counts = s.map { s in
      (distribution.chances[(distribution.largestS - s) / 2] * total).rounded()
    }
    return [
      "S": OracleValue(s.map(Double.init)), "count": OracleValue(counts),
      "total": .number(total), "p_upper": OracleValue(s.map(distribution.upperTail)),
    ]
  }

  @Sendable private static func leastSquares(_ input: OracleValue) throws -> OracleValue {
    let line = LeastSquares(try input.observations())
    let level = try input.number("level")
    let range = line?.slopeInterval(level: level)
    var predicted = OracleValue.null
    if let line, let time = input["predict_at"].number {
      let mean = line.meanInterval(at: time, level: level)
      let new = line.newValueInterval(at: time, level: level)
      predicted = [
        "fit": .number(line.value(at: time)), "mean_lower": OracleValue(mean?.lowerBound),
        "mean_upper": OracleValue(mean?.upperBound), "pred_lower": OracleValue(new?.lowerBound),
        "pred_upper": OracleValue(new?.upperBound),
      ]
    }
    return [
      "n": OracleValue(line?.count), "intercept": OracleValue(line?.intercept),
      "slope": OracleValue(line?.slope), "se_slope": OracleValue(line?.standardError),
      "df": OracleValue(line?.degreesOfFreedom), "t": OracleValue(line?.t),
      "p": OracleValue(line?.p), "lower": OracleValue(range?.lowerBound),
      "upper": OracleValue(range?.upperBound),
      "residual_sd": OracleValue(line?.residualStandardDeviation),
      "r_squared": OracleValue(line?.rSquared), "predict": predicted,
    ]
  }

  @Sendable private static func classification(_ input: OracleValue) throws -> OracleValue {
    var indicator = Indicator(id: "oracle", kind: .rating)
    if let low = input["scale_min"].number, let high = input["scale_max"].number, low <= high {
      indicator.scale = low...high
    }
    indicator.meaningfulChange = input["min_change"].number
    let window = TrendWindow(try input.observations())
    let found = assessTrend(
      window, better: Direction(rawValue: try input.text("direction")),
      minChange: defaultMinimumChange(for: indicator, window: window))
    return [
      "n_weeks": OracleValue(found.weeks), "min_change": OracleValue(found.minChange),
      "label": .text(label(found.direction)),
      "strength": OracleValue(found.strength.map { $0 == .clear ? "clear" : "early signal" }),
      "S": OracleValue(found.mannKendall?.s), "p_exact": OracleValue(found.mannKendall?.pExact),
      "slope": OracleValue(found.slope), "change": OracleValue(found.change),
    ]
  }

  private static func label(_ direction: TrendDirection) -> String {
    switch direction {
    case .toward: "improving"
    case .away: "worsening"
    case .level: "holding steady"
    case .unclear: "no clear trend"
    case .notEnoughData: "not enough data"
    case .rising: "rising"
    case .falling: "falling"
    }
  }
}

extension OracleValue {
  /// The pairs of `t` and `y` of which neither is missing.
  func observations() throws -> [Observation] {
    let values = try list("y").map(\.number)
    let times = self["t"].list?.map(\.number) ?? values.indices.map { Double($0 + 1) }
    return zip(times, values).compactMap { time, value in
      guard let time, let value else { return nil }
      return Observation(time: time, value: value)
    }
  }

  /// Which way is better, as the files say it in several ways.
  func direction() throws -> Direction {
    for key in ["direction", "improvement", "better_is"] {
      switch self[key].text {
      case "higher", "increase": return .higher
      case "lower", "decrease": return .lower
      default: continue
      }
    }
    if let sign = self["improvement_direction"].number { return sign < 0 ? .lower : .higher }
    throw OracleInputProblem("no direction")
  }
}
