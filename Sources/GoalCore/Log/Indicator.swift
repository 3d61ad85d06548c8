/// One measure of a goal.
package struct Indicator: Equatable, Codable, Sendable {
  package var id: String
  package var title: String
  package var kind: IndicatorKind
  /// The ends of the scale; `nil` where the kind has none (counts, minutes).
  package var scale: ClosedRange<Double>?
  /// The scale's ends in words.
  package var lowWords: String?
  package var highWords: String?
  package var better: Direction?
  package var unit: String?
  /// In the unit of a weekly value: shares from 0 to 1 for `yes-no` and `share`.
  package var baseline: Double?
  package var target: Double?
  /// With `target` the two ends of a band.
  package var targetTo: Double?
  /// Revisions in order of date; they come before `target`.
  package var targets: [DatedTarget]
  /// Entries a week (7 = daily); `nil` when nothing was agreed.
  package var expected: Double?
  package var weekly: WeeklyRule
  package var missing: MissingRule
  /// The moment whose values make the week; `nil` for during, else before, else after.
  package var moment: Moment?
  /// The smallest change that means something, in the indicator's unit.
  package var meaningfulChange: Double?
  /// The id of a questionnaire in `Instruments`.
  package var instrument: String?
  package var standardDeviation: Double?
  package var reliability: Double?
  package var isPrimary: Bool
  package var isSensitive: Bool
  /// Words for the levels −2 to +2 of `attainment`, lowest first.
  package var levels: [String]
  /// True when kind and range were taken from the values, as no goal file names the indicator.
  package var isInferred: Bool

  package init(
    id: String, title: String? = nil, kind: IndicatorKind = .rating,
    scale: ClosedRange<Double>? = nil, lowWords: String? = nil, highWords: String? = nil,
    better: Direction? = nil, unit: String? = nil, baseline: Double? = nil,
    target: Double? = nil, targetTo: Double? = nil, targets: [DatedTarget] = [],
    expected: Double? = nil, weekly: WeeklyRule? = nil, missing: MissingRule = .gap,
    moment: Moment? = nil, meaningfulChange: Double? = nil, instrument: String? = nil,
    standardDeviation: Double? = nil, reliability: Double? = nil, isPrimary: Bool = false,
    isSensitive: Bool = false, levels: [String] = [], isInferred: Bool = false
  ) {
    self.id = id
    self.title = title ?? id
    self.kind = kind
    self.scale = scale ?? kind.standardScale
    self.lowWords = lowWords
    self.highWords = highWords
    self.better = better
    self.unit = unit
    self.baseline = baseline
    self.target = target
    self.targetTo = targetTo
    self.targets = targets
    self.expected = expected
    self.weekly = weekly ?? kind.standardWeeklyRule
    self.missing = missing
    self.moment = moment
    self.meaningfulChange = meaningfulChange
    self.instrument = instrument
    self.standardDeviation = standardDeviation
    self.reliability = reliability
    self.isPrimary = isPrimary
    self.isSensitive = isSensitive
    self.levels = levels
    self.isInferred = isInferred
  }
}

/// What kind of thing an indicator's value is; the raw value is what records write.
package enum IndicatorKind: String, CaseIterable, Codable, Sendable {
  case rating, score, count, minutes
  case yesNo = "yes-no"
  case share, attainment

  /// The scale of a kind that has one by nature.
  package var standardScale: ClosedRange<Double>? {
    switch self {
    case .yesNo, .share: 0...1
    case .attainment: -2...2
    case .rating, .score, .count, .minutes: nil
    }
  }

  /// How a week is worked out when the record does not say.
  package var standardWeeklyRule: WeeklyRule {
    switch self {
    case .rating, .score, .minutes, .attainment: .mean
    case .count: .sum
    case .yesNo, .share: .share
    }
  }

  /// True where values are added over a week, so that a week cut short is not comparable.
  package var isShare: Bool { self == .yesNo || self == .share }
}

/// How the entries of a week become its value.
package enum WeeklyRule: String, CaseIterable, Codable, Sendable {
  /// Of the day first, then of the days (for minutes: of the occasions).
  case mean
  case median
  case sum
  /// All successes of all chances.
  case share
}

/// What a day without a row means.
package enum MissingRule: String, CaseIterable, Codable, Sendable {
  case gap
  /// The record says that no row means none.
  case zero
}

/// Which way is toward the aim.
package enum Direction: String, CaseIterable, Codable, Sendable {
  case lower, higher

  /// Multiplied by this, a value grows toward the aim.
  package var sign: Double { self == .higher ? 1 : -1 }
}

/// A target that holds from a day on.
package struct DatedTarget: Equatable, Codable, Sendable {
  package var from: CalendarDay
  package var value: Double
  package var to: Double?

  package init(from: CalendarDay, value: Double, to: Double? = nil) {
    self.from = from
    self.value = value
    self.to = to
  }
}
