import GoalCore

/// Settles rows of one series that say the same, or that contradict each other.
struct DoubledRows {
  let client: String
  let files: FileList
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var rowsUnused = 0

  init(client: String, files: FileList) {
    self.client = client
    self.files = files
  }

  /// Of equal rows with a time one is used; without a time two may be two events of a day.
  ///
  /// - Shape: entries in order of day and time.
  mutating func settle(_ entries: inout [Entry]) {
    var doubles: Set<Int> = []
    var start = entries.startIndex
    while start < entries.endIndex {
      var end = start + 1
      while end < entries.endIndex, entries[end].day == entries[start].day,
        entries[end].time == entries[start].time
      { end += 1 }
      if end - start > 1 {
        let equal = equalRows(entries, start..<end)
        warnOfContradictions(entries, (start..<end).filter { !equal.contains($0) })
        doubles.formUnion(equal)
      }
      start = end
    }
    guard !doubles.isEmpty else { return }
    entries = entries.indices.filter { !doubles.contains($0) }.map { entries[$0] }
  }

  /// Returns the rows that are not used.
  private mutating func equalRows(_ entries: [Entry], _ range: Range<Int>) -> Set<Int> {
    var seen: [RowContent: EntrySource] = [:]
    var doubles: Set<Int> = []
    for index in range where entries[index].state != .empty {
      let entry = entries[index]
      let content = RowContent(entry)
      guard let first = seen[content] else {
        seen[content] = entry.source
        continue
      }
      if entry.time != nil {
        doubles.insert(index)
        refuse(entry, like: first)
      } else {
        warn(
          entry, code: "row-repeated",
          "row is the same as the one at \(files.position(of: first)); both are used",
          hint: "take one out, or give both a time, if it happened once")
      }
    }
    return doubles
  }

  private mutating func refuse(_ entry: Entry, like first: EntrySource) {
    rowsUnused += 1
    diagnostics.append(
      Diagnostic(
        .error, at: files.position(of: entry.source), code: "row-doubled",
        "row is the same as the one at \(files.position(of: first)), time and all",
        hint: "take one of the two rows out", rowsUnused: 1, client: client))
  }

  private mutating func warn(_ entry: Entry, code: String, _ message: String, hint: String) {
    diagnostics.append(
      Diagnostic(
        .warning, at: files.position(of: entry.source), code: code, message, hint: hint,
        client: client))
  }
}

// MARK: - Contradictions

extension DoubledRows {
  /// One moment of one event has one value; which of two is right, nobody here can tell.
  ///
  /// Without a time or an event two values of a day are two occasions.
  private mutating func warnOfContradictions(_ entries: [Entry], _ rows: [Int]) {
    var seen: [Occasion: Int] = [:]
    for index in rows where entries[index].state == .recorded {
      let entry = entries[index]
      guard entry.time != nil || entry.details?.event != nil else { continue }
      let occasion = Occasion(moment: entry.moment, event: entry.details?.event)
      guard let first = seen[occasion] else {
        seen[occasion] = index
        continue
      }
      guard entries[first].value != entry.value else { continue }
      let place = files.position(of: entries[first].source)
      warn(
        entry, code: "rows-contradict",
        "row gives another value than the one at \(place) for the same time; both are used",
        hint: "take one of the two rows out, or give each a time, event or rater of its own")
    }
  }

  private struct Occasion: Hashable {
    let moment: Moment?
    let event: String?
  }
}

/// All that a row says beside its day and time.
private struct RowContent: Hashable {
  let kind: UInt8
  let first: UInt64
  let second: UInt64
  let state: UInt8
  let moment: Moment?
  let share: ShareScope?
  let note: String?
  let tags: [String]
  let event: String?

  init(_ entry: Entry) {
    switch entry.value {
    case .none: (kind, first, second) = (0, 0, 0)
    case .number(let number): (kind, first, second) = (1, number.bitPattern, 0)
    case .answer(let done): (kind, first, second) = (2, done ? 1 : 0, 0)
    case .share(let successes, let chances):
      (kind, first, second) = (3, UInt64(clamping: successes), UInt64(clamping: chances))
    }
    state = entry.state.rawValue
    moment = entry.moment
    share = entry.share
    note = entry.details?.note
    tags = entry.details?.tags ?? []
    event = entry.details?.event
  }
}
