import GoalCore

/// Finds the indicator of each row of a client, and what kind of value it holds.
struct ClientFinisher {
  private let files: [String]
  private let assembly: ClientAssembly
  private var goals: [GoalSlot]
  private var rowsUnused: Int
  private(set) var diagnostics: [Diagnostic] = []
  private let hasRecordedGoals: Bool

  init(files: [String], _ assembly: ClientAssembly) {
    self.files = files
    self.assembly = assembly
    rowsUnused = assembly.rowsUnused
    goals = assembly.goals.map(GoalSlot.init)
    hasRecordedGoals = !assembly.goals.isEmpty
  }

  mutating func finish(_ zones: inout ZoneRoom) -> ClientRecord {
    var groups = assembly.groups
    for index in groups.indices where !groups[index].zones.isEmpty {
      zones.localize(&groups[index], client: assembly.client)
    }
    nameGoals(groups)
    nameIndicators(groups)
    for index in groups.indices { place(&groups[index]) }
    var record = ClientRecord(
      client: assembly.client, sessions: assembly.sessions.sorted(),
      agreements: assembly.agreements.enumerated()
        .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element))
    for index in goals.indices { finishGoal(index, &record) }
    record.rowsUnused = rowsUnused
    return record
  }

  private func position(of source: EntrySource) -> SourcePosition {
    SourcePosition(
      file: Int(source.file) < files.count ? files[Int(source.file)] : "?",
      line: Int(source.line), column: Int(source.column))
  }
}

// MARK: - Names

extension ClientFinisher {
  /// Makes a goal for each that only the log names, in the order of the log.
  private mutating func nameGoals(_ groups: [RowGroup]) {
    var known = Set(goals.map { folded($0.goal.id) })
    for group in groups {
      guard case .ids(let goal?, _) = group.measure, known.insert(folded(goal)).inserted else {
        continue
      }
      goals.append(GoalSlot(inferred: goal))
    }
  }

  /// Makes an indicator for each that only the log names, before rows that name none are placed.
  private mutating func nameIndicators(_ groups: [RowGroup]) {
    for group in groups {
      guard case .ids(let goal, let indicator?) = group.measure,
        let goal = goal.flatMap(goalIndex) ?? (goal == nil ? onlyGoal : nil)
      else { continue }
      let names = goals[goal].indicators.map(\.draft.indicator.id)
      if names.contains(where: { folded($0) == folded(indicator) }) { continue }
      addIndicator(indicator, title: indicator, to: goal, group)
    }
  }

  private var onlyGoal: Int? { goals.count == 1 ? 0 : nil }

  private func goalIndex(_ id: String) -> Int? {
    goals.firstIndex { $0.goal.id == id }
  }

  @discardableResult
  private mutating func addIndicator(
    _ id: String, title: String, to goal: Int, _ group: RowGroup
  ) -> Int {
    goals[goal].indicators.append(
      IndicatorSlot(
        draft: IndicatorDraft(
          indicator: Indicator(id: id, title: title, isInferred: true), kindIsGiven: false,
          position: group.entries.first.map { position(of: $0.source) }
            ?? SourcePosition(file: "?"))))
    return goals[goal].indicators.count - 1
  }
}

// MARK: - Rows

extension ClientFinisher {
  private struct Place {
    let goal: Int
    let indicator: Int
  }

  private mutating func place(_ group: inout RowGroup) {
    let place: Place
    switch group.measure {
    case .ids(let goal, let indicator):
      guard let found = find(goal: goal, indicator: indicator, group) else { return }
      place = found
    case .column(let title, let goal):
      guard let found = find(column: title, goal: goal, group) else { return }
      place = found
    }
    let entries = group.entries
    group.entries = []
    goals[place.goal].indicators[place.indicator].add(entries, rater: group.rater)
  }

  private mutating func find(goal: String?, indicator: String?, _ group: RowGroup) -> Place? {
    guard let goalPlace = goal.map(goalIndex) ?? onlyGoal else {
      if let goal {
        refuse(group, misspelled: "goal", goal, known: goals.map(\.goal.id))
      } else {
        refuse(
          group, code: "goal-missing", "row names no goal",
          hint: "fill in the column goal: the client has \(goals.isEmpty ? "none" : "several")")
      }
      return nil
    }
    let slots = goals[goalPlace].indicators
    if let indicator {
      if let place = slots.firstIndex(where: { $0.draft.indicator.id == indicator }) {
        return Place(goal: goalPlace, indicator: place)
      }
      refuse(
        group, misspelled: "indicator", indicator, known: slots.map(\.draft.indicator.id))
      return nil
    }
    switch slots.count {
    case 0:
      let slot = goals[goalPlace].goal
      let added = addIndicator(slot.id, title: slot.title, to: goalPlace, group)
      return Place(goal: goalPlace, indicator: added)
    case 1: return Place(goal: goalPlace, indicator: 0)
    default:
      let names = slots.map(\.draft.indicator.id).map { quoted($0) }.filter { !$0.isEmpty }
      refuse(
        group, code: "indicator-missing",
        "row names no indicator, and its goal has \(slots.count)",
        hint:
          "fill in the column indicator\(names.isEmpty ? "" : " with one of" + names.joined(separator: ","))"
      )
      return nil
    }
  }

