import GoalCore

/// All that one file holds, before it is known what the other files say of the same clients.
struct FileContents: Sendable {
  var records: [RecordDraft] = []
  var rows: [RowGroup] = []
  /// Where the file is the dictionary of a project.
  var dictionary: REDCapDictionary?
  /// True where a dictionary of another file changes how this one is read.
  var wantsDictionary = false
  /// True where a client's start of another file changes how this one is read.
  var wantsStarts = false
  /// How dates with two readings were read.
  var dateDecision: DateDecision?
  /// What the order of dates tells of other files, and may be told by them.
  var dates: DateEvidence?
  /// Where dates were worked out.
  var schedule: ScheduleDecision?
  /// What measures of other files in the folder are counted in.
  var units: MeasureUnits?
  /// Not yet joined with those of other files.
  var resources = FHIRContents()
  var diagnostics: [Diagnostic] = []
  var decisions: TableDecisions?
}

/// Why a file is not used at all.
struct FileRefusal: Error {
  let diagnostic: Diagnostic
  /// Where nothing but the order of dates is open.
  var dates: DateEvidence?
}

/// The rows of one client, measure and rater in one file.
struct RowGroup: Sendable {
  var client: String
  var measure: MeasureName
  var rater: String
  /// In the order of the file.
  var entries: [Entry]
  var zones: [WrittenZone] = []

  /// What stays where a group was handed over.
  static var empty: Self {
    Self(client: "", measure: .ids(goal: nil, indicator: nil), rater: "", entries: [])
  }
}

/// How a row or a column says which indicator it is about.
enum MeasureName: Hashable, Sendable {
  /// By ids; `nil` where the row leaves it out.
  case ids(goal: String?, indicator: String?)
  /// By the header of a column: an id or a title.
  ///
  /// `whole` is the header without the moment or rater at its end, such as `anxiety` of
  /// `anxiety_before`; `nil` where the header says neither.
  case column(String, whole: String?, goal: String?)
}

/// The zone that an entry's time was written in.
struct WrittenZone: Sendable {
  /// Which of the group's entries.
  let entry: Int
  let offsetInMinutes: Int16
  let isZulu: Bool
}

/// One client's record as one file gives it.
struct RecordDraft: Sendable {
  var client: Client
  var sessions: [CalendarDay] = []
  var agreements: [AgreementDraft] = []
  var goals: [GoalDraft] = []
  var position: SourcePosition
}

/// An agreement, and where the record says it.
struct AgreementDraft: Sendable {
  var agreement: Agreement
  var position: SourcePosition
}

/// A goal, and which of its indicators' properties the record leaves to the log.
struct GoalDraft: Sendable {
  /// Its own `indicators` are empty: they are in `indicators` below.
  var goal: Goal
  var indicators: [IndicatorDraft] = []
  var position: SourcePosition
}

/// An indicator, and whether its kind is the record's word or to be taken from the values.
struct IndicatorDraft: Sendable {
  var indicator: Indicator
  var kindIsGiven: Bool
  var position: SourcePosition
}
