import GoalCore

/// Finds the indicator of each group of a client's rows, and makes those that only the log names.
struct RowPlacer {
  private(set) var goals: GoalSlots
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var rowsUnused = 0
  /// Asked by number: a copy of one counts many references.
  private var groups: [RowGroup]
  private let client: String
  private let files: FileList

  init(
    _ groups: consuming [RowGroup], among drafts: consuming [GoalDraft], client: String,
    files: FileList
  ) {
    self.groups = groups
    goals = GoalSlots(drafts)
    self.client = client
    self.files = files
  }

  /// Places rows by what they name; rows that leave a name out are placed by what the others name.
  mutating func place() {
    for group in groups.indices { nameGoal(of: group) }
    for group in groups.indices { nameIndicator(of: group) }
    for group in groups.indices {
      guard let place = find(group) else { continue }
      let entries = handedOver(&groups[group].entries, leaving: [])
      goals.add(entries, rater: groups[group].rater, to: place)
    }
  }

  /// Hands over the goals.
  mutating func takeGoals() -> [GoalDraft] { goals.takeGoals() }

  /// Hands over the rows that were placed.
  mutating func takeRows() -> [PlacedRows] { goals.takeRows() }
}

// MARK: - Names that only the log has

extension RowPlacer {
  private mutating func nameGoal(of group: Int) {
    guard let goal = groups[group].measure.goal, goals.goal(goal) == nil,
      goals.spelling(of: goal) == nil
    else { return }
    goals.append(inferred: goal)
  }

  private mutating func nameIndicator(of group: Int) {
    guard case .ids(let name, let indicator?) = groups[group].measure,
      let goal = name.map(goals.goal) ?? goals.only,
      goals.indicator(indicator, of: goal) == nil,
      goals.spelling(of: indicator, inGoal: goal) == nil
    else { return }
    addIndicator(indicator, title: indicator, to: goal, group)
  }

  @discardableResult
  private mutating func addIndicator(
    _ id: String, title: String, to goal: Int, _ group: Int
  ) -> GoalSlots.Place {
    let position = groups[group].entries.first.map { files.position(of: $0.source) }
    let draft = IndicatorDraft(
      indicator: Indicator(id: id, title: title, isInferred: true), kindIsGiven: false,
      position: position ?? SourcePosition(file: "?"))
    return goals.append(draft, to: goal)
  }
}

extension MeasureName {
  fileprivate var goal: String? {
    switch self {
    case .ids(let goal, _), .column(_, _, let goal): goal
    }
  }
}

// MARK: - Rows by ids

extension RowPlacer {
  private mutating func find(_ group: Int) -> GoalSlots.Place? {
    switch groups[group].measure {
    case .ids(let goal, let indicator):
      guard let goal = findGoal(goal, group) else { return nil }
      if let indicator { return find(indicator, in: goal, group) }
      return findOnlyIndicator(of: goal, group)
    case .column(let title, let whole, nil):
      return find(column: name(title, whole, goal: nil), group)
    case .column(let title, let whole, let goal?):
      guard let goal = findGoal(goal, group) else { return nil }
      return find(column: name(title, whole, goal: goal), in: goal, group)
    }
  }

  private mutating func findGoal(_ id: String?, _ group: Int) -> Int? {
    guard let id else {
      if let only = goals.only { return only }
      refuse(
        group, code: "goal-missing", "row names no goal",
        hint: "fill in the column goal: the client has \(goals.count == 0 ? "none" : "several")")
      return nil
    }
    if let place = goals.goal(id) { return place }
    refuse(group, misspelled: "goal", id, known: goals.spelling(of: id))
    return nil
  }

  private mutating func find(
    _ indicator: String, in goal: Int, _ group: Int
  ) -> GoalSlots.Place? {
    if let place = goals.indicator(indicator, of: goal) {
      return GoalSlots.Place(goal: goal, indicator: place)
    }
    refuse(
      group, misspelled: "indicator", indicator, known: goals.spelling(of: indicator, inGoal: goal))
    return nil
  }

  private mutating func findOnlyIndicator(
    of goal: Int, _ group: Int
  ) -> GoalSlots.Place? {
    let count = goals.indicatorCount(of: goal)
    if count == 1 { return GoalSlots.Place(goal: goal, indicator: 0) }
    if count == 0 {
      let named = goals.goals[goal].goal
      return addIndicator(named.id, title: named.title, to: goal, group)
    }
    // A few names help; a list of all would grow with each group that names none.
    let names = goals.goals[goal].indicators.prefix(6).map { quoted($0.indicator.id) }
      .filter { !$0.isEmpty }
    let choice = names.isEmpty ? "" : " with one of\(names.joined(separator: ","))"
    refuse(
      group, code: "indicator-missing",
      "row names no indicator, and its goal has \(count)",
      hint: "fill in the column indicator\(choice)")
    return nil
  }
}

// MARK: - Rows by the header of their column

extension RowPlacer {
  /// The header as it stands where the record has a measure of that name, else without its part.
  private mutating func name(_ title: String, _ whole: String?, goal: Int?) -> String {
    guard let whole else { return title }
    return goals.places(ofColumn: title, goal: goal).isEmpty ? whole : title
  }

  /// A column's header is the id or title of an indicator, or of a goal that has but one.
  private mutating func find(column title: String, _ group: Int) -> GoalSlots.Place? {
    let found = goals.places(ofColumn: title, goal: nil)
    guard found.isEmpty else { return settle(found, group) }
    let goal = goals.emptyGoal(ofColumn: title) ?? goals.append(inferred: title)
    return addIndicator(goals.goals[goal].goal.id, title: title, to: goal, group)
  }

  private mutating func find(
    column title: String, in goal: Int, _ group: Int
  ) -> GoalSlots.Place? {
    let found = goals.places(ofColumn: title, goal: goal)
    guard found.isEmpty else { return settle(found, group) }
    return addIndicator(title, title: title, to: goal, group)
  }

  private mutating func settle(
    _ found: [GoalSlots.Place], _ group: Int
  ) -> GoalSlots.Place? {
    if found.count == 1 { return found.first }
    refuse(
      group, code: "column-ambiguous",
      "the header of a column names \(found.count) indicators of the client",
      hint: "use ids that differ, or a log with the columns goal, indicator and value")
    return nil
  }
}

// MARK: - Refusals

extension RowPlacer {
  private mutating func refuse(
    _ group: Int, misspelled what: String, _ id: String, known: String?
  ) {
    let shown = quoted(known ?? "")
    refuse(
      group, code: "\(what)-misspelled",
      "\(what)\(quoted(id)) differs from a known id only by case or blanks",
      hint: shown.isEmpty ? "write it as the record does" : "is\(shown) meant?")
  }

  private mutating func refuse(
    _ group: Int, code: String, _ message: String, hint: String
  ) {
    guard let first = groups[group].entries.first else { return }
    let rows = groups[group].entries.count
    rowsUnused += rows
    // A column is shown where its header is what the complaint is about.
    let place =
      code == "column-ambiguous"
      ? files.position(of: first.source) : files.line(of: first.source)
    diagnostics.append(
      Diagnostic(
        .error, at: place, code: code,
        message + (rows > 1 ? "; \(rows) rows are not used" : ""), hint: hint, rowsUnused: rows,
        client: client))
  }
}
