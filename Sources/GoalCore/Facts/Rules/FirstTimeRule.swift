/// The first entry ever at or past the aim, if it came since the last session.
///
/// Needs three entries before it; a first yes needs three answers before it.
func firstTimeFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.compactMap { summary in
    let entries = summary.spokenEntries
    guard summary.entriesAreComparable || summary.indicator.kind == .yesNo,
      let place = entries.firstIndex(where: summary.isAtAim), place >= 3,
      client.window.contains(entries[place].day), let value = entries[place].number
    else { return nil }
    let entry = entries[place]
    let isAnswer = summary.indicator.kind == .yesNo
    return Fact(
      .firstTime, FactSubject(summary), sentence: isAnswer ? .firstDone : .firstAtAim,
      values: [
        "title": .title(summary), "day": .day(entry.day, .weekday),
        "value": .entry(value, summary.indicator),
      ],
      n: place + 1, audience: client.audience(of: summary), bearing: .toward, day: entry.day,
      place: FactPlace(time: entry.time, value: isAnswer ? nil : value), weight: 2.5)
  }
}

extension IndicatorSummary {
  /// True if one entry is a yes, or at or past the aim of its day.
  func isAtAim(_ entry: Entry) -> Bool {
    guard let value = entry.number else { return false }
    if indicator.kind == .yesNo { return value >= 0.5 && indicator.better == .higher }
    return history.target(on: entry.day)?.isMet(by: value, better: indicator.better) ?? false
  }
}
