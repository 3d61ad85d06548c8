import GoalCore

/// Finds the indicator of each group of a client's rows, and makes those that only the log names.
struct RowPlacer {
  private(set) var goals: GoalSlots
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var rowsUnused = 0
  private let client: String
  private let files: FileList

  init(_ drafts: [GoalDraft], client: String, files: FileList) {
    goals = GoalSlots(drafts)
    self.client = client
    self.files = files
  }

  /// Places rows by what they name; rows that leave a name out are placed by what the others name.
  mutating func place(_ groups: inout [RowGroup]) {
    for index in groups.indices { nameGoal(groups[index].measure) }
    for index in groups.indices { nameIndicator(groups[index]) }
    for index in groups.indices {
      guard let place = find(groups[index]) else { continue }
      var entries: [Entry] = []
      swap(&entries, &groups[index].entries)
      goals.add(entries, rater: groups[index].rater, to: place)
    }
  }

  /// Hands over the goals with their rows.
  mutating func takeGoals() -> [GoalSlot] { goals.takeGoals() }
}

// MARK: - Names that only the log has

extension RowPlacer {
  private mutating func nameGoal(_ measure: MeasureName) {
    guard let goal = measure.goal, goals.spelling(of: goal) == nil else { return }
    goals.append(GoalSlot(inferred: goal))
  }

  private mutating func nameIndicator(_ group: RowGroup) {
    guard case .ids(let name, let indicator?) = group.measure,
      let goal = name.map(goals.goal) ?? goals.only,
      goals[goal].spelling(of: indicator) == nil
    else { return }
    addIndicator(indicator, title: indicator, to: goal, group)
  }

  @discardableResult
  private mutating func addIndicator(
    _ id: String, title: String, to goal: Int, _ group: RowGroup
  ) -> GoalSlots.Place {
    let position = group.entries.first.map { files.position(of: $0.source) }
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
  private mutating func find(_ group: RowGroup) -> GoalSlots.Place? {
    switch group.measure {
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

  private mutating func findGoal(_ id: String?, _ group: RowGroup) -> Int? {
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
    _ indicator: String, in goal: Int, _ group: RowGroup
  ) -> GoalSlots.Place? {
    if let place = goals[goal].indicator(indicator) {
      return GoalSlots.Place(goal: goal, indicator: place)
    }
    refuse(
      group, misspelled: "indicator", indicator, known: goals[goal].spelling(of: indicator))
    return nil
  }

  private mutating func findOnlyIndicator(
    of goal: Int, _ group: RowGroup
  ) -> GoalSlots.Place? {
    let indicators = goals[goal].indicators
    if indicators.count == 1 { return GoalSlots.Place(goal: goal, indicator: 0) }
    if indicators.isEmpty {
      let slot = goals[goal].goal
      return addIndicator(slot.id, title: slot.title, to: goal, group)
    }
    // A few names help; a list of all would grow with each group that names none.
    let names = indicators.prefix(6).map { quoted($0.draft.indicator.id) }.filter { !$0.isEmpty }
    let choice = names.isEmpty ? "" : " with one of\(names.joined(separator: ","))"
    refuse(
      group, code: "indicator-missing",
      "row names no indicator, and its goal has \(indicators.count)",
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
  private mutating func find(column title: String, _ group: RowGroup) -> GoalSlots.Place? {
    let found = goals.places(ofColumn: title, goal: nil)
    guard found.isEmpty else { return settle(found, group) }
    let goal = goals.emptyGoal(ofColumn: title) ?? goals.append(GoalSlot(inferred: title))
    return addIndicator(goals[goal].goal.id, title: title, to: goal, group)
  }

  private mutating func find(
    column title: String, in goal: Int, _ group: RowGroup
  ) -> GoalSlots.Place? {
    let found = goals.places(ofColumn: title, goal: goal)
    guard found.isEmpty else { return settle(found, group) }
    return addIndicator(title, title: title, to: goal, group)
  }

  private mutating func settle(
    _ found: [GoalSlots.Place], _ group: RowGroup
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
    _ group: RowGroup, misspelled what: String, _ id: String, known: String?
  ) {
    let shown = quoted(known ?? "")
    refuse(
      group, code: "\(what)-misspelled",
      "\(what)\(quoted(id)) differs from a known id only by case or blanks",
      hint: shown.isEmpty ? "write it as the record does" : "is\(shown) meant?")
  }

  private mutating func refuse(
    _ group: RowGroup, code: String, _ message: String, hint: String
  ) {
    guard let first = group.entries.first else { return }
    let rows = group.entries.count
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
