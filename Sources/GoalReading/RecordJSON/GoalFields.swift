import GoalCore

/// A goal made of one object, be it of a record or of the rows of a table.
extension RecordContext {
  /// Takes a goal to the end of a list, where it is made: a copy of one counts many references.
  mutating func takeGoal(_ node: JSONNode, _ path: JSONPath, into goals: inout [GoalDraft]) {
    guard let object = object(node, path, keys: RecordKeys.goalWithIndicator),
      let id = identifier(object)
    else { return }
    let place = position(node.offset)
    goals.append(
      GoalDraft(
        goal: Goal(
          id: id, title: text(object, "title"), words: text(object, "words"),
          why: text(object, "why"), smart: smart(object), start: day(object, "start"),
          due: day(object, "due"), reviews: reviews(object),
          status: word(object, "status") ?? .active, replaces: text(object, "replaces"),
          position: place),
        position: place))
    let last = goals.count - 1
    goals[last].indicators = indicators(object, goal: id)
    if object.mayHave(oneOf: RecordKeys.goalParts) { takeParts(&goals[last], object) }
  }

  /// Takes what few goals have.
  private mutating func takeParts(_ draft: inout GoalDraft, _ object: RecordObject) {
    let rule = AimRule(primaryOf: draft.indicators)
    draft.goal.phases = items(object, "phases", RecordKeys.phase) { phase(&$0, $1, rule) }
      .sorted { $0.start < $1.start }
    draft.goal.steps = items(object, "steps", RecordKeys.step) { step(&$0, $1) }
    draft.goal.events = items(object, "events", RecordKeys.event) { event(&$0, $1) }
    draft.goal.wins = items(object, "wins", RecordKeys.win) { win(&$0, $1) }
    draft.goal.showsUpsAndDowns = flag(object, "upsAndDowns") ?? false
    draft.goal.pauses = items(object, "pauses", RecordKeys.pause) { pause(&$0, $1) }
  }

  private mutating func smart(_ object: RecordObject) -> SmartFields {
    SmartFields(
      specific: text(object, "specific"), measurable: text(object, "measurable"),
      achievable: text(object, "achievable"), relevant: text(object, "relevant"),
      timeBound: text(object, "timeBound"))
  }

  private mutating func reviews(_ object: RecordObject) -> ReviewSchedule? {
    guard let node = object["reviews"] else { return nil }
    switch node.value {
    case .text("weekly"): return .weekly
    case .text("monthly"): return .monthly
    case .text("quarterly"): return .quarterly
    case .array:
      let days = list(object, "reviews").compactMap { day($0.node, $0.path) }
      return .dates(days.sorted())
    default:
      complain(
        node, object.path("reviews"), expected: "weekly, monthly, quarterly or a list of dates")
      return nil
    }
  }

  private mutating func items<Item>(
    _ object: RecordObject, _ key: JSONKey, _ keys: KeyList,
    _ item: (inout RecordContext, RecordObject) -> Item?
  ) -> [Item] {
    list(object, key).compactMap { element in
      self.object(element.node, element.path, keys: keys).flatMap { item(&self, $0) }
    }
  }

  private mutating func indicators(_ object: RecordObject, goal: String) -> [IndicatorDraft] {
    if object["indicators"] != nil {
      if let stray = RecordKeys.indicatorFields.first(where: { object[JSONKey($0)] != nil }) {
        complain(
          at: object.offset, code: "field-misplaced",
          "\(name(object.path(JSONKey(stray)))) belongs to one of the goal's indicators",
          hint: "move it into the indicator that it is about")
      }
      return unique(
        list(object, "indicators").compactMap { item in
          self.object(item.node, item.path, keys: RecordKeys.indicator)
            .flatMap { indicator($0) }
        })
    }
    // A goal with one measure may carry its fields itself; the goal's id then names both.
    guard RecordKeys.indicatorFields.contains(where: { object[JSONKey($0)] != nil }) else {
      return []
    }
    let title = text(object, "title")
    return [indicator(object, id: goal, title: title)]
  }

  private mutating func unique(_ drafts: [IndicatorDraft]) -> [IndicatorDraft] {
    var seen: Set<String> = []
    return drafts.filter { draft in
      if seen.insert(draft.indicator.id).inserted { return true }
      complain(
        draft, code: "indicator-twice", "indicator\(quoted(draft.indicator.id)) is given twice")
      return false
    }
  }
}

extension RecordContext {
  fileprivate mutating func complain(_ draft: IndicatorDraft, code: String, _ message: String) {
    report(
      Diagnostic(
        .error, at: draft.position, code: code, message, hint: "give each one an id of its own",
        client: client))
  }
}

extension AimRule {
  /// A phase's target is the primary indicator's.
  fileprivate init(primaryOf drafts: [IndicatorDraft]) {
    // By index: a copy of a draft counts many references.
    guard
      let primary = drafts.indices.first(where: { drafts[$0].indicator.isPrimary })
        ?? drafts.indices.first
    else {
      (kind, scale) = (nil, nil)
      return
    }
    kind = drafts[primary].kindIsGiven ? drafts[primary].indicator.kind : nil
    scale = drafts[primary].indicator.scale
  }
}

private func phase(
  _ context: inout RecordContext, _ object: RecordObject, _ rule: AimRule
) -> Phase? {
  guard let start = context.required(object, "start", { $0.day($1, "start") }) else { return nil }
  return Phase(
    title: context.text(object, "title") ?? "", start: start,
    target: context.aim(object, "target", rule), due: context.day(object, "due"))
}

private func step(_ context: inout RecordContext, _ object: RecordObject) -> Step? {
  guard let title = context.required(object, "title", { $0.text($1, "title") }) else { return nil }
  return Step(
    title: title, reached: context.day(object, "reached"), planned: context.day(object, "planned"))
}

private func event(_ context: inout RecordContext, _ object: RecordObject) -> DatedEvent? {
  guard let date = context.required(object, "date", { $0.day($1, "date") }),
    let label = context.required(object, "label", { $0.text($1, "label") })
  else { return nil }
  return DatedEvent(date: date, label: label, learnt: context.text(object, "learnt"))
}

private func win(_ context: inout RecordContext, _ object: RecordObject) -> SmallWin? {
  guard let date = context.required(object, "date", { $0.day($1, "date") }),
    let text = context.required(object, "text", { $0.text($1, "text") })
  else { return nil }
  return SmallWin(date: date, text: text)
}

private func pause(_ context: inout RecordContext, _ object: RecordObject) -> Pause? {
  guard let from = context.required(object, "from", { $0.day($1, "from") }),
    let to = context.required(object, "to", { $0.day($1, "to") })
  else { return nil }
  guard from <= to else {
    context.complain(
      at: object.offset, code: "pause-backward",
      "\(context.name(object.path)) ends before it begins",
      hint: "exchange from and to")
    return nil
  }
  return Pause(from: from, to: to, reason: context.text(object, "reason"))
}
