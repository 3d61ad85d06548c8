import GoalCore

/// Makes an indicator of one object.
struct IndicatorDecoder {
  var context: RecordContext

  init(_ context: RecordContext) {
    self.context = context
  }

  mutating func indicator(_ object: RecordObject) -> IndicatorDraft? {
    guard let id = context.identifier(object) else { return nil }
    return indicator(object, id: id, title: context.text(object, "title"))
  }

  mutating func indicator(
    _ object: RecordObject, id: String, title: String?
  ) -> IndicatorDraft {
    let kind: IndicatorKind? = context.word(object, "kind")
    var indicator = Indicator(
      id: id, title: title, kind: kind ?? .rating, scale: scale(object, kind),
      lowWords: context.text(object, "low"), highWords: context.text(object, "high"),
      better: context.word(object, "better"), unit: context.text(object, "unit"),
      expected: expected(object), weekly: context.word(object, "weekly"),
      missing: context.word(object, "missing") ?? .gap, moment: context.word(object, "moment"),
      meaningfulChange: context.number(object, "meaningfulChange"),
      instrument: context.text(object, "instrument"),
      standardDeviation: context.number(object, "sd"),
      reliability: context.number(object, "reliability"),
      isPrimary: context.flag(object, "primary") ?? false,
      isSensitive: context.flag(object, "sensitive") ?? false, levels: levels(object))
    let rule = AimRule(kind: kind, scale: indicator.scale)
    indicator.baseline = context.aim(object, "baseline", rule)
    indicator.target = context.aim(object, "target", rule)
    indicator.targetTo = context.aim(object, "targetTo", rule)
    indicator.targets = targets(object, rule)
    return IndicatorDraft(
      indicator: indicator, kindIsGiven: kind != nil, position: context.position(object.offset))
  }

  /// - Edge: one end alone is no scale.
  private mutating func scale(
    _ object: RecordObject, _ kind: IndicatorKind?
  ) -> ClosedRange<Double>? {
    let low = context.number(object, "min")
    let high = context.number(object, "max")
    if let low, let high {
      if low < high { return kind?.standardScale ?? low...high }
      context.complain(
        at: object["max"]?.offset ?? object.offset, code: "scale-backward",
        "\(context.name(object.path("max"))) is not above min", hint: "exchange min and max")
    } else if low != nil || high != nil, kind == .rating {
      context.complain(
        at: object.offset, code: "scale-half",
        "\(context.name(object.path(low == nil ? "min" : "max"))) is missing",
        hint: "a scale has both min and max")
    }
    return nil
  }

  private mutating func expected(_ object: RecordObject) -> Double? {
    if case .text(let word)? = object["expected"]?.value, trimmed(word).lowercased() == "daily" {
      return 7
    }
    guard let node = object["expected"], let number = context.number(object, "expected") else {
      return nil
    }
    if number > 0, number <= 1000 { return number }
    context.complain(node, object.path("expected"), expected: "entries a week, or daily")
    return nil
  }

  private mutating func targets(_ object: RecordObject, _ rule: AimRule) -> [DatedTarget] {
    context.list(object, "targets").compactMap { item -> DatedTarget? in
      guard let target = context.object(item.node, item.path, keys: RecordKeys.target),
        let from = context.required(target, "from", { $0.day($1, "from") })
      else { return nil }
      guard
        let value = context.required(target, "value", { $0.aim($1, "value", rule) })
      else { return nil }
      return DatedTarget(from: from, value: value, to: context.aim(target, "to", rule))
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
        members.first { $0.key == level || $0.key == "+" + level }?.node
      }
    default: nodes = []
    }
    let words = nodes.compactMap { item -> String? in
      if case .text(let text)? = item?.value { return text }
      return nil
    }
    if words.count == 5, nodes.count == 5 { return words }
    context.complain(node, object.path("levels"), expected: "five texts, for the levels -2 to +2")
    return []
  }
}
