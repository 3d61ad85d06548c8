/// Every rule that finds facts; the raw value is the fact's id in JSON and `--explain`.
package enum FactRule: String, CaseIterable, Sendable {
  case sinceLastSession = "since-last-session"
  case dataState = "data-state"
  case sinceStart = "since-start"
  case holding
  case aimReached = "aim-reached"
  case weeksAtAim = "weeks-at-aim"
  case pace
  case projection
  case stepReached = "step-reached"
  case firstTime = "first-time"
  case bestSoFar = "best-so-far"
  case bestWeek = "best-week"
  case bestPair = "best-pair"
  case entriesAtAim = "entries-at-aim"
  case harderMoment = "harder-moment"
  case pairs
  case patterns
  case ratersDiffer = "raters-differ"
  case loggingGap = "logging-gap"
  case flatFourWeeks = "flat-four-weeks"
  case whatDiffered = "what-differed"
  case aimDateNear = "aim-date-near"
  case reviewDue = "review-due"
  case nextStep = "next-step"
  case baselineDiffers = "baseline-differs"
  case goalRevised = "goal-revised"
  case paused
  case notRecorded = "not-recorded"
  case thinWeek = "thin-week"
  case rowsLater = "rows-later"

  /// What the rule finds in a client's record; none where its gate is not passed.
  func facts(in client: ClientSummary) -> [Fact] {
    switch self {
    case .sinceLastSession: sinceLastSessionFacts(in: client)
    case .dataState: dataStateFacts(in: client)
    case .sinceStart: sinceStartFacts(in: client)
    case .holding: holdingFacts(in: client)
    case .aimReached: aimReachedFacts(in: client)
    case .weeksAtAim: weeksAtAimFacts(in: client)
    case .pace: paceFacts(in: client)
    case .projection: projectionFacts(in: client)
    case .stepReached: stepReachedFacts(in: client)
    case .firstTime: firstTimeFacts(in: client)
    case .bestSoFar: bestSoFarFacts(in: client)
    case .bestWeek: bestWeekFacts(in: client)
    case .bestPair: bestPairFacts(in: client)
    case .entriesAtAim: entriesAtAimFacts(in: client)
    case .harderMoment: harderMomentFacts(in: client)
    case .pairs: pairFacts(in: client)
    case .patterns: patternFacts(in: client)
    case .ratersDiffer: ratersDifferFacts(in: client)
    case .loggingGap: loggingGapFacts(in: client)
    case .flatFourWeeks: flatFourWeeksFacts(in: client)
    case .whatDiffered: whatDifferedFacts(in: client)
    case .aimDateNear: aimDateNearFacts(in: client)
    case .reviewDue: reviewDueFacts(in: client)
    case .nextStep: nextStepFacts(in: client)
    case .baselineDiffers: baselineDiffersFacts(in: client)
    case .goalRevised: goalRevisedFacts(in: client)
    case .paused: pausedFacts(in: client)
    case .notRecorded: notRecordedFacts(in: client)
    case .thinWeek: thinWeekFacts(in: client)
    case .rowsLater: rowsLaterFacts(in: client)
    }
  }

  /// The list of the page that may tell the rule's facts; `nil` for what stands elsewhere.
  package var list: FactList? {
    switch self {
    case .stepReached, .firstTime, .bestSoFar, .bestWeek, .bestPair, .entriesAtAim, .holding,
      .aimReached:
      .wentWell
    case .harderMoment: .harderMoments
    case .patterns: .patterns
    case .ratersDiffer, .loggingGap, .flatFourWeeks, .whatDiffered, .aimDateNear, .reviewDue,
      .nextStep, .baselineDiffers:
      .askTogether
    case .sinceLastSession, .dataState, .sinceStart, .weeksAtAim, .pace, .projection, .pairs,
      .goalRevised, .paused, .notRecorded, .thinWeek, .rowsLater:
      nil
    }
  }
}

/// A list of a page that a fact may stand in.
package enum FactList: String, CaseIterable, Sendable {
  case wentWell = "went-well"
  case harderMoments = "harder-moments"
  case patterns
  case askTogether = "ask-together"
}

extension ClientSummary {
  /// All facts, in the order of the rules, then of the therapist's goals.
  ///
  /// - Cost: more than all the rest of a page's numbers; see `facts(by:)`.
  package var facts: [Fact] { facts(by: FactRule.allCases) }

  /// What some of the rules find.
  package func facts(by rules: [FactRule]) -> [Fact] {
    rules.flatMap { $0.facts(in: self) }
  }

  /// Goals that are still worked on; of others nothing but what became of them is told.
  package var liveGoals: [GoalSummary] {
    goals.filter { !$0.goal.status.isOver }
  }

  package var liveIndicators: [IndicatorSummary] { liveGoals.flatMap(\.indicators) }
}
