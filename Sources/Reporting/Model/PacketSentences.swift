internal import Documents
internal import GoalCore

/// A month in four to seven sentences, each by a rule from numbers of that month.
struct PacketSentences {
  private let review: PacketReview

  /// A note is quoted as far as it can be read at a glance.
  private static let longestNote = 110

  init(_ review: PacketReview) {
    self.review = review
  }

  private var language: PageLanguage { review.language }
  private var client: ClientSummary { review.client }

  var sentences: [String] {
    guard let main = review.main else { return [] }
    let people = [main] + review.otherRaters
    var sentences = people.map(recorded)
    sentences += people.flatMap { weeks(of: $0) }
    sentences += start(of: main).map { [$0] } ?? []
    sentences += people.compactMap(weeksAtAim) + people.compactMap(state)
    if let week = outstanding(main) { sentences += told(week, of: main) }
    sentences += zeros(of: main).map { [$0] } ?? []
    return sentences + pauses
  }

  private func title(_ summary: IndicatorSummary) -> String {
    words(summary.indicator.title)
  }

  /// The record's own words, safe within a sentence of Markdown.
  private func words(_ text: String) -> String {
    language.text(of: .words(text)) { $0.markdownEscaped }
  }

  private func name(of summary: IndicatorSummary) -> String {
    let rater = summary.history.rater
    return words(rater == Series.selfRater ? client.record.client.label : rater.asName)
  }

  // MARK: How much

  /// As the table counts: days, or entries where a number of them was agreed.
  private func recorded(_ summary: IndicatorSummary) -> String {
    let history = summary.history
    let first = review.firstDay(of: summary)
    let count = history.value(from: first, to: review.lastDay).recorded
    var values: PhraseValues = [
      "name": name(of: summary), "title": title(summary), "n": String(count),
      "month": language.name(of: review.month),
    ]
    let written = Set(history.entries.filter { $0.number != nil }.map(\.day))
    let pausedRows = Set(history.entries.filter { $0.state == .paused }.map(\.day))
    let days = (0...max(review.lastDay - first, 0)).map { first + $0 }
    let paused = days.count { day in
      !written.contains(day) && (summary.goal.isPaused(on: day) || pausedRows.contains(day))
    }
    let unpaused = days.count - paused
    if count == 0 {
      return language.say(unpaused == 0 ? .packetAllPaused : .packetRecordedNone, values)
    }
    if summary.indicator.countsEntries, let expected = summary.indicator.expected {
      values["expected"] = language.shortNumber(expected)
      return language.say(.packetRecordedTimes, values, count: count)
    }
    values["of"] = String(unpaused)
    if paused == 0, first > review.month.firstDay {
      values["date"] = language.date(first, .long)
      return language.say(.packetRecordedSince, values, count: unpaused)
    }
    guard paused > 0 else { return language.say(.packetRecorded, values, count: unpaused) }
    values["paused"] = String(paused)
    return language.say(.packetRecordedPaused, values, count: unpaused)
  }

  // MARK: Weeks

  private func weeks(of summary: IndicatorSummary) -> [String] {
    let weeks = review.fullWeeks(of: summary)
    guard let first = weeks.first, let last = weeks.last else {
      let hasValues = summary.history.weeks.contains {
        $0.value != nil && review.weekStarts.contains($0.start)
      }
      return hasValues
        ? [language.say(.packetWeeksNone, ["month": language.name(of: review.month)])] : []
    }
    var values: PhraseValues = [
      "first": text(first, summary), "first-week": language.date(first.start, .long),
      "last": text(last, summary), "last-week": language.date(last.start, .long),
      "month": language.name(of: review.month),
    ]
    if weeks.count == 1 { return [language.say(.packetWeekOne, values)] }
    guard review.otherRaters.isEmpty else {
      values["name"] = name(of: summary)
      return [language.say(.packetWeeksOf, values)]
    }
    return [language.say(summary.indicator.weekly.packetWeeks, values)]
  }

  private func text(_ week: WeeklyValue, _ summary: IndicatorSummary) -> String {
    language.value(of: week, indicator: summary.indicator) ?? "–"
  }

  private func start(of summary: IndicatorSummary) -> String? {
    guard !review.fullWeeks(of: summary).isEmpty else { return nil }
    guard review.otherRaters.isEmpty, let start = summary.level?.start else {
      return summary.indicator.better.map {
        language.say($0 == .lower ? .chartLowerIsAim : .chartHigherIsAim)
      }
    }
    let key: PhraseKey =
      switch summary.indicator.better {
      case .lower: .packetStartLower
      case .higher: .packetStartHigher
      case nil: .packetStart
      }
    return language.say(key, ["start": language.start(start, of: summary.indicator)])
  }

