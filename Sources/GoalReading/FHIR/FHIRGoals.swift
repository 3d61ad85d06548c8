import GoalCore

/// The goals that resources tell of, with what their ratings are known by.
struct FHIRGoals {
  private struct Slot {
    let client: String
    var draft: GoalDraft
    /// The codes of each indicator's measure.
    var measures: [Set<String>] = []
  }

  private var slots: [Slot] = []
  private var places: [String: Int] = [:]
  private var slotsOfClient: [String: [Int]] = [:]
  private var languages: [String: String] = [:]
  /// Goals by what names them in place of a focus: an observation, or a plan.
  private var outcomes: [String: [String]] = [:]
  private var planned: [String: [String]] = [:]
  private var plans: [String: [String]] = [:]
  /// Goals that only a questionnaire names, by client and instrument.
  private var standalone: [String: Set<InstrumentID>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ resources: [FHIRResource]) {
    for resource in resources {
      switch resource.content {
      case .patient(let patient): languages[resource.id] = patient.language
      case .goal(let goal): take(goal, resource)
      case .plan(let plan):
        plans[resource.reference] = plan.goals
        for outcome in plan.outcomes { planned[outcome, default: []] += plan.goals }
      default: break
      }
    }
  }

  /// One record for each client.
  var records: [RecordDraft] {
    var clients: [String] = []
    var goals: [String: [GoalDraft]] = [:]
    for slot in slots {
      if goals[slot.client] == nil { clients.append(slot.client) }
      goals[slot.client, default: []].append(slot.draft)
    }
    return clients.map { id in
      let drafts = goals[id] ?? []
      let language = languages[id].map { String($0.prefix { $0 != "-" }).lowercased() }
      return RecordDraft(
        client: Client(id: id, language: language), goals: drafts,
        position: drafts.first?.position ?? SourcePosition(file: "?"))
    }
  }

  private mutating func take(_ goal: FHIRGoal, _ resource: FHIRResource) {
    guard goal.status != "entered-in-error" else { return }
    guard let client = goal.subject?.lastPathPart else {
      diagnostics.append(
        Diagnostic(
          .error, at: resource.place.position, code: "client-missing",
          "this goal names no patient", hint: "give it a subject"))
      return
    }
    var slot = Slot(
      client: client,
      draft: GoalDraft(
        goal: goal.goal(id: resource.id, at: resource), position: resource.place.position))
    for target in goal.targets { take(target, goal: resource, &slot) }
    for outcome in goal.outcomes { outcomes[outcome, default: []].append(resource.reference) }
    places[resource.reference] = slots.count
    append(slot)
  }

  private mutating func append(_ slot: Slot) {
    slotsOfClient[slot.client, default: []].append(slots.count)
    slots.append(slot)
  }

  private func take(_ target: FHIRGoal.Target, goal: FHIRResource, _ slot: inout Slot) {
    guard target.detail != nil || !target.codes.isEmpty else { return }
    let codes = Set(target.codes.map(\.code).filter { !$0.isEmpty })
    // Several aims of one measure: the first is the aim, since no order of them is known.
    guard codes.isEmpty || slot.measures.allSatisfy({ $0.isDisjoint(with: codes) }) else { return }
    var draft = IndicatorDraft(
      measuredBy: target.codes, title: target.title, fallback: goal.id, at: slot.draft.position)
    draft.set(target.detail)
    guard !slot.draft.indicators.contains(where: { $0.indicator.id == draft.indicator.id }) else {
      return
    }
    slot.draft.indicators.append(draft)
    slot.measures.append(codes)
  }
}

// MARK: - What ratings are about

extension FHIRGoals {
  /// Where a rating goes: a client's goal and indicator, by id.
  struct Place: Hashable {
    var client: String
    var goal: String
    var indicator: String
  }

  func client(ofGoal reference: String) -> String? { places[reference].map { slots[$0].client } }

