import GoalCore

/// Makes the record of one client of all that the files hold of it.
struct ClientFinisher {
  private let files: FileList
  private let assembly: ClientAssembly
  private var groups: [RowGroup] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(files: FileList, _ assembly: consuming ClientAssembly) {
    self.files = files
    // Moved, so that the rows of a caseload are in memory once.
    swap(&groups, &assembly.groups)
    self.assembly = assembly
  }

  mutating func finish(_ zones: inout ZoneRoom) -> ClientRecord {
    for index in groups.indices where !groups[index].zones.isEmpty {
      zones.localize(&groups[index], client: assembly.client)
    }
    warnOfMissingGoals()
    var placer = RowPlacer(assembly.goals, client: assembly.client.id, files: files)
    placer.place(&groups)
    warnOfUnknownAgreements(placer.goals)
    diagnostics.append(contentsOf: placer.diagnostics)
    var record = ClientRecord(
      client: assembly.client, sessions: assembly.sessions.sorted(), agreements: agreements,
      rowsUnused: assembly.rowsUnused + placer.rowsUnused)
    for slot in placer.takeGoals() { finish(slot, &record) }
    return record
  }

  /// By date; of one day in the order of the records.
  private var agreements: [Agreement] {
    assembly.agreements.map(\.agreement).enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  private mutating func finish(_ slot: consuming GoalSlot, _ record: inout ClientRecord) {
    var goal = slot.goal
    goal.indicators = []
    var indicators = slot.takeIndicators()
    for index in indicators.indices {
      var finisher = SeriesFinisher(
        &indicators[index], goal: goal.id, client: assembly.client.id, files: files,
        warnsOfInference: !assembly.goals.isEmpty)
      finisher.finish()
      goal.indicators.append(finisher.indicator)
      record.series.append(contentsOf: finisher.series)
      record.rowsUnused += finisher.rowsUnused
      diagnostics.append(contentsOf: finisher.diagnostics)
    }
    record.goals.append(goal)
  }
}

// MARK: - Warnings

extension ClientFinisher {
  /// Said once for a client, where each of its indicators would have to say the same.
  private mutating func warnOfMissingGoals() {
    guard assembly.goals.isEmpty, let first = groups.first?.entries.first else { return }
    diagnostics.append(
      Diagnostic(
        .warning, at: files.line(of: first.source), code: "goals-missing",
        "no record names goals of this client; kind and range are taken from the values, "
          + "and there is no aim",
        hint: "name the client's goals in a record", client: assembly.client.id))
  }

  private mutating func warnOfUnknownAgreements(_ goals: GoalSlots) {
    guard !assembly.agreements.isEmpty else { return }
    let indicators = Set(goals.goals.flatMap(\.measureNames))
    for draft in assembly.agreements {
      guard let what = unknownName(of: draft.agreement, goals, indicators) else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, at: draft.position, code: "agreement-unknown",
          "agreement names \(what) that neither record nor log has",
          hint: "write the id as the goal does", client: assembly.client.id))
    }
  }

  private func unknownName(
    of agreement: Agreement, _ goals: GoalSlots, _ indicators: Set<String>
  ) -> String? {
    let goal = agreement.goal.map(goals.goal)
    if case .some(nil) = goal { return "a goal" }
    guard let indicator = agreement.indicator else { return nil }
    if case .some(let place?) = goal {
      return goals[place].has(indicator) ? nil : "an indicator"
    }
    return indicators.contains(indicator) ? nil : "an indicator"
  }
}

extension GoalSlot {
  /// A goal without indicators is its own measure.
  fileprivate var measureNames: [String] {
    indicators.isEmpty ? [goal.id] : indicators.map(\.draft.indicator.id)
  }

  fileprivate func has(_ id: String) -> Bool {
    indicators.isEmpty ? goal.id == id : indicator(id) != nil
  }
}
