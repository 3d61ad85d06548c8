/// How many entries since the last session were at or past the aim, or done.
func entriesAtAimFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let kind = summary.indicator.kind
    guard summary.entriesAreComparable || kind == .yesNo || kind == .share else { return nil }
    let recent = summary.spokenEntries.filter { client.window.contains($0.day) }
    let days = summary.indicator.countsEntries || kind != .yesNo ? recent : recent.firstOfDays
    let reached = days.filter(summary.isAtAim)
    guard let last = reached.last, kind != .share || recent.count > 0 else { return nil }
    return Fact(
      .entriesAtAim, FactSubject(summary), sentence: kind == .yesNo ? .doneIn : .entriesAtAim,
      values: [
        "title": .title(summary), "n": .count(reached.count), "of": .count(days.count),
        "last": .day(last.day, .weekday),
      ],
      count: days.count, n: days.count, audience: client.audience(of: summary),
      bearing: .toward, day: last.day, weight: 0.5 * Double(reached.count) / Double(days.count))
  }
}

extension [Entry] {
  /// One entry for each day: a yes, where there was one.
  fileprivate var firstOfDays: [Entry] {
    reduce(into: []) { days, entry in
      guard let last = days.last, last.day == entry.day else { return days.append(entry) }
      if (last.number ?? 0) < 0.5, (entry.number ?? 0) >= 0.5 { days[days.count - 1] = entry }
    }
  }
}
