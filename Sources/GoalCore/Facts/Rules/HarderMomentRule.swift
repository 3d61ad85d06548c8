/// The entries since the last session that lie furthest from the aim, with what was noted.
///
/// An entry must be short of the aim, and further from it than the middle of the window by at
/// least half of what means something. The note
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
        // The aim of a sum is a week's; one day is not held against it.
        let isJudged = summary.indicator.weekly != .sum
        guard let value = entry.number, !(isJudged && summary.isAtAim(entry)) else { return nil }
        let excess = -summary.gain(of: value, over: middle)
        return summary.size(of: excess) >= 0.5 - 1e-9 ? (place, excess) : nil
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
  let note = summary.history.note(of: entry)
  return Fact(
    .harderMoment, FactSubject(summary), sentence: sentence, values: values, n: n,
    bearing: .away, day: entry.day, place: FactPlace(time: entry.time, value: value),
    note: note, weight: summary.size(of: excess) + (note == nil ? 0 : 0.25))
}

extension IndicatorHistory {
  /// What was noted of an entry, or of another moment of its event; never where the row says that
  /// nobody is to read it.
  func note(of entry: Entry) -> String? {
    func quotable(_ entry: Entry) -> String? {
      entry.share == ShareScope.none ? nil : entry.details?.note
    }
    if let own = quotable(entry) { return own }
    guard let event = entry.details?.event else { return nil }
    return entries.lazy.filter { $0.day == entry.day && $0.details?.event == event }
      .compactMap(quotable).first
  }
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
