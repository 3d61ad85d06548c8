/// What a client works toward, with all that the record holds of it.
package struct Goal: Equatable, Codable, Sendable {
  package var id: String
  package var title: String
  /// The goal in the client's own words.
  package var words: String?
  /// Why it matters, in the client's own words.
  package var why: String?
  package var smart: SmartFields
  package var start: CalendarDay?
  package var due: CalendarDay?
  package var reviews: ReviewSchedule?
  package var status: GoalStatus
  /// The id of the goal that this one takes the place of.
  package var replaces: String?
  package var phases: [Phase]
  package var steps: [Step]
  package var events: [DatedEvent]
  package var pauses: [Pause]
  /// What the therapist chose to tell the client as small wins, in the order of the record.
  package var wins: [SmallWin]
  /// True if the client's sheet may tell of the goal's events and what was learnt of them.
  package var showsUpsAndDowns: Bool
  package var indicators: [Indicator]
  /// True when the log alone names the goal.
  package var isInferred: Bool
  package var position: SourcePosition?

  package init(
    id: String, title: String? = nil, words: String? = nil, why: String? = nil,
    smart: SmartFields = SmartFields(), start: CalendarDay? = nil, due: CalendarDay? = nil,
    reviews: ReviewSchedule? = nil, status: GoalStatus = .active, replaces: String? = nil,
    phases: [Phase] = [], steps: [Step] = [], events: [DatedEvent] = [], pauses: [Pause] = [],
    wins: [SmallWin] = [], showsUpsAndDowns: Bool = false, indicators: [Indicator] = [],
    isInferred: Bool = false, position: SourcePosition? = nil
  ) {
    self.id = id
    self.title = title ?? id
    self.words = words
    self.why = why
    self.smart = smart
    self.start = start
    self.due = due
    self.reviews = reviews
    self.status = status
    self.replaces = replaces
    self.phases = phases
    self.steps = steps
    self.events = events
    self.pauses = pauses
    self.wins = wins
    self.showsUpsAndDowns = showsUpsAndDowns
    self.indicators = indicators
    self.isInferred = isInferred
    self.position = position
  }

  /// The indicator that stands for the goal: the one named primary, else the first.
  package var primaryIndicator: Indicator? {
    indicators.first { $0.isPrimary } ?? indicators.first
  }
}

/// The five fields of a SMART goal, as the therapist wrote them.
package struct SmartFields: Equatable, Codable, Sendable {
  package var specific: String?
  package var measurable: String?
  package var achievable: String?
  package var relevant: String?
  package var timeBound: String?

  package init(
    specific: String? = nil, measurable: String? = nil, achievable: String? = nil,
    relevant: String? = nil, timeBound: String? = nil
  ) {
    self.specific = specific
    self.measurable = measurable
    self.achievable = achievable
    self.relevant = relevant
    self.timeBound = timeBound
  }
}

/// Where a goal stands, as the record says; the raw value is what records write.
package enum GoalStatus: String, CaseIterable, Codable, Sendable {
  case active, paused, met, holding, revised, replaced, closed

  /// True where nobody works on the goal any more.
  package var isOver: Bool { self == .replaced || self == .closed }
}

/// When therapist and client look at a goal together.
package enum ReviewSchedule: Equatable, Codable, Sendable {
  case weekly, monthly, quarterly
  case dates([CalendarDay])
}

/// A stretch of work on a goal, from its start to the next phase's.
package struct Phase: Equatable, Codable, Sendable {
  package var title: String
  package var start: CalendarDay
  /// For the goal's primary indicator.
  package var target: Double?
  package var due: CalendarDay?

  package init(
    title: String, start: CalendarDay, target: Double? = nil, due: CalendarDay? = nil
  ) {
    self.title = title
    self.start = start
    self.target = target
    self.due = due
  }
}

/// One of the graded steps toward a goal.
package struct Step: Equatable, Codable, Sendable {
  package var title: String
  package var reached: CalendarDay?
  package var planned: CalendarDay?

  package init(title: String, reached: CalendarDay? = nil, planned: CalendarDay? = nil) {
    self.title = title
    self.reached = reached
    self.planned = planned
  }
}

/// Something that happened beside the goal, such as an exam week.
package struct DatedEvent: Equatable, Codable, Sendable {
  package var date: CalendarDay
  package var label: String
  /// What was learnt of it, in words for the client.
  package var learnt: String?

  package init(date: CalendarDay, label: String, learnt: String? = nil) {
    self.date = date
    self.label = label
    self.learnt = learnt
  }
}

/// Something that went well, written by the therapist for the client to read.
package struct SmallWin: Equatable, Codable, Sendable {
  /// A sheet holds no more.
  package static let most = 3

  package var date: CalendarDay
  package var text: String

  package init(date: CalendarDay, text: String) {
    self.date = date
    self.text = text
  }
}

/// Days on which nothing was to be recorded, both ends included.
package struct Pause: Equatable, Codable, Sendable {
  package var from: CalendarDay
  package var to: CalendarDay
  package var reason: String?

  package init(from: CalendarDay, to: CalendarDay, reason: String? = nil) {
    self.from = from
    self.to = to
    self.reason = reason
  }

  package func contains(_ day: CalendarDay) -> Bool { from <= day && day <= to }
}