  /// The goals that something other than a code links an observation to.
  func linked(to observation: FHIRObservation, _ reference: String) -> [String] {
    let focus = observation.focus.filter { $0.hasPrefix("Goal/") || places[$0] != nil }
    if !focus.isEmpty { return focus }
    if let goals = outcomes[reference] { return goals }
    let planned = (planned[reference] ?? []) + observation.basedOn.flatMap { plans[$0] ?? [] }
    guard planned.count > 1 else { return planned }
    // Of a plan's many goals those count that the code measures.
    let codes = Set(observation.main.codes.map(\.code).filter { !$0.isEmpty })
    return planned.filter { goal in
      places[goal].map { slots[$0].measures.contains { !$0.isDisjoint(with: codes) } } ?? false
    }
  }

  /// The goals of a client that have one of the codes as their measure.
  func goals(of client: String, measuredBy codes: Set<String>) -> [String] {
    (slotsOfClient[client] ?? []).map { slots[$0] }.filter { slot in
      slot.measures.contains { !$0.isDisjoint(with: codes) }
    }.map { "Goal/" + $0.draft.goal.id }
  }

  /// The goal that ratings without one are about.
  func only(of client: String) -> String? {
    let own = (slotsOfClient[client] ?? []).map { slots[$0] }
      .filter { !$0.draft.goal.isInferred }
    return own.count == 1 ? own.first.map { "Goal/" + $0.draft.goal.id } : nil
  }

  /// Returns the indicator of a goal that a measurement is a value of, made if there is none.
  mutating func place(
    client: String, goal reference: String, codes: [FHIRCode], title: String?,
    at position: SourcePosition
  ) -> Place {
    let names = Set(codes.map(\.code).filter { !$0.isEmpty })
    let fresh = IndicatorDraft(
      measuredBy: codes, title: title, fallback: reference.lastPathPart, at: position)
    guard let index = places[reference] else {
      return Place(
        client: client, goal: reference.lastPathPart, indicator: fresh.indicator.id)
    }
    let goal = slots[index].draft.goal.id
    if let known = slots[index].measures.firstIndex(where: { !$0.isDisjoint(with: names) }) {
      return Place(
        client: client, goal: goal, indicator: slots[index].draft.indicators[known].indicator.id)
    }
    // An aim without a measure is about whatever is observed of its goal.
    if !fresh.kindIsGiven, slots[index].measures == [[]] {
      return Place(
        client: client, goal: goal, indicator: slots[index].draft.indicators[0].indicator.id)
    }
    let id = fresh.indicator.id
    if !slots[index].draft.indicators.contains(where: { $0.indicator.id == id }) {
      slots[index].draft.indicators.append(fresh)
      slots[index].measures.append(names)
    }
    return Place(client: client, goal: goal, indicator: id)
  }

  /// The place of a questionnaire that belongs to no goal.
  mutating func place(
    client: String, of questionnaire: FHIRQuestionnaire, at position: SourcePosition
  ) -> Place {
    let id = questionnaire.instrument.rawValue
    if standalone[client, default: []].insert(questionnaire.instrument).inserted {
      let draft = IndicatorDraft(
        measuredBy: [FHIRCode(code: questionnaire.total)], title: nil, fallback: id, at: position)
      append(
        Slot(
          client: client,
          draft: GoalDraft(
            goal: Goal(id: id, title: questionnaire.title, isInferred: true), indicators: [draft],
            position: position)))
    }
    return Place(client: client, goal: id, indicator: id)
  }

  /// Sets an attainment's level at the start.
  ///
  /// - Returns: false where there is one already.
  mutating func setBaseline(_ level: Double, of place: Place) -> Bool {
    guard let slot = places["Goal/" + place.goal],
      let index = slots[slot].draft.indicators.firstIndex(where: {
        $0.indicator.id == place.indicator
      }), slots[slot].draft.indicators[index].indicator.baseline == nil
    else { return false }
    slots[slot].draft.indicators[index].indicator.baseline = level
    return true
  }
}

extension String {
  /// `x` of `Goal/x` and of `urn:uuid:x`.
  var lastPathPart: String {
    split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? self
  }
}
