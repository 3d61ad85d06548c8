import GoalCore

/// Sorts the rows of one file into groups as they come.
struct RowCollector {
  /// Numbers from a symbol table; -1 where a row leaves the name out.
  struct Key: Hashable {
    var client: Int32
    var goal: Int32
    var indicator: Int32
    var rater: Int32
  }

  struct Group {
    let key: Key
    var entries: [Entry] = []
    var zones: [WrittenZone] = []
  }

  private(set) var groups: [Group] = []
  private var places: [Key: Int] = [:]
  private var current = -1
  /// Rows of the current group: neighbours are mostly of one group, and an array that is made once
  /// in its right size takes half the memory of one that grows.
  private var pending: [Entry] = []
  private var pendingZones: [WrittenZone] = []

  mutating func add(_ entry: Entry, to key: Key, clock: ClockCell?) {
    if current < 0 || groups[current].key != key {
      flush()
      current = place(of: key)
    }
    if let clock, let offset = clock.offsetInMinutes {
      let index = groups[current].entries.count + pending.count
      pendingZones.append(
        WrittenZone(entry: index, offsetInMinutes: offset, isZulu: clock.isZulu))
    }
    pending.append(entry)
  }

  /// Puts the last rows into their group; to be called once, at the end.
  mutating func flush() {
    guard current >= 0 else { return }
    if groups[current].entries.isEmpty {
      groups[current].entries = Array(pending[...])
    } else {
      groups[current].entries.append(contentsOf: pending)
    }
    groups[current].zones.append(contentsOf: pendingZones)
    pending.removeAll(keepingCapacity: true)
    pendingZones.removeAll(keepingCapacity: true)
  }

  private mutating func place(of key: Key) -> Int {
    if let place = places[key] { return place }
    groups.append(Group(key: key))
    places[key] = groups.count - 1
    return groups.count - 1
  }
}
