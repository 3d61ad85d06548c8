import GoalCore

/// Sorts the rows of one file into groups as they come.
struct RowCollector {
  /// Numbers from a symbol table; -1 where a row leaves the name out.
  struct Key: Hashable {
    var client: Int32
    var goal: Int32
    var indicator: Int32
    var rater: Int32

    enum Name {
      case client, goal, indicator, rater
    }

    subscript(name: Name) -> Int32 {
      switch name {
      case .client: client
      case .goal: goal
      case .indicator: indicator
      case .rater: rater
      }
    }
  }

  private var rows = CollectedRows()
  private var current = -1
  private var currentKey = Key(client: -2, goal: -2, indicator: -2, rater: -2)
  /// Rows of the current group: neighbours are mostly of one group, and an array that is made once
  /// in its right size takes half the memory of one that grows.
  private let pending = EntryBlock()
  private var pendingZones: [WrittenZone] = []

  /// Adds a row of the group that was begun last.
  mutating func add(_ entry: consuming Entry, clock: ClockCell?) {
    if let clock, let offset = clock.offsetInMinutes {
      let index = rows.count(current) + pending.count
      pendingZones.append(
        WrittenZone(entry: index, offsetInMinutes: offset, isZulu: clock.isZulu))
    }
    pending.append(entry)
  }

  /// True where the group of these was begun last.
  func isCurrent(_ key: Key) -> Bool { currentKey == key }

  /// Adds another row of the last one's group, which says nothing but this.
  @inline(__always)
  mutating func addToCurrent(
    _ day: CalendarDay, _ value: EntryValue, _ details: consuming EntryDetails?,
    _ source: EntrySource
  ) {
    pending.append(.plain(day, value, details, source))
  }

  /// Hands over what was collected.
  mutating func takeRows() -> CollectedRows {
    flush()
    return handedOver(&rows, leaving: CollectedRows())
  }

  /// Goes on with the group of a key.
  ///
  /// - Returns: false where there is none.
  mutating func goOn(_ key: Key) -> Bool {
    if currentKey == key { return true }
    guard let place = rows.place(of: key) else { return false }
    flush()
    currentKey = key
    current = place
    return true
  }

  /// Begins a group.
  mutating func begin(_ key: Key, _ group: consuming RowGroup) {
    flush()
    currentKey = key
    current = rows.append(group, key)
  }

  private mutating func flush() {
    guard current >= 0 else { return }
    rows.move(pending, to: current, zones: pendingZones)
    pendingZones.removeAll(keepingCapacity: true)
  }
}
