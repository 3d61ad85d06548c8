import GoalCore

extension FHIRGoal {
  func goal(id: String, at resource: FHIRResource) -> Goal {
    Goal(
      id: id, title: title, words: isInClientsWords ? title : nil, start: start,
      due: targets.compactMap(\.due).max(), status: goalStatus, position: resource.place.position)
  }

  /// What the achievement says comes before what the life cycle says.
  ///
  /// - Source: hl7.org/fhir, value sets goal-status and goal-achievement.
  private var goalStatus: GoalStatus {
    switch status {
    case "cancelled", "rejected": return .closed
    case "on-hold": return .paused
    default: break
    }
    switch achievement {
    case "achieved": return .met
    case "sustaining": return .holding
    case "not-attainable": return .closed
    default: return status == "completed" ? .closed : .active
    }
  }
}

extension IndicatorDraft {
  /// An indicator of what a code measures.
  init(measuredBy codes: [FHIRCode], title: String?, fallback: String, at position: SourcePosition)
  {
    let names = codes.map(\.code).filter { !$0.isEmpty }
    if names.contains(where: { FHIRAttainment.score($0) != nil }) {
      self.init(
        indicator: Indicator(
          id: "attainment", title: "Attainment", kind: .attainment, better: .higher),
        kindIsGiven: true, position: position)
    } else if let known = names.lazy.compactMap(FHIRQuestionnaire.ofTotal).first {
      let published = known.instrument.instrument
      self.init(
        indicator: Indicator(
          id: known.instrument.rawValue, title: known.title, kind: .score, scale: published.scale,
          better: published.better, instrument: known.instrument.rawValue),
        kindIsGiven: true, position: position)
    } else {
      let display = codes.lazy.compactMap(\.display).first
      self.init(
        indicator: Indicator(id: names.first ?? fallback, title: title ?? display),
        kindIsGiven: false, position: position)
    }
  }

  /// Sets the aim, and which way is better where the aim says so.
  mutating func set(_ detail: FHIRGoal.Detail?) {
    switch detail {
    case .number(let number, let comparator, let unit):
      indicator.target = target(number, comparator)
      set(unit: unit)
      if let comparator, indicator.better == nil {
        indicator.better = comparator.hasPrefix("<") ? .lower : .higher
      }
    case .range(let low, let high, let unit):
      indicator.target = low ?? high
      indicator.targetTo = low == nil ? nil : high
      set(unit: unit)
      if indicator.better == nil, low == nil || high == nil {
        indicator.better = low == nil ? .lower : .higher
      }
    case .flag(let flag):
      indicator.kind = .yesNo
      indicator.scale = IndicatorKind.yesNo.standardScale
      indicator.weekly = IndicatorKind.yesNo.standardWeeklyRule
      indicator.better = flag ? .higher : .lower
      indicator.target = flag ? 1 : 0
      kindIsGiven = true
    case .concept(let codes):
      guard let level = FHIRAttainment.level(codes) else { return }
      self = IndicatorDraft(
        indicator: Indicator(
          id: "attainment", title: "Attainment", kind: .attainment, better: .higher, target: level),
        kindIsGiven: true, position: position)
    case nil: return
    }
  }

  private mutating func set(unit: String?) {
    indicator.unit = unit
    guard !kindIsGiven, let unit, ["min", "minute", "minutes"].contains(unit) else { return }
    indicator.kind = .minutes
    kindIsGiven = true
  }

  /// Below 6 is 5 where totals are whole.
  private func target(_ number: Double, _ comparator: String?) -> Double {
    guard indicator.kind == .score, number.rounded() == number else { return number }
    switch comparator {
    case "<": return number - 1
    case ">": return number + 1
    default: return number
    }
  }
}
