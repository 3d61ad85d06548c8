import GoalCore

/// Reads the date column of one log, with one order of day and month for the whole file.
struct ColumnDates {
  let file: LogFile
  let columns: LogColumns
  private let header: CSVHeader
  /// Decided when the first date with two readings turns up.
  private(set) var order: DateOrder?
  /// What the survey of all dates said of the column.
  private var surveyed: [Diagnostic] = []
  /// Made where a date with two readings turned up.
  private(set) var decision: DateDecision?
  /// For files of the same client; made with the decision.
  private(set) var evidence: DateEvidence?
  private let isGiven: Bool
  /// Where the first zone stands that is written in letters.
  private var unknownZone: FilePlace?

  init(_ file: LogFile, _ columns: LogColumns, _ header: CSVHeader) {
    self.file = file
    self.columns = columns
    self.header = header
    let given = file.options.dates
    order = given
    isGiven = given != nil
    decision = given.map { DateDecision(order: $0, evidence: "--dates says so") }
  }

  /// Returns the date of the current row.
  mutating func day(
    of cell: DateCell, in field: CSVField, _ row: borrowing CSVScanner
  ) throws(RowFailure) -> CalendarDay {
    if !cell.isYearFirst {
      if !isGiven, cell.hasShortYear {
        throw .row(.shortYear(row.text(of: field), column: columns.date))
      }
      if order == nil, !cell.isWritten { order = try survey() }
    }
    guard let day = cell.day(order ?? .ymd) else {
      throw .row(.unreadableDate(trimmed(row.text(of: field)), column: columns.date))
    }
    return day
  }

  mutating func noteUnknownZone(_ row: borrowing CSVScanner) {
    if unknownZone == nil { unknownZone = row.place(of: columns.date) }
  }

  /// Adds what was found in rows further down; what both found is said once.
  mutating func append(_ later: ColumnDates) {
    order = order ?? later.order
    decision = decision ?? later.decision
    evidence = evidence ?? later.evidence
    // A survey is of the whole file, so that both workers' said the same.
    if surveyed.isEmpty { surveyed = later.surveyed }
    unknownZone = unknownZone ?? later.unknownZone
  }

  /// Counts lines from the beginning of the file, where the first of these rows was not its first.
  mutating func moveLines(by lines: Int) {
    unknownZone?.line += lines
  }

  private mutating func survey() throws(RowFailure) -> DateOrder {
    let survey: DateSurvey
    do {
      survey = try DateSurvey.survey(file, columns)
    } catch {
      throw .file(file.refusal(error))
    }
    let place = survey.firstPlace ?? FilePlace(line: 0, column: 0)
    decision = survey.firstCell.map { file.decision(survey, $0) }
    evidence = survey.firstCell.map { _ in evidence(survey) }
    if survey.isHalfSwapped { throw .file(halfSwapped(at: place)) }
    let order: DateOrder
    switch file.verdict(survey) {
    case .certain(let certain): order = certain
    case .likely(let likely):
      surveyed.append(likelyOrder(likely, at: place))
      order = likely
    case .ambiguous:
      var refusal = ambiguous(survey, at: place)
      refusal.dates = evidence
      throw .file(refusal)
    case .contradictory: throw .file(contradictory(at: place))
    }
    if survey.isHalfConverted { surveyed.append(halfConverted(order, at: place)) }
    return order
  }
}

// MARK: - Messages

extension ColumnDates {
  /// What is to be said of the column as a whole.
  var diagnostics: [Diagnostic] { surveyed + (unknownZone.map { [zoneUnknown(at: $0)] } ?? []) }

  /// A zone by its letters does not say its offset, so that the day stays as written.
  private func zoneUnknown(at place: FilePlace) -> Diagnostic {
    Diagnostic(
      .warning, at: file.position(place), code: "zone-unknown",
      "times name their zone by letters, which do not say its offset; days are taken as written",
      hint: "write the offset, as in 15:00+03:00, if days of another zone count")
  }

  private func name(_ order: DateOrder) -> String {
    order == .dmy ? "day/month/year" : "month/day/year"
  }

  private func evidence(_ survey: DateSurvey) -> DateEvidence {
    DateEvidence(
      path: file.path, header: header.names,
      clients: columns.client == nil ? [file.clientFromName] : survey.clients,
      verdict: survey.verdict(asOf: file.options.asOf))
  }

  private func likelyOrder(_ order: DateOrder, at place: FilePlace) -> Diagnostic {
    let other = order == .dmy ? "mdy" : "dmy"
    let reason = decision?.evidence ?? ""
    return Diagnostic(
      .warning, at: file.position(place), code: "dates-guessed",
      "dates are read as \(name(order)): \(reason)",
      hint: "give --dates \(order.rawValue) to confirm it, or --dates \(other) if it is wrong")
  }

  private func halfConverted(_ order: DateOrder, at place: FilePlace) -> Diagnostic {
    Diagnostic(
      .warning, at: file.position(place), code: "dates-half-converted",
      "dates up to the 12th are written otherwise than later ones: a spreadsheet of another "
        + "locale saved the file; they are read as \(name(order))",
      hint: "compare some days with the original, or export it again")
  }

  private func halfSwapped(at place: FilePlace) -> FileRefusal {
    FileRefusal(
      diagnostic: Diagnostic(
        .error, at: file.position(place), code: "dates-half-swapped",
        "dates up to the 12th have day and month changed round: a spreadsheet of another locale "
          + "took them for others, and left the rest as text",
        hint: "export the log again and do not open it in a spreadsheet, "
          + "or give --dates if the dates are right as they stand"))
  }

  private func ambiguous(_ survey: DateSurvey, at place: FilePlace) -> FileRefusal {
    let choice = survey.firstCell.map(file.choice) ?? ""
    return FileRefusal(
      diagnostic: Diagnostic(
        .error, at: file.position(place), code: "dates-ambiguous",
        "dates can be read with the day or the month first\(choice)",
        hint: "say which with --dates dmy or --dates mdy"))
  }

  private func contradictory(at place: FilePlace) -> FileRefusal {
    FileRefusal(
      diagnostic: Diagnostic(
        .error, at: file.position(place), code: "dates-contradictory",
        "some dates have the day first, and others the month",
        hint:
          "write dates as 2026-09-08, or keep the rows of one order with --dates dmy or --dates mdy"
      ))
  }
}

/// What cannot be used: a row, or, for its dates, the whole file.
enum RowFailure: Error {
  case row(RowProblem)
  /// A row that is no entry, such as a total.
  case stray(StrayRows.Kind)
  case file(FileRefusal)
}
