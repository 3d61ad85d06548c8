import GoalCore

/// A code with the system that it is of.
struct FHIRCode: Equatable, Sendable {
  var system: String?
  var code: String
  var display: String?
  /// What the sender says that the answer counts.
  var weight: Double?
}

/// Where a part of a resource stands: place in the file and way from its root.
struct FHIRPlace: Sendable {
  var position: SourcePosition
  var path: JSONPath
}

/// The day or instant of a resource, as far as it says one.
struct FHIRTime {
  enum Reading {
    case day(CalendarDay, ClockCell?)
    /// `2026` or `2026-10`: no day, and none is made up.
    case partial
    case unreadable
    case missing
  }

  var reading: Reading
  var place: FHIRPlace
}

/// A value of an observation, or an answer to a question.
struct FHIRValue {
  enum Content {
    case number(Double, unit: String?)
    case flag(Bool)
    case concept([FHIRCode])
    case text(String)
    /// The sender says that there is none.
    case absent
    /// Of a kind that is no rating, such as "below 5" or a picture.
    case other
  }

  var content: Content
  var place: FHIRPlace
}

/// A goal, before it is known which files speak of it.
struct FHIRGoal {
  struct Target {
    var codes: [FHIRCode]
    var title: String?
    var detail: Detail?
    var due: CalendarDay?
  }

  enum Detail {
    case number(Double, comparator: String?, unit: String?)
    case range(Double?, Double?, unit: String?)
    case flag(Bool)
    case concept([FHIRCode])
  }

  var subject: String?
  var title: String?
  var status: String?
  var achievement: String?
  var start: CalendarDay?
  var targets: [Target]
  /// References to what was observed of it.
  var outcomes: [String]
  /// Said by the patient, so that the title is in the client's words.
  var isInClientsWords: Bool
}

/// One observation.
struct FHIRObservation {
  struct Measurement {
    var codes: [FHIRCode]
    var title: String?
    var value: FHIRValue?
  }

  var subject: String?
  var status: String?
  var time: FHIRTime
  var main: Measurement
  var components: [Measurement]
  var focus: [String]
  var performers: [String]
  var basedOn: [String]
  var derivedFrom: [String]
  var note: String?
}

/// The answers to one questionnaire.
struct FHIRResponse {
  struct Item {
    var linkId: String
    var codes: [FHIRCode]
    var answers: [FHIRValue]
    var place: FHIRPlace
  }

  var subject: String?
  var status: String?
  var questionnaire: String?
  var time: FHIRTime
  /// Those of groups too.
  var items: [Item]
}

/// A questionnaire's own page: which question has which code.
struct FHIRQuestions {
  var url: String?
  var codes: [String: String]
}

/// A plan: which goals it is for, and what was observed under it.
struct FHIRPlan {
  var goals: [String]
  var outcomes: [String]
}

/// Whom resources are about.
struct FHIRPatient {
  var language: String?
}
