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
  /// Where a chart shows that moment; `nil` for facts about more than one.
  package var place: FactPlace?
  /// What the entry's writer noted of it.
  ///
  /// Never among `values`, so that summaries, explanations
  /// and clients' pages cannot print it; a therapist's page asks for it.
  package var note: String?
  /// Larger is told first among facts of one kind.
  package var weight: Double
  /// The entries that a pattern holds against each other; `nil` for other facts.
  package var comparison: FactComparison?

  package init(
    _ rule: FactRule, _ subject: FactSubject? = nil, sentence: PhraseKey,
    values: [String: FactValue], count: Int? = nil, n: Int, audience: Audience = .therapist,
    bearing: Bearing = .neutral, day: CalendarDay? = nil, place: FactPlace? = nil,
    note: String? = nil, weight: Double = 0
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
    self.place = place
    self.note = note
    self.weight = weight
  }
}

/// Two groups of entries that differ in one thing, for a chart of them.
package struct FactComparison: Equatable, Sendable {
  /// What sets the first group apart, as the sentence names it.
  package var first: FactValue
  /// What the second group is; `nil` for all entries that are not in the first.
  package var second: FactValue?
  /// True where the groups are entries with a context word and entries without it.
  package var isTag: Bool
  package var firstValues: [Double]
  package var secondValues: [Double]
  /// How many comparisons were looked at.
  package var looked: Int
}

/// A time of day, and a height on the value axis.
package struct FactPlace: Equatable, Sendable {
  package var time: ClockTime?
  package var value: Double?

  package init(time: ClockTime? = nil, value: Double? = nil) {
    self.time = time
    self.value = value
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
