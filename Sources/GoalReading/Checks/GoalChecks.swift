internal import GoalCore

extension CheckedRecord {
  /// Aims that would be reached by going the wrong way.
  var targetsOnWrongSide: [Diagnostic] {
    goals.flatMap { goal in
      goal.indicators.compactMap { indicator in
        guard let better = indicator.better, let baseline = indicator.baseline,
          let target = indicator.target, (target - baseline) * better.sign < -1e-9
        else { return nil }
        return finding(
          .targetOnWrongSide, .error, at: goal.position,
          "goal \(goal.id), indicator \(indicator.id): \(better.rawValue) is better, but the"
            + " target lies the other way from the baseline",
          hint: "check \"better\", \"baseline\" and \"target\"")
      }
    }
  }

  /// Goals that nothing measures.
  var missingMeasures: [Diagnostic] {
    goals.filter(\.indicators.isEmpty).map { goal in
      finding(
        .measureMissing, at: goal.position, "goal \(goal.id) has no indicator",
        hint: "add one with a kind, such as a rating from 0 to 10")
    }
  }

  /// Goals none of whose indicators has an aim.
  var missingAims: [Diagnostic] {
    goals.filter { !$0.indicators.isEmpty && !$0.hasAim }.map { goal in
      finding(
        .aimMissing, at: goal.position, "goal \(goal.id) has no target",
        hint: "add \"target\" to an indicator, so that pages can show the aim")
    }
  }

  var missingDueDates: [Diagnostic] {
    goals.filter { $0.due == nil && $0.phases.allSatisfy { $0.due == nil } }.map { goal in
      finding(
        .dueMissing, at: goal.position, "goal \(goal.id) has no date",
        hint: "add \"due\", the day by which the aim is meant")
    }
  }

  var missingReviews: [Diagnostic] {
    goals.filter { $0.reviews == nil }.map { goal in
      finding(
        .reviewMissing, at: goal.position, "goal \(goal.id) has no review",
        hint: "add \"reviews\": weekly, monthly, quarterly, or dates")
    }
  }

  /// One finding for each empty letter of SMART.
  var emptySmartFields: [Diagnostic] {
    goals.flatMap { goal in
      goal.smart.emptyFields.map { field in
        finding(
          .smartFieldEmpty, at: goal.position, "goal \(goal.id): \"\(field)\" is empty",
          hint: "one sentence is enough; it may stay empty")
      }
    }
  }

  /// Indicators with an aim, of which nobody says which way is better.
  var missingDirections: [Diagnostic] {
    goals.flatMap { goal in
      goal.indicators.filter { $0.better == nil && $0.target != nil && $0.targetTo == nil }
        .map { indicator in
          finding(
            .directionMissing, at: goal.position,
            "goal \(goal.id), indicator \(indicator.id) does not say which way is better",
            hint: "add \"better\": \"lower\" or \"higher\"")
        }
    }
  }
}

extension Goal {
  fileprivate var hasAim: Bool {
    phases.contains { $0.target != nil }
      || indicators.contains { $0.target != nil || !$0.targets.isEmpty }
  }
}

extension SmartFields {
  /// The fields without a word in them, by the names that records use.
  fileprivate var emptyFields: [String] {
    let fields = [
      ("specific", specific), ("measurable", measurable), ("achievable", achievable),
      ("relevant", relevant), ("timeBound", timeBound),
    ]
    return fields.filter { ($0.1 ?? "").allSatisfy(\.isWhitespace) }.map(\.0)
  }
}
