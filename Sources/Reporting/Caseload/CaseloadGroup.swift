package import GoalCore

/// What a client's month asks for: rows of a caseload are put together by it, never ranked.
///
/// The raw value is the word in `caseload.csv`.
package enum CaseloadGroup: String, CaseIterable, Sendable {
  /// A review falls within the week after the as-of day.
  case reviewDue = "review-due"
  /// Away from the aim, level or varied.
  case talk = "talk-about-direction"
  /// No entries, too few, or too early.
  case needsData = "needs-more-data"
  case toward = "toward-aim"
  case atAim = "at-aim"
  case paused

  /// The first that holds: paused, a review that is due, then what the measure says.
  ///
  /// - Edge: `status` is `nil` where no measure may be shown.
  package init(_ status: IndicatorStatus?, reviewDue: CalendarDay?, asOf: CalendarDay) {
    if status == .paused {
      self = .paused
    } else if let reviewDue, reviewDue <= asOf + Self.reviewDays {
      self = .reviewDue
    } else {
      switch status {
      case .paused: self = .paused
      case .holding, .atAim: self = .atAim
      case .toward, .towardEarly: self = .toward
      case .away, .awayEarly, .level, .varied: self = .talk
      case nil, .noEntries, .tooLittle, .tooEarly: self = .needsData
      }
    }
  }

  /// A review within so many days is due.
  package static let reviewDays = 7

  package var title: PhraseKey {
    switch self {
    case .reviewDue: .caseloadReviewDue
    case .talk: .caseloadTalk
    case .needsData: .caseloadNeedsData
    case .toward: .caseloadToward
    case .atAim: .caseloadAtAim
    case .paused: .caseloadPaused
    }
  }

  /// What puts a client there; `nil` where the title says all.
  package var note: PhraseKey? {
    switch self {
    case .reviewDue: .caseloadReviewDueNote
    case .talk: .caseloadTalkNote
    case .needsData: .caseloadNeedsDataNote
    case .toward, .atAim, .paused: nil
    }
  }
}
