internal import GoalCore

/// One event as it was rated before and after; either may be missing.
struct MomentEvent: Equatable {
  var day: CalendarDay
  var time: ClockTime?
  var name: String?
  var before: Double?
  var after: Double?

  var isComplete: Bool { before != nil && after != nil }
}

extension IndicatorHistory {
  /// Events with a rating before or after, oldest first.
  ///
  /// - Shape: rows of one event share its name and day, or failing a name day and time; several
  ///   ratings of one moment are averaged, as in the summary's pairs.
  var momentEvents: [MomentEvent] {
    struct Key: Hashable {
      var name: String?
      var day: CalendarDay
      var time: ClockTime?
    }
    let rows = entries.filter { $0.number != nil && ($0.moment == .before || $0.moment == .after) }
    let groups = Dictionary(grouping: rows) { entry in
      let name = entry.details?.event
      return Key(name: name, day: entry.day, time: name == nil ? entry.time : nil)
    }
    return groups.map { key, rows in
      func value(_ moment: Moment) -> Double? {
        mean(of: rows.filter { $0.moment == moment }.compactMap(\.number))
      }
      return MomentEvent(
        day: key.day, time: rows.compactMap(\.time).min(), name: key.name,
        before: value(.before), after: value(.after))
    }.sorted {
      ($0.day, $0.time?.minutesSinceMidnight ?? 0, $0.name ?? "")
        < ($1.day, $1.time?.minutesSinceMidnight ?? 0, $1.name ?? "")
    }
  }
}
