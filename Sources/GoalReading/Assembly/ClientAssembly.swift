import GoalCore

/// One client's record as it comes together from several files.
struct ClientAssembly: Sendable {
  var client: Client
  private(set) var record: SourcePosition?
  private(set) var sessions: Set<CalendarDay> = []
  private(set) var agreements: [AgreementDraft] = []
  private(set) var goals: [GoalDraft] = []
  /// The ids of `goals`, case and blanks put aside.
  private var spellings = NameIndex<String>()
  private(set) var groups: [RowGroup] = []
  var rowsUnused = 0

  init(client: Client) {
    self.client = client
  }

  /// Adds what another record says; what contradicts an earlier one is complained of and left out.
  ///
  /// - Shape: the goals are taken out of the record.
  mutating func take(_ record: inout RecordDraft, _ diagnostics: inout [Diagnostic]) {
    let earlier = self.record
    if earlier == nil { self.record = record.position }
    for what in contradictions(in: record) {
      let place = earlier.map { " in \($0)" } ?? ""
      diagnostics.append(
        Diagnostic(
          .error, at: record.position, code: "records-contradict",
          "\(what) of the client differs from the record\(place)",
          hint: "make the records equal, or keep one", client: client.id))
    }
    client.name = client.name ?? record.client.name
    client.language = client.language ?? record.client.language
    client.timeZone = client.timeZone ?? record.client.timeZone
    if !record.sessions.isEmpty { sessions.formUnion(record.sessions) }
    if !record.agreements.isEmpty { agreements.append(contentsOf: record.agreements) }
    take(&record.goals, &diagnostics)
  }

  private func contradictions(in record: borrowing RecordDraft) -> [String] {
    func differ(_ left: String?, _ right: String?) -> Bool {
      left != nil && right != nil && left != right
    }
    var fields: [String] = []
    if differ(client.name, record.client.name) { fields.append("name") }
    if differ(client.language, record.client.language) { fields.append("language") }
    if differ(client.timeZone, record.client.timeZone) { fields.append("time zone") }
    return fields
  }

  private mutating func take(_ drafts: inout [GoalDraft], _ diagnostics: inout [Diagnostic]) {
    var kept = goals.count
    // Most clients have one record, whose goals are then taken as they lie.
    if kept == 0 { swap(&goals, &drafts) } else { goals.append(contentsOf: drafts) }
    for place in kept..<goals.count {
      let name = folded(goals[place].goal.id)
      let first = spellings.place(of: name, among: kept) { folded(goals[$0].goal.id) }
      if let first {
        complain(ofDoubled: place, first: first, &diagnostics)
        continue
      }
      if kept != place { goals.swapAt(kept, place) }
      kept += 1
      spellings.grow(to: kept) { folded(goals[$0].goal.id) }
    }
    goals.removeLast(goals.count - kept)
  }

  private func complain(ofDoubled place: Int, first: Int, _ diagnostics: inout [Diagnostic]) {
    let goal = goals[place].goal
    // What a format brings of its own gives way to what somebody wrote down.
    if goal.isInferred { return }
    diagnostics.append(
      Diagnostic(
        .error, at: goals[place].position, code: "goal-twice",
        "goal\(quoted(goal.id)) is given twice; the one in \(goals[first].position) is used",
        hint: "keep one of the two, or give each an id of its own", client: client.id))
  }

  /// Takes a run of the groups of a file, and leaves empty ones there.
  mutating func take(_ rows: inout [RowGroup], _ range: Range<Int>) {
    groups.reserveCapacity(groups.count + range.count)
    for index in range { groups.append(handedOver(&rows[index], leaving: .empty)) }
  }

  /// Hands over the goals.
  mutating func takeGoals() -> [GoalDraft] { handedOver(&goals, leaving: []) }

  /// Hands over the rows.
  mutating func takeGroups() -> [RowGroup] { handedOver(&groups, leaving: []) }

  /// Where the client's id stands first.
  func firstPosition(in files: FileList) -> SourcePosition? {
    record ?? groups.first?.entries.first.map { files.line(of: $0.source) }
  }
}
