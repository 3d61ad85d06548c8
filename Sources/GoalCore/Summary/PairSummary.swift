/// Before held against after, event by event; only events that have both count.
package struct PairSummary: Equatable, Sendable {
  /// One event with both moments.
  package struct Pair: Equatable, Sendable {
    package var day: CalendarDay
    package var before: Double
    package var after: Double

    package init(day: CalendarDay, before: Double, after: Double) {
      self.day = day
      self.before = before
      self.after = after
    }
  }

  /// In order of day.
  package var complete: [Pair]
  /// Events with a before and no after, or the other way round.
  package var incomplete: Int

  /// - Shape: entries of one indicator and rater, by day and time.
  /// - Edge: `nil` without a complete pair.
  package init?(_ entries: [Entry]) {
    var events: [EventKey: (before: [Double], after: [Double])] = [:]
    for entry in entries {
      guard let number = entry.number, let moment = entry.moment, moment != .during else {
        continue
      }
      let key = EventKey(entry)
      if moment == .before {
        events[key, default: ([], [])].before.append(number)
      } else {
        events[key, default: ([], [])].after.append(number)
      }
    }
    let pairs = events.compactMap { key, values -> Pair? in
      guard let before = mean(of: values.before), let after = mean(of: values.after) else {
        return nil
      }
      return Pair(day: key.day, before: before, after: after)
    }
    guard !pairs.isEmpty else { return nil }
    complete = pairs.sorted {
      ($0.day, $0.before, $0.after) < ($1.day, $1.before, $1.after)
    }
    incomplete = events.count - pairs.count
  }

  package var count: Int { complete.count }
  package var before: Double { complete.reduce(0) { $0 + $1.before } / Double(complete.count) }
  package var after: Double { complete.reduce(0) { $0 + $1.after } / Double(complete.count) }
  package var change: Double {
    (complete.reduce(0) { $0 + $1.after - $1.before } / Double(complete.count)).withPlainZero
  }
}

/// What makes rows one event: its name, or failing that their date and time.
private struct EventKey: Hashable {
  var event: String?
  var day: CalendarDay
  var time: ClockTime?

  init(_ entry: Entry) {
    event = entry.details?.event
    day = entry.day
    time = event == nil ? entry.time : nil
  }
}
