/// How a client likes to read; the raw value is what users type.
package enum HandoutLook: String, CaseIterable, Sendable {
  case chart
  /// No charts: the same in sentences.
  case words
  /// 1.4 times as large, one picture a page.
  case large
}

/// All that a client's sheet may say, in the second person and in short words.
package struct HandoutModel: Equatable, Sendable {
  package var look: HandoutLook
  /// True where the sheet would overflow if it were set as wide as others.
  package var isCompact: Bool
  /// `Jordan · 26 May 2026`.
  package var about: String
  /// The goal in the client's own words.
  package var title: String
  package var why: String
  /// The staircase; `nil` for a goal without steps.
  package var steps: HandoutVisual?
  /// Start, now and aim of the main indicator.
  package var level: HandoutVisual?
  /// At most twelve weeks of one indicator.
  package var weeks: HandoutVisual?
  /// Two or three of at most fifteen words.
  package var sentences: [String]
  /// At most three, each with its day.
  package var wins: [String]
  /// Events of the weeks shown; empty unless the therapist turned them on.
  package var upsAndDowns: [HandoutEvent]
  /// Where the picture of the weeks marks them.
  package var flags: [ReportFlag]
  package var next: [String]
  package var otherGoals: [String]
  package var source: String
  package var log: HandoutLogModel
  package var words: [String: String]
  /// True where the data moved away from the aim: for the therapist to talk about first, never
  /// for a template.
  package var isAwayFromAim: Bool
}

/// A picture of the sheet, and the same in words.
package struct HandoutVisual: Equatable, Sendable {
  package var heading: String
  /// The time that it stands for, in quieter print.
  package var note: String
  /// `chart:boxes/goal/indicator/rater`.
  package var source: String
  package var description: String
  /// What a mark is, where that needs saying.
  package var key: String
  /// In place of the picture, for those who would rather read.
  package var lines: [String]
}

/// The reverse: the log of the coming week.
package struct HandoutLogModel: Equatable, Sendable {
  package var about: String
  /// `Tuesday 26 May to Monday 1 June`.
  package var title: String
  package var source: String
  package var description: String
  /// When to bring it.
  package var bring: String
}
