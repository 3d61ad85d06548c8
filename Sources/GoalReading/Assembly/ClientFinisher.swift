import GoalCore

/// Makes the records of clients of all that the files hold of them.
struct ClientFinisher {
  private let files: FileList
  private(set) var zones: ZoneRoom
  private(set) var diagnostics: [Diagnostic] = []

  init(files: FileList, options: ReadingOptions) {
    self.files = files
    zones = ZoneRoom(options: options)
  }

  /// Makes one client's record.
  ///
  /// - Shape: goals and rows are taken out of the client, so that each is in memory once.
  mutating func finish(_ client: inout ClientAssembly) -> ClientRecord {
    let id = client.client.id
    let groups = localized(client.takeGroups(), client.client)
    let drafts = client.takeGoals()
    let hasGoals = !drafts.isEmpty
    if !hasGoals { warnOfMissingGoals(groups, client: id) }
    var placer = RowPlacer(groups, among: drafts, client: id, files: files)
    placer.place()
    warnOfUnknownAgreements(client, placer.goals)
    diagnostics.append(contentsOf: placer.diagnostics)
    var finisher = SeriesFinisher(
      placer.takeRows(), client: id, files: files, warnsOfInference: hasGoals)
    let goals = finisher.finish(placer.takeGoals())
    diagnostics.append(contentsOf: finisher.diagnostics)
    return ClientRecord(
      client: client.client, sessions: client.sessions.sorted(),
      agreements: agreements(of: client), goals: goals, series: finisher.series,
      rowsUnused: client.rowsUnused + placer.rowsUnused + finisher.rowsUnused)
  }

  /// Returns the groups that hold rows, those written in another zone moved to the client's days.
  private mutating func localized(
    _ groups: consuming [RowGroup], _ client: Client
  ) -> [RowGroup] {
    var isFilled = true
    for index in groups.indices {
      if groups[index].entries.isEmpty { isFilled = false }
      if !groups[index].zones.isEmpty { zones.localize(&groups[index], client: client) }
    }
    return isFilled ? groups : groups.filter { !$0.entries.isEmpty }
  }

  /// By date; of one day in the order of the records.
  private func agreements(of client: ClientAssembly) -> [Agreement] {
    if client.agreements.isEmpty { return [] }
    return client.agreements.map(\.agreement).enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }
}

// MARK: - Warnings

extension ClientFinisher {
  /// Said once for a client, where each of its indicators would have to say the same.
  private mutating func warnOfMissingGoals(_ groups: [RowGroup], client: String) {
    guard let first = groups.first?.entries.first else { return }
    diagnostics.append(
      Diagnostic(
        .warning, at: files.line(of: first.source), code: "goals-missing",
        "no record names goals of this client; kind and range are taken from the values, "
          + "and there is no aim",
        hint: "name the client's goals in a record", client: client))
  }

  private mutating func warnOfUnknownAgreements(_ client: ClientAssembly, _ goals: GoalSlots) {
    guard !client.agreements.isEmpty else { return }
    let indicators = Set(goals.goals.flatMap(\.measureNames))
    for draft in client.agreements {
      guard let what = unknownName(of: draft.agreement, goals, indicators) else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, at: draft.position, code: "agreement-unknown",
          "agreement names \(what) that neither record nor log has",
          hint: "write the id as the goal does", client: client.client.id))
    }
  }

  private func unknownName(
    of agreement: Agreement, _ goals: GoalSlots, _ indicators: Set<String>
  ) -> String? {
    let goal = agreement.goal.map(goals.goal)
    if case .some(nil) = goal { return "a goal" }
    guard let indicator = agreement.indicator else { return nil }
    if case .some(let place?) = goal {
      return goals.has(indicator, inGoal: place) ? nil : "an indicator"
    }
    return indicators.contains(indicator) ? nil : "an indicator"
  }
}

extension GoalDraft {
  /// A goal without indicators is its own measure.
  fileprivate var measureNames: [String] {
    indicators.isEmpty ? [goal.id] : indicators.map(\.indicator.id)
  }
}

extension GoalSlots {
  fileprivate func has(_ id: String, inGoal goal: Int) -> Bool {
    indicatorCount(of: goal) == 0
      ? goals[goal].goal.id == id : indicator(id, of: goal) != nil
  }
}
