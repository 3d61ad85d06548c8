extension GoalLog {
  /// Everything that was read, as stable text; `--emit log` prints it.
  ///
  /// Notes are named by their length alone, since this ends up in tickets.
  package var text: String {
    var lines: [String] = []
    for record in clients {
      lines.append("client \(record.client.id)")
      lines += record.sessions.map { "  session \($0)" }
      for goal in record.goals { lines += goal.lines }
      for series in record.series { lines += series.lines }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Goal {
  fileprivate var lines: [String] {
    var lines = ["  goal \(id) \(status.rawValue)"]
    if let start { lines[0] += " from \(start)" }
    if let due { lines[0] += " due \(due)" }
    lines += phases.map { "    phase from \($0.start)" }
    lines += pauses.map { "    paused \($0.from) to \($0.to)" }
    lines += indicators.map { "    indicator \($0.line)" }
    return lines
  }
}

extension Indicator {
  fileprivate var line: String {
    var words = "\(id) \(kind.rawValue)"
    if let scale { words += " \(scale.lowerBound) to \(scale.upperBound)" }
    if let better { words += " better \(better.rawValue)" }
    if let baseline { words += " baseline \(baseline)" }
    if let target { words += " target \(target)" }
    if let targetTo { words += " to \(targetTo)" }
    if let expected { words += " expected \(expected)" }
    return isInferred ? words + " inferred" : words
  }
}

extension Series {
  fileprivate var lines: [String] {
    ["  series \(goal) \(indicator) \(rater)"] + entries.map { "    \($0.line)" }
  }
}

extension Entry {
  fileprivate var line: String {
    var words = "\(day)"
    if let time { words += " \(time.hour):\(time.minute < 10 ? "0" : "")\(time.minute)" }
    switch (state, value) {
    case (.recorded, .number(let number)): words += " \(number)"
    case (.recorded, .answer(let done)): words += done ? " yes" : " no"
    case (.recorded, .share(let successes, let chances)): words += " \(successes)/\(chances)"
    case (.recorded, .none), (.empty, _): words += " empty"
    case (.paused, _): words += " paused"
    case (.skipped, _): words += " skipped"
    case (.filled, _): words += " no row"
    }
    if let moment { words += " \(moment.rawValue)" }
    if let share { words += " share \(share.rawValue)" }
    if let details {
      if let event = details.event { words += " event \(event)" }
      if !details.tags.isEmpty { words += " tags \(details.tags.joined(separator: ";"))" }
      if let note = details.note { words += " note of \(note.count)" }
    }
    return words + " line \(source.line)"
  }
}
