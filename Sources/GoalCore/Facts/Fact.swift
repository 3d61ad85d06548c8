/// One thing that the record supports saying, with the numbers that support it.
///
/// A fact holds no words of a language: `sentence` names them, `values` fill them.
package struct Fact: Equatable, Sendable {
  /// The rule that found it.
  package var rule: FactRule
  /// What it is about; `nil` for the record as a whole.
  package var subject: FactSubject?
  /// The whole sentence, by state.
  package var sentence: PhraseKey
  package var values: [String: FactValue]
  /// Chooses the sentence's form for one or for many; `nil` where it has one form.
  package var count: Int?
  /// How many entries, weeks or pairs stand behind it.
  package var n: Int
  package var audience: Audience
  package var bearing: Bearing
  /// The day it happened on, for facts about one moment.
  package var day: CalendarDay?
  /// Larger is told first among facts of one kind.
  package var weight: Double

  package init(
    _ rule: FactRule, _ subject: FactSubject? = nil, sentence: PhraseKey,
    values: [String: FactValue], count: Int? = nil, n: Int, audience: Audience = .therapist,
    bearing: Bearing = .neutral, day: CalendarDay? = nil, weight: Double = 0
  ) {
    self.rule = rule
    self.subject = subject
    self.sentence = sentence
    self.values = values
    self.count = count
    self.n = n
    self.audience = audience
    self.bearing = bearing
    self.day = day
    self.weight = weight
  }
}

/// Which indicator, as whom it recorded, a fact is about.
package struct FactSubject: Hashable, Sendable {
  package var goal: String
  package var indicator: String?
  package var rater: String?

  package init(goal: String, indicator: String? = nil, rater: String? = nil) {
    self.goal = goal
    self.indicator = indicator
    self.rater = rater
  }

  package init(_ summary: IndicatorSummary) {
    self.init(
      goal: summary.goal.id, indicator: summary.indicator.id, rater: summary.history.rater)
  }
}

/// Who may be told.
package enum Audience: String, CaseIterable, Sendable {
  case therapist
  /// The client, and so the therapist as well.
  case client
}

/// How a fact stands to the aim.
package enum Bearing: String, CaseIterable, Sendable {
  case toward, away, neutral
}

/// A value inside a sentence, before a language has made it text.
package enum FactValue: Equatable, Sendable {
  /// A weekly value, a mean or a sum of the indicator, with its usual decimals.
  case value(Double, Indicator)
  /// A start level: the baseline as written, or worked out from weeks.
  case start(Double, Indicator)
  /// What the record wrote: an aim or a baseline.
  case stated(Double, Indicator)
  /// What some entries came to; shares as their own counts.
  case period(PeriodValue, Indicator)
  case number(Double, decimals: Int)
  case count(Int)
  case day(CalendarDay, DateStyle)
  case range(CalendarDay, CalendarDay)
  /// The record's own words, such as an indicator's title.
  case words(String)
}

extension PageLanguage {
  /// A fact as a whole sentence; what the record wrote passes through `escaping`.
  package func sentence(
    of fact: Fact, escaping: (String) -> String = { $0 }
  ) -> String {
    say(
      fact.sentence, fact.values.mapValues { text(of: $0, escaping: escaping) },
      count: fact.count)
  }

  /// One value of a fact as pages print it.
  package func text(of value: FactValue, escaping: (String) -> String = { $0 }) -> String {
    switch value {
    case .value(let number, let indicator): self.value(number, of: indicator)
    case .start(let number, let indicator): start(number, of: indicator)
    case .stated(let number, let indicator): stated(number, of: indicator)
    case .period(let period, let indicator): self.value(of: period, indicator: indicator) ?? "–"
    case .number(let number, let decimals): self.number(number, decimals: decimals)
    case .count(let count): String(count)
    case .day(let day, let style): date(day, style)
    case .range(let first, let last): range(from: first, to: last)
    case .words(let words): escaping(words)
    }
  }
}
