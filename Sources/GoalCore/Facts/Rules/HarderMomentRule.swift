/// The entries since the last session that lie furthest from the aim, with what was noted.
///
/// An entry must be short of the aim and further from it than what the window came to. The note
/// is the therapist's, and nobody's where the row says so; the fact itself is for the therapist.
func harderMomentFacts(in client: ClientSummary) -> [Fact] {
  client.liveIndicators.flatMap { summary -> [Fact] in
    guard summary.tellsHarderMoments else { return [] }
    let recent = summary.spokenEntries.filter { client.window.contains($0.day) }
    guard recent.count >= 2, let middle = median(of: recent.compactMap(\.number)) else {
      return []
    }
    return recent.enumerated()
      .compactMap { place, entry -> (place: Int, excess: Double)? in
        guard let value = entry.number, !summary.isAtAim(entry) else { return nil }
        let excess = -summary.gain(of: value, over: middle)
        return excess > 1e-9 ? (place, excess) : nil
      }
      .sorted { ($1.excess, $0.place) < ($0.excess, $1.place) }
      .prefix(2)
      .map { moment in
        fact(
          of: recent[moment.place], next: recent.dropFirst(moment.place + 1).first, summary,
          n: recent.count, excess: moment.excess)
      }
  }
}

private func fact(
  of entry: Entry, next: Entry?, _ summary: IndicatorSummary, n: Int, excess: Double
) -> Fact {
  let value = entry.number ?? 0
  var values: [String: FactValue] = [
    "title": .title(summary), "day": .day(entry.day, .weekday),
    "value": .entry(value, summary.indicator),
  ]
  var sentence = PhraseKey.harderValue
  if let next, let back = next.number, summary.size(of: summary.gain(of: back, over: value)) >= 1 {
    values["next"] = .entry(back, summary.indicator)
    values["next-day"] = .day(next.day, .short)
    sentence = .harderValueNext
  }
  let note = entry.share == ShareScope.none ? nil : entry.details?.note
  return Fact(
    .harderMoment, FactSubject(summary), sentence: sentence, values: values, n: n,
    bearing: .away, day: entry.day, place: FactPlace(time: entry.time, value: value),
    note: note, weight: summary.size(of: excess) + (note == nil ? 0 : 0.25))
}

extension IndicatorSummary {
  /// A day without practice is no harder moment; a rating, or more of what is to be less, may be.
  fileprivate var tellsHarderMoments: Bool {
    switch indicator.kind {
    case .rating, .score, .attainment: indicator.better != nil
    case .count, .minutes: indicator.better == .lower
    case .yesNo, .share: false
    }
  }
}
