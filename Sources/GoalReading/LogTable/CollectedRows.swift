import GoalCore

/// The rows of one file, those of one client, measure and rater together.
struct CollectedRows: Sendable {
  /// In the order in which they appear in the file.
  private(set) var groups: [RowGroup] = []
  private var keys: [RowCollector.Key] = []
  private var places: [RowCollector.Key: Int] = [:]

  func place(of key: RowCollector.Key) -> Int? { places[key] }

  /// Begins a group.
  ///
  /// - Returns: its place.
  mutating func append(_ group: consuming RowGroup, _ key: RowCollector.Key) -> Int {
    places[key] = groups.count
    keys.append(key)
    groups.append(group)
    return groups.count - 1
  }

  /// How many rows a group has.
  func count(_ group: Int) -> Int { groups[group].entries.count }

  /// Adds rows to a group.
  mutating func move(_ rows: EntryBlock, to group: Int, zones: [WrittenZone]) {
    rows.move(to: &groups[group].entries)
    if !zones.isEmpty { groups[group].zones += zones }
  }

  /// Counts lines from the beginning of the file, where the first of these rows was not its first.
  mutating func moveLines(by lines: Int) {
    for group in groups.indices {
      var entries = groups[group].entries.mutableSpan
      for index in entries.indices {
        let line = Int(entries[index].source.line)
        entries[index].source.line = UInt32(clamping: line + lines)
      }
    }
  }

  /// Adds rows that stand further down, and are all that is added.
  ///
  /// - Shape: `key` puts a key of theirs into the words of these; `nil` where these lack a word.
  mutating func append(
    _ later: consuming CollectedRows, key: (RowCollector.Key) -> RowCollector.Key?
  ) {
    groups.reserveCapacity(groups.count + later.groups.count)
    for index in later.groups.indices {
      let group = handedOver(&later.groups[index], leaving: .empty)
      if let place = key(later.keys[index]).flatMap({ places[$0] }) {
        let before = groups[place].entries.count
        groups[place].entries += group.entries
        groups[place].zones += group.zones.map { $0.moved(by: before) }
      } else {
        groups.append(group)
      }
    }
  }
}

extension WrittenZone {
  fileprivate func moved(by entries: Int) -> WrittenZone {
    WrittenZone(entry: entry + entries, offsetInMinutes: offsetInMinutes, isZulu: isZulu)
  }
}
