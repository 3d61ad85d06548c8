/// Two contexts held against each other, as a question: never more than two of them.
///
/// Both sides need five entries of the last twelve weeks, and means that differ by as much as a
/// change that means something. Every comparison that could be made is counted and said.
func patternFacts(in client: ClientSummary) -> [Fact] {
  let found = client.liveIndicators.flatMap { summary in
    comparisons(summary, since: client.settings.asOf - 83)
  }
  return found.enumerated()
    .filter { $0.element.size >= 1 - 1e-9 }
    .sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
    .prefix(2)
    .map { $0.element.fact(looked: found.count) }
}

/// The entries of one context and those that it is held against.
private struct Comparison {
  static let leastEntries = 5

  var summary: IndicatorSummary
  var context: PatternContext
  var first: [Double]
  var second: [Double]

  init?(_ summary: IndicatorSummary, _ context: PatternContext, first: [Double], second: [Double]) {
    guard first.count >= Self.leastEntries, second.count >= Self.leastEntries else { return nil }
    self.summary = summary
    self.context = context
    self.first = first
    self.second = second
  }

  /// The difference of the means in units of the smallest that means something.
  var size: Double {
    abs(summary.size(of: (mean(of: second) ?? 0) - (mean(of: first) ?? 0)))
  }

  private var rangesOverlap: Bool {
    guard let low = first.min(), let high = first.max(), let otherLow = second.min(),
      let otherHigh = second.max()
    else { return true }
    return low <= otherHigh && otherLow <= high
  }

  func fact(looked: Int) -> Fact {
    var values = context.values
    values["title"] = .title(summary)
    values["first-value"] = .value(mean(of: first) ?? 0, summary.indicator)
    values["second-value"] = .value(mean(of: second) ?? 0, summary.indicator)
    values["first-n"] = .count(first.count)
    values["second-n"] = .count(second.count)
    values["looked"] = .count(looked)
    var fact = Fact(
      .patterns, FactSubject(summary), sentence: context.sentence(overlap: rangesOverlap),
      values: values, count: looked, n: first.count + second.count, weight: size)
    fact.comparison = values["first"].map {
      FactComparison(
        first: $0, second: values["second"], isTag: context.isTag, firstValues: first,
        secondValues: second, looked: looked)
    }
    return fact
  }
}

/// What sets two groups of entries apart.
private enum PatternContext {
  case partsOfDay(PartOfDay, PartOfDay)
  /// One weekday, and all others.
  case weekday(Weekday)
  /// One context word, and entries without it.
  case tag(String)

  var values: [String: FactValue] {
    switch self {
    case .partsOfDay(let first, let second):
      ["first": .phrase(first.phrase), "second": .phrase(second.phrase)]
    case .weekday(let weekday): ["first": .weekday(weekday)]
    case .tag(let tag): ["first": .words(tag)]
    }
  }

  var isTag: Bool {
    switch self {
    case .tag: true
    case .partsOfDay, .weekday: false
    }
  }

  func sentence(overlap: Bool) -> PhraseKey {
    switch self {
    case .partsOfDay: overlap ? .patternTimeOverlap : .patternTimeApart
    case .weekday: overlap ? .patternWeekdayOverlap : .patternWeekdayApart
    case .tag: overlap ? .patternTagOverlap : .patternTagApart
    }
  }
}

private enum PartOfDay: Int, CaseIterable {
  case morning, afternoon, evening

  /// Noon and five in the afternoon part the day; the night belongs to the evening.
  init(_ time: ClockTime) {
    switch time.hour {
    case 5..<12: self = .morning
    case 12..<17: self = .afternoon
    default: self = .evening
    }
  }

  var phrase: PhraseKey {
    switch self {
    case .morning: .patternMorning
    case .afternoon: .patternAfternoon
    case .evening: .patternEvening
    }
  }
}

/// Every comparison of an indicator's entries whose sides are large enough.
private func comparisons(_ summary: IndicatorSummary, since: CalendarDay) -> [Comparison] {
  let entries = summary.spokenEntries.filter { $0.day >= since }
  guard summary.entriesAreComparable, entries.count >= 2 * Comparison.leastEntries else {
    return []
  }
  return partsOfDay(summary, entries) + weekdays(summary, entries) + tags(summary, entries)
}

private func partsOfDay(_ summary: IndicatorSummary, _ entries: [Entry]) -> [Comparison] {
  let groups = Dictionary(grouping: entries.filter { $0.time != nil }) { entry in
    entry.time.map(PartOfDay.init) ?? .evening
  }
  let pairs: [(PartOfDay, PartOfDay)] = [
    (.morning, .afternoon), (.morning, .evening), (.afternoon, .evening),
  ]
  return pairs.compactMap { first, second in
    Comparison(
      summary, .partsOfDay(first, second), first: (groups[first] ?? []).compactMap(\.number),
      second: (groups[second] ?? []).compactMap(\.number))
  }
}

private func weekdays(_ summary: IndicatorSummary, _ entries: [Entry]) -> [Comparison] {
  Weekday.allCases.compactMap { weekday in
    Comparison(
      summary, .weekday(weekday),
      first: entries.filter { $0.day.weekday == weekday }.compactMap(\.number),
      second: entries.filter { $0.day.weekday != weekday }.compactMap(\.number))
  }
}

private func tags(_ summary: IndicatorSummary, _ entries: [Entry]) -> [Comparison] {
  var counts: [String: Int] = [:]
  for tag in entries.lazy.flatMap({ Set($0.details?.tags ?? []) }) { counts[tag, default: 0] += 1 }
  let frequent = counts.filter { $0.value >= Comparison.leastEntries }.keys.sorted()
  return frequent.compactMap { tag in
    let isTagged = { (entry: Entry) in entry.details?.tags.contains(tag) ?? false }
    return Comparison(
      summary, .tag(tag), first: entries.filter(isTagged).compactMap(\.number),
      second: entries.filter { !isTagged($0) }.compactMap(\.number))
  }
}