  /// A column's header is the id or title of an indicator, or of a goal that has but one.
  private mutating func find(column title: String, goal: String?, _ group: RowGroup) -> Place? {
    let name = title.lowercased()
    let candidates = goals.indices.filter { goal == nil || goals[$0].goal.id == goal }
    var found: [Place] = []
    for take in ColumnName.allCases where found.isEmpty {
      for index in candidates {
        for (number, slot) in goals[index].indicators.enumerated()
        where take.matches(name, goals[index], slot) {
          found.append(Place(goal: index, indicator: number))
        }
      }
    }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      refuse(
        group, code: "column-ambiguous",
        "column\(quoted(title)) names \(found.count) indicators of this client",
        hint: "use ids that differ, or a log with the columns goal, indicator and value")
      return nil
    }
    let place = candidates.first {
      goals[$0].indicators.isEmpty
        && [goals[$0].goal.id.lowercased(), goals[$0].goal.title.lowercased()].contains(name)
    }
    let goalPlace = place ?? goals.count
    if place == nil { goals.append(GoalSlot(inferred: title)) }
    let added = addIndicator(goals[goalPlace].goal.id, title: title, to: goalPlace, group)
    return Place(goal: goalPlace, indicator: added)
  }

  private mutating func refuse(
    _ group: RowGroup, misspelled what: String, _ id: String, known: [String]
  ) {
    let meant = known.first { folded($0) == folded(id) }
    refuse(
      group, code: "\(what)-misspelled",
      "\(what)\(quoted(id)) differs from a known id only by case or blanks",
      hint: meant.map {
        quoted($0).isEmpty ? "write it as the record does" : "is\(quoted($0)) meant?"
      }
        ?? "write it as the record does")
  }

  private mutating func refuse(
    _ group: RowGroup, code: String, _ message: String, hint: String
  ) {
    guard let first = group.entries.first else { return }
    let rows = group.entries.count
    rowsUnused += rows
    var place = position(of: first.source)
    place.column = 0
    diagnostics.append(
      Diagnostic(
        .error, at: place, code: code,
        message + (rows > 1 ? "; \(rows) rows are not used" : ""), hint: hint, rowsUnused: rows,
        client: assembly.client.id))
  }
}

/// What a column's header may name, the surest first.
private enum ColumnName: CaseIterable {
  case indicatorID, indicatorTitle, goalID, goalTitle

  func matches(_ name: String, _ goal: GoalSlot, _ slot: IndicatorSlot) -> Bool {
    let isOnly = goal.indicators.count == 1
    return switch self {
    case .indicatorID: slot.draft.indicator.id.lowercased() == name
    case .indicatorTitle: slot.draft.indicator.title.lowercased() == name
    case .goalID: isOnly && goal.goal.id.lowercased() == name
    case .goalTitle: isOnly && goal.goal.title.lowercased() == name
    }
  }
}

// MARK: - Series

extension ClientFinisher {
  private mutating func finishGoal(_ index: Int, _ record: inout ClientRecord) {
    var goal = goals[index].goal
    goal.indicators = []
    for number in goals[index].indicators.indices {
      var finisher = SeriesFinisher(
        goals[index].indicators[number], goal: goal.id, client: assembly.client.id, files: files,
        warnsOfInference: hasRecordedGoals)
      goals[index].indicators[number].series = []
      finisher.finish()
      goal.indicators.append(finisher.indicator)
      record.series.append(contentsOf: finisher.series)
      rowsUnused += finisher.rowsUnused
      diagnostics.append(contentsOf: finisher.diagnostics)
    }
    record.goals.append(goal)
  }
}

/// A goal and the rows found for it.
struct GoalSlot {
  var goal: Goal
  var indicators: [IndicatorSlot]

  init(_ draft: GoalDraft) {
    goal = draft.goal
    indicators = draft.indicators.map { IndicatorSlot(draft: $0) }
  }

  init(inferred id: String) {
    goal = Goal(id: id, isInferred: true)
    indicators = []
  }
}

/// An indicator and the rows found for it, by rater.
struct IndicatorSlot {
  struct RaterRows {
    let rater: String
    var entries: [Entry]
  }

  var draft: IndicatorDraft
  var series: [RaterRows] = []

  init(draft: IndicatorDraft) {
    self.draft = draft
  }

  /// Raters are words, not ids: `Mother` and `mother ` are one.
  mutating func add(_ entries: [Entry], rater: String) {
    let rater = trimmed(rater)
    let name = folded(rater)
    if let place = series.firstIndex(where: { folded($0.rater) == name }) {
      series[place].entries.append(contentsOf: entries)
    } else {
      let isSelf = name == Series.selfRater
      series.append(RaterRows(rater: isSelf ? Series.selfRater : rater, entries: entries))
    }
  }
}
