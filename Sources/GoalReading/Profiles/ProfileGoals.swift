import GoalCore

/// The goals that a profile's rows name, with what the profile says of their scales.
struct ProfileGoals {
  fileprivate struct Key: Hashable {
    let client: String
    let goal: String
    let indicator: String?
  }

  fileprivate struct Measure {
    let key: Key
    let field: ProfileField
    /// True where the field alone names the goal, so that its titles are the goal's.
    let isNamed: Bool
    let position: SourcePosition
  }

  private var measures: [Measure] = []
  private var known: Set<Key> = []

  mutating func note(
    client: String, goal: String, indicator: String?, _ field: ProfileField, isNamed: Bool,
    at position: SourcePosition
  ) {
    let key = Key(client: client, goal: goal, indicator: indicator)
    guard known.insert(key).inserted else { return }
    measures.append(Measure(key: key, field: field, isNamed: isNamed, position: position))
  }

  /// A record for each client; its goals give way to those of a record that somebody wrote.
  func records(_ groups: [RowGroup]) -> [RecordDraft] {
    var clients: [String] = []
    var drafts: [String: [GoalDraft]] = [:]
    let amounts = amounts(groups)
    for measure in measures {
      let client = measure.key.client
      if drafts[client] == nil { clients.append(client) }
      let isHabit = measure.field.kind == .habit && !amounts.contains(measure.key)
      add(measure, isHabit: isHabit, to: &drafts[client, default: []])
    }
    return clients.compactMap { client in
      guard let goals = drafts[client], let position = goals.first?.position else { return nil }
      return RecordDraft(client: Client(id: client), goals: goals, position: position)
    }
  }

  private func add(_ measure: Measure, isHabit: Bool, to drafts: inout [GoalDraft]) {
    let indicator = measure.draft(isHabit: isHabit)
    if let known = drafts.firstIndex(where: { $0.goal.id == measure.key.goal }) {
      drafts[known].indicators.append(indicator)
    } else {
      let title = measure.isNamed ? measure.field.goalTitle ?? measure.field.title : nil
      drafts.append(
        GoalDraft(
          goal: Goal(id: measure.key.goal, title: title, isInferred: true), indicators: [indicator],
          position: measure.position))
    }
  }

  /// The measures that have a value which is neither done nor not done.
  private func amounts(_ groups: [RowGroup]) -> Set<Key> {
    var amounts: Set<Key> = []
    for group in groups {
      guard case .ids(let goal?, let indicator) = group.measure else { continue }
      let isAmount = group.entries.contains { entry in
        switch entry.value {
        case .none, .answer, .number(0), .number(1): false
        case .number, .share: true
        }
      }
      if isAmount {
        amounts.insert(Key(client: group.client, goal: goal, indicator: indicator))
      }
    }
    return amounts
  }
}

extension ProfileGoals.Measure {
  fileprivate func draft(isHabit: Bool) -> IndicatorDraft {
    let kind = kind(isHabit: isHabit)
    var scale: ClosedRange<Double>?
    if let low = field.scale?.min, let high = field.scale?.max, low < high,
      abs(low) <= 1e9, abs(high) <= 1e9
    {
      scale = low...high
    }
    let indicator = Indicator(
      id: key.indicator ?? key.goal, title: isNamed ? field.title : nil, kind: kind ?? .rating,
      scale: kind?.standardScale ?? scale, lowWords: field.scale?.low,
      highWords: field.scale?.high,
      better: field.scale?.better.flatMap { Direction(rawValue: $0.rawValue) }, unit: field.unit,
      isInferred: kind == nil)
    return IndicatorDraft(indicator: indicator, kindIsGiven: kind != nil, position: position)
  }

  private func kind(isHabit: Bool) -> IndicatorKind? {
    switch field.kind {
    case .habit: return isHabit ? .yesNo : nil
    case let kind?: return IndicatorKind(rawValue: kind.rawValue)
    case nil: break
    }
    if field.type == .boolean { return .yesNo }
    return field.scale?.min != nil && field.scale?.max != nil ? .rating : nil
  }
}
