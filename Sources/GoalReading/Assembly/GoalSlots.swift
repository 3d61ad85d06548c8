import GoalCore

/// The goals of one client, those of the record first, and the rows found for their indicators.
struct GoalSlots {
  /// Where one indicator stands.
  struct Place: Hashable, Comparable, Sendable {
    let goal: Int
    let indicator: Int

    static func < (left: Self, right: Self) -> Bool {
      left.goal == right.goal ? left.indicator < right.indicator : left.goal < right.goal
    }
  }

  private(set) var goals: [GoalDraft]
  private var rows: [PlacedRows] = []
  private var ids = NameIndex<String>()
  private var spellings = NameIndex<String>()
  /// Of goals with many indicators.
  private var indicators: [Int: IndicatorNames] = [:]
  private var keys = NameIndex<PlacedRows.Key>()
  private var columns = ColumnNames()

  init(_ drafts: consuming [GoalDraft]) {
    goals = drafts
    listGoals()
    for goal in goals.indices { listIndicators(of: goal) }
  }

  var count: Int { goals.count }

  /// The goal that rows without one are about.
  var only: Int? { goals.count == 1 ? 0 : nil }

  func goal(_ id: String) -> Int? {
    ids.place(of: id, among: goals.count) { goals[$0].goal.id }
  }

  /// An id that differs from this one by case and blanks at most.
  func spelling(of id: String) -> String? {
    let place = spellings.place(of: folded(id), among: goals.count) { folded(goals[$0].goal.id) }
    return place.map { goals[$0].goal.id }
  }

  func indicatorCount(of goal: Int) -> Int { goals[goal].indicators.count }

  func indicator(_ id: String, of goal: Int) -> Int? {
    let names = indicators[goal] ?? IndicatorNames()
    return names.ids.place(of: id, among: indicatorCount(of: goal)) {
      goals[goal].indicators[$0].indicator.id
    }
  }

  /// An id that differs from this one by case and blanks at most.
  func spelling(of id: String, inGoal goal: Int) -> String? {
    let names = indicators[goal] ?? IndicatorNames()
    let place = names.spellings.place(of: folded(id), among: indicatorCount(of: goal)) {
      folded(goals[goal].indicators[$0].indicator.id)
    }
    return place.map { goals[goal].indicators[$0].indicator.id }
  }

  /// Adds a goal that the log alone names.
  @discardableResult
  mutating func append(inferred id: String) -> Int {
    let goal = Goal(id: id, isInferred: true)
    // Nobody asks where a goal stands that no record has.
    goals.append(GoalDraft(goal: goal, position: SourcePosition(file: "?")))
    listGoals()
    columns.append(goals[goals.count - 1], number: goals.count - 1)
    return goals.count - 1
  }

  @discardableResult
  mutating func append(_ indicator: IndicatorDraft, to goal: Int) -> Place {
    goals[goal].indicators.append(indicator)
    listIndicators(of: goal)
    let place = Place(goal: goal, indicator: goals[goal].indicators.count - 1)
    columns.append(indicator.indicator, at: place)
    return place
  }

  mutating func add(_ entries: consuming [Entry], rater: String, to place: Place) {
    let rater = trimmed(rater)
    let key = PlacedRows.Key(place: place, rater: folded(rater))
    if let known = keys.place(of: key, among: rows.count, name: { rows[$0].key }) {
      rows[known].entries.append(contentsOf: entries)
      return
    }
    let isSelf = key.rater == Series.selfRater
    rows.append(
      PlacedRows(key: key, rater: isSelf ? Series.selfRater : rater, entries: entries))
    keys.grow(to: rows.count) { rows[$0].key }
  }

  /// Hands over the goals.
  mutating func takeGoals() -> [GoalDraft] { handedOver(&goals, leaving: []) }

  /// Hands over the rows in the order of goals and indicators, then of raters in the log.
  mutating func takeRows() -> [PlacedRows] {
    let taken = handedOver(&rows, leaving: [])
    let isSorted = taken.indices.dropFirst().allSatisfy {
      taken[$0 - 1].key.place <= taken[$0].key.place
    }
    if isSorted { return taken }
    let order = taken.indices.sorted {
      (taken[$0].key.place, $0) < (taken[$1].key.place, $1)
    }
    return order.map { taken[$0] }
  }

  private mutating func listGoals() {
    ids.grow(to: goals.count) { goals[$0].goal.id }
    spellings.grow(to: goals.count) { folded(goals[$0].goal.id) }
  }

  private mutating func listIndicators(of goal: Int) {
    let count = indicatorCount(of: goal)
    guard count > NameIndex<String>.few else { return }
    indicators[goal, default: IndicatorNames()].grow(to: count) {
      goals[goal].indicators[$0].indicator.id
    }
  }
}

/// Finds the indicators of one goal.
private struct IndicatorNames {
  var ids = NameIndex<String>()
  var spellings = NameIndex<String>()

  mutating func grow(to count: Int, id: (Int) -> String) {
    ids.grow(to: count, name: id)
    spellings.grow(to: count) { folded(id($0)) }
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

  mutating func build(_ goals: [GoalDraft]) {
    guard !isBuilt else { return }
    isBuilt = true
    for (number, draft) in goals.enumerated() { append(draft, number: number) }
  }

  mutating func append(_ draft: GoalDraft, number: Int) {
    guard isBuilt else { return }
    let place = GoalSlots.Place(goal: number, indicator: 0)
    append(place, .goalID, draft.goal.id)
    append(place, .goalTitle, draft.goal.title)
    for (index, indicator) in draft.indicators.enumerated() {
      append(indicator.indicator, at: GoalSlots.Place(goal: number, indicator: index))
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
