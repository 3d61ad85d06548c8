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
  var groups: [RowGroup] = []
  var rowsUnused = 0

  init(client: Client) {
    self.client = client
  }

  /// Adds what another record says; what contradicts an earlier one is complained of and left out.
  mutating func take(_ record: consuming RecordDraft, _ diagnostics: inout [Diagnostic]) {
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
    sessions.formUnion(record.sessions)
    agreements.append(contentsOf: record.agreements)
    goals.reserveCapacity(goals.count + record.goals.count)
    takeApart(&record.goals) { take($0, &diagnostics) }
  }

  private func contradictions(in record: RecordDraft) -> [String] {
    func differ(_ left: String?, _ right: String?) -> Bool {
      left != nil && right != nil && left != right
    }
    let new = record.client
    var fields: [String] = []
    if differ(client.name, new.name) { fields.append("name") }
    if differ(client.language, new.language) { fields.append("language") }
    if differ(client.timeZone, new.timeZone) { fields.append("time zone") }
    return fields
  }

  private mutating func take(_ goal: consuming GoalDraft, _ diagnostics: inout [Diagnostic]) {
    let name = folded(goal.goal.id)
    guard let place = spellings.place(of: name) else {
      spellings.append(name)
      goals.append(goal)
      return
    }
    // What a format brings of its own gives way to what somebody wrote down.
    if goal.goal.isInferred { return }
    diagnostics.append(
      Diagnostic(
        .error, at: goal.position, code: "goal-twice",
        "goal\(quoted(goal.goal.id)) is given twice; the one in \(goals[place].position) is used",
        hint: "keep one of the two, or give each an id of its own", client: client.id))
  }

  /// Where the client's id stands first.
  func firstPosition(in files: FileList) -> SourcePosition? {
    record ?? groups.first?.entries.first.map { files.line(of: $0.source) }
  }
}
