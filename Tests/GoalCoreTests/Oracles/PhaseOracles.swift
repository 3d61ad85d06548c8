import GoalCore
import TestSupport

extension OracleMethod {
  static let phases: [String: OracleMethod] = [
    "nap": OracleMethod(
      required: [
        "nap", "tau", "se_unbiased", "se_hanley", "se_null", "ci_lower", "ci_upper",
      ], run: nonoverlap),
    "tau_u": OracleMethod(
      required: ["tau_ab", "tau_u", "tau_bc", "baseline_slope", "baseline_intercept"], run: tau),
    "overlap": OracleMethod(
      required: ["pnd", "pem", "pand", "ird", "pem_strict"], run: overlap),
    "smd_lrr_pogo": OracleMethod(
      required: [
        "smd_baseline", "smd_baseline_uncorrected", "smd_pooled", "lrr_increasing",
        "lrr_increasing_uncorrected", "pogo",
      ], run: effects),
    "level_change": OracleMethod(
      required: [
        "n_A", "n_B", "mean_A", "mean_B", "median_A", "median_B", "mean_difference",
        "median_difference", "hodges_lehmann", "U", "p_permutation_two_sided", "p_normal_cc",
        "ci_exact",
      ], run: levelChange),
  ]

  private static func pair(_ input: OracleValue) throws -> PhasePair {
    guard
      let pair = PhasePair(
        baseline: try input.numbers("A"), treatment: try input.numbers("B"),
        better: try input.direction())
    else { throw OracleInputProblem("a phase is empty") }
    return pair
  }

  @Sendable private static func nonoverlap(_ input: OracleValue) throws -> OracleValue {
    let found = NonoverlapOfAllPairs(
      try pair(input), level: input["confidence"].number ?? 0.95)
    return [
      "nap": .number(found.share), "tau": .number(found.tau),
      "se_unbiased": OracleValue(found.unbiasedError), "se_hanley": .number(found.hanleyError),
      "se_null": .number(found.nullError), "ci_lower": .number(found.interval.lowerBound),
      "ci_upper": .number(found.interval.upperBound),
    ]
  }

  @Sendable private static func tau(_ input: OracleValue) throws -> OracleValue {
    let phases = try pair(input)
    let found = TauU(phases)
    let corrected = BaselineCorrectedTau(phases)
    return [
      "tau_ab": .number(found.tau), "tau_u": .number(found.minusBaselineTrend),
      "tau_bc": OracleValue(corrected?.tau),
      "baseline_slope": OracleValue(corrected?.baselineSlope),
      "baseline_intercept": OracleValue(corrected?.baselineIntercept),
    ]
  }

  @Sendable private static func overlap(_ input: OracleValue) throws -> OracleValue {
    let found = PhaseOverlap(try pair(input))
    return [
      "pnd": .number(found.beyondBest), "pem": .number(found.beyondMedian),
      "pem_strict": OracleValue(found.strictlyBeyondMedian),
      "pand": .number(found.nonoverlapping), "ird": .number(found.improvementRateDifference),
    ]
  }

  @Sendable private static func effects(_ input: OracleValue) throws -> OracleValue {
    let phases = try pair(input)
    let goal = input["goal"].number
    return [
      "smd_baseline": estimate(StandardizedMeanDifference.baseline.estimate(phases)),
      "smd_baseline_uncorrected": estimate(
        StandardizedMeanDifference.baselineUncorrected.estimate(phases)),
      "smd_pooled": estimate(StandardizedMeanDifference.pooled.estimate(phases)),
      "lrr_increasing": estimate(logResponseRatio(phases)),
      "lrr_increasing_uncorrected": estimate(logResponseRatio(phases, corrected: false)),
      "pogo": estimate(goal.flatMap { percentOfGoalObtained(phases, goal: $0) }),
    ]
  }

  private static func estimate(_ estimate: EffectEstimate?) -> OracleValue {
    guard let estimate else { return .null }
    let range = estimate.interval()
    return [
      "est": .number(estimate.value), "se": .number(estimate.standardError),
      "ci_lower": OracleValue(range?.lowerBound), "ci_upper": OracleValue(range?.upperBound),
    ]
  }

  @Sendable private static func levelChange(_ input: OracleValue) throws -> OracleValue {
    let before = try input.numbers("A")
    let after = try input.numbers("B")
    let found = LevelChange(
      from: before, to: after, level: input["level"].number ?? 0.9)
    // R has a normal p only where its exact one does not hold.
    let normal = found.flatMap { $0.hasTies || $0.pExact == nil ? $0.pNormal : nil }
    return [
      "n_A": OracleValue(before.count), "n_B": OracleValue(after.count),
      "mean_A": OracleValue(found?.meanBefore), "mean_B": OracleValue(found?.meanAfter),
      "median_A": OracleValue(found?.medianBefore),
      "median_B": OracleValue(found?.medianAfter),
      "mean_difference": OracleValue(found.map { $0.meanAfter - $0.meanBefore }),
      "median_difference": OracleValue(found.map { $0.medianAfter - $0.medianBefore }),
      "hodges_lehmann": OracleValue(found?.shift), "U": OracleValue(found?.u),
      "p_permutation_two_sided": OracleValue(found?.pExact), "p_normal_cc": OracleValue(normal),
      "ci_exact": range(found?.interval),
    ]
  }

  static func range(_ range: ClosedRange<Double>?) -> OracleValue {
    ["lower": OracleValue(range?.lowerBound), "upper": OracleValue(range?.upperBound)]
  }
}
