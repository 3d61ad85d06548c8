import GoalCore

/// The rows of one file, those of one client, measure and rater together.
struct CollectedRows: Sendable {
  /// In the order in which they appear in the file.
  var groups: [RowCollector.Group] = []
  private var places: [RowCollector.Key: Int] = [:]

  /// The group of a key, made where there is none.
  mutating func place(of key: RowCollector.Key) -> Int {
    if let place = places[key] { return place }
    groups.append(RowCollector.Group(key: key))
    places[key] = groups.count - 1
    return groups.count - 1
  }

  /// Counts lines from the beginning of the file, where the first of these rows was not its first.
  mutating func moveLines(by lines: Int) {
    for group in groups.indices {
      for entry in groups[group].entries.indices {
        let line = Int(groups[group].entries[entry].source.line)
        groups[group].entries[entry].source.line = UInt32(clamping: line + lines)
      }
    }
  }

  /// Adds rows that stand further down, their keys put into the words of these.
  mutating func append(
    _ later: consuming CollectedRows, key: (RowCollector.Key) -> RowCollector.Key
  ) {
    groups.reserveCapacity(groups.count + later.groups.count)
    for index in later.groups.indices {
      let place = place(of: key(later.groups[index].key))
      let before = groups[place].entries.count
      if before == 0 {
        swap(&groups[place].entries, &later.groups[index].entries)
      } else {
        groups[place].entries += later.groups[index].entries
      }
      groups[place].zones += later.groups[index].zones.map { $0.moved(by: before) }
    }
  }
}

extension WrittenZone {
  fileprivate func moved(by entries: Int) -> WrittenZone {
    WrittenZone(entry: entry + entries, offsetInMinutes: offsetInMinutes, isZulu: isZulu)
  }
}
