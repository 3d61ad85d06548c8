import GoalCore

/// An indicator made of one object.
extension RecordContext {
  mutating func indicator(_ object: RecordObject) -> IndicatorDraft? {
    guard let id = identifier(object) else { return nil }
    return indicator(object, id: id, title: text(object, "title"))
  }

  mutating func indicator(
    _ object: RecordObject, id: String, title: String?
  ) -> IndicatorDraft {
    let kind: IndicatorKind? = word(object, "kind")
    var indicator = Indicator(
      id: id, title: title, kind: kind ?? .rating, scale: scale(object, kind),
      lowWords: text(object, "low"), highWords: text(object, "high"),
      better: word(object, "better"), unit: text(object, "unit"),
      expected: expected(object), weekly: word(object, "weekly"),
      missing: word(object, "missing") ?? .gap, moment: word(object, "moment"),
      meaningfulChange: number(object, "meaningfulChange"),
      instrument: text(object, "instrument"),
      standardDeviation: number(object, "sd"),
      reliability: number(object, "reliability"),
      isPrimary: flag(object, "primary") ?? false,
      isSensitive: flag(object, "sensitive") ?? false, levels: levels(object))
    let rule = AimRule(kind: kind, scale: indicator.scale)
    indicator.baseline = aim(object, "baseline", rule)
    indicator.target = aim(object, "target", rule)
    indicator.targetTo = aim(object, "targetTo", rule)
    indicator.targets = targets(object, rule)
    return IndicatorDraft(
      indicator: indicator, kindIsGiven: kind != nil, position: position(object.offset))
  }

  /// - Edge: one end alone is no scale.
  private mutating func scale(
    _ object: RecordObject, _ kind: IndicatorKind?
  ) -> ClosedRange<Double>? {
    let low = number(object, "min")
    let high = number(object, "max")
    if let low, let high {
      if low < high { return kind?.standardScale ?? low...high }
      complain(
        at: object["max"]?.offset ?? object.offset, code: "scale-backward",
        "\(name(object.path("max"))) is not above min", hint: "exchange min and max")
    } else if low != nil || high != nil, kind == .rating {
      complain(
        at: object.offset, code: "scale-half",
        "\(name(object.path(low == nil ? "min" : "max"))) is missing",
        hint: "a scale has both min and max")
    }
    return nil
  }

  private mutating func expected(_ object: RecordObject) -> Double? {
    if case .text(let word)? = object["expected"]?.value, trimmed(word).lowercased() == "daily" {
      return 7
    }
    guard let node = object["expected"], let number = number(object, "expected") else {
      return nil
    }
    if number > 0, number <= 1000 { return number }
    complain(node, object.path("expected"), expected: "entries a week, or daily")
    return nil
  }

  private mutating func targets(_ object: RecordObject, _ rule: AimRule) -> [DatedTarget] {
    if !object.mayHave("targets") { return [] }
    return list(object, "targets").compactMap { item -> DatedTarget? in
      guard let target = self.object(item.node, item.path, keys: RecordKeys.target),
        let from = required(target, "from", { $0.day($1, "from") })
      else { return nil }
      guard
        let value = required(target, "value", { $0.aim($1, "value", rule) })
      else { return nil }
      return DatedTarget(from: from, value: value, to: aim(target, "to", rule))
    }
    .sorted { $0.from < $1.from }
  }

  private mutating func levels(_ object: RecordObject) -> [String] {
    guard let node = object["levels"] else { return [] }
    let nodes: [JSONNode?]
    switch node.value {
    case .array(let list): nodes = list
    case .object(let members):
      nodes = ["-2", "-1", "0", "1", "2"].map { level in
        members.first { $0.key.name == level || $0.key.name == "+" + level }?.node
      }
    default: nodes = []
    }
    let words = nodes.compactMap { item -> String? in
      if case .text(let text)? = item?.value { return text }
      return nil
    }
    if words.count == 5, nodes.count == 5 { return words }
    complain(node, object.path("levels"), expected: "five texts, for the levels -2 to +2")
    return []
  }
}
