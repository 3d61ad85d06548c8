import GoalCore
import TestSupport

extension OracleMethod {
  static let charts: [String: OracleMethod] = [
    "xmr": OracleMethod(
      required: [
        "center", "mean_moving_range", "limits_2_66", "limits_2_66_screened", "limits_1_128",
        "special_cause", "special_cause_screened", "point_type_screened", "outside_1_128",
      ], run: individuals),
    "ewma": OracleMethod(
      required: ["start_at_first", "chart_z", "chart_lower", "chart_upper"], run: movingAverage),
  ]

  @Sendable private static func individuals(_ input: OracleValue) throws -> OracleValue {
    let values = try input.numbers("y")
    let better = try input.direction()
    guard let chart = IndividualsChart(values) else { return .null }
    let textbook = chart.textbookLimits
    let screened = chart.specialCauses()
    return [
      "center": .number(chart.center), "mean_moving_range": .number(chart.meanMovingRange),
      "limits_1_128": range(textbook), "limits_2_66": range(chart.limits),
      "limits_2_66_screened": range(chart.screenedLimits),
      "special_cause": .list(chart.specialCauses(screened: false).map(words)),
      "special_cause_screened": .list(screened.map(words)),
      "point_type_screened": .list(
        screened.map { cause in
          guard let cause else { return .text("common_cause") }
          let kind = cause.isImprovement(better: better) ? "improvement" : "concern"
          return .text("special_cause_\(kind)")
        }),
      "outside_1_128": .list(
        values.map { value in
          .flag(value > textbook.upperBound + 1e-9 || value < textbook.lowerBound - 1e-9)
        }),
    ]
  }

  private static func words(_ cause: SpecialCause?) -> OracleValue {
    switch cause {
    case nil: .text("Common Cause")
    case .aboveLimit: .text("Above UCL")
    case .belowLimit: .text("Below LCL")
    case .rising: .text("7 Point Trend (Increasing)")
    case .falling: .text("7 Point Trend (Decreasing)")
    case .nearUpperLimit: .text("2 in 3 Above CL")
    case .nearLowerLimit: .text("2 in 3 Below CL")
    case .aboveCenter: .text("7 Points Above CL")
    case .belowCenter: .text("7 Points Below CL")
    }
  }

  @Sendable private static func movingAverage(_ input: OracleValue) throws -> OracleValue {
    let values = try input.numbers("y")
    let center = try input.number("center")
    guard let average = MovingAverage(weight: try input.number("lam")) else { return .null }
    let distances = average.limitDistances(
      count: values.count, deviation: try input.number("sigma"), factor: try input.number("L"))
    return [
      "start_at_first": OracleValue(average.averages(of: values)),
      "chart_z": OracleValue(average.averages(of: values, from: center)),
      "chart_lower": OracleValue(distances.map { center - $0 }),
      "chart_upper": OracleValue(distances.map { center + $0 }),
    ]
  }
}
