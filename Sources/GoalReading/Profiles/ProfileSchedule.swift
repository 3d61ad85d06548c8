import GoalCore

/// When the events of a profile were, counted from each client's start.
struct ProfileSchedule {
  private let times: [String: TimeAfterStart]

  /// - Edge: `nil` for a profile without events.
  init?(_ profile: Profile) {
    let fields = (profile.fields ?? []) + (profile.cases ?? []).flatMap(\.fields)
    guard profile.schedule != nil || fields.contains(where: { $0.event != nil }) else { return nil }
    times = (profile.schedule ?? [:]).reduce(into: [:]) { times, event in
      times[ProfileValues.folded(event.key)] = TimeAfterStart(event.value)
    }
  }

  /// What the schedule says of an event, else what its name says itself, as `2m` does.
  func time(of event: String) -> TimeAfterStart? {
    let event = ProfileValues.folded(event)
    return times[event] ?? TimeAfterStart(event: event)
  }
}

/// How the dates of a file's entries were worked out.
package struct ScheduleDecision: Equatable, Sendable {
  /// Each event with its time after the start, the earliest first.
  package let events: [String]
  /// From where clients have their starts, and how many.
  package let starts: [String]
}

extension ScheduleDecision: CustomStringConvertible {
  package var description: String {
    "dates worked out as the start and \(events.joined(separator: ", ")); "
      + "start from \(starts.joined(separator: ", "))"
  }
}

/// Clients' starts as their records have them: when each goal began.
struct RecordStarts: Sendable {
  private var days: [String: [String: CalendarDay]] = [:]

  init(_ records: some Sequence<RecordDraft>) {
    for record in records {
      for goal in record.goals {
        guard let start = goal.goal.start else { continue }
        days[record.client.id, default: [:]][goal.goal.id] = start
      }
    }
  }

  var isEmpty: Bool { days.isEmpty }

  /// The start of the goal, or that of all goals of the client where they have but one.
  func start(client: String, goal: String) -> CalendarDay? {
    guard let goals = days[client] else { return nil }
    if let day = goals[goal] { return day }
    let all = Set(goals.values)
    return all.count == 1 ? all.first : nil
  }
}