  private func weeksAtAim(_ summary: IndicatorSummary) -> String? {
    let judged = review.fullWeeks(of: summary).filter {
      summary.history.target(on: $0.lastDay) != nil
    }
    guard !judged.isEmpty else { return nil }
    let values: PhraseValues = [
      "n": String(judged.count(where: summary.history.isAtAim)), "of": String(judged.count),
      "name": name(of: summary),
    ]
    let key: PhraseKey =
      review.otherRaters.isEmpty ? .packetWeeksAtAim : .packetWeeksAtAimOf
    return language.say(key, values, count: judged.count)
  }

  /// The one form of words for the state of the trend, with the weeks behind it.
  private func state(_ summary: IndicatorSummary) -> String? {
    // That it is paused, and until when, is a sentence of its own.
    guard summary.status != .noEntries, summary.status != .paused || pauses.isEmpty else {
      return nil
    }
    let amounts = PhraseValues(
      summary.trendAmounts.map { ($0.key, language.text(of: $0.value)) })
    var values: PhraseValues = [
      "title": review.otherRaters.isEmpty ? title(summary) : name(of: summary),
      "state": language.say(summary.stateSentence, amounts),
    ]
    let isTrend = summary.status.isOfTrend
    guard isTrend, let from = summary.trend.from else {
      return language.say(.packetState, values)
    }
    values["n"] = String(summary.trend.weeks)
    values["from"] = language.date(from, .long)
    return language.say(.packetStateWeeks, values, count: summary.trend.weeks)
  }

  // MARK: What stood out

  /// The full week of the month that lies furthest from the middle of its full weeks, where that
  /// is as much as means something.
  private func outstanding(_ summary: IndicatorSummary) -> WeeklyValue? {
    let weeks = review.fullWeeks(of: summary)
    guard weeks.count >= 3, let middle = median(of: weeks.compactMap(\.value)),
      let least = summary.trend.minChange, least > 0
    else { return nil }
    func distance(_ week: WeeklyValue) -> Double { abs((week.value ?? middle) - middle) }
    let furthest = weeks.max { distance($0) < distance($1) }
    return furthest.flatMap { distance($0) >= least - 1e-9 ? $0 : nil }
  }

  private func told(_ week: WeeklyValue, of summary: IndicatorSummary) -> [String] {
    var values: PhraseValues = [
      "week": language.date(week.start, .long), "value": text(week, summary),
    ]
    let next = summary.history.weeks.first {
      $0.start == week.start + 7 && $0.state == .full && $0.value != nil
    }
    var sentences: [String] = []
    if let next {
      values["next"] = text(next, summary)
      sentences.append(language.say(.packetStoodOutNext, values))
    } else {
      sentences.append(language.say(.packetStoodOut, values))
    }
    let noted = summary.history.entries.first {
      week.start <= $0.day && $0.day <= week.lastDay && $0.quotableNote != nil
    }
    if let noted, let note = noted.quotableNote?.shortened(to: Self.longestNote) {
      sentences.append(
        language.say(
          .packetNoted,
          ["day": language.date(noted.day, .long), "note": words(note.withoutFullStop)]))
    }
    return sentences
  }

  private func zeros(of summary: IndicatorSummary) -> String? {
    guard summary.indicator.kind == .count, summary.indicator.better != .higher else { return nil }
    let zeros = summary.history.entries.count {
      review.isInMonth($0.day) && $0.number == 0
    }
    guard zeros > 0 else { return nil }
    return language.say(
      .packetZeros, ["n": String(zeros), "title": title(summary)], count: zeros)
  }

  private var pauses: [String] {
    review.mainGoal.goal.pauses.filter {
      $0.from <= review.lastDay && $0.to >= review.month.firstDay
    }.map { pause in
      var values: PhraseValues = ["range": language.range(from: pause.from, to: pause.to)]
      guard let reason = pause.reason else { return language.say(.packetPaused, values) }
      values["reason"] = words(reason)
      return language.say(.packetPausedReason, values)
    }
  }
}

extension String {
  /// Without the stop that the sentence around it has.
  fileprivate var withoutFullStop: String {
    hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
  }

  /// A rater's name in the log, with a capital.
  package var asName: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}

extension Entry {
  /// The note, unless the row says that nobody is to read it.
  var quotableNote: String? {
    guard share != ShareScope.none, let note = details?.note,
      note.contains(where: { !$0.isWhitespace })
    else { return nil }
    return note
  }
}

extension IndicatorStatus {
  /// True where the words speak of weeks of the trend's window.
  fileprivate var isOfTrend: Bool {
    switch self {
    case .toward, .towardEarly, .away, .awayEarly, .level, .varied: true
    case .paused, .noEntries, .holding, .atAim, .tooLittle, .tooEarly: false
    }
  }
}

extension WeeklyRule {
  fileprivate var packetWeeks: PhraseKey {
    switch self {
    case .mean: .packetWeeksMean
    case .median: .packetWeeksMedian
    case .sum: .packetWeeksSum
    case .share: .packetWeeksShare
    }
  }
}
