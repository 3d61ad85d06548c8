import GoalCore

/// The goals of one client, those of the record first.
struct GoalSlots {
  /// Where one indicator stands.
  struct Place {
    let goal: Int
    let indicator: Int
  }

  private(set) var goals: [GoalSlot] = []
  private var ids = NameIndex<String>()
  private var spellings = NameIndex<String>()
  private var columns = ColumnNames()

  init(_ drafts: [GoalDraft]) {
    goals.reserveCapacity(drafts.count)
    for draft in drafts { append(GoalSlot(draft)) }
  }

  subscript(goal: Int) -> GoalSlot { goals[goal] }

  var count: Int { goals.count }

  /// The goal that rows without one are about.
  var only: Int? { goals.count == 1 ? 0 : nil }

  func goal(_ id: String) -> Int? { ids.place(of: id) }

  /// An id that differs from this one by case and blanks at most.
  func spelling(of id: String) -> String? {
    spellings.place(of: folded(id)).map { goals[$0].goal.id }
  }

  @discardableResult
  mutating func append(_ slot: consuming GoalSlot) -> Int {
    ids.append(slot.goal.id)
    spellings.append(folded(slot.goal.id))
    goals.append(slot)
    columns.append(goals[goals.count - 1], number: goals.count - 1)
    return goals.count - 1
  }

  @discardableResult
  mutating func append(_ indicator: IndicatorDraft, to goal: Int) -> Place {
    goals[goal].append(indicator)
    let place = Place(goal: goal, indicator: goals[goal].indicators.count - 1)
    columns.append(indicator.indicator, at: place)
    return place
  }

  mutating func add(_ entries: consuming [Entry], rater: String, to place: Place) {
    goals[place.goal].add(entries, rater: rater, to: place.indicator)
  }

  /// Hands over the slots with their rows.
  mutating func takeGoals() -> [GoalSlot] {
    var taken: [GoalSlot] = []
    swap(&taken, &goals)
    return taken
  }
}

// MARK: - Columns

extension GoalSlots {
  /// The indicators that the header of a column may name, by the surest way that names any.
  mutating func places(ofColumn title: String, goal: Int?) -> [Place] {
    columns.build(goals)
    let name = title.lowercased()
    for way in ColumnNames.Way.allCases {
      let named = columns.places(ColumnNames.Key(way: way, goal: goal, name: name))
      let found = way.isOfGoal ? named.filter { goals[$0.goal].indicators.count == 1 } : named
      if !found.isEmpty { return found }
    }
    return []
  }

  /// A goal without indicators whose id or title is the header of a column.
  func emptyGoal(ofColumn title: String) -> Int? {
    let name = title.lowercased()
    return [ColumnNames.Way.goalID, .goalTitle].lazy
      .flatMap { way in columns.places(ColumnNames.Key(way: way, goal: nil, name: name)) }
      .first { goals[$0.goal].indicators.isEmpty }?.goal
  }
}

/// What the headers of a wide log's columns may name; empty until there is one.
private struct ColumnNames {
  /// The surest first.
  enum Way: CaseIterable {
    case indicatorID, indicatorTitle, goalID, goalTitle

    var isOfGoal: Bool { self == .goalID || self == .goalTitle }
  }

  struct Key: Hashable {
    let way: Way
    /// `nil` for all goals together.
    let goal: Int?
    /// In lower case.
    let name: String
  }

  private var places: [Key: [GoalSlots.Place]] = [:]
  private var isBuilt = false

  func places(_ key: Key) -> [GoalSlots.Place] { places[key] ?? [] }

  mutating func build(_ goals: [GoalSlot]) {
    guard !isBuilt else { return }
    isBuilt = true
    for (number, slot) in goals.enumerated() { append(slot, number: number) }
  }

  mutating func append(_ slot: GoalSlot, number: Int) {
    guard isBuilt else { return }
    let place = GoalSlots.Place(goal: number, indicator: 0)
    append(place, .goalID, slot.goal.id)
    append(place, .goalTitle, slot.goal.title)
    for (index, indicator) in slot.indicators.enumerated() {
      append(indicator.draft.indicator, at: GoalSlots.Place(goal: number, indicator: index))
    }
  }

  mutating func append(_ indicator: Indicator, at place: GoalSlots.Place) {
    guard isBuilt else { return }
    append(place, .indicatorID, indicator.id)
    append(place, .indicatorTitle, indicator.title)
  }

  private mutating func append(_ place: GoalSlots.Place, _ way: Way, _ name: String) {
    let name = name.lowercased()
    places[Key(way: way, goal: nil, name: name), default: []].append(place)
    places[Key(way: way, goal: place.goal, name: name), default: []].append(place)
  }
}
