import GoalCore
import TestSupport

extension OracleMethod {
  static let change: [String: OracleMethod] = [
    "projection_to_target": OracleMethod(required: ["theil_sen"], run: projection),
    "reliable_change": OracleMethod(
      required: [
        "se_measurement", "s_diff", "rci", "reliable_change_points", "category", "cutoff_a",
        "cutoff_b", "cutoff_c", "crossed_c", "status",
      ], run: reliableChange),
    "gas_t_score": OracleMethod(required: ["t_score"], run: goalAttainment),
    "gbo": OracleMethod(
      required: [
        "n_scored", "mean_start", "mean_current", "mean_change", "per_goal_change", "category",
      ], run: goalBasedOutcome),
    "percent_progress": OracleMethod(
      required: ["percent", "percent_clamped"], run: progress),
    "aimline": OracleMethod(
      required: ["aimline", "decision", "aimline_slope", "trend_slope"], run: aimline),
  ]

  @Sendable private static func projection(_ input: OracleValue) throws -> OracleValue {
    let observations = try input.observations()
    guard let line = TheilSen(observations, level: try input.number("level")),
      let first = observations.map(\.time).min(), let last = observations.map(\.time).max()
    else { return ["theil_sen": .null] }
    let found = TargetProjection(
      line, last: last, span: last - first, target: try input.number("target"),
      better: try input.direction())
    let interval = line.interval.map { OracleValue([$0.lower, $0.upper]) }
    return [
      "theil_sen": [
        "slope": .number(line.slope), "fitted_now": .number(found.now),
        "already_reached": .flag(found.isReached), "weeks_to_target": OracleValue(found.weeks),
        "t_at_target": found.isReached ? .null : OracleValue(found.weeks.map { last + $0 }),
        "slope_ci_exact": interval ?? .null,
        "earliest_weeks": OracleValue(found.earliestWeeks),
        "latest_weeks": OracleValue(found.latestWeeks),
      ]
    ]
  }

  @Sendable private static func reliableChange(_ input: OracleValue) throws -> OracleValue {
    let before = try input.number("pre")
    let after = try input.number("post")
    let better = try input.direction()
    let change = ReliableChange(
      from: before, to: after, standardDeviation: try input.number("sd"),
      reliability: try input.number("reliability"),
      criticalIndex: input["critical"].number ?? ReliableChange.usualCriticalIndex)
    let cutoff = try clinicalCutoff(input, better: better)
    let status = change.flatMap { cutoff?.status(of: $0, from: before, to: after) }
    return [
      "se_measurement": OracleValue(change?.standardErrorOfMeasurement),
      "s_diff": OracleValue(change?.standardErrorOfDifference),
      "rci": OracleValue(change?.index),
      "reliable_change_points": OracleValue(change?.thresholdPoints),
      "category": OracleValue(change?.status(better: better).rawValue),
      "cutoff_a": OracleValue(cutoff?.a), "cutoff_b": OracleValue(cutoff?.b),
      "cutoff_c": OracleValue(cutoff?.c),
      "crossed_c": cutoff.map { .flag($0.isCrossed(from: before, to: after)) } ?? .null,
      "status": OracleValue(status?.rawValue),
    ]
  }

  private static func clinicalCutoff(
    _ input: OracleValue, better: Direction
  ) throws -> ClinicalCutoff? {
    guard input["mean_clinical"].number != nil, input["mean_functional"].number != nil else {
      return nil
    }
    return ClinicalCutoff(
      clinical: ScoreNorm(
        mean: try input.number("mean_clinical"),
        standardDeviation: try input.number("sd_clinical")),
      functional: ScoreNorm(
        mean: try input.number("mean_functional"),
        standardDeviation: try input.number("sd_functional")),
      better: better)
  }

  @Sendable private static func goalAttainment(_ input: OracleValue) throws -> OracleValue {
    let levels = try input.list("scores").map(\.number)
    let weights = input["weights"].list?.map(\.number) ?? []
    let goals = levels.enumerated().map { place, level in
      let weight = weights.indices.contains(place) ? weights[place] : nil
      return GoalAttainment(level: level, weight: weight ?? 1)
    }
    let score = goalAttainmentScore(goals, correlation: input["rho"].number ?? 0.3)
    return ["t_score": OracleValue(score)]
  }

  @Sendable private static func goalBasedOutcome(_ input: OracleValue) throws -> OracleValue {
    let goals = try input.list("goals").map {
      GoalRating(start: $0["start"].number, current: $0["current"].number)
    }
    let found = GoalBasedOutcome(
      goals, threshold: input["threshold"].number ?? GoalBasedOutcome.usualThreshold)
    let category: String? = found.map { found in
      switch found.status {
      case .improved, .recovered: "reliably improved"
      case .deteriorated: "reliably deteriorated"
      case .unchanged: "no reliable change"
      }
    }
    return [
      "n_scored": OracleValue(found?.count ?? 0), "mean_start": OracleValue(found?.meanStart),
      "mean_current": OracleValue(found?.meanCurrent),
      "mean_change": OracleValue(found?.meanChange),
      "per_goal_change": .list(goals.map { OracleValue($0.change) }),
      "category": OracleValue(category),
    ]
  }

  @Sendable private static func progress(_ input: OracleValue) throws -> OracleValue {
    let percent = goalProgress(
      from: try input.number("baseline"), to: try input.number("target"),
      now: try input.number("current")
    ).map { $0 * 100 }
    return [
      "percent": OracleValue(percent),
      "percent_clamped": OracleValue(percent.map { min(100, max(0, $0)) }),
    ]
  }

  @Sendable private static func aimline(_ input: OracleValue) throws -> OracleValue {
    func observation(_ point: OracleValue) throws -> Observation {
      Observation(time: try point.number("t"), value: try point.number("y"))
    }
    let line = Aimline(
      from: try observation(input["baseline"]), to: try observation(input["target"]))
    let points = try input.list("points")
    let observed = try points.filter { $0["y"].number != nil }.map(observation)
    let position = line?.position(
      of: observed, better: try input.direction(), latest: Int(try input.number("k")))
    return [
      "aimline": .list(
        try points.map { point in
          let time = try point.number("t")
          return OracleValue(line?.value(at: time))
        }),
      "decision": OracleValue(position?.rawValue), "aimline_slope": OracleValue(line?.slope),
      "trend_slope": OracleValue(TheilSen(observed)?.slope),
    ]
  }
}
