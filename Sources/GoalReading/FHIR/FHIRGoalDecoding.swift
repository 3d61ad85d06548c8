import GoalCore

extension FHIRDecoder {
  mutating func patient(_ object: RecordObject) -> FHIRPatient {
    let spoken = parts(object, "communication")
    let preferred = spoken.first { $0["preferred"]?.value == .flag(true) } ?? spoken.first
    return FHIRPatient(language: preferred.flatMap { codes($0, "language").first?.code })
  }

  mutating func goal(_ object: RecordObject) -> FHIRGoal {
    let subject = reference(object, "subject")
    // R5 calls `source` what R4 called `expressedBy`, and joins both lists of outcomes.
    let source = reference(object, "expressedBy") ?? reference(object, "source")
    let targets = parts(object, "target").map { target($0, of: object) }
    return FHIRGoal(
      subject: subject, title: title(object, "description"),
      status: context.text(object, "lifecycleStatus"),
      achievement: codes(object, "achievementStatus").first?.code,
      start: day(object, "startDate"), targets: targets,
      outcomes: references(object, "outcomeReference") + codeableReferences(object, "outcome"),
      isInClientsWords: source != nil && source == subject)
  }

  private mutating func target(_ object: RecordObject, of goal: RecordObject) -> FHIRGoal.Target {
    FHIRGoal.Target(
      codes: codes(object, "measure"), title: title(object, "measure"), detail: detail(object),
      due: day(object, "dueDate") ?? due(object, of: goal))
  }

  private mutating func detail(_ object: RecordObject) -> FHIRGoal.Detail? {
    if let quantity = part(object, "detailQuantity") {
      guard let number = context.number(quantity, "value") else { return nil }
      return .number(
        number, comparator: context.text(quantity, "comparator"), unit: unit(quantity))
    }
    if let range = part(object, "detailRange") {
      let low = part(range, "low")
      let high = part(range, "high")
      return .range(
        low.flatMap { context.number($0, "value") }, high.flatMap { context.number($0, "value") },
        unit: (low ?? high).flatMap { unit($0) })
    }
    if object["detailInteger"] != nil {
      return context.number(object, "detailInteger").map {
        .number($0, comparator: nil, unit: nil)
      }
    }
    if object["detailBoolean"] != nil {
      return context.flag(object, "detailBoolean").map { .flag($0) }
    }
    if object["detailCodeableConcept"] != nil {
      return .concept(codes(object, "detailCodeableConcept"))
    }
    guard let node = object["detailString"] ?? object["detailRatio"] else { return nil }
    if case .text(let text) = node.value, let cell = NumberCell(trimmed(text)) {
      return .number(cell.number, comparator: nil, unit: nil)
    }
    context.complain(
      .warning, at: node.offset, code: "target-unreadable",
      "\(object.path) has an aim in words; it is not read",
      hint: "write it as detailQuantity, so that pages can show the aim")
    return nil
  }

  func unit(_ quantity: RecordObject) -> String? {
    for key: JSONKey in ["unit", "code"] {
      // A score has no unit, however the standard of units writes that.
      if case .text(let text)? = quantity[key]?.value { return text.hasPrefix("{") ? nil : text }
    }
    return nil
  }

  /// The day that a duration after the start ends on.
  private mutating func due(_ object: RecordObject, of goal: RecordObject) -> CalendarDay? {
    guard let duration = part(object, "dueDuration") else { return nil }
    let days: [String: Double] = [
      "d": 1, "day": 1, "days": 1, "wk": 7, "week": 7, "weeks": 7,
    ]
    if case .text(let text)? = goal["startDate"]?.value, case .day(let start, _) = reading(text),
      let number = context.number(duration, "value"), let unit = unit(duration),
      let length = days[unit], let whole = Int32(exactly: (number * length).rounded()),
      (0...36_500).contains(whole)
    {
      return CalendarDay(daysSinceEpoch: start.daysSinceEpoch &+ whole)
    }
    context.complain(
      .warning, at: duration.offset, code: "due-unreadable",
      "\(object.path("dueDuration")) gives no date; it is not used",
      hint: "give target.dueDate")
    return nil
  }

  mutating func plan(_ object: RecordObject) -> FHIRPlan {
    let activities = parts(object, "activity")
    return FHIRPlan(
      goals: references(object, "goal"),
      outcomes: activities.flatMap {
        references($0, "outcomeReference") + codeableReferences($0, "performedActivity")
      })
  }
}
