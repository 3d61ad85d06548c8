package import GoalCore

/// Every check of a client's record beyond what reading itself finds; the raw value is the code of
/// its diagnostics.
package enum RecordCheck: String, CaseIterable, Sendable {
  case dayInFuture = "day-in-future"
  case anotherClientsFile = "another-clients-file"
  case targetOnWrongSide = "target-on-wrong-side"
  case aimMissing = "aim-missing"
  case measureMissing = "measure-missing"
  case dueMissing = "due-missing"
  case reviewMissing = "review-missing"
  case smartFieldEmpty = "smart-field-empty"
  case directionMissing = "direction-missing"
  case neverRecorded = "never-recorded"
  case scaleChanged = "scale-changed"
  case notOnSheet = "not-on-sheet"

  /// What the check finds; in the order of goals and rows.
  package func findings(in subject: CheckedRecord) -> [Diagnostic] {
    switch self {
    case .dayInFuture: subject.daysInFuture
    case .anotherClientsFile: subject.rowsInOthersFiles
    case .targetOnWrongSide: subject.targetsOnWrongSide
    case .aimMissing: subject.missingAims
    case .measureMissing: subject.missingMeasures
    case .dueMissing: subject.missingDueDates
    case .reviewMissing: subject.missingReviews
    case .smartFieldEmpty: subject.emptySmartFields
    case .directionMissing: subject.missingDirections
    case .neverRecorded: subject.indicatorsNeverRecorded
    case .scaleChanged: subject.changedScales
    case .notOnSheet: subject.wordsNotOnSheet
    }
  }
}

/// A client's record with what a check needs to name places.
package struct CheckedRecord: Sendable {
  let log: GoalLog
  let record: ClientRecord
  let asOf: CalendarDay

  package init(_ record: ClientRecord, of log: GoalLog, asOf: CalendarDay) {
    self.log = log
    self.record = record
    self.asOf = asOf
  }

  /// All that all checks find.
  package var findings: [Diagnostic] {
    RecordCheck.allCases.flatMap { $0.findings(in: self) }
  }

  /// Goals that somebody wrote down and works on.
  var goals: [Goal] {
    record.goals.filter { !$0.isInferred && !$0.status.isOver }
  }

  func finding(
    _ check: RecordCheck, _ severity: Diagnostic.Severity = .warning, at place: SourcePosition?,
    _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(
      severity, at: place ?? SourcePosition(file: log.files.first ?? "?"), code: check.rawValue,
      message, hint: hint, client: record.client.id)
  }
}
